// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/UNet2d.h"

#include <ATen/ATen.h>

namespace nextgpt {

UNet2d::UNet2d(const Weights& weights, const UNet2dConfig& config)
    : m_config(config)
    , m_dtype(weights.placement().dtype)
    , m_convIn(weights / "conv_in",
               ConvolutionShape::square(config.inChannels, config.blockOutChannels.front(), 3))
    , m_timeEmbedding(weights / "time_embedding", timeEmbeddingShape(config))
    , m_convNormOut(weights / "conv_norm_out", config.normNumGroups, config.blockOutChannels.front(),
                    config.normEps)
    , m_convOut(weights / "conv_out",
                ConvolutionShape::square(config.blockOutChannels.front(), config.outChannels, 3)) {
    if (config.isClassConditioned())
        m_classEmbedding.emplace(weights / "class_embedding", config.classWidth, config.timeWidth());
    for (std::size_t i = 0; i < config.levels(); ++i)
        m_downBlocks.emplace_back(weights / "down_blocks" / static_cast<std::int64_t>(i),
                                  UNetBlockShape::down(config, i));
    if (config.midBlock)
        m_midBlock.emplace(weights / "mid_block", UNetBlockShape::mid(config));
    for (std::size_t i = 0; i < config.levels(); ++i)
        m_upBlocks.emplace_back(weights / "up_blocks" / static_cast<std::int64_t>(i),
                                UNetBlockShape::up(config, i));
    weights.requireAllTaken();
}

UNetContext UNet2d::makeContext(const at::Tensor& times, const at::Tensor& condition) const {
    const at::Tensor time = m_timeEmbedding(times); // [B,T]
    if (!m_classEmbedding)
        return {.time = at::silu(time), .condition = condition.to(m_dtype)};
    const at::Tensor classes = (*m_classEmbedding)(condition.to(m_dtype)); // [B,T]
    return {.time = at::silu(at::cat({time, classes}, 1)), .condition = {}};
}

at::Tensor UNet2d::operator()(const at::Tensor& latents, const at::Tensor& times,
                              const at::Tensor& condition) const {
    const UNetContext context = makeContext(times, condition);
    // Channels-last: convolutions need no reordering, and tokens are views.
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
