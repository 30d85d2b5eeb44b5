// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/UNetBlockShape.h"

#include <algorithm>

namespace nextgpt {

namespace {

Transformer2dShape transformerShape(const UNet2dConfig& config, std::size_t level) {
    return {.attention = {.width = config.blockOutChannels[level],
                          .context = config.crossAttentionDim[level],
                          .heads = config.attentionHeadDim[level]},
            .layers = config.transformerLayersPerBlock[level],
            .groups = config.normNumGroups,
            .projections = config.useLinearProjection ? MatrixStorage::Plain : MatrixStorage::Pointwise};
}

/// The sizes shared by the down and up blocks of a level.
UNetBlockShape levelShape(const UNet2dConfig& config, std::size_t level) {
    UNetBlockShape shape;
    shape.out = config.blockOutChannels[level];
    shape.layers = config.layersPerBlock[level];
    shape.timeWidth = config.isClassConditioned() ? 2 * config.timeWidth() : config.timeWidth();
    shape.groups = config.normNumGroups;
    shape.epsilon = config.normEps;
    return shape;
}

} // namespace

UNetBlockShape UNetBlockShape::down(const UNet2dConfig& config, std::size_t level) {
    auto shape = levelShape(config, level);
    if (config.downBlockAttention[level])
        shape.attention = transformerShape(config, level);
    shape.in = config.blockOutChannels[level == 0 ? 0 : level - 1];
    shape.resamples = level + 1 < config.levels();
    return shape;
}

UNetBlockShape UNetBlockShape::mid(const UNet2dConfig& config) {
    auto shape = levelShape(config, config.levels() - 1);
    shape.attention = transformerShape(config, config.levels() - 1);
    shape.in = shape.out;
    shape.layers = 1;
    return shape;
}

UNetBlockShape UNetBlockShape::up(const UNet2dConfig& config, std::size_t index) {
    const std::size_t level = config.levels() - 1 - index;
    auto shape = levelShape(config, level);
    if (config.upBlockAttention[index])
        shape.attention = transformerShape(config, level);
    shape.in = config.blockOutChannels[std::min(level + 1, config.levels() - 1)];
    shape.skip = config.blockOutChannels[level == 0 ? 0 : level - 1];
    shape.layers += 1; // one more skip connection: that of conv_in or of the downsampler before the level
    shape.resamples = level > 0;
    return shape;
}

TimeEmbeddingShape timeEmbeddingShape(const UNet2dConfig& config) {
    return {.frequencies = config.blockOutChannels.front(),
            .out = config.timeWidth(),
            .flipSinToCos = config.flipSinToCos,
            .freqShift = config.freqShift};
}

} // namespace nextgpt
