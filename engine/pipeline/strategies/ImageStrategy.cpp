// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/strategies/ImageStrategy.h"

#include "engine/core/Log.h"
#include "engine/features/ImageTransform.h"
#include "engine/media/image/ImageWriter.h"
#include "engine/pipeline/generate/Decoding.h"
#include "engine/pipeline/strategies/FrameCoding.h"
#include "engine/pipeline/strategies/FrameSize.h"

namespace nextgpt {

namespace {

ImageNetworks asInPipeline(ImageNetworks networks) {
    SchedulerConfig& scheduler = networks.parts.scheduler;
    const SchedulerConfig used = scheduler.inStableDiffusion();
    if (used.stepsOffset != scheduler.stepsOffset)
        log("pipeline")
            ->info("steps_offset is {} instead of {}, as in diffusers' StableDiffusionPipeline",
                   used.stepsOffset, scheduler.stepsOffset);
    if (used.bounds.clip != scheduler.bounds.clip)
        log("pipeline")->info("clip_sample is false, as in diffusers' StableDiffusionPipeline");
    scheduler = used;
    return networks;
}

} // namespace

ImageStrategy::ImageStrategy(ImageNetworks networks, at::ScalarType dtype)
    : LatentStrategy(asInPipeline(std::move(networks)), dtype) {}

MediaSize ImageStrategy::sizeFor(const MediaOptions& options, const MediaDefaults& defaults) {
    return frameSize(options, defaults);
}

std::vector<std::int64_t> ImageStrategy::latentShape(const MediaSize& size) const {
    return {1, networks().unet.config().inChannels, size.height / kPixelsPerLatent,
            size.width / kPixelsPerLatent};
}

Preview ImageStrategy::preview(const at::Tensor& original, const MediaSize&) const {
    return {.slot = 0, .frames = {networks().parts.preview(original)}, .framesPerSecond = 0.0};
}

std::optional<at::Tensor> ImageStrategy::decodeWith(const AutoencoderKl& autoencoder,
                                                    const at::Tensor& latents,
                                                    const OnDecoding& onDecoding) const {
    onDecoding(0, 1);
    return ifFinite(decodeFrame(autoencoder, latents, onDecoding)[0].to(at::kCPU, at::kFloat));
}

void ImageStrategy::write(const std::filesystem::path& path, const at::Tensor& decoded, const MediaSize&,
                          const Recipe& recipe) const {
    writePng(path, tensorToImage(decoded), recipe);
}

} // namespace nextgpt
