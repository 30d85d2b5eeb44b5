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

/// Loads libnextgpt_cuda.so from the library path or from beside the program. Called once, when a CUDA device
/// is chosen; until then, and if loading fails, operators use libtorch's kernels. Returns the reason for a
/// failure.
std::optional<std::string> openKernelLibrary();

/// The opened library, or nullptr. NEXTGPT_CUDA_KERNELS=0 in the environment disables it.
const KernelLibrary* kernelLibrary();

/// True if the library's kernels can be used for x: it is loaded, x is a CUDA tensor of a supported dtype,
/// and neither x nor the operator's parameters require a gradient.
bool usesKernelLibrary(const at::Tensor& x, std::initializer_list<at::Tensor> parameters = {});

/// The NextgptDtype of a tensor for which usesKernelLibrary() is true.
std::int32_t kernelDtype(const at::Tensor& x);

/// The current stream of x's device.
void* kernelStream(const at::Tensor& x);

/// Throws c10::Error with the CUDA error's text unless error is 0.
void requireLaunched(int error, const char* kernel);

} // namespace nextgpt
