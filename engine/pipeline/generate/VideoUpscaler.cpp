// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/VideoUpscaler.h"

#include "engine/core/Error.h"
#include "engine/features/ImageTransform.h"
#include "engine/pipeline/generate/Denoising.h"
#include "engine/pipeline/generate/FrameCoding.h"
#include "engine/pipeline/generate/FrameSize.h"

namespace nextgpt {

namespace {

std::vector<Image> enlarged(const Video& video, const VideoUpscaler::Options& options) {
    MediaOptions wanted;
    wanted.width = options.width;
    wanted.height = options.height;
    const Generator::Size size = frameSize(wanted, {});
    if (video.frames.empty())
        throw EngineError(ErrorCode::RequestInvalid, "a video of no frames");
    std::vector<Image> frames;
    for (const Image& frame : video.frames)
        frames.push_back(resizeBicubic(frame, size.width, size.height));
    return frames;
}

} // namespace

VideoUpscaler::VideoUpscaler(const VideoNetworks& networks, Placement placement)
    : m_networks(networks)
    , m_placement(std::move(placement)) {}

Video VideoUpscaler::operator()(const Video& video, const at::Tensor& condition, const Options& options,
                                int slot, const Job& job) const {
    const LatentParts& parts = m_networks.parts;
    const std::vector<Image> frames = enlarged(video, options);
    const auto tell = [&](Stage stage) {
        return [&job, stage, slot](std::size_t done, std::size_t total) {
            job.emit(
                Progress{stage, slot, static_cast<std::int64_t>(done), static_cast<std::int64_t>(total)});
        };
    };
    // Two draws: one where the encoder is unsure, one for the noise that is taken away again.
    const auto noise =
        startingNoise(options.seed,
                      {2, static_cast<std::int64_t>(frames.size()), m_networks.unet.config().inChannels,
                       options.height / kPixelsPerLatent, options.width / kPixelsPerLatent},
                      m_placement.device)
            .unbind(); // [F,C,h,w] each
    const Denoising denoising{
        [&](const at::Tensor& latents, double time, const at::Tensor& given) {
            return m_networks.unet(latents.to(m_placement.dtype), time, given);
        },
        parts.scheduler,
        condition,
        parts.unconditional,
        [&](const at::Tensor& original) {
            return previewFrames(parts.preview, original, {slot, {}, video.framesPerSecond});
        },
        Denoising::Original{encodeFrames(parts.autoencoder, frames, noise[0], tell(Stage::ReadingMedia)),
                            options.strength},
        parts.looks()};
    Recipe recipe;
    recipe.steps = options.steps;
    recipe.guidance = options.guidance;
    const at::Tensor latents = denoising(noise[1].unsqueeze(0).transpose(1, 2), slot, recipe, job);
    return {video.framesPerSecond, decodeFrames(parts.autoencoder, latents, tell(Stage::Decoding))};
}

} // namespace nextgpt
