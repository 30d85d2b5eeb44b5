// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <cstdint>
#include <vector>

namespace nextgpt {

/// One axis of PIL's antialiased bicubic resize (Pillow, Resample.c): Keys' cubic kernel with a = -0.5, its
/// support multiplied by the reduction factor, weights in 22-bit fixed point, results rounded to 8 bits.
class BicubicFilter {
public:
    /// Output samples [first, first + count).
    struct Part {
        int first = 0;
        int count = 0;
    };

    BicubicFilter(int inputSize, int outputSize)
        : BicubicFilter(inputSize, outputSize, {0, outputSize}) {}
    /// Computes only a part of the output.
    BicubicFilter(int inputSize, int outputSize, Part part);

    Image alongRows(const Image& image) const;    ///< resizes the width
    Image alongColumns(const Image& image) const; ///< resizes the height

private:
    struct Window {
        int first = 0; ///< first input sample
        std::vector<std::int32_t> weights;
    };

    std::uint8_t blend(const std::uint8_t* samples, std::size_t stride, const Window& window) const;

    std::vector<Window> m_windows; ///< one per output sample
};

} // namespace nextgpt
