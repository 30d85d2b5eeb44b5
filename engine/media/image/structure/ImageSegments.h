// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace nextgpt {

/// A chunk of a PNG or WebP file, or a marker segment of a JPEG file before its pixels.
struct ImageSegment {
    std::string_view name{}; ///< of a chunk: four letters
    std::uint8_t marker = 0; ///< of a JPEG segment: the byte after 0xFF
    std::size_t begin = 0;   ///< in the file, with the header
    std::size_t end = 0;     ///< likewise, with padding and checksum
    std::span<const std::uint8_t> body{};
};

/// Calls `visit` for every complete segment, in order. Returns where the first incomplete one, or what
/// follows the last one, begins. 0 for any other format.
std::size_t visitImageSegments(std::span<const std::uint8_t> file,
                               const std::function<void(const ImageSegment&)>& visit);

} // namespace nextgpt
