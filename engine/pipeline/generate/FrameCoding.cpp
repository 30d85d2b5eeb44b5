// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/FrameCoding.h"

#include "engine/features/ImageTransform.h"
#include "engine/models/blocks/TensorLayout.h"
#include "engine/pipeline/generate/Denoising.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/cat.h>

namespace nextgpt {

std::vector<Image> decodeFrames(const AutoencoderKl& autoencoder, const at::Tensor& latents,
                                const OnFrame& onFrame) {
    const c10::InferenceMode inference;
    const auto frames = videosToFrames(latents).split(1); // F × [1,C,h,w]
    std::vector<Image> images;
    for (const at::Tensor& frame : frames) {
        onFrame(images.size(), frames.size());
        const at::Tensor pixels = autoencoder.toPixels(frame)[0].to(at::kCPU, at::kFloat); // [3,H,W]
        requireFinite(pixels);
        images.push_back(tensorToImage(pixels));
    }
    return images;
}

at::Tensor encodeFrames(const AutoencoderKl& autoencoder, const std::vector<Image>& frames,
                        const at::Tensor& noise, const OnFrame& onFrame) {
    const c10::InferenceMode inference;
    std::vector<at::Tensor> latents;
    for (const at::Tensor& drawn : noise.split(1)) {
        onFrame(latents.size(), frames.size());
        const at::Tensor pixels = imageToPixels(frames.at(latents.size())).unsqueeze(0).to(noise.device());
        latents.push_back(autoencoder.encode(pixels).sample(drawn));
    }
    return framesToVideos(at::cat(latents) * autoencoder.config().scalingFactor, noise.size(0));
}

Preview previewFrames(const LatentPreview& look, const at::Tensor& latents, Preview preview) {
    constexpr std::int64_t kManyFrames = 8; // of exact looks
    const at::Tensor frames = videosToFrames(latents);
    const std::int64_t stride = look.isExact() ? (frames.size(0) + kManyFrames - 1) / kManyFrames : 1;
    for (std::int64_t i = 0; i < frames.size(0); i += stride)
        preview.frames.push_back(look(frames.slice(0, i, i + 1)));
    preview.framesPerSecond /= static_cast<double>(stride);
    return preview;
}

} // namespace nextgpt
