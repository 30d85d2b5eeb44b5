// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/UNet3d.h"

#include "engine/models/blocks/TensorLayout.h"

#include <ATen/ATen.h>

namespace nextgpt {

namespace {

constexpr std::int64_t kTransformerInHeads = 8; // fixed in the reference, not in config.json

UNetBlockShape temporal(UNetBlockShape shape) {
    shape.temporal = true;
    return shape;
}

TransformerTemporalShape transformerInShape(const UNet3dConfig& config) {
    return {.channels = config.blockOutChannels.front(),
            .width = kTransformerInHeads * config.attentionHeadDim,
            .heads = kTransformerInHeads,
            .groups = config.normNumGroups};
}

} // namespace

UNet3d::UNet3d(const Weights& weights, const UNet3dConfig& config)
    : m_config(config)
    , m_dtype(weights.placement().dtype)
    , m_convIn(weights / "conv_in",
               ConvolutionShape::square(config.inChannels, config.blockOutChannels.front(), 3))
    , m_timeEmbedding(weights / "time_embedding", timeEmbeddingShape(config.perFrame()))
    , m_transformerIn(weights / "transformer_in", transformerInShape(config))
    , m_convNormOut(weights / "conv_norm_out", config.normNumGroups, config.blockOutChannels.front(),
                    config.normEps)
    , m_convOut(weights / "conv_out",
                ConvolutionShape::square(config.blockOutChannels.front(), config.outChannels, 3)) {
    const UNet2dConfig frames = config.perFrame();
    for (std::size_t i = 0; i < config.levels(); ++i)
        m_downBlocks.emplace_back(weights / "down_blocks" / static_cast<std::int64_t>(i),
                                  temporal(UNetBlockShape::down(frames, i)));
    m_midBlock.emplace(weights / "mid_block", temporal(UNetBlockShape::mid(frames)));
    for (std::size_t i = 0; i < config.levels(); ++i)
        m_upBlocks.emplace_back(weights / "up_blocks" / static_cast<std::int64_t>(i),
                                temporal(UNetBlockShape::up(frames, i)));
    weights.requireAllTaken();
}

at::Tensor UNet3d::operator()(const at::Tensor& latents, const at::Tensor& times,
                              const at::Tensor& condition) const {
    const std::int64_t frames = latents.size(2);
    // All frames of a video share its time and condition.
    const UNetContext context{.time = at::repeat_interleave(at::silu(m_timeEmbedding(times)), frames, 0),
                              .condition = at::repeat_interleave(condition.to(m_dtype), frames, 0),
                              .frames = frames};
    const at::Tensor images = videosToFrames(latents.to(m_dtype)); // [B·F,C,h,w]
    at::Tensor x = m_transformerIn(m_convIn(images.contiguous(at::MemoryFormat::ChannelsLast)), frames);
    UNetSkips skips{x};
    for (const auto& block : m_downBlocks)
        x = block(x, context, skips);
    x = (*m_midBlock)(x, context);
    for (const auto& block : m_upBlocks)
        x = block(x, context, skips);
    return framesToVideos(m_convOut(m_convNormOut.withSilu(x)), frames).contiguous(); // [B,C,F,h,w]
}

at::Tensor UNet3d::operator()(const at::Tensor& latents, double time, const at::Tensor& condition) const {
    return (*this)(latents, at::full({latents.size(0)}, time, latents.options().dtype(at::kFloat)),
                   condition);
}

} // namespace nextgpt
