// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <cstdint>
#include <filesystem>

namespace nextgpt {

/// Decodes a still image (PNG, JPEG, BMP, HEIF, AVIF, the first frame of a WebP, GIF or TIFF). The format is
/// determined from the content. EXIF orientation is applied, alpha composited on a backdrop that does not
/// hide the image, and 16 bit, high dynamic range, palettes, CMYK and colour profiles are converted to 8-bit
/// sRGB. Throws EngineError: FileUnreadable, MediaUnsupported, MediaDamaged, MediaTooLarge (limits::kImage…,
/// checked before decoding); and Stopped once it is interrupted (request/Interruption.h).
Image readImage(const std::filesystem::path& path);

/// The readable part of a PNG or JPEG file that ends early, in the size of the whole image, grey below.
/// Throws what readImage() throws: MediaDamaged if less than a tenth is readable, if the file is complete,
/// and for other formats.
Image readIncompleteImage(const std::filesystem::path& path);

/// Throws MediaTooLarge for an image beyond limits::kImageSide or kImagePixels.
void requireImageSize(std::int64_t width, std::int64_t height);

} // namespace nextgpt
