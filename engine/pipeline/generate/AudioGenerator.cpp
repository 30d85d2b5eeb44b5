// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/AudioGenerator.h"

#include "engine/core/Error.h"
#include "engine/media/AudioWriter.h"
#include "engine/pipeline/generate/Denoising.h"
#include "engine/pipeline/generate/FreeName.h"

#include <chrono>

namespace nextgpt {

namespace {

constexpr double kShortestSeconds = 0.1;
constexpr double kLongestSeconds = 30.0;
constexpr double kUsualSeconds = 5.12; ///< the reference's, where the bundle does not say

/// wave [samples] on the CPU
Audio audioOf(const at::Tensor& wave, std::int64_t samplingRate) {
    const at::Tensor samples = wave.contiguous();
    const auto* data = samples.const_data_ptr<float>();
    return {static_cast<int>(samplingRate), 1, std::vector<float>(data, data + samples.numel())};
}

} // namespace

AudioGenerator::AudioGenerator(const Bundle& bundle, OutputProjection projection,
                               Lazy<AudioNetworks> networks, Placement placement)
    : m_bundle(bundle)
    , m_projection(std::move(projection))
    , m_networks(std::move(networks))
    , m_placement(std::move(placement)) {}

Generator::Size AudioGenerator::sizeFor(const MediaOptions& options) const {
    const double usual = m_bundle.defaults(Modality::Audio).seconds;
    const double seconds = options.seconds.value_or(usual > 0 ? usual : kUsualSeconds);
    if (!(seconds >= kShortestSeconds && seconds <= kLongestSeconds))
        throw EngineError(ErrorCode::RequestInvalid, "an audio clip of " + std::to_string(seconds) +
                                                         " seconds: it must be between 0.1 and 30");
    return {0, 0, seconds};
}

at::Tensor AudioGenerator::denoise(const Task& task, const AudioLength& length, Recipe& recipe,
                                   const Job& job) {
    const AudioNetworks& networks = m_networks.get(job);
    const int slot = task.signal.slot;
    const at::Tensor noise = startingNoise(
        task.seed, {1, networks.unet.config().inChannels, length.latents, networks.latentBands()},
        m_placement.device);
    // The condition is taken as it comes: the projection learned to hit vectors of length 1, and the
    // reference does not normalise what it is given either.
    const Denoising denoising{[&](const at::Tensor& latents, double time, const at::Tensor& condition) {
                                  return networks.unet(latents.to(m_placement.dtype), time, condition);
                              },
                              networks.scheduler,
                              m_projection(task.signal.hidden, task.signal.embeddings).select(1, 0), // [1,D]
                              networks.unconditional,
                              [&](const at::Tensor& original) {
                                  return Preview{slot, {networks.preview(original, length.frames)}, 0.0};
                              }};
    return denoising(noise, slot, recipe, job);
}

/// latents → wave on the CPU, a little longer than asked for
at::Tensor AudioGenerator::decode(const at::Tensor& latents, int slot, const Job& job) {
    const AudioNetworks& networks = m_networks.get(job);
    const auto stages = static_cast<std::int64_t>(networks.vocoder.config().upsampleRates.size());
    job.emit(Progress{Stage::Decoding, slot, 0, stages + 1});
    const at::Tensor mel = networks.autoencoder.toPixels(latents).squeeze(1); // [1,T,bands]
    job.emit(Progress{Stage::Decoding, slot, 1, stages + 1});
    const at::Tensor wave = networks.vocoder(mel, [&](std::int64_t done, std::int64_t total) {
        job.emit(Progress{Stage::Decoding, slot, done + 1, total + 1});
    });
    return wave[0].to(at::kCPU, at::kFloat);
}

MediaReady AudioGenerator::generate(const Task& task, const Job& job) {
    const auto start = std::chrono::steady_clock::now();
    const int slot = task.signal.slot;
    Recipe recipe = recipeFor(m_bundle, task);
    const AudioLength length(sizeFor(task.options).seconds, m_networks.get(job).grid());
    const at::Tensor latents = denoise(task, length, recipe, job);
    const at::Tensor wave = decode(latents, slot, job).slice(0, 0, length.samples);
    requireFinite(wave);
    job.emit(Progress{Stage::Saving, slot, 0, 1});
    recipe.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const auto path = freeName(task.folder, "audio-" + std::to_string(task.seed), ".flac");
    writeAudio(path, audioOf(wave, m_networks.get(job).grid().samplingRate), recipe);
    return {slot, {Modality::Audio, path}, recipe};
}

} // namespace nextgpt
