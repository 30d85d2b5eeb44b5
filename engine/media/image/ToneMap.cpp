// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/ToneMap.h"

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

constexpr double kDiffuseWhite = 203.0; ///< cd/m² (ITU-R BT.2408-7, section 2.2)
constexpr double kPeak = 1'000.0;       ///< cd/m²; of HLG's nominal display, and of most PQ masters
constexpr double kHlgSystemGamma = 1.2; ///< at this peak (ITU-R BT.2100-2, table 5)
constexpr int kInputBits = 12;
constexpr std::size_t kInputs = std::size_t{1} << kInputBits;
constexpr std::size_t kOutputs = 8'192;

/// ITU-R BT.2100-2, table 4: cd/m² of a PQ value in 0…1.
double pqLight(double value) {
    constexpr double m1 = 2610.0 / 16384.0;
    constexpr double m2 = 2523.0 / 4096.0 * 128.0;
    constexpr double c1 = 3424.0 / 4096.0;
    constexpr double c2 = 2413.0 / 4096.0 * 32.0;
    constexpr double c3 = 2392.0 / 4096.0 * 32.0;
    const double power = std::pow(value, 1.0 / m2);
    return 10'000.0 * std::pow(std::max(power - c1, 0.0) / (c2 - c3 * power), 1.0 / m1);
}

/// ITU-R BT.2100-2, table 5: scene light in 0…1 of an HLG value in 0…1.
double hlgSceneLight(double value) {
    constexpr double a = 0.17883277;
    constexpr double b = 1.0 - 4.0 * a;
    const double c = 0.5 - a * std::log(4.0 * a);
    return value <= 0.5 ? value * value / 3.0 : (std::exp((value - c) / a) + b) / 12.0;
}

/// IEC 61966-2-1
double standardLight(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}
double standardValue(double light) {
    return light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1.0 / 2.4) - 0.055;
}

float lightOf(double value, ColorTransfer transfer) {
    switch (transfer) {
    case ColorTransfer::Pq:
        return static_cast<float>(pqLight(value) / kDiffuseWhite);
    case ColorTransfer::Hlg:
        return static_cast<float>(hlgSceneLight(value));
    case ColorTransfer::Standard:
        break;
    }
    return static_cast<float>(standardLight(value));
}

/// Linear BT.2020 to BT.709 (ITU-R BT.2087-0).
constexpr std::array<std::array<float, 3>, 3> kToBt709{
    {{1.6605F, -0.5876F, -0.0728F}, {-0.1246F, 1.1329F, -0.0083F}, {-0.0182F, -0.1006F, 1.1187F}}};

} // namespace

ToneMap::ToneMap(const ColorEncoding& encoding)
    : m_encoding(encoding) {
    for (std::size_t i = 0; i < kInputs; ++i)
        m_light.push_back(lightOf(static_cast<double>(i) / (kInputs - 1), encoding.transfer));
    if (encoding.transfer == ColorTransfer::Hlg)
        for (std::size_t i = 0; i <= kInputs; ++i)
            m_systemGain.push_back(static_cast<float>(
                kPeak / kDiffuseWhite * std::pow(static_cast<double>(i) / kInputs, kHlgSystemGamma - 1.0)));
    for (std::size_t i = 0; i <= kOutputs; ++i)
        m_encoded.push_back(
            static_cast<std::uint8_t>(std::lround(255.0 * standardValue(static_cast<double>(i) / kOutputs))));
}

ToneMap::Color ToneMap::displayed(const std::uint16_t* rgb) const {
    Color color{};
    for (std::size_t i = 0; i < color.size(); ++i)
        color[i] = m_light[static_cast<std::size_t>(rgb[i] >> (16 - kInputBits))];
    if (m_encoding.transfer == ColorTransfer::Hlg) {
        const float luminance = 0.2627F * color[0] + 0.6780F * color[1] + 0.0593F * color[2];
        const float gain = m_systemGain[static_cast<std::size_t>(std::clamp(luminance, 0.0F, 1.0F) *
                                                                 static_cast<float>(kInputs))];
        for (float& light : color)
            light *= gain;
    }
    if (!m_encoding.isWideGamut)
        return color;
    Color narrowed{};
    for (std::size_t i = 0; i < color.size(); ++i)
        narrowed[i] = kToBt709[i][0] * color[0] + kToBt709[i][1] * color[1] + kToBt709[i][2] * color[2];
    return narrowed;
}

/// Reinhard's curve for the part above the knee, scaled so that the peak becomes 1.
ToneMap::Color ToneMap::rolledOff(Color color) const {
    constexpr float kKnee = 0.8F;
    constexpr float kRoom = 1.0F - kKnee;
    constexpr auto kMost = (static_cast<float>(kPeak / kDiffuseWhite) - kKnee) / kRoom;
    const float brightest = *std::max_element(color.begin(), color.end());
    if (brightest <= kKnee || m_encoding.transfer == ColorTransfer::Standard)
        return color;
    const float above = std::min((brightest - kKnee) / kRoom, kMost);
    const float mapped = kKnee + kRoom * above * (1.0F + above / (kMost * kMost)) / (1.0F + above);
    for (float& light : color)
        light *= mapped / brightest;
    return color;
}

void ToneMap::convert(std::span<const std::uint16_t> rgb, std::uint8_t* target) const {
    for (std::size_t i = 0; i + 3 <= rgb.size(); i += 3)
        for (const float light : rolledOff(displayed(rgb.data() + i)))
            *target++ = m_encoded[static_cast<std::size_t>(
                std::clamp(light, 0.0F, 1.0F) * static_cast<float>(kOutputs) + 0.5F)];
}

} // namespace nextgpt
