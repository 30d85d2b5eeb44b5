// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/FrameConverter.h"

#include "engine/core/Error.h"
#include "engine/media/image/AlphaCompositing.h"
#include "engine/media/video/VideoColorSpace.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace nextgpt {

namespace {

bool hasAlpha(const AVFrame& frame) {
    const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
    return format != nullptr && (format->flags & (AV_PIX_FMT_FLAG_ALPHA | AV_PIX_FMT_FLAG_PAL)) != 0;
}

} // namespace

void FrameConverter::prepare(const AVFrame& frame, AVPixelFormat target) {
    SwsContext* scaler = sws_getCachedContext(
        m_scaler.release(), frame.width, frame.height, static_cast<AVPixelFormat>(frame.format), m_width,
        m_height, target, SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP, nullptr,
        nullptr, nullptr);
    if (scaler == nullptr)
        throw EngineError(ErrorCode::MediaUnsupported, "the pixel format of the video cannot be converted");
    m_scaler.reset(scaler);
    setYuvSource(scaler, frame);
}

Image FrameConverter::convert(const AVFrame& frame) {
    if (frame.width <= 0 || frame.height <= 0 || frame.data[0] == nullptr)
        throw EngineError(ErrorCode::MediaDamaged, "a frame has no pixels");
    const bool alpha = hasAlpha(frame);
    prepare(frame, alpha ? AV_PIX_FMT_RGBA : AV_PIX_FMT_RGB24);
    const auto width = static_cast<std::size_t>(m_width);
    const auto height = static_cast<std::size_t>(m_height);
    const std::size_t row = width * (alpha ? 4 : 3);
    constexpr std::size_t kPadding = 64; // the scaler writes whole SIMD vectors
    std::vector<std::uint8_t> pixels(row * height + kPadding);
    std::uint8_t* planes[4] = {pixels.data(), nullptr, nullptr, nullptr};
    const int strides[4] = {static_cast<int>(row), 0, 0, 0};
    if (sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, frame.height, planes, strides) != m_height)
        throw EngineError(ErrorCode::MediaDamaged, "the pixels of the video cannot be converted");
    pixels.resize(row * height);
    if (!alpha)
        return {.width = m_width, .height = m_height, .pixels = std::move(pixels)};
    Image image{
        .width = m_width, .height = m_height, .pixels = std::vector<std::uint8_t>(width * height * 3)};
    for (std::size_t y = 0; y < height; ++y)
        compositeRowOnWhite(pixels.data() + row * y, image.pixels.data() + width * 3 * y, m_width);
    return image;
}

} // namespace nextgpt
