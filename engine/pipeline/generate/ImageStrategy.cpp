// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/ImageStrategy.h"

#include "engine/features/ImageTransform.h"
#include "engine/media/image/ImageWriter.h"
#include "engine/pipeline/generate/Denoising.h"
#include "engine/pipeline/generate/FrameSize.h"
#include "engine/pipeline/generate/NetworkBytes.h"

namespace nextgpt {

ImageStrategy::ImageStrategy(ImageNetworks networks, at::ScalarType dtype)
    : m_networks(std::move(networks))
    , m_dtype(dtype) {}

MediaSize ImageStrategy::sizeFor(const MediaOptions& options, const Bundle::MediaDefaults& defaults) {
    return frameSize(options, defaults);
}

std::unique_ptr<MediaStrategy> ImageStrategy::load(const MediaSource& source, const Placement& placement) {
    return std::make_unique<ImageStrategy>(ImageNetworks::load(source, placement), placement.dtype);
}

std::int64_t ImageStrategy::bytes(const std::filesystem::path& folder, at::ScalarType dtype) {
    return networkBytes<UNet2d>(ImageNetworks::configOf(folder), dtype) + autoencoderBytes(folder, dtype);
}

std::vector<std::int64_t> ImageStrategy::latentShape(const MediaSize& size) const {
    return {1, m_networks.unet.config().inChannels, size.height / kPixelsPerLatent,
            size.width / kPixelsPerLatent};
}

at::Tensor ImageStrategy::predict(const at::Tensor& latents, double time, const at::Tensor& condition) const {
    return m_networks.unet(latents.to(m_dtype), time, condition);
}

Preview ImageStrategy::preview(const at::Tensor& original, const MediaSize&) const {
    return {.slot = 0, .frames = {m_networks.parts.preview(original)}, .framesPerSecond = 0.0};
}

at::Tensor ImageStrategy::decode(const at::Tensor& latents, const MediaSize&,
                                 const OnDecoding& onDecoding) const {
    onDecoding(0, 1);
    const at::Tensor pixels = m_networks.parts.autoencoder.toPixels(latents)[0].to(at::kCPU, at::kFloat);
    requireFinite(pixels);
    return pixels;
}

void ImageStrategy::write(const std::filesystem::path& path, const at::Tensor& decoded, const MediaSize&,
                          const Recipe& recipe) const {
    writePng(path, tensorToImage(decoded), recipe);
}

} // namespace nextgpt
