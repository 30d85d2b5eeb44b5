// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <array>

namespace nextgpt {

/// Mean and standard deviation of the red, green and blue values of CLIP's training images, also used by
/// ImageBind.
inline constexpr std::array<float, 3> kClipMean{0.48145466F, 0.4578275F, 0.40821073F};
inline constexpr std::array<float, 3> kClipStandardDeviation{0.26862954F, 0.26130258F, 0.27577711F};

/// Pixels [B,3,H,W] in 0…1 → (pixels - mean) / standard deviation.
at::Tensor clipNormalized(const at::Tensor& pixels);

} // namespace nextgpt
