// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/AutoencoderKl.h"

#include <ATen/ATen.h>

namespace nextgpt {

namespace {
constexpr double kMinLogVariance = -30;
constexpr double kMaxLogVariance = 20;
} // namespace

AutoencoderKl::AutoencoderKl(const Weights& weights, const AutoencoderKlConfig& config)
    : m_config(config)
    , m_dtype(weights.placement().dtype)
    , m_encoder(weights / "encoder", config)
    , m_decoder(weights / "decoder", config) {
    const auto channels = config.latentChannels;
    if (config.useQuantConv)
        m_quantConv.emplace(weights / "quant_conv", ConvolutionShape::square(2 * channels, 2 * channels, 1));
    if (config.usePostQuantConv)
        m_postQuantConv.emplace(weights / "post_quant_conv", ConvolutionShape::square(channels, channels, 1));
    weights.requireAllTaken();
}

at::Tensor AutoencoderKl::Posterior::sample(const at::Tensor& noise) const {
    return mean + (logVariance * 0.5).exp() * noise;
}

AutoencoderKl::Posterior AutoencoderKl::encode(const at::Tensor& pixels) const {
    at::Tensor moments = m_encoder(placed(pixels)); // [B,2·latentChannels,h,w]
    if (m_quantConv)
        moments = (*m_quantConv)(moments);
    const auto halves = moments.contiguous().chunk(2, 1);
    return {halves[0], halves[1].clamp(kMinLogVariance, kMaxLogVariance)};
}

at::Tensor AutoencoderKl::decode(const at::Tensor& latents) const {
    const at::Tensor x = placed(latents);
    return m_decoder(m_postQuantConv ? (*m_postQuantConv)(x) : x).contiguous();
}

at::Tensor AutoencoderKl::toPixels(const at::Tensor& scaledLatents) const {
    return decode(scaledLatents / m_config.scalingFactor);
}

at::Tensor AutoencoderKl::placed(const at::Tensor& x) const {
    return x.to(m_dtype).contiguous(at::MemoryFormat::ChannelsLast);
}

} // namespace nextgpt
