// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace nextgpt {

/// The supported formats of image files.
enum class ImageFormat { Png, Jpeg, WebP, Gif, Tiff, Bmp, Heif, Avif };

/// Properties from an image's header, without decoding.
struct ImageProbe {
    ImageFormat format = ImageFormat::Png;
    std::int64_t width = 0;  ///< pixels; 0 for HEIF and AVIF, whose header has no fixed position
    std::int64_t height = 0; ///< likewise
};

/// Determines the format from the first bytes of a file. Throws EngineError: MediaUnsupported for any other
/// format, MediaDamaged for an incomplete header.
ImageProbe probeImage(std::span<const std::uint8_t> bytes);

} // namespace nextgpt
