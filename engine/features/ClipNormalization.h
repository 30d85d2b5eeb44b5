// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <array>

namespace nextgpt {

/// Mean and deviation of CLIP's training images, red, green and blue; ImageBind uses the same.
inline constexpr std::array<float, 3> kClipMean{0.48145466F, 0.4578275F, 0.40821073F};
inline constexpr std::array<float, 3> kClipStandardDeviation{0.26862954F, 0.26130258F, 0.27577711F};

/// pixels [B,3,H,W] in 0…1 → mean 0 and deviation 1 over CLIP's images
at::Tensor clipNormalized(const at::Tensor& pixels);

} // namespace nextgpt
