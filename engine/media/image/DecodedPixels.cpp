// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/DecodedPixels.h"

#include <algorithm>
#include <utility>

namespace nextgpt {

std::uint8_t backdropOf(const std::uint8_t* rgba, std::size_t pixels) {
    constexpr std::uint8_t kWhite = 255;
    constexpr std::uint8_t kDark = 64;
    constexpr std::uint8_t kNearWhite = 225; ///< such a pixel cannot be told from white
    constexpr std::int64_t kMinShare = 4;    ///< 1/4 of the image must be transparent
    std::int64_t visible = 0;
    std::int64_t hidden = 0;
    for (std::size_t i = 0; i < pixels; ++i) {
        const std::uint8_t* pixel = rgba + 4 * i;
        visible += pixel[3];
        if (std::min({pixel[0], pixel[1], pixel[2]}) >= kNearWhite)
            hidden += pixel[3];
    }
    const std::int64_t whole = static_cast<std::int64_t>(pixels) * 255;
    return hidden * 2 > visible && (whole - visible) * kMinShare > whole ? kDark : kWhite;
}

void compositeRow(const std::uint8_t* rgba, std::uint8_t* rgb, int width, std::uint8_t backdrop) {
    for (int x = 0; x < width; ++x) {
        const int alpha = rgba[4 * x + 3];
        for (int channel = 0; channel < 3; ++channel)
            rgb[3 * x + channel] = static_cast<std::uint8_t>(
                (rgba[4 * x + channel] * alpha + backdrop * (255 - alpha) + 127) / 255);
    }
}

Image withoutAlpha(DecodedPixels pixels) {
    if (pixels.channels == 4) {
        const std::size_t count = pixels.bytes.size() / 4;
        const std::uint8_t backdrop = backdropOf(pixels.bytes.data(), count);
        const auto width = static_cast<std::size_t>(pixels.width);
        for (std::size_t first = 0; first < count; first += width)
            compositeRow(pixels.bytes.data() + 4 * first, pixels.bytes.data() + 3 * first, pixels.width,
                         backdrop);
        pixels.bytes.resize(count * 3);
    }
    return {.width = pixels.width, .height = pixels.height, .pixels = std::move(pixels.bytes)};
}

} // namespace nextgpt
