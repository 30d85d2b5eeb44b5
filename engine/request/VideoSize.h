// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Limits.h"

namespace nextgpt {

/// Whether the frames of a generated video, decoded to 8-bit RGB, fit into limits::kVideoDecodedBytes.
constexpr bool fitsDecoded(int width, int height, int frames) {
    return std::int64_t{3} * width * height * frames <= limits::kVideoDecodedBytes;
}

} // namespace nextgpt
