// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Limits.h"

#include <optional>

namespace nextgpt {

/// Generation parameters of one medium. Unset fields take the bundle's MediaDefaults; core/Limits.h defines
/// the ranges.
struct MediaOptions {
    std::optional<int> steps;       ///< denoising steps
    std::optional<double> guidance; ///< classifier-free guidance scale; 1 or less turns guidance off
    std::optional<int> width;       ///< pixels
    std::optional<int> height;      ///< pixels
    std::optional<int> frames;      ///< of a video
    std::optional<double> seconds;  ///< of an audio clip

    bool operator==(const MediaOptions&) const = default;
};

/// Whether the frames of a generated video, decoded to 8-bit RGB, fit into limits::kVideoDecodedBytes.
constexpr bool fitsDecoded(int width, int height, int frames) {
    return std::int64_t{3} * width * height * frames <= limits::kVideoDecodedBytes;
}

} // namespace nextgpt
