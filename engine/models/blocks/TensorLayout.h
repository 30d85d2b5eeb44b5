// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace nextgpt {

/// Images [B,C,H,W] as tokens [B,HW,C]; a view if x is channels-last.
at::Tensor imagesToTokens(const at::Tensor& x);

/// The inverse: tokens [B,HW,C] as channels-last images with the height and width of `like`.
at::Tensor tokensToImages(const at::Tensor& tokens, const at::Tensor& like);

/// Videos [B,C,F,H,W] as images [B·F,C,H,W], the frames of a video consecutively.
at::Tensor videosToFrames(const at::Tensor& videos);

/// The inverse, for videos of `frames` frames; a view in any memory format.
at::Tensor framesToVideos(const at::Tensor& images, std::int64_t frames);

} // namespace nextgpt
