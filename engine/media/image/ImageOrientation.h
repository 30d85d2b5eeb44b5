// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <cstdint>
#include <span>

namespace nextgpt {

/// EXIF orientation 1…8 of a JPEG (APP1 segment), PNG (eXIf chunk), WebP (EXIF chunk) or TIFF file. 1 if the
/// tag is missing or damaged.
int exifOrientation(std::span<const std::uint8_t> file);

/// The image rotated and mirrored according to the EXIF `orientation`.
Image upright(Image image, int orientation);

} // namespace nextgpt
