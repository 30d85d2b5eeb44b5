// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/strategies/VideoUpscaler.h"

#include "engine/core/Error.h"
#include "engine/features/ImageTransform.h"
#include "engine/pipeline/generate/Decoding.h"
#include "engine/pipeline/generate/Denoising.h"
#include "engine/pipeline/strategies/FrameCoding.h"
#include "engine/pipeline/strategies/FrameSize.h"

namespace nextgpt {

namespace {

std::vector<Image> enlarged(const Video& video, const VideoUpscaler::Options& options) {
    MediaOptions target;
    target.width = options.width;
    target.height = options.height;
    const MediaSize size = frameSize(target, {});
    if (video.frames.empty())
        throw EngineError(ErrorCode::RequestInvalid, "a video without frames");
    std::vector<Image> frames;
    for (const Image& frame : video.frames)
        frames.push_back(resizeBicubic(frame, size.width, size.height));
    return frames;
}

} // namespace

VideoUpscaler::VideoUpscaler(const VideoStrategy& strategy, at::Device device)
    : m_strategy(strategy)
    , m_device(device) {}

Video VideoUpscaler::operator()(const Video& video, const at::Tensor& condition, const Options& options,
                                int slot, const Job& job) const {
    const std::vector<Image> frames = enlarged(video, options);
    const auto progressOf = [&](Stage stage) {
        return [&job, stage, slot](std::int64_t done, std::int64_t total) {
            job.emit(Progress{.stage = stage, .slot = slot, .done = done, .total = total});
        };
    };
    MediaSize size;
    size.width = options.width;
    size.height = options.height;
    size.frames = static_cast<int>(frames.size());
    size.framesPerSecond = video.framesPerSecond;
    std::vector<std::int64_t> shape = m_strategy.latentShape(size); // [1,C,F,h,w]
    // Two draws: for the encoder's posterior and for the noise to be denoised.
    SeededNoise random(options.seed, m_device);
    const auto noise = random({2, shape[2], shape[1], shape[3], shape[4]}).unbind(); // [F,C,h,w]
    Denoising denoising = denoisingOf(m_strategy, condition, size);
    denoising.original = Denoising::Original{encodeFrames(m_strategy.networks().parts.autoencoder, frames,
                                                          noise[0], progressOf(Stage::ReadingMedia)),
                                             options.strength};
    const at::Tensor latents = denoising(
        noise[1].unsqueeze(0).transpose(1, 2),
        {.steps = options.steps, .guidance = options.guidance, .slot = slot, .noiseSource = random.source()},
        job);
    const Decoded decoded = decodeFinite(m_strategy, latents, size, progressOf(Stage::Decoding));
    return {video.framesPerSecond, framesToImages(decoded.samples)};
}

} // namespace nextgpt
