// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/AudioStrategy.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/media/audio/AudioWriter.h"
#include "engine/pipeline/generate/Denoising.h"

#include <spdlog/fmt/fmt.h>

namespace nextgpt {

namespace {

constexpr double kSeconds =
    5.12; ///< the reference's, where neither the request nor the bundle states a length

} // namespace

AudioStrategy::AudioStrategy(AudioNetworks networks, at::ScalarType dtype)
    : m_networks(std::move(networks))
    , m_dtype(dtype) {}

MediaSize AudioStrategy::sizeFor(const MediaOptions& options, const Bundle::MediaDefaults& defaults) {
    MediaSize size;
    size.seconds = options.seconds.value_or(defaults.seconds > 0 ? defaults.seconds : kSeconds);
    if (!(size.seconds >= limits::kGeneratedAudioLeastSeconds &&
          size.seconds <= limits::kGeneratedAudioSeconds))
        throw EngineError(ErrorCode::RequestInvalid,
                          fmt::format("{} seconds of audio: it must be between {} and {}", size.seconds,
                                      limits::kGeneratedAudioLeastSeconds, limits::kGeneratedAudioSeconds));
    return size;
}

std::unique_ptr<MediaStrategy> AudioStrategy::load(const MediaSource& source, const Placement& placement) {
    return std::make_unique<AudioStrategy>(AudioNetworks::load(source, placement), placement.dtype);
}

std::int64_t AudioStrategy::bytes(const std::filesystem::path& folder, at::ScalarType dtype) {
    return AudioNetworks::bytes(folder, dtype);
}

std::vector<std::int64_t> AudioStrategy::latentShape(const MediaSize& size) const {
    const AudioLength length(size.seconds, m_networks.grid());
    return {1, m_networks.unet.config().inChannels, length.latents, m_networks.latentBands()};
}

at::Tensor AudioStrategy::condition(const at::Tensor& projected) const {
    // Not normalised: the projection was trained towards vectors of length 1, and the reference passes its
    // result on unchanged.
    return projected.select(1, 0);
}

at::Tensor AudioStrategy::predict(const at::Tensor& latents, double time, const at::Tensor& condition) const {
    return m_networks.unet(latents.to(m_dtype), time, condition);
}

Preview AudioStrategy::preview(const at::Tensor& original, const MediaSize& size) const {
    const AudioLength length(size.seconds, m_networks.grid());
    return {.slot = 0, .frames = {m_networks.preview(original, length.frames)}, .framesPerSecond = 0.0};
}

at::Tensor AudioStrategy::spectrogram(const at::Tensor& latents) const {
    return m_networks.autoencoder.toPixels(latents);
}

at::Tensor AudioStrategy::decode(const at::Tensor& latents, const MediaSize& size,
                                 const OnDecoding& onDecoding) const {
    const auto stages = static_cast<std::int64_t>(m_networks.vocoder.config().upsampleRates.size());
    onDecoding(0, stages + 1);
    const at::Tensor mel = spectrogram(latents).squeeze(1); // [1,T,B]
    onDecoding(1, stages + 1);
    const at::Tensor waveform = m_networks.vocoder(
        mel, [&](std::int64_t done, std::int64_t total) { onDecoding(done + 1, total + 1); });
    const AudioLength length(size.seconds, m_networks.grid());
    const at::Tensor samples = waveform[0].to(at::kCPU, at::kFloat).slice(0, 0, length.samples);
    requireFinite(samples);
    return samples;
}

void AudioStrategy::write(const std::filesystem::path& path, const at::Tensor& decoded, const MediaSize&,
                          const Recipe& recipe) const {
    const at::Tensor samples = decoded.contiguous();
    const auto* data = samples.const_data_ptr<float>();
    writeAudio(path,
               {static_cast<int>(m_networks.grid().samplingRate), 1,
                std::vector<float>(data, data + samples.numel())},
               recipe);
}

} // namespace nextgpt
