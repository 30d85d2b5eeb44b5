// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <cstdint>
#include <vector>

namespace nextgpt {

/// Decoded pixels before alpha and orientation are applied: RGB or RGBA, 8 bit, row-major without padding.
struct DecodedPixels {
    int width = 0;
    int height = 0;
    int channels = 3; ///< 4 with alpha, which is not premultiplied
    std::vector<std::uint8_t> bytes{};
};

/// The grey level of the background that makes the RGBA pixels visible: white, or dark if most of what white
/// would hide is all there is to see, as in a white logo.
std::uint8_t backdropOf(const std::uint8_t* rgba, std::size_t pixels);

/// One row of RGBA pixels over a grey background → RGB, rounded to nearest. May work in place.
void compositeRow(const std::uint8_t* rgba, std::uint8_t* rgb, int width, std::uint8_t backdrop);

/// The pixels with alpha composited on their backdrop. Needs no further memory.
Image withoutAlpha(DecodedPixels pixels);

} // namespace nextgpt
