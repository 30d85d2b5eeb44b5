// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/strategies/VideoStrategy.h"

#include "engine/core/Error.h"
#include "engine/features/ImageTransform.h"
#include "engine/media/video/VideoWriter.h"
#include "engine/models/blocks/TensorLayout.h"
#include "engine/pipeline/generate/Decoding.h"
#include "engine/pipeline/strategies/FrameCoding.h"
#include "engine/pipeline/strategies/FrameSize.h"
#include "engine/request/MediaOptions.h"

#include <ATen/ops/empty.h>
#include <spdlog/fmt/fmt.h>

namespace nextgpt {

MediaSize VideoStrategy::sizeFor(const MediaOptions& options, const MediaDefaults& defaults) {
    MediaSize size = frameSize(options, defaults);
    size.frames = options.frames.value_or(defaults.frames);
    if (!fitsDecoded(size.width, size.height, size.frames))
        throw EngineError(ErrorCode::RequestInvalid,
                          fmt::format("{} frames of {} × {} pixels are too many for one video", size.frames,
                                      size.width, size.height));
    size.framesPerSecond = defaults.framesPerSecond;
    size.seconds = size.frames / size.framesPerSecond;
    return size;
}

std::vector<std::int64_t> VideoStrategy::latentShape(const MediaSize& size) const {
    return {1, networks().unet.config().inChannels, size.frames, size.height / kPixelsPerLatent,
            size.width / kPixelsPerLatent};
}

Preview VideoStrategy::preview(const at::Tensor& original, const MediaSize& size) const {
    return previewFrames(networks().parts.preview, original, size.framesPerSecond);
}

std::optional<at::Tensor> VideoStrategy::decodeWith(const AutoencoderKl& autoencoder,
                                                    const at::Tensor& latents,
                                                    const OnDecoding& onDecoding) const {
    const auto frames = videosToFrames(latents).split(1); // F × [1,C,h,w], to save memory
    const auto total = static_cast<std::int64_t>(frames.size());
    at::Tensor decoded; // 8 bit: float32 would take four times the memory
    for (std::int64_t done = 0; done < total; ++done) {
        onDecoding(done, total);
        const auto onTile = [&](std::int64_t, std::int64_t) { onDecoding(done, total); };
        const at::Tensor pixels = decodeFrame(autoencoder, frames[static_cast<std::size_t>(done)], onTile)[0];
        if (!isFinite(pixels))
            return std::nullopt;
        if (!decoded.defined())
            decoded = at::empty({total, pixels.size(1), pixels.size(2), 3}, at::kByte);
        decoded[done].copy_(pixelsToBytes(pixels));
    }
    return decoded;
}

void VideoStrategy::write(const std::filesystem::path& path, const at::Tensor& decoded, const MediaSize& size,
                          const Recipe& recipe) const {
    writeVideo(path, {size.framesPerSecond, framesToImages(decoded)}, nullptr, recipe);
}

} // namespace nextgpt
