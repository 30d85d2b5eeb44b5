// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace nextgpt {

enum class ImageFormat { Png, Jpeg, WebP, Gif, Tiff, Bmp };

/// What an image's header states, before decoding.
struct ImageProbe {
    ImageFormat format = ImageFormat::Png;
    std::int64_t width = 0;  ///< pixels; 0 for TIFF, whose header has it in no fixed place
    std::int64_t height = 0; ///< likewise
};

/// Determines the format from the first bytes of a file. Throws EngineError: MediaUnsupported for anything
/// but the six formats, MediaDamaged for an incomplete header.
ImageProbe probeImage(std::span<const std::uint8_t> bytes);

} // namespace nextgpt
