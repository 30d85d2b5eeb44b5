// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <cstdint>
#include <span>

namespace nextgpt {

/// EXIF orientation 1…8 of a JPEG (APP1 segment), PNG (eXIf chunk), WebP (EXIF chunk) or TIFF; 1 where there
/// is none or it is damaged: a wrong tag must not cost the person the image.
int exifOrientation(std::span<const std::uint8_t> file);

/// The image turned and mirrored as the tag asks.
Image upright(Image image, int orientation);

} // namespace nextgpt
