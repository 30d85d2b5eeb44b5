// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/pipeline/strategies/AudioNetworks.h"

namespace nextgpt {

/// Audio with AudioLDM (arXiv 2301.12503): a spectrogram is denoised and turned into a waveform, written as
/// FLAC.
class AudioStrategy final : public MediaStrategy {
public:
    using Networks = AudioNetworks;

    AudioStrategy(AudioNetworks networks, at::ScalarType dtype);

    static MediaSize sizeFor(const MediaOptions& options, const MediaDefaults& defaults);

    /// Latents [1,C,t,b] → log-mel spectrogram [1,1,T,B].
    at::Tensor spectrogram(const at::Tensor& latents) const;

    const AudioNetworks& networks() const { return m_networks; }

    at::ScalarType dtype() const override { return m_dtype; }
    std::int64_t channels() const override { return m_networks.unet.config().blockOutChannels.front(); }
    const SchedulerConfig& scheduler() const override { return m_networks.scheduler; }
    const at::Tensor& unconditional() const override { return m_networks.unconditional; }
    std::vector<std::int64_t> latentShape(const MediaSize& size) const override; ///< [1,C,t,b]
    at::Tensor condition(const at::Tensor& projected) const override;            ///< [1,1,D] → [1,D]
    at::Tensor predict(const at::Tensor& latents, double time, const at::Tensor& condition) const override;
    Preview preview(const at::Tensor& original, const MediaSize& size) const override;
    std::optional<at::Tensor> decode(const at::Tensor& latents, const MediaSize& size,
                                     const OnDecoding& onDecoding) const override;
    std::optional<at::Tensor> decodeInFloat32(const at::Tensor& latents, const MediaSize& size,
                                              const OnDecoding& onDecoding) const override;
    void write(const std::filesystem::path& path, const at::Tensor& decoded, const MediaSize& size,
               const Recipe& recipe) const override;

private:
    /// The waveform cut to the requested length; nullopt if it is not finite.
    std::optional<at::Tensor> cut(const at::Tensor& waveform, const MediaSize& size) const;

    AudioNetworks m_networks;
    at::ScalarType m_dtype;
};

} // namespace nextgpt
