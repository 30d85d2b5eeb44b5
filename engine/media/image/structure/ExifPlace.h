// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace nextgpt {

/// Overwrites the coordinates in EXIF data, or in a TIFF file, with zeros; false if there are none. Damaged
/// data stays as it is.
bool eraseCoordinates(std::span<std::uint8_t> tiff);

} // namespace nextgpt
