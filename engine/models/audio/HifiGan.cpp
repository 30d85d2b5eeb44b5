// SPDX-License-Identifier: Apache-2.0
#include "engine/models/audio/HifiGan.h"

#include <ATen/ATen.h>

namespace nextgpt {

namespace {

constexpr std::int64_t kEndKernel = 7;
constexpr double kLastSlope = 0.01; // torch's default, which the reference does not override here

std::int64_t channelsAfter(const HifiGanConfig& config, std::size_t levels) {
    return config.upsampleInitialChannel >> levels;
}

TransposedConvolutionShape upsamplerShape(const HifiGanConfig& config, std::size_t level) {
    const auto kernel = config.upsampleKernelSizes[level];
    const auto rate = config.upsampleRates[level];
    return {.in = channelsAfter(config, level),
            .out = channelsAfter(config, level + 1),
            .kernel = kernel,
            .stride = rate,
            .padding = (kernel - rate) / 2};
}

} // namespace

HifiGan::ResidualBlock::ResidualBlock(const Weights& weights, const Shape& shape)
    : m_slope(shape.slope) {
    for (std::size_t i = 0; i < shape.dilations.size(); ++i) {
        const auto index = static_cast<std::int64_t>(i);
        m_convs1.emplace_back(
            weights / "convs1" / index,
            ConvolutionShape::sameLength(shape.channels, shape.channels, shape.kernel, shape.dilations[i]));
        m_convs2.emplace_back(weights / "convs2" / index,
                              ConvolutionShape::sameLength(shape.channels, shape.channels, shape.kernel));
    }
}

at::Tensor HifiGan::ResidualBlock::operator()(at::Tensor x) const {
    for (std::size_t i = 0; i < m_convs1.size(); ++i) {
        const at::Tensor h = m_convs1[i](at::leaky_relu(x, m_slope));
        x = m_convs2[i](at::leaky_relu(h, m_slope)).add_(x);
    }
    return x;
}

HifiGan::HifiGan(const Weights& weights, const HifiGanConfig& config)
    : m_config(config)
    , m_dtype(weights.placement().dtype)
    , m_mean(weights.takeFloat("mean", {config.modelInDim}))
    , m_scale(weights.takeFloat("scale", {config.modelInDim}))
    , m_convPre(weights / "conv_pre",
                ConvolutionShape::sameLength(config.modelInDim, config.upsampleInitialChannel, kEndKernel))
    , m_convPost(
          weights / "conv_post",
          ConvolutionShape::sameLength(channelsAfter(config, config.upsampleRates.size()), 1, kEndKernel)) {
    for (std::size_t level = 0; level < config.upsampleRates.size(); ++level) {
        m_upsampler.emplace_back(weights / "upsampler" / static_cast<std::int64_t>(level),
                                 upsamplerShape(config, level));
        for (std::size_t kind = 0; kind < config.resblockKernelSizes.size(); ++kind)
            m_resblocks.emplace_back(weights / "resblocks" / static_cast<std::int64_t>(m_resblocks.size()),
                                     ResidualBlock::Shape{.channels = channelsAfter(config, level + 1),
                                                          .kernel = config.resblockKernelSizes[kind],
                                                          .dilations = config.resblockDilationSizes[kind],
                                                          .slope = config.leakyReluSlope});
    }
    weights.requireAllTaken();
}

/// One level: a transposed convolution, then the mean of residual blocks with different kernels.
at::Tensor HifiGan::upsample(const at::Tensor& x, std::size_t level) const {
    const at::Tensor upsampled = m_upsampler[level](at::leaky_relu(x, m_config.leakyReluSlope));
    const std::size_t kinds = m_config.resblockKernelSizes.size();
    at::Tensor sum = m_resblocks[level * kinds](upsampled);
    for (std::size_t kind = 1; kind < kinds; ++kind)
        sum = sum + m_resblocks[level * kinds + kind](upsampled);
    return sum / static_cast<double>(kinds);
}

at::Tensor HifiGan::operator()(const at::Tensor& mel, const OnStage& onStage) const {
    if (mel.dim() == 2)
        return (*this)(mel.unsqueeze(0), onStage).squeeze(0);
    at::Tensor x = mel.to(at::kFloat);
    if (m_config.normalizeBefore)
        x = (x - m_mean) / m_scale;
    x = m_convPre(x.to(m_dtype).transpose(1, 2).contiguous()); // [B,C,T]
    const auto stages = static_cast<std::int64_t>(m_upsampler.size());
    for (std::int64_t stage = 0; stage < stages; ++stage) {
        x = upsample(x, static_cast<std::size_t>(stage));
        if (onStage)
            onStage(stage + 1, stages);
    }
    return at::tanh(m_convPost(at::leaky_relu(x, kLastSlope))).squeeze(1); // [B,n]
}

} // namespace nextgpt
