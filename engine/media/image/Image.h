// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace nextgpt {

/// Upright sRGB pixels: RGB, 8 bit, row-major without padding, pixels.size() == width * height * 3.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    bool operator==(const Image&) const = default;
};

} // namespace nextgpt
