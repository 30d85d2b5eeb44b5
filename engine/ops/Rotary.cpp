// SPDX-License-Identifier: Apache-2.0
#include "engine/ops/Rotary.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/outer.h>
#include <ATen/ops/pow.h>

namespace nextgpt {

RotaryAngles rotaryAngles(std::int64_t first, std::int64_t length, std::int64_t width, double base,
                          const at::Tensor& like) {
    const auto options = like.options().dtype(at::kFloat);
    const auto exponents = at::arange(0, width, 2, options) / static_cast<double>(width); // [d/2]
    const auto frequencies = at::pow(base, exponents).reciprocal();
    const auto positions = at::arange(first, first + length, options); // [L]
    const auto half = at::outer(positions, frequencies);               // [L,d/2]
    const auto angles = at::cat({half, half}, 1);                      // [L,d]
    return {angles.cos().to(like.scalar_type()), angles.sin().to(like.scalar_type())};
}

at::Tensor rotate(const at::Tensor& x, const RotaryAngles& angles) {
    const auto half = x.size(3) / 2;
    const auto swapped = at::cat({x.slice(3, half).neg(), x.slice(3, 0, half)}, 3);
    return x * angles.cosine + swapped * angles.sine;
}

} // namespace nextgpt
