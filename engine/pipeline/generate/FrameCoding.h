// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/LatentPreview.h"
#include "engine/media/Image.h"
#include "engine/models/diffusion/AutoencoderKl.h"

#include <functional>
#include <vector>

namespace nextgpt {

/// Before each frame. What it throws ends the work: that is how a job stops.
using OnFrame = std::function<void(std::size_t done, std::size_t total)>;

/// latents [1,C,F,h,w] as they are denoised → F images. One by one: that takes the memory of an image.
/// Throws Internal for values that are no numbers.
std::vector<Image> decodeFrames(const AutoencoderKl& autoencoder, const at::Tensor& latents,
                                const OnFrame& onFrame);

/// F images of one size → latents [1,C,F,h,w] as they are denoised, drawn from what the encoder finds
/// likely: noise [F,C,h,w].
at::Tensor encodeFrames(const AutoencoderKl& autoencoder, const std::vector<Image>& frames,
                        const at::Tensor& noise, const OnFrame& onFrame);

/// `preview` with the frames of latents [1,C,F,h,w]; where looks are exact, with at most eight of them.
Preview previewFrames(const LatentPreview& look, const at::Tensor& latents, Preview preview);

} // namespace nextgpt
