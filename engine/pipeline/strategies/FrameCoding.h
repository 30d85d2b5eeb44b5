// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/LatentPreview.h"
#include "engine/media/image/Image.h"
#include "engine/models/diffusion/TiledDecoding.h"
#include "engine/pipeline/generate/Residency.h"

#include <functional>
#include <vector>

namespace nextgpt {

/// Called before each frame; may throw to cancel the job.
using OnFrame = std::function<void(std::int64_t done, std::int64_t total)>;

/// Latents [1,C,h,w] at the sampler's scale → pixels [1,3,H,W]: at once if the device's memory suffices,
/// otherwise in tiles. `hostBytes` limits the activations on a CPU, where exceeding the memory would end the
/// program; 0: unknown. A GPU reports a lack of memory. Throws c10::OutOfMemoryError if a tile does not fit
/// either.
at::Tensor decodeFrame(const AutoencoderKl& autoencoder, const at::Tensor& latents, const OnTile& onTile,
                       std::int64_t hostBytes = availableHostMemory());

/// Frames uint8 [F,H,W,3] on the CPU → F images.
std::vector<Image> framesToImages(const at::Tensor& frames);

/// F images of one size → latents [1,C,F,h,w], sampled from the encoder's posterior with noise [F,C,h,w].
at::Tensor encodeFrames(const AutoencoderKl& autoencoder, const std::vector<Image>& frames,
                        const at::Tensor& noise, const OnFrame& onFrame);

/// Preview of the frames of latents [1,C,F,h,w], for slot 0; if previews are exact, of at most eight frames.
Preview previewFrames(const LatentPreview& preview, const at::Tensor& latents, double framesPerSecond);

} // namespace nextgpt
