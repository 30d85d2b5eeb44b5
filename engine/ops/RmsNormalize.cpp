// SPDX-License-Identifier: Apache-2.0
#include "engine/ops/RmsNormalize.h"

#include "engine/ops/cuda/KernelLibrary.h"

#include <ATen/ops/empty_like.h>
#include <ATen/ops/rsqrt.h>

namespace nextgpt {

namespace {

/// The kernel's result, or an undefined tensor if it does not support the input.
at::Tensor runKernel(const at::Tensor& x, const at::Tensor& weight, double epsilon) {
    constexpr std::int64_t kMaxRowBytes = 32 << 10; // bytes that a thread block keeps in registers
    constexpr std::int64_t kAccessBytes = 16;       // bytes
    const auto rowBytes = x.size(-1) * static_cast<std::int64_t>(x.element_size());
    if (!usesKernelLibrary(x, {weight}) || !x.is_contiguous() || x.numel() == 0 ||
        rowBytes % kAccessBytes != 0 || rowBytes > kMaxRowBytes || weight.scalar_type() != x.scalar_type() ||
        reinterpret_cast<std::uintptr_t>(x.const_data_ptr()) % kAccessBytes != 0)
        return {};
    at::Tensor result = at::empty_like(x);
    const NextgptRmsNorm call{.input = x.const_data_ptr(),
                              .output = result.mutable_data_ptr(),
                              .weight = weight.const_data_ptr(),
                              .stream = kernelStream(x),
                              .rows = x.numel() / x.size(-1),
                              .width = x.size(-1),
                              .epsilon = epsilon,
                              .dtype = kernelDtype(x),
                              .device = x.device().index()};
    requireLaunched(kernelLibrary()->rmsNorm(&call), "RMS norm");
    return result;
}

} // namespace

at::Tensor rmsNormalize(const at::Tensor& x, const at::Tensor& weight, double epsilon) {
    if (at::Tensor result = runKernel(x, weight, epsilon); result.defined())
        return result;
    const auto wide = x.to(at::kFloat);
    const auto scale = at::rsqrt(wide.square().mean(-1, true).add_(epsilon));
    return (wide * scale).to(x.scalar_type()) * weight;
}

} // namespace nextgpt
