// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/DecodedPixels.h"
#include "engine/media/image/ImageProbe.h"

#include <vector>

namespace nextgpt {

/// The first frame of a PNG, JPEG, GIF, TIFF or BMP file, decoded by FFmpeg. Throws EngineError:
/// MediaUnsupported, MediaDamaged, OutOfMemory.
DecodedPixels decodeStill(std::vector<std::uint8_t> file, ImageFormat format);

/// A WebP file, or the first frame of an animated one, decoded by libwebp. Throws EngineError: MediaDamaged.
DecodedPixels decodeWebP(const std::vector<std::uint8_t>& file);

/// The primary image of a HEIF or AVIF file, decoded by libheif: upright, high dynamic range mapped to the
/// standard one. Throws EngineError: MediaUnsupported, MediaDamaged, MediaTooLarge.
DecodedPixels decodeHeif(const std::vector<std::uint8_t>& file);

} // namespace nextgpt
