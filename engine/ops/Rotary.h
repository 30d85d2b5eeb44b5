// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace nextgpt {

/// Cosines and sines of consecutive positions, [L,d] each, in the half-rotation layout of LLaMA: the angles
/// of the d/2 frequencies, repeated twice.
struct RotaryAngles {
    at::Tensor cosine;
    at::Tensor sine;
};

/// The frequencies base^(-2i/width) of heads of `width` elements: [width/2], float32.
at::Tensor rotaryFrequencies(std::int64_t width, double base, at::Device device);

/// Rotary position embeddings (Su et al., 2021) of the positions first … first+length-1 for these
/// frequencies. Computed in float32, then cast to the dtype of `like` on its device.
RotaryAngles rotaryAngles(std::int64_t first, std::int64_t length, const at::Tensor& frequencies,
                          const at::Tensor& like);

/// The same for the unscaled frequencies of heads of `width` elements.
RotaryAngles rotaryAngles(std::int64_t first, std::int64_t length, std::int64_t width, double base,
                          const at::Tensor& like);

/// Rotates the pairs (i, i + d/2) of x [B,H,L,d] by the angles; same shape.
at::Tensor rotate(const at::Tensor& x, const RotaryAngles& angles);

} // namespace nextgpt
