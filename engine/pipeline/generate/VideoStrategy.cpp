// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/VideoStrategy.h"

#include "engine/features/ImageTransform.h"
#include "engine/media/video/VideoWriter.h"
#include "engine/pipeline/generate/Denoising.h"
#include "engine/pipeline/generate/FrameCoding.h"
#include "engine/pipeline/generate/FrameSize.h"
#include "engine/pipeline/generate/NetworkBytes.h"

#include <ATen/ops/empty.h>

namespace nextgpt {

namespace {

/// Zeroscope's values in NExT-GPT, where neither the request nor the bundle states others.
constexpr int kFrames = 16;
constexpr double kFramesPerSecond = 8.0;

} // namespace

VideoStrategy::VideoStrategy(VideoNetworks networks, at::ScalarType dtype)
    : m_networks(std::move(networks))
    , m_dtype(dtype) {}

MediaSize VideoStrategy::sizeFor(const MediaOptions& options, const Bundle::MediaDefaults& defaults) {
    MediaSize size = frameSize(options, defaults);
    size.frames = options.frames.value_or(defaults.frames > 0 ? defaults.frames : kFrames);
    size.framesPerSecond = defaults.framesPerSecond > 0 ? defaults.framesPerSecond : kFramesPerSecond;
    size.seconds = size.frames / size.framesPerSecond;
    return size;
}

std::unique_ptr<MediaStrategy> VideoStrategy::load(const MediaSource& source, const Placement& placement) {
    return std::make_unique<VideoStrategy>(VideoNetworks::load(source, placement), placement.dtype);
}

std::int64_t VideoStrategy::bytes(const std::filesystem::path& folder, at::ScalarType dtype) {
    return networkBytes<UNet3d>(VideoNetworks::configOf(folder), dtype) + autoencoderBytes(folder, dtype);
}

std::vector<std::int64_t> VideoStrategy::latentShape(const MediaSize& size) const {
    return {1, m_networks.unet.config().inChannels, size.frames, size.height / kPixelsPerLatent,
            size.width / kPixelsPerLatent};
}

at::Tensor VideoStrategy::predict(const at::Tensor& latents, double time, const at::Tensor& condition) const {
    return m_networks.unet(latents.to(m_dtype), time, condition);
}

Preview VideoStrategy::preview(const at::Tensor& original, const MediaSize& size) const {
    return previewFrames(m_networks.parts.preview, original, size.framesPerSecond);
}

at::Tensor VideoStrategy::decode(const at::Tensor& latents, const MediaSize&,
                                 const OnDecoding& onDecoding) const {
    at::Tensor frames; // 8 bit: float32 would take four times the memory
    std::int64_t done = 0;
    decodeFrames(m_networks.parts.autoencoder, latents, onDecoding, [&](const at::Tensor& pixels) {
        requireFinite(pixels);
        if (!frames.defined())
            frames = at::empty({latents.size(2), pixels.size(1), pixels.size(2), 3}, at::kByte);
        frames[done++].copy_(pixelsToBytes(pixels));
    });
    return frames;
}

void VideoStrategy::write(const std::filesystem::path& path, const at::Tensor& decoded, const MediaSize& size,
                          const Recipe& recipe) const {
    writeVideo(path, {size.framesPerSecond, framesToImages(decoded)}, nullptr, recipe);
}

} // namespace nextgpt
