// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/DecodedPixels.h"
#include "engine/media/image/structure/ImageProbe.h"

#include <optional>
#include <vector>

namespace nextgpt {

/// The first frame of a PNG, JPEG, GIF, TIFF or BMP file, decoded by FFmpeg. Throws EngineError:
/// MediaUnsupported, MediaDamaged, OutOfMemory.
DecodedPixels decodeStill(std::vector<std::uint8_t> file, ImageFormat format);

/// The same without a conversion of colours: the four values of each pixel as a JPEG stores them, with all
/// planes at full size.
DecodedPixels decodeStoredValues(std::vector<std::uint8_t> file, ImageFormat format);

/// An image of which only the upper rows could be decoded; the others are grey.
struct PartialPixels {
    DecodedPixels pixels;
    std::int64_t readableRows = 0;
};

/// A PNG or JPEG file that ends early, as far as it goes. Throws MediaDamaged for any other file, for
/// interlaced PNG and for JPEG with colours other than YCbCr or grey; and what decodeStill() throws.
PartialPixels decodeIncomplete(std::vector<std::uint8_t> file, ImageFormat format);

/// The inks of a JPEG or TIFF file with four values per pixel: cyan, magenta, yellow, black, 0: none. nullopt
/// for any other file. Throws what decodeStill() throws.
std::optional<DecodedPixels> decodeCmyk(const std::vector<std::uint8_t>& file, ImageFormat format);

/// A WebP file, or the first frame of an animated one, decoded by libwebp. Throws EngineError: MediaDamaged.
DecodedPixels decodeWebP(const std::vector<std::uint8_t>& file);

/// The primary image of a HEIF or AVIF file, decoded by libheif: upright, high dynamic range mapped to the
/// standard one. Throws EngineError: MediaUnsupported, MediaDamaged, MediaTooLarge.
DecodedPixels decodeHeif(const std::vector<std::uint8_t>& file);

/// The EXIF data of every image of a HEIF or AVIF file, as TIFF structures. Throws MediaDamaged.
std::vector<std::vector<std::uint8_t>> heifExif(const std::vector<std::uint8_t>& file);

} // namespace nextgpt
