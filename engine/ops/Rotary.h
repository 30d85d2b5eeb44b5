// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace nextgpt {

/// Cosines and sines of a run of positions, [L,d] each, the half-rotation layout: [c_0…c_{d/2-1}, c_0…].
struct RotaryAngles {
    at::Tensor cosine;
    at::Tensor sine;
};

/// Angles of positions first … first+length-1, computed in float32 and cast to the dtype of `like`.
RotaryAngles rotaryAngles(std::int64_t first, std::int64_t length, std::int64_t width, double base,
                          const at::Tensor& like);

/// Turns the pairs (i, i + d/2) of x [B,H,L,d] by the angles.
at::Tensor rotate(const at::Tensor& x, const RotaryAngles& angles);

} // namespace nextgpt
