// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/diffusion/AutoencoderParts.h"

namespace nextgpt {

/// The autoencoder of Stable Diffusion (Rombach et al., 2022); diffusers' AutoencoderKL. It knows nothing of
/// `scalingFactor`, except in toPixels.
class AutoencoderKl {
public:
    AutoencoderKl(const Weights& weights, const AutoencoderKlConfig& config);

    /// A normal distribution over latents.
    struct Posterior {
        at::Tensor mean;        ///< [B,latentChannels,h,w]
        at::Tensor logVariance; ///< same shape, -30…20

        /// `noise` of unit variance and the same shape.
        at::Tensor sample(const at::Tensor& noise) const;
    };

    /// pixels [B,3,f·h,f·w], -1…1
    Posterior encode(const at::Tensor& pixels) const;

    /// latents [B,latentChannels,h,w] → pixels [B,3,f·h,f·w], about -1…1
    at::Tensor decode(const at::Tensor& latents) const;

    /// The same for latents multiplied by scalingFactor: what a UNet denoises.
    at::Tensor toPixels(const at::Tensor& scaledLatents) const;

    const AutoencoderKlConfig& config() const { return m_config; }

private:
    at::Tensor placed(const at::Tensor& x) const;

    AutoencoderKlConfig m_config;
    at::ScalarType m_dtype;
    AutoencoderEncoder m_encoder;
    AutoencoderDecoder m_decoder;
    std::optional<Convolution> m_quantConv;
    std::optional<Convolution> m_postQuantConv;
};

} // namespace nextgpt
