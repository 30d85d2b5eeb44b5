// SPDX-License-Identifier: Apache-2.0
#include "engine/features/BicubicFilter.h"

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

constexpr int kPrecisionBits = 22;

double cubic(double x) {
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1.0)
        return ((a + 2.0) * x - (a + 3.0)) * x * x + 1.0;
    if (x < 2.0)
        return (((x - 5.0) * x + 8.0) * x - 4.0) * a;
    return 0.0;
}

} // namespace

BicubicFilter::BicubicFilter(int inputSize, int outputSize, Part part) {
    const double scale = static_cast<double>(inputSize) / outputSize;
    const double filterScale = std::max(scale, 1.0);
    const double support = 2.0 * filterScale;
    m_windows.reserve(static_cast<std::size_t>(part.count));
    for (int i = part.first; i < part.first + part.count; ++i) {
        const double centre = (i + 0.5) * scale;
        const int first = std::max(static_cast<int>(centre - support + 0.5), 0);
        const int last = std::min(static_cast<int>(centre + support + 0.5), inputSize);
        std::vector<double> exact;
        double sum = 0.0;
        for (int x = first; x < last; ++x) {
            exact.push_back(cubic((x - centre + 0.5) / filterScale));
            sum += exact.back();
        }
        Window window{first, {}};
        for (double weight : exact) {
            const double fixed = weight / sum * (1 << kPrecisionBits);
            window.weights.push_back(static_cast<std::int32_t>(fixed < 0 ? fixed - 0.5 : fixed + 0.5));
        }
        m_windows.push_back(std::move(window));
    }
}

std::uint8_t BicubicFilter::blend(const std::uint8_t* samples, std::size_t stride,
                                  const Window& window) const {
    std::int64_t sum = 1LL << (kPrecisionBits - 1);
    for (std::size_t k = 0; k < window.weights.size(); ++k)
        sum += static_cast<std::int64_t>(samples[k * stride]) * window.weights[k];
    return static_cast<std::uint8_t>(std::clamp<std::int64_t>(sum >> kPrecisionBits, 0, 255));
}

Image BicubicFilter::alongRows(const Image& image) const {
    const std::size_t width = m_windows.size();
    Image result{.width = static_cast<int>(width),
                 .height = image.height,
                 .pixels = std::vector<std::uint8_t>(width * static_cast<std::size_t>(image.height) * 3)};
    for (int y = 0; y < image.height; ++y) {
        const std::uint8_t* row = image.pixels.data() + static_cast<std::size_t>(y) * image.width * 3;
        for (std::size_t x = 0; x < width; ++x)
            for (std::size_t c = 0; c < 3; ++c)
                result.pixels[(static_cast<std::size_t>(y) * width + x) * 3 + c] =
                    blend(row + static_cast<std::size_t>(m_windows[x].first) * 3 + c, 3, m_windows[x]);
    }
    return result;
}

Image BicubicFilter::alongColumns(const Image& image) const {
    const std::size_t height = m_windows.size();
    const std::size_t stride = static_cast<std::size_t>(image.width) * 3;
    Image result{.width = image.width,
                 .height = static_cast<int>(height),
                 .pixels = std::vector<std::uint8_t>(stride * height)};
    for (std::size_t y = 0; y < height; ++y)
        for (std::size_t column = 0; column < stride; ++column)
            result.pixels[y * stride + column] =
                blend(image.pixels.data() + static_cast<std::size_t>(m_windows[y].first) * stride + column,
                      stride, m_windows[y]);
    return result;
}

} // namespace nextgpt
