// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace nextgpt {

enum class ImageFormat { Png, Jpeg, WebP, Gif, Tiff, Bmp };

/// What an image's first bytes promise. Sizes are 0 where the header does not tell them in a fixed place
/// (TIFF).
struct ImageProbe {
    ImageFormat format = ImageFormat::Png;
    std::int64_t width = 0;
    std::int64_t height = 0;
};

/// Decides the format by content, never by file name. Throws EngineError: MediaUnsupported for anything that
/// is no image of the six formats, MediaDamaged for an image without a whole header.
ImageProbe probeImage(std::span<const std::uint8_t> bytes);

} // namespace nextgpt
