// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/ResnetBlock2d.h"
#include "engine/models/blocks/TimeEmbedding.h"
#include "engine/models/blocks/Transformer2d.h"
#include "engine/models/diffusion/UNet2dConfig.h"

#include <optional>

namespace nextgpt {

/// The sizes of one UNet block: down, mid or up.
struct UNetBlockShape {
    std::int64_t in = 0;   ///< channels of the block's input
    std::int64_t out = 0;  ///< channels of the block's output
    std::int64_t skip = 0; ///< up blocks: channels of the last skip connection
    std::int64_t layers = 1;
    std::int64_t timeWidth = 0;
    std::int64_t groups = 32;
    double epsilon = 1e-5;
    std::optional<Transformer2dShape> attention;
    bool resamples = false; ///< the block ends with a downsampler or an upsampler
    bool temporal = false;  ///< with layers over the frames of a video

    ResnetShape resnet(std::int64_t channels) const {
        return {.in = channels, .out = out, .timeWidth = timeWidth, .groups = groups, .epsilon = epsilon};
    }

    /// The block `down_blocks.level`; levels count from the finest.
    static UNetBlockShape down(const UNet2dConfig& config, std::size_t level);

    static UNetBlockShape mid(const UNet2dConfig& config);

    /// The block `up_blocks.index`, which counts from the coarsest level.
    static UNetBlockShape up(const UNet2dConfig& config, std::size_t index);
};

/// The time embedding of a UNet.
TimeEmbeddingShape timeEmbeddingShape(const UNet2dConfig& config);

} // namespace nextgpt
