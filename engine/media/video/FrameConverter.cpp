// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/FrameConverter.h"

#include "engine/core/Error.h"
#include "engine/media/container/FieldNumber.h"
#include "engine/media/image/DecodedPixels.h"
#include "engine/media/video/VideoColorSpace.h"

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/pixdesc.h>
}

#include <utility>

namespace nextgpt {

namespace {

bool hasAlpha(const AVFrame& frame) {
    const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
    return format != nullptr && (format->flags & (AV_PIX_FMT_FLAG_ALPHA | AV_PIX_FMT_FLAG_PAL)) != 0;
}

ColorEncoding encodingOf(const AVFrame& frame) {
    ColorEncoding encoding{.isWideGamut = numberIn(frame.color_primaries) == AVCOL_PRI_BT2020};
    const auto transfer = numberIn(frame.color_trc);
    if (transfer == AVCOL_TRC_SMPTE2084)
        encoding.transfer = ColorTransfer::Pq;
    if (transfer == AVCOL_TRC_ARIB_STD_B67)
        encoding.transfer = ColorTransfer::Hlg;
    return encoding;
}

} // namespace

/// The frame's pixels in the format `target`, without padding between rows.
std::vector<std::uint8_t> FrameConverter::scaled(const AVFrame& frame, AVPixelFormat target) {
    SwsContext* scaler = sws_getCachedContext(
        m_scaler.release(), frame.width, frame.height, static_cast<AVPixelFormat>(frame.format), m_width,
        m_height, target, SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP, nullptr,
        nullptr, nullptr);
    if (scaler == nullptr)
        throw EngineError(ErrorCode::MediaUnsupported, "the pixel format of the video cannot be converted");
    m_scaler.reset(scaler);
    setYuvSource(scaler, frame);
    const int row = av_image_get_linesize(target, m_width, 0);
    const std::size_t size = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_height);
    constexpr std::size_t kPadding = 64; // the scaler writes whole SIMD vectors
    std::vector<std::uint8_t> pixels(size + kPadding);
    std::uint8_t* planes[4] = {pixels.data(), nullptr, nullptr, nullptr};
    const int strides[4] = {row, 0, 0, 0};
    if (sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, frame.height, planes, strides) != m_height)
        throw EngineError(ErrorCode::MediaDamaged, "the pixels of the video cannot be converted");
    pixels.resize(size);
    return pixels;
}

Image FrameConverter::convert(const AVFrame& frame) {
    if (frame.width <= 0 || frame.height <= 0 || frame.data[0] == nullptr)
        throw EngineError(ErrorCode::MediaDamaged, "a frame has no pixels");
    const ColorEncoding encoding = encodingOf(frame);
    if (encoding.needsMapping())
        return toneMapped(scaled(frame, AV_PIX_FMT_RGB48), encoding);
    if (hasAlpha(frame))
        return composited(scaled(frame, AV_PIX_FMT_RGBA));
    return {.width = m_width, .height = m_height, .pixels = scaled(frame, AV_PIX_FMT_RGB24)};
}

/// In place; all frames of a video have the same backdrop.
Image FrameConverter::composited(std::vector<std::uint8_t> rgba) {
    const std::size_t count = rgba.size() / 4;
    if (!m_backdrop)
        m_backdrop = backdropOf(rgba.data(), count);
    const auto width = static_cast<std::size_t>(m_width);
    for (std::size_t first = 0; first < count; first += width)
        compositeRow(rgba.data() + 4 * first, rgba.data() + 3 * first, m_width, *m_backdrop);
    rgba.resize(count * 3);
    return {.width = m_width, .height = m_height, .pixels = std::move(rgba)};
}

Image FrameConverter::toneMapped(const std::vector<std::uint8_t>& rgb48, const ColorEncoding& encoding) {
    if (!m_toneMap || m_toneMap->encoding() != encoding)
        m_toneMap.emplace(encoding);
    Image image{.width = m_width, .height = m_height, .pixels = std::vector<std::uint8_t>(rgb48.size() / 2)};
    const void* values = rgb48.data();
    m_toneMap->convert({static_cast<const std::uint16_t*>(values), image.pixels.size()}, image.pixels.data());
    return image;
}

} // namespace nextgpt
