// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace nextgpt {

/// The transfer function of encoded colours.
enum class ColorTransfer {
    Standard, ///< sRGB, BT.709 and their relatives
    Pq,       ///< perceptual quantizer (SMPTE ST 2084)
    Hlg       ///< hybrid log-gamma (ARIB STD-B67)
};

/// How R'G'B' values encode light.
struct ColorEncoding {
    ColorTransfer transfer = ColorTransfer::Standard;
    bool isWideGamut = false; ///< the primaries of BT.2020 instead of BT.709

    /// False if the values can be taken as sRGB.
    bool needsMapping() const { return transfer != ColorTransfer::Standard || isWideGamut; }
    bool operator==(const ColorEncoding&) const = default;
};

/// Maps high dynamic range and wide gamut to sRGB. Diffuse white of 203 cd/m² (ITU-R BT.2408) becomes white
/// as in the same scene in standard range: below 0.8 of it, light is kept, and above, up to 1,000 cd/m², it
/// is rolled off with its hue kept.
class ToneMap {
public:
    explicit ToneMap(const ColorEncoding& encoding);

    const ColorEncoding& encoding() const { return m_encoding; }

    /// RGB values of 16 bits → as many of 8 bits.
    void convert(std::span<const std::uint16_t> rgb, std::uint8_t* target) const;

private:
    using Color = std::array<float, 3>; ///< linear light; 1 is diffuse white

    Color displayed(const std::uint16_t* rgb) const;
    Color rolledOff(Color color) const;

    ColorEncoding m_encoding;
    std::vector<float> m_light;          ///< by the upper 12 bits of a value
    std::vector<float> m_systemGain;     ///< of HLG's luminance, by luminance
    std::vector<std::uint8_t> m_encoded; ///< sRGB, by linear light
};

} // namespace nextgpt
