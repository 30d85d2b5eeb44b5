// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace nextgpt {

/// One row of RGBA pixels over a white background → RGB, rounded to nearest.
inline void compositeRowOnWhite(const std::uint8_t* rgba, std::uint8_t* rgb, int width) {
    for (int x = 0; x < width; ++x)
        for (int channel = 0; channel < 3; ++channel) {
            const int alpha = rgba[4 * x + 3];
            rgb[3 * x + channel] =
                static_cast<std::uint8_t>((rgba[4 * x + channel] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
}

} // namespace nextgpt
