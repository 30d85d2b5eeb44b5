// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/ops/cuda/KernelInterface.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>

namespace nextgpt {

/// The functions of libnextgpt_cuda.so, the project's own CUDA kernels.
struct KernelLibrary {
    decltype(&nextgpt_group_norm_workspace) groupNormWorkspace = nullptr;
    decltype(&nextgpt_group_norm) groupNorm = nullptr;
    decltype(&nextgpt_rms_norm) rmsNorm = nullptr;
    decltype(&nextgpt_rotary) rotary = nullptr;
    decltype(&nextgpt_cuda_error) errorText = nullptr;
};

/// Opens libnextgpt_cuda.so, found as any shared library is and beside the program. Called once, when a CUDA
/// device is chosen; until then, and where it fails, the operators use libtorch's kernels. Returns why it
/// cannot be used.
std::optional<std::string> openKernelLibrary();

/// The opened library, or nullptr. NEXTGPT_CUDA_KERNELS=0 in the environment keeps it from being used.
const KernelLibrary* kernelLibrary();

/// True where the library's kernels may compute on x: it is open, x is on a CUDA device, of a dtype the
/// kernels know, and no gradient of x or of the operator's parameters is asked for.
bool usesKernelLibrary(const at::Tensor& x, std::initializer_list<at::Tensor> parameters = {});

/// NextgptDtype of a tensor that usesKernelLibrary().
std::int32_t kernelDtype(const at::Tensor& x);

/// The current stream of x's device.
void* kernelStream(const at::Tensor& x);

/// Throws c10::Error with the CUDA error's text unless error is 0.
void requireLaunched(int error, const char* kernel);

} // namespace nextgpt
