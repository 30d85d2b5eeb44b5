// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/strategies/FrameCoding.h"

#include "engine/core/Log.h"
#include "engine/features/ImageTransform.h"
#include "engine/models/blocks/TensorLayout.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/cat.h>
#include <c10/util/Exception.h>

#include <optional>

namespace nextgpt {

namespace {

bool isLargerThan(const at::Tensor& latents, const TileShape& tile) {
    return latents.size(2) > tile.side || latents.size(3) > tile.side;
}

/// The pixels of latents decoded at once; nullopt if they do not fit into memory and tiles would be smaller.
std::optional<at::Tensor> decodedAtOnce(const AutoencoderKl& autoencoder, const at::Tensor& latents,
                                        std::int64_t hostBytes) {
    const bool hasTiles = isLargerThan(latents, {});
    if (hasTiles && latents.is_cpu() && hostBytes > 0 && decodingBytes(autoencoder, latents) > hostBytes)
        return std::nullopt;
    try {
        return autoencoder.decode(latents);
    } catch (const c10::OutOfMemoryError&) {
        if (!hasTiles)
            throw;
        return std::nullopt;
    }
}

} // namespace

at::Tensor decodeFrame(const AutoencoderKl& autoencoder, const at::Tensor& latents, const OnTile& onTile,
                       std::int64_t hostBytes) {
    const at::Tensor unscaled = latents / autoencoder.config().scalingFactor;
    if (const auto pixels = decodedAtOnce(autoencoder, unscaled, hostBytes))
        return *pixels;
    log("pipeline")
        ->info("decoding in tiles, because the memory does not suffice for {} × {} latents at once",
               latents.size(3), latents.size(2));
    return decodeInTiles(autoencoder, unscaled, {}, onTile);
}

std::vector<Image> framesToImages(const at::Tensor& frames) {
    std::vector<Image> images;
    for (const at::Tensor& frame : frames.unbind())
        images.push_back(bytesToImage(frame));
    return images;
}

at::Tensor encodeFrames(const AutoencoderKl& autoencoder, const std::vector<Image>& frames,
                        const at::Tensor& noise, const OnFrame& onFrame) {
    const c10::InferenceMode inference;
    std::vector<at::Tensor> latents;
    for (const at::Tensor& drawn : noise.split(1)) {
        onFrame(static_cast<std::int64_t>(latents.size()), static_cast<std::int64_t>(frames.size()));
        const at::Tensor pixels = imageToPixels(frames.at(latents.size())).unsqueeze(0).to(noise.device());
        latents.push_back(autoencoder.encode(pixels).sample(drawn));
    }
    return framesToVideos(at::cat(latents) * autoencoder.config().scalingFactor, noise.size(0));
}

Preview previewFrames(const LatentPreview& preview, const at::Tensor& latents, double framesPerSecond) {
    constexpr std::int64_t kMaxExactFrames = 8;
    const at::Tensor frames = videosToFrames(latents);
    const std::int64_t stride =
        preview.isExact() ? (frames.size(0) + kMaxExactFrames - 1) / kMaxExactFrames : 1;
    return {.slot = 0,
            .frames = preview.frames(frames.slice(0, 0, frames.size(0), stride)),
            .framesPerSecond = framesPerSecond / static_cast<double>(stride)};
}

} // namespace nextgpt
