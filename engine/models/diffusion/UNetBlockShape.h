// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/ResnetBlock2d.h"
#include "engine/models/blocks/Transformer2d.h"

#include <optional>

namespace nextgpt {

/// What one level of a UNet is made of; the same description serves the way down, the middle and the way up.
struct UNetBlockShape {
    std::int64_t in = 0;   ///< channels that arrive from the block before
    std::int64_t out = 0;  ///< channels of this level
    std::int64_t skip = 0; ///< way up only: channels of the last skip that is joined here
    std::int64_t layers = 1;
    std::int64_t timeWidth = 0;
    std::int64_t groups = 32;
    double epsilon = 1e-5;
    std::optional<Transformer2dShape> attention;
    bool resamples = false; ///< ends by halving (down) or doubling (up)
    bool videos = false;    ///< also looks across the frames

    ResnetShape resnet(std::int64_t channels) const { return {channels, out, timeWidth, groups, epsilon}; }
};

} // namespace nextgpt
