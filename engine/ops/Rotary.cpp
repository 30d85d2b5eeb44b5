// SPDX-License-Identifier: Apache-2.0
#include "engine/ops/Rotary.h"

#include "engine/ops/cuda/KernelLibrary.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/outer.h>
#include <ATen/ops/pow.h>

#include <algorithm>

namespace nextgpt {

namespace {

/// The kernel's result, or an undefined tensor if it does not support the input.
at::Tensor runKernel(const at::Tensor& x, const RotaryAngles& angles) {
    const bool applies = usesKernelLibrary(x) && x.dim() == 4 && x.stride(3) == 1 && x.numel() > 0 &&
                         angles.cosine.scalar_type() == x.scalar_type() && angles.cosine.is_contiguous() &&
                         angles.sine.scalar_type() == x.scalar_type() && angles.sine.is_contiguous();
    if (!applies)
        return {};
    at::Tensor result = at::empty_like(x); // with the memory order of x
    if (result.stride(3) != 1)
        return {};
    NextgptRotary call{};
    call.input = x.const_data_ptr();
    call.output = result.mutable_data_ptr();
    call.cosine = angles.cosine.const_data_ptr();
    call.sine = angles.sine.const_data_ptr();
    call.stream = kernelStream(x);
    call.batch = x.size(0);
    call.heads = x.size(1);
    call.length = x.size(2);
    call.width = x.size(3);
    std::copy_n(x.strides().begin(), 3, call.inputStrides);
    std::copy_n(result.strides().begin(), 3, call.outputStrides);
    call.dtype = kernelDtype(x);
    call.device = x.device().index();
    requireLaunched(kernelLibrary()->rotary(&call), "rotary embedding");
    return result;
}

} // namespace

at::Tensor rotaryFrequencies(std::int64_t width, double base, at::Device device) {
    const auto options = at::TensorOptions().device(device).dtype(at::kFloat);
    const auto exponents = at::arange(0, width, 2, options) / static_cast<double>(width); // [d/2]
    return at::pow(base, exponents).reciprocal();
}

RotaryAngles rotaryAngles(std::int64_t first, std::int64_t length, const at::Tensor& frequencies,
                          const at::Tensor& like) {
    const auto positions = at::arange(first, first + length, frequencies.options()); // [L]
    const auto half = at::outer(positions, frequencies);                             // [L,d/2]
    const auto angles = at::cat({half, half}, 1);                                    // [L,d]
    return {angles.cos().to(like.scalar_type()), angles.sin().to(like.scalar_type())};
}

RotaryAngles rotaryAngles(std::int64_t first, std::int64_t length, std::int64_t width, double base,
                          const at::Tensor& like) {
    return rotaryAngles(first, length, rotaryFrequencies(width, base, like.device()), like);
}

at::Tensor rotate(const at::Tensor& x, const RotaryAngles& angles) {
    if (at::Tensor result = runKernel(x, angles); result.defined())
        return result;
    const auto half = x.size(3) / 2;
    const auto swapped = at::cat({x.slice(3, half).neg(), x.slice(3, 0, half)}, 3);
    return x * angles.cosine + swapped * angles.sine;
}

} // namespace nextgpt
