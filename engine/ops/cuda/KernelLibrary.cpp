// SPDX-License-Identifier: Apache-2.0
#include "engine/ops/cuda/KernelLibrary.h"

#include "engine/core/SharedLibrary.h"

#include <ATen/core/grad_mode.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <c10/util/Exception.h>

#include <cstdlib>

#include <algorithm>
#include <string_view>

namespace nextgpt {

namespace {

constexpr const char* kFile = "libnextgpt_cuda.so";

std::optional<KernelLibrary>& opened() {
    static std::optional<KernelLibrary> library;
    return library;
}

void* openLibraryFile() {
    if (void* found = dlopen(kFile, RTLD_NOW | RTLD_LOCAL))
        return found;
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    return program.empty() ? nullptr : dlopen((program.parent_path() / kFile).c_str(), RTLD_NOW | RTLD_LOCAL);
}

} // namespace

std::optional<std::string> openKernelLibrary() {
    if (opened())
        return std::nullopt;
    if (const char* asked = std::getenv("NEXTGPT_CUDA_KERNELS");
        asked != nullptr && std::string_view(asked) == "0")
        return "NEXTGPT_CUDA_KERNELS is 0";
    void* library = openLibraryFile(); // never closed: kernels stay registered with the driver
    if (library == nullptr) {
        const char* reason = dlerror();
        return reason != nullptr ? reason : std::string(kFile) + " cannot be loaded";
    }
    decltype(&nextgpt_cuda_version) version = nullptr;
    KernelLibrary found;
    const bool complete = findSymbol(library, "nextgpt_cuda_version", version) &&
                          findSymbol(library, "nextgpt_group_norm_workspace", found.groupNormWorkspace) &&
                          findSymbol(library, "nextgpt_group_norm", found.groupNorm) &&
                          findSymbol(library, "nextgpt_rms_norm", found.rmsNorm) &&
                          findSymbol(library, "nextgpt_rotary", found.rotary) &&
                          findSymbol(library, "nextgpt_cuda_error", found.errorText);
    if (!complete || version() != kNextgptCudaVersion)
        return std::string(kFile) + " was built for another version of the program";
    opened() = found;
    return std::nullopt;
}

const KernelLibrary* kernelLibrary() {
    return opened() ? &*opened() : nullptr;
}

bool usesKernelLibrary(const at::Tensor& x, std::initializer_list<at::Tensor> parameters) {
    const bool known =
        x.scalar_type() == at::kFloat || x.scalar_type() == at::kHalf || x.scalar_type() == at::kBFloat16;
    const auto needsGradient = [](const at::Tensor& tensor) { return tensor.requires_grad(); };
    const bool learns =
        at::GradMode::is_enabled() &&
        (needsGradient(x) || std::any_of(parameters.begin(), parameters.end(), needsGradient));
    return x.is_cuda() && opened() && known && !learns;
}

std::int32_t kernelDtype(const at::Tensor& x) {
    return x.scalar_type() == at::kFloat  ? NextgptFloat32
           : x.scalar_type() == at::kHalf ? NextgptFloat16
                                          : NextgptBfloat16;
}

void* kernelStream(const at::Tensor& x) {
    const c10::impl::VirtualGuardImpl guard(x.device().type());
    return guard.getStreamNativeHandle(guard.getStream(x.device()));
}

void requireLaunched(int error, const char* kernel) {
    TORCH_CHECK(error == 0, kernel, ": CUDA error: ", kernelLibrary()->errorText(error));
}

} // namespace nextgpt
