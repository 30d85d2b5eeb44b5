// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/container/FfmpegHandles.h"
#include "engine/media/image/Image.h"

namespace nextgpt {

/// Decoded frames of any pixel format and size to RGB frames of one size, alpha on white.
class FrameConverter {
public:
    FrameConverter(int width, int height)
        : m_width(width)
        , m_height(height) {}

    Image convert(const AVFrame& frame);

private:
    void prepare(const AVFrame& frame, AVPixelFormat target);

    int m_width;
    int m_height;
    SwsContextPointer m_scaler; ///< for frames like the last one
};

} // namespace nextgpt
