// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/diffusion/AutoencoderParts.h"

namespace nextgpt {

/// The variational autoencoder of Stable Diffusion (Rombach et al., 2022); diffusers' AutoencoderKL. f is
/// config().factor(). As in the reference, encode and decode do not apply `scalingFactor`; toPixels does.
class AutoencoderKl {
public:
    AutoencoderKl(const Weights& weights, const AutoencoderKlConfig& config);

    /// A diagonal normal distribution over latents; diffusers' DiagonalGaussianDistribution.
    struct Posterior {
        at::Tensor mean;        ///< [B,latentChannels,h,w]
        at::Tensor logVariance; ///< same shape, -30…20

        /// mean + deviation·noise, for standard normal noise of the same shape.
        at::Tensor sample(const at::Tensor& noise) const;
    };

    /// pixels [B,inChannels,f·h,f·w], -1…1 → distribution over latents [B,latentChannels,h,w]
    Posterior encode(const at::Tensor& pixels) const;

    /// latents [B,latentChannels,h,w] → pixels [B,outChannels,f·h,f·w], about -1…1
    at::Tensor decode(const at::Tensor& latents) const;

    /// decode() of latents scaled by scalingFactor, as a UNet denoises them.
    at::Tensor toPixels(const at::Tensor& scaledLatents) const;

    const AutoencoderKlConfig& config() const { return m_config; }

    /// Of the weights and of the activations.
    at::ScalarType dtype() const { return m_dtype; }

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
