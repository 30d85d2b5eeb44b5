// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <filesystem>

namespace nextgpt {

/// Decodes a still image (PNG, JPEG, WebP, GIF's and TIFF's first frame, BMP): EXIF orientation applied,
/// alpha composited on white, 16 bit and palettes and CMYK reduced to 8-bit RGB. Throws EngineError:
/// FileUnreadable, MediaUnsupported (by content, not by name), MediaDamaged, MediaTooLarge (core/Limits.h,
/// checked before decoding).
Image readImage(const std::filesystem::path& path);

} // namespace nextgpt
