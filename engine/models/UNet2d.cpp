#include "engine/models/UNet2d.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace nextgpt {

namespace {

std::int64_t timeWidth(const UNet2dConfig& config) {
    return config.blockOutChannels.front() * 4;
}

Transformer2dShape transformerShape(const UNet2dConfig& config, std::size_t level) {
    const auto storage =
        config.useLinearProjection ? PointwiseLinear::Storage::Matrix : PointwiseLinear::Storage::Convolution;
    return {{config.blockOutChannels[level], config.crossAttentionDim[level], config.attentionHeadDim[level]},
            config.transformerLayersPerBlock[level],
            config.normNumGroups,
            storage};
}

/// What the blocks of a level have in common, whichever way they go.
UNetBlockShape levelShape(const UNet2dConfig& config, std::size_t level, bool attends) {
    UNetBlockShape shape;
    shape.out = config.blockOutChannels[level];
    shape.layers = config.layersPerBlock[level];
    shape.timeWidth = config.isClassConditioned() ? 2 * timeWidth(config) : timeWidth(config);
    shape.groups = config.normNumGroups;
    shape.epsilon = config.normEps;
    if (attends)
        shape.attention = transformerShape(config, level);
    return shape;
}

UNetBlockShape downShape(const UNet2dConfig& config, std::size_t level) {
    auto shape = levelShape(config, level, config.downBlockAttention[level]);
    shape.in = config.blockOutChannels[level == 0 ? 0 : level - 1];
    shape.resamples = level + 1 < config.levels();
    return shape;
}

UNetBlockShape midShape(const UNet2dConfig& config) {
    auto shape = levelShape(config, config.levels() - 1, true);
    shape.in = shape.out;
    shape.layers = 1;
    return shape;
}

/// `block` counts from the coarsest level, as up_blocks does.
UNetBlockShape upShape(const UNet2dConfig& config, std::size_t block) {
    const std::size_t level = config.levels() - 1 - block;
    auto shape = levelShape(config, level, config.upBlockAttention[block]);
    shape.in = config.blockOutChannels[std::min(level + 1, config.levels() - 1)];
    shape.skip = config.blockOutChannels[level == 0 ? 0 : level - 1];
    shape.layers += 1; // one skip more: that of the convolution or of the halving before the level
    shape.resamples = level > 0;
    return shape;
}

} // namespace

UNet2d::UNet2d(const Weights& weights, const UNet2dConfig& config)
    : m_config(config)
    , m_dtype(weights.placement().dtype)
    , m_convIn(weights / "conv_in",
               ConvolutionShape::square(config.inChannels, config.blockOutChannels.front(), 3))
    , m_timeEmbedding(weights / "time_embedding", {config.blockOutChannels.front(), timeWidth(config),
                                                   config.flipSinToCos, config.freqShift})
    , m_convNormOut(weights / "conv_norm_out", config.normNumGroups, config.blockOutChannels.front(),
                    config.normEps)
    , m_convOut(weights / "conv_out",
                ConvolutionShape::square(config.blockOutChannels.front(), config.outChannels, 3)) {
    if (config.isClassConditioned())
        m_classEmbedding.emplace(weights / "class_embedding", config.classWidth, timeWidth(config));
    for (std::size_t i = 0; i < config.levels(); ++i)
        m_downBlocks.emplace_back(weights / "down_blocks" / static_cast<std::int64_t>(i),
                                  downShape(config, i));
    if (config.midBlock)
        m_midBlock.emplace(weights / "mid_block", midShape(config));
    for (std::size_t i = 0; i < config.levels(); ++i)
        m_upBlocks.emplace_back(weights / "up_blocks" / static_cast<std::int64_t>(i), upShape(config, i));
    weights.requireAllTaken();
}

UNetContext UNet2d::context(const at::Tensor& times, const at::Tensor& condition) const {
    const at::Tensor time = m_timeEmbedding(times); // [B,T]
    if (!m_classEmbedding)
        return {at::silu(time), condition.to(m_dtype)};
    return {at::silu(at::cat({time, (*m_classEmbedding)(condition.to(m_dtype))}, 1)), {}};
}

at::Tensor UNet2d::operator()(const at::Tensor& latents, const at::Tensor& times,
                              const at::Tensor& condition) const {
    const UNetContext context = this->context(times, condition);
    // Channels last: convolutions need no reordering and tokens are views.
    at::Tensor x = m_convIn(latents.to(m_dtype).contiguous(at::MemoryFormat::ChannelsLast));
    UNetSkips skips{x};
    for (const auto& block : m_downBlocks)
        x = block(x, context, skips);
    if (m_midBlock)
        x = (*m_midBlock)(x, context);
    for (const auto& block : m_upBlocks)
        x = block(x, context, skips);
    return m_convOut(m_convNormOut.withSilu(x)).contiguous(); // [B,C,h,w]
}

at::Tensor UNet2d::operator()(const at::Tensor& latents, double time, const at::Tensor& condition) const {
    return (*this)(latents, at::full({latents.size(0)}, time, latents.options().dtype(at::kFloat)),
                   condition);
}

} // namespace nextgpt
