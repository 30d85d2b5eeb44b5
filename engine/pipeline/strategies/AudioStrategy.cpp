// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/strategies/AudioStrategy.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/media/audio/AudioWriter.h"
#include "engine/pipeline/generate/Decoding.h"

#include <spdlog/fmt/fmt.h>

namespace nextgpt {

namespace {

struct WaveformNetworks {
    const AutoencoderKl& autoencoder;
    const HifiGan& vocoder;
};

/// Latents [1,C,t,b] → waveform [samples], float32 on the CPU.
at::Tensor decodeWaveform(const WaveformNetworks& networks, const at::Tensor& latents,
                          const MediaStrategy::OnDecoding& onDecoding) {
    const auto stages = static_cast<std::int64_t>(networks.vocoder.config().upsampleRates.size());
    onDecoding(0, stages + 1);
    const at::Tensor mel = networks.autoencoder.toPixels(latents).squeeze(1); // [1,T,B]
    onDecoding(1, stages + 1);
    const at::Tensor waveform = networks.vocoder(
        mel, [&](std::int64_t done, std::int64_t total) { onDecoding(done + 1, total + 1); });
    return waveform[0].to(at::kCPU, at::kFloat);
}

} // namespace

AudioStrategy::AudioStrategy(AudioNetworks networks, at::ScalarType dtype)
    : m_networks(std::move(networks))
    , m_dtype(dtype) {}

MediaSize AudioStrategy::sizeFor(const MediaOptions& options, const MediaDefaults& defaults) {
    MediaSize size;
    size.seconds = options.seconds.value_or(defaults.seconds);
    constexpr auto kRange = limits::kGeneratedSeconds;
    if (!kRange.contains(size.seconds))
        throw EngineError(ErrorCode::RequestInvalid,
                          fmt::format("{} seconds of audio: it must be between {} and {}", size.seconds,
                                      kRange.min, kRange.max));
    return size;
}

std::vector<std::int64_t> AudioStrategy::latentShape(const MediaSize& size) const {
    const AudioLength length(size.seconds, m_networks.grid());
    return {1, m_networks.unet.config().inChannels, length.latents, m_networks.latentBands()};
}

at::Tensor AudioStrategy::condition(const at::Tensor& projected) const {
    // Not normalised: the projection was trained to produce vectors of length 1, and the reference uses its
    // result unchanged.
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

std::optional<at::Tensor> AudioStrategy::decode(const at::Tensor& latents, const MediaSize& size,
                                                const OnDecoding& onDecoding) const {
    return cut(decodeWaveform({m_networks.autoencoder, m_networks.vocoder}, latents, onDecoding), size);
}

std::optional<at::Tensor> AudioStrategy::decodeInFloat32(const at::Tensor& latents, const MediaSize& size,
                                                         const OnDecoding& onDecoding) const {
    const AutoencoderKl autoencoder = m_networks.folder.float32Autoencoder(m_networks.autoencoder.config());
    const HifiGan vocoder(m_networks.folder.float32Weights("vocoder"), m_networks.vocoder.config());
    return cut(decodeWaveform({autoencoder, vocoder}, latents, onDecoding), size);
}

std::optional<at::Tensor> AudioStrategy::cut(const at::Tensor& waveform, const MediaSize& size) const {
    return ifFinite(waveform.slice(0, 0, AudioLength(size.seconds, m_networks.grid()).samples));
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
