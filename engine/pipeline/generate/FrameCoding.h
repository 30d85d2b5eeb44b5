// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/LatentPreview.h"
#include "engine/media/image/Image.h"
#include "engine/models/diffusion/AutoencoderKl.h"

#include <functional>
#include <vector>

namespace nextgpt {

/// Called before each frame. What it throws ends the work: that is how a job is cancelled.
using OnFrame = std::function<void(std::int64_t done, std::int64_t total)>;

/// Receives the pixels [3,H,W] of a decoded frame, in -1…1 on the autoencoder's device.
using OnDecodedFrame = std::function<void(const at::Tensor& pixels)>;

/// Denoised latents [1,C,F,h,w] → F frames in order, decoded one by one in the device memory of an image.
void decodeFrames(const AutoencoderKl& autoencoder, const at::Tensor& latents, const OnFrame& onFrame,
                  const OnDecodedFrame& onDecoded);

/// Frames uint8 [F,H,W,3] on the CPU → F images.
std::vector<Image> framesToImages(const at::Tensor& frames);

/// F images of one size → latents [1,C,F,h,w], sampled from the encoder's posterior with noise [F,C,h,w].
at::Tensor encodeFrames(const AutoencoderKl& autoencoder, const std::vector<Image>& frames,
                        const at::Tensor& noise, const OnFrame& onFrame);

/// Preview of the frames of latents [1,C,F,h,w], for slot 0; of at most eight of them where previews are
/// exact.
Preview previewFrames(const LatentPreview& preview, const at::Tensor& latents, double framesPerSecond);

} // namespace nextgpt
