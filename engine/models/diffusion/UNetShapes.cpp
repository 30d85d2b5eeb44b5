// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/UNetShapes.h"

#include <algorithm>

namespace nextgpt {

namespace {

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
    shape.timeWidth = config.isClassConditioned() ? 2 * config.timeWidth() : config.timeWidth();
    shape.groups = config.normNumGroups;
    shape.epsilon = config.normEps;
    if (attends)
        shape.attention = transformerShape(config, level);
    return shape;
}

} // namespace

TimeEmbeddingShape timeEmbeddingShape(const UNet2dConfig& config) {
    return {config.blockOutChannels.front(), config.timeWidth(), config.flipSinToCos, config.freqShift};
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

UNetBlockShape upShape(const UNet2dConfig& config, std::size_t block) {
    const std::size_t level = config.levels() - 1 - block;
    auto shape = levelShape(config, level, config.upBlockAttention[block]);
    shape.in = config.blockOutChannels[std::min(level + 1, config.levels() - 1)];
    shape.skip = config.blockOutChannels[level == 0 ? 0 : level - 1];
    shape.layers += 1; // one skip more: that of the convolution or of the halving before the level
    shape.resamples = level > 0;
    return shape;
}

} // namespace nextgpt
