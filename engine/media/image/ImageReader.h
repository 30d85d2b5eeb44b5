// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <filesystem>

namespace nextgpt {

/// Decodes a still image (PNG, JPEG, WebP, BMP, the first frame of a GIF or TIFF). The format is determined
/// from the content. EXIF orientation is applied, alpha composited on white, and 16 bit, palettes and CMYK
/// are converted to 8-bit RGB. Throws EngineError: FileUnreadable, MediaUnsupported, MediaDamaged,
/// MediaTooLarge (limits::kImage…, checked before decoding).
Image readImage(const std::filesystem::path& path);

} // namespace nextgpt
