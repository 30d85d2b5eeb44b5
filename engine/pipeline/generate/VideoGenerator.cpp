// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/VideoGenerator.h"

#include "engine/media/VideoWriter.h"
#include "engine/pipeline/generate/Denoising.h"
#include "engine/pipeline/generate/FrameCoding.h"
#include "engine/pipeline/generate/FrameSize.h"
#include "engine/pipeline/generate/FreeName.h"

#include <chrono>

namespace nextgpt {

namespace {

/// What NExT-GPT makes of Zeroscope where neither the request nor the bundle says.
constexpr int kFrames = 16;
constexpr double kFramesPerSecond = 8.0;

} // namespace

VideoGenerator::VideoGenerator(const Bundle& bundle, OutputProjection projection,
                               Lazy<VideoNetworks> networks, Placement placement)
    : m_bundle(bundle)
    , m_projection(std::move(projection))
    , m_networks(std::move(networks))
    , m_placement(std::move(placement)) {}

Bundle::MediaDefaults VideoGenerator::defaults() const {
    Bundle::MediaDefaults defaults = m_bundle.defaults(Modality::Video);
    if (defaults.frames == 0)
        defaults.frames = kFrames;
    if (defaults.framesPerSecond == 0.0)
        defaults.framesPerSecond = kFramesPerSecond;
    return defaults;
}

Generator::Size VideoGenerator::sizeFor(const MediaOptions& options) const {
    Size size = frameSize(options, defaults());
    size.seconds = options.frames.value_or(defaults().frames) / defaults().framesPerSecond;
    return size;
}

at::Tensor VideoGenerator::denoise(const Task& task, Recipe& recipe, const Job& job) {
    const VideoNetworks& networks = m_networks.get(job);
    const int slot = task.signal.slot;
    const Size size = sizeFor(task.options);
    const at::Tensor noise =
        startingNoise(task.seed,
                      {1, networks.unet.config().inChannels, task.options.frames.value_or(defaults().frames),
                       size.height / kPixelsPerLatent, size.width / kPixelsPerLatent},
                      m_placement.device); // [1,C,F,h,w]
    const Denoising denoising{
        [&](const at::Tensor& latents, double time, const at::Tensor& condition) {
            return networks.unet(latents.to(m_placement.dtype), time, condition);
        },
        networks.parts.scheduler,
        m_projection(task.signal.hidden, task.signal.embeddings), // [1,Q,D]
        networks.parts.unconditional,
        [&](const at::Tensor& original) {
            return previewFrames(networks.parts.preview, original, {slot, {}, defaults().framesPerSecond});
        },
        std::nullopt,
        networks.parts.looks()};
    return denoising(noise, slot, recipe, job);
}

MediaReady VideoGenerator::generate(const Task& task, const Job& job) {
    const auto start = std::chrono::steady_clock::now();
    const int slot = task.signal.slot;
    Recipe recipe = recipeFor(m_bundle, task);
    const at::Tensor latents = denoise(task, recipe, job);
    const Video video{defaults().framesPerSecond,
                      decodeFrames(m_networks.get(job).parts.autoencoder, latents,
                                   [&](std::size_t done, std::size_t total) {
                                       job.emit(Progress{Stage::Decoding, slot,
                                                         static_cast<std::int64_t>(done),
                                                         static_cast<std::int64_t>(total)});
                                   })};
    job.emit(Progress{Stage::Saving, slot, 0, 1});
    recipe.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const auto path = freeName(task.folder, "video-" + std::to_string(task.seed), ".mp4");
    writeVideo(path, video, nullptr, recipe);
    return {slot, {Modality::Video, path}, recipe};
}

} // namespace nextgpt
