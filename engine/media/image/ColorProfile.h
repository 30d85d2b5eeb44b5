// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/DecodedPixels.h"

#include <cstdint>
#include <span>
#include <vector>

namespace nextgpt {

/// An ICC profile; empty: none.
using ColorProfile = std::vector<std::uint8_t>;

/// The profile of a JPEG (APP2 segments), PNG (iCCP chunk), WebP (ICCP chunk) or TIFF file (tag 34675). Empty
/// if there is none, or one that is damaged or too large.
ColorProfile embeddedProfile(std::span<const std::uint8_t> file);

/// Whether the profile can be read and is one for CMYK.
bool isForCmyk(const ColorProfile& profile);

/// Converts from the colours of the profile to sRGB, with perceptual intent. Alpha stays. A profile that is
/// damaged, for another colour model, or that hardly differs from sRGB changes nothing. A profile for grey
/// applies to pixels of equal values.
void convertToSrgb(DecodedPixels& pixels, const ColorProfile& profile);

/// Pixels of cyan, magenta, yellow and black, 0: no ink, to sRGB. Throws MediaDamaged if isForCmyk(profile)
/// is false.
DecodedPixels cmykToSrgb(DecodedPixels cmyk, const ColorProfile& profile);

} // namespace nextgpt
