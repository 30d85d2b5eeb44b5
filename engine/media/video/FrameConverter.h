// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/container/FfmpegHandles.h"
#include "engine/media/image/Image.h"

namespace nextgpt {

/// Converts decoded frames of any pixel format and size to RGB images of one size, alpha composited on white.
class FrameConverter {
public:
    FrameConverter(int width, int height)
        : m_width(width)
        , m_height(height) {}

    /// Throws EngineError: MediaUnsupported for a pixel format that cannot be converted, MediaDamaged.
    Image convert(const AVFrame& frame);

private:
    void prepare(const AVFrame& frame, AVPixelFormat target);

    int m_width;
    int m_height;
    SwsContextPointer m_scaler; ///< reused as long as the format of the frames stays the same
};

} // namespace nextgpt
