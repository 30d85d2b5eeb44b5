// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <vector>

namespace nextgpt {

/// A short video in memory: frames of one size at a constant rate.
struct Video {
    double framesPerSecond = 0.0;
    std::vector<Image> frames;

    bool operator==(const Video&) const = default;
};

} // namespace nextgpt
