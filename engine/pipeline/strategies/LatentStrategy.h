// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/pipeline/strategies/LatentNetworks.h"

namespace nextgpt {

/// The common base of images and videos: a denoiser and an autoencoder in the layout of Stable Diffusion.
template<typename UNet>
class LatentStrategy : public MediaStrategy {
public:
    using Networks = LatentNetworks<UNet>;

    LatentStrategy(Networks networks, at::ScalarType dtype)
        : m_networks(std::move(networks))
        , m_dtype(dtype) {}

    const Networks& networks() const { return m_networks; }

    at::ScalarType dtype() const final { return m_dtype; }
    std::int64_t channels() const final { return m_networks.unet.config().blockOutChannels.front(); }
    const SchedulerConfig& scheduler() const final { return m_networks.parts.scheduler; }
    const at::Tensor& unconditional() const final { return m_networks.parts.unconditional; }
    int previewCount() const final { return m_networks.parts.previewCount(); }

    at::Tensor predict(const at::Tensor& latents, double time, const at::Tensor& condition) const final {
        return m_networks.unet(latents.to(m_dtype), time, condition);
    }

    std::optional<at::Tensor> decode(const at::Tensor& latents, const MediaSize&,
                                     const OnDecoding& onDecoding) const final {
        return decodeWith(m_networks.parts.autoencoder, latents, onDecoding);
    }

    std::optional<at::Tensor> decodeInFloat32(const at::Tensor& latents, const MediaSize&,
                                              const OnDecoding& onDecoding) const final {
        const LatentParts& parts = m_networks.parts;
        return decodeWith(parts.folder.float32Autoencoder(parts.autoencoder.config()), latents, onDecoding);
    }

private:
    /// decode() with that autoencoder.
    virtual std::optional<at::Tensor> decodeWith(const AutoencoderKl& autoencoder, const at::Tensor& latents,
                                                 const OnDecoding& onDecoding) const = 0;

    Networks m_networks;
    at::ScalarType m_dtype;
};

} // namespace nextgpt
