// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"
#include "engine/media/image/ToneMap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace nextgpt::test {

/// The PQ value of a light in cd/m² (ITU-R BT.2100, table 4).
inline double pqValue(double light) {
    const double power = std::pow(light / 10'000.0, 2610.0 / 16384.0);
    return std::pow((3424.0 / 4096.0 + 2413.0 / 128.0 * power) / (1.0 + 2392.0 / 128.0 * power),
                    2523.0 / 32.0);
}

/// The HLG value of a scene's light in 0…1 (ITU-R BT.2100, table 5).
inline double hlgValue(double light) {
    return light <= 1.0 / 12.0 ? std::sqrt(3.0 * light)
                               : 0.17883277 * std::log(12.0 * light - 0.28466892) + 0.55991073;
}

/// The 16-bit PQ or HLG values, with the primaries of BT.2020, of an sRGB image whose white has 203 cd/m².
inline std::vector<std::uint16_t> highRangeValues(const Image& image, ColorTransfer transfer) {
    constexpr double kWhite = 203.0;
    constexpr double kPeak = 1'000.0; // of HLG's nominal display
    constexpr double kSystemGamma = 1.2;
    constexpr std::array<std::array<double, 3>, 3> kToBt2020{
        // ITU-R BT.2087
        {{0.6274, 0.3293, 0.0433}, {0.0691, 0.9195, 0.0114}, {0.0164, 0.0880, 0.8956}}};
    std::vector<std::uint16_t> values;
    for (std::size_t i = 0; i < image.pixels.size(); i += 3) {
        std::array<double, 3> linear{};
        for (std::size_t c = 0; c < 3; ++c) {
            const double value = image.pixels[i + c] / 255.0;
            linear[c] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        }
        std::array<double, 3> light{}; // cd/m²
        for (std::size_t c = 0; c < 3; ++c)
            for (std::size_t from = 0; from < 3; ++from)
                light[c] += kWhite * kToBt2020[c][from] * linear[from];
        const double luminance = 0.2627 * light[0] + 0.6780 * light[1] + 0.0593 * light[2];
        for (const double shown : light) {
            const double scene =
                shown / kPeak * std::pow(std::max(luminance, 1e-6) / kPeak, 1.0 / kSystemGamma - 1.0);
            const double value = transfer == ColorTransfer::Pq ? pqValue(shown) : hlgValue(scene);
            values.push_back(static_cast<std::uint16_t>(std::lround(65'535.0 * std::clamp(value, 0.0, 1.0))));
        }
    }
    return values;
}

} // namespace nextgpt::test
