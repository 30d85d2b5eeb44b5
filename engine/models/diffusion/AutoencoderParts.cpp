// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/AutoencoderParts.h"

#include <ATen/ATen.h>

namespace nextgpt {

namespace {

constexpr double kEpsilon = 1e-6;

ResnetShape resnet(const AutoencoderKlConfig& config, std::int64_t in, std::int64_t out) {
    return {.in = in, .out = out, .timeWidth = 0, .groups = config.normNumGroups, .epsilon = kEpsilon};
}

} // namespace

AutoencoderMiddle::AutoencoderMiddle(const Weights& weights, const AutoencoderKlConfig& config)
    : m_resnet0(weights / "resnets" / 0,
                resnet(config, config.blockOutChannels.back(), config.blockOutChannels.back()))
    , m_resnet1(weights / "resnets" / 1,
                resnet(config, config.blockOutChannels.back(), config.blockOutChannels.back())) {
    if (config.midBlockAddAttention)
        m_attention0.emplace(weights / "attentions" / 0, config.blockOutChannels.back(),
                             config.normNumGroups);
}

at::Tensor AutoencoderMiddle::operator()(const at::Tensor& x) const {
    const at::Tensor h = m_resnet0(x);
    return m_resnet1(m_attention0 ? (*m_attention0)(h) : h);
}

AutoencoderEncoder::AutoencoderEncoder(const Weights& weights, const AutoencoderKlConfig& config)
    : m_convIn(weights / "conv_in",
               ConvolutionShape::square(config.inChannels, config.blockOutChannels.front(), 3))
    , m_midBlock(weights / "mid_block", config)
    , m_convNormOut(weights / "conv_norm_out", config.normNumGroups, config.blockOutChannels.back(), kEpsilon)
    , m_convOut(weights / "conv_out",
                ConvolutionShape::square(config.blockOutChannels.back(), 2 * config.latentChannels, 3)) {
    const auto levels = static_cast<std::int64_t>(config.blockOutChannels.size());
    std::int64_t channels = config.blockOutChannels.front();
    for (std::int64_t i = 0; i < levels; ++i) {
        const Weights path = weights / "down_blocks" / i;
        const auto out = config.blockOutChannels[static_cast<std::size_t>(i)];
        Level& level = m_downBlocks.emplace_back();
        for (std::int64_t j = 0; j < config.layersPerBlock; ++j) {
            level.resnets.emplace_back(path / "resnets" / j, resnet(config, channels, out));
            channels = out;
        }
        if (i + 1 < levels)
            level.downsampler.emplace(path / "downsamplers" / 0, out, Downsample2d::Padding::RightBottom);
    }
}

at::Tensor AutoencoderEncoder::operator()(const at::Tensor& pixels) const {
    at::Tensor x = m_convIn(pixels);
    for (const auto& level : m_downBlocks) {
        for (const auto& block : level.resnets)
            x = block(x);
        if (level.downsampler)
            x = (*level.downsampler)(x);
    }
    return m_convOut(m_convNormOut.withSilu(m_midBlock(x)));
}

AutoencoderDecoder::AutoencoderDecoder(const Weights& weights, const AutoencoderKlConfig& config)
    : m_convIn(weights / "conv_in",
               ConvolutionShape::square(config.latentChannels, config.blockOutChannels.back(), 3))
    , m_midBlock(weights / "mid_block", config)
    , m_convNormOut(weights / "conv_norm_out", config.normNumGroups, config.blockOutChannels.front(),
                    kEpsilon)
    , m_convOut(weights / "conv_out",
                ConvolutionShape::square(config.blockOutChannels.front(), config.outChannels, 3)) {
    const auto levels = static_cast<std::int64_t>(config.blockOutChannels.size());
    std::int64_t channels = config.blockOutChannels.back();
    for (std::int64_t i = 0; i < levels; ++i) {
        const Weights path = weights / "up_blocks" / i;
        const auto out = config.blockOutChannels[static_cast<std::size_t>(levels - 1 - i)];
        Level& level = m_upBlocks.emplace_back();
        for (std::int64_t j = 0; j <= config.layersPerBlock; ++j) { // one more than the encoder has
            level.resnets.emplace_back(path / "resnets" / j, resnet(config, channels, out));
            channels = out;
        }
        if (i + 1 < levels)
            level.upsampler.emplace(path / "upsamplers" / 0, out);
    }
}

at::Tensor AutoencoderDecoder::operator()(const at::Tensor& latents) const {
    at::Tensor x = m_midBlock(m_convIn(latents));
    for (const auto& level : m_upBlocks) {
        for (const auto& block : level.resnets)
            x = block(x);
        if (level.upsampler)
            x = (*level.upsampler)(x, 2 * x.size(2), 2 * x.size(3));
    }
    return m_convOut(m_convNormOut.withSilu(x));
}

} // namespace nextgpt
