// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/container/FfmpegHandles.h"
#include "engine/media/image/Image.h"
#include "engine/media/image/ToneMap.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace nextgpt {

/// Converts decoded frames of any pixel format and size to RGB images of one size: alpha composited on the
/// backdrop of the first frame, high dynamic range and wide gamut mapped to sRGB.
class FrameConverter {
public:
    FrameConverter(int width, int height)
        : m_width(width)
        , m_height(height) {}

    /// Throws EngineError: MediaUnsupported for a pixel format that cannot be converted, MediaDamaged.
    Image convert(const AVFrame& frame);

private:
    std::vector<std::uint8_t> scaled(const AVFrame& frame, AVPixelFormat target);
    Image composited(std::vector<std::uint8_t> rgba);
    Image toneMapped(const std::vector<std::uint8_t>& rgb48, const ColorEncoding& encoding);

    int m_width;
    int m_height;
    std::optional<std::uint8_t> m_backdrop;
    std::optional<ToneMap> m_toneMap;
    SwsContextPointer m_scaler; ///< reused as long as the format of the frames stays the same
};

} // namespace nextgpt
