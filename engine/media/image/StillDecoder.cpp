// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/StillDecoder.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/media/container/FfmpegHandles.h"
#include "engine/media/container/FieldNumber.h"
#include "engine/media/image/structure/ImageEssentials.h"
#include "engine/media/image/structure/PngCompletion.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/imgutils.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace nextgpt {

namespace {

AVCodecID codecOf(ImageFormat format) {
    switch (format) {
    case ImageFormat::Png:
        return AV_CODEC_ID_PNG;
    case ImageFormat::Jpeg:
        return AV_CODEC_ID_MJPEG;
    case ImageFormat::Gif:
        return AV_CODEC_ID_GIF;
    case ImageFormat::Tiff:
        return AV_CODEC_ID_TIFF;
    case ImageFormat::Bmp:
        return AV_CODEC_ID_BMP;
    case ImageFormat::WebP:
    case ImageFormat::Heif:
    case ImageFormat::Avif:
        break; // have decoders of their own
    }
    return AV_CODEC_ID_NONE;
}

enum class Damage { Refused, Ignored };

FramePointer decodeFirstFrame(std::vector<std::uint8_t> bytes, ImageFormat format,
                              Damage damage = Damage::Refused) {
    const AVCodec* codec = avcodec_find_decoder(codecOf(format));
    if (codec == nullptr)
        throw EngineError(ErrorCode::MediaUnsupported, "this FFmpeg has no decoder for the image format");
    CodecContextPointer context(avcodec_alloc_context3(codec));
    PacketPointer packet(av_packet_alloc());
    FramePointer frame(av_frame_alloc());
    if (!context || !packet || !frame || av_new_packet(packet.get(), static_cast<int>(bytes.size())) < 0)
        throw EngineError(ErrorCode::OutOfMemory, "image decoder");
    context->max_pixels = limits::kImagePixels;
    context->thread_count = 1;
    if (damage == Damage::Refused) // by default, what is missing in a truncated image stays empty
        context->err_recognition = AV_EF_CAREFUL | AV_EF_EXPLODE;
    std::memcpy(packet->data, bytes.data(), bytes.size());
    bytes = {};
    if (avcodec_open2(context.get(), codec, nullptr) < 0)
        throw EngineError(ErrorCode::MediaDamaged, "the decoder rejects the image");
    if (avcodec_send_packet(context.get(), packet.get()) < 0 ||
        avcodec_send_packet(context.get(), nullptr) < 0 ||
        avcodec_receive_frame(context.get(), frame.get()) < 0)
        throw EngineError(ErrorCode::MediaDamaged, "the image cannot be decoded");
    if (damage == Damage::Refused &&
        ((frame->flags & AV_FRAME_FLAG_CORRUPT) != 0 || frame->decode_error_flags != 0))
        throw EngineError(ErrorCode::MediaDamaged, "the image is damaged or truncated");
    return frame;
}

void setColorSpace(SwsContext* scaler, const AVFrame& frame) {
    // JPEG stores full-range BT.601; the scaler's default for unlabelled YUV is limited range.
    const bool fullRange = numberIn(frame.color_range) == AVCOL_RANGE_JPEG ||
                           frame.format == AV_PIX_FMT_YUVJ420P || frame.format == AV_PIX_FMT_YUVJ422P ||
                           frame.format == AV_PIX_FMT_YUVJ444P;
    const int* table = sws_getCoefficients(SWS_CS_ITU601);
    sws_setColorspaceDetails(scaler, table, fullRange ? 1 : 0, table, 1, 0, 1 << 16, 1 << 16);
}

bool hasAlpha(const AVFrame& frame) {
    const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
    return format != nullptr && (format->flags & (AV_PIX_FMT_FLAG_ALPHA | AV_PIX_FMT_FLAG_PAL)) != 0;
}

DecodedPixels toRgb(const AVFrame& frame) {
    DecodedPixels pixels{.width = frame.width, .height = frame.height, .channels = hasAlpha(frame) ? 4 : 3};
    const SwsContextPointer scaler(sws_getContext(
        frame.width, frame.height, static_cast<AVPixelFormat>(frame.format), frame.width, frame.height,
        pixels.channels == 4 ? AV_PIX_FMT_RGBA : AV_PIX_FMT_RGB24,
        SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP, nullptr, nullptr, nullptr));
    if (!scaler)
        throw EngineError(ErrorCode::MediaUnsupported, "the pixel format of the image cannot be converted");
    setColorSpace(scaler.get(), frame);
    const std::size_t stride =
        static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(pixels.channels);
    const std::size_t size = stride * static_cast<std::size_t>(frame.height);
    constexpr std::size_t kPadding = 64; // the scaler writes whole SIMD vectors
    pixels.bytes.resize(size + kPadding);
    std::uint8_t* planes[4] = {pixels.bytes.data(), nullptr, nullptr, nullptr};
    const int strides[4] = {static_cast<int>(stride), 0, 0, 0};
    if (sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, planes, strides) != frame.height)
        throw EngineError(ErrorCode::MediaDamaged, "the pixels of the image cannot be converted");
    pixels.bytes.resize(size);
    return pixels;
}

/// Four planes of full size, interleaved.
DecodedPixels interleaved(const AVFrame& frame) {
    DecodedPixels pixels{.width = frame.width, .height = frame.height, .channels = 4};
    const auto width = static_cast<std::size_t>(frame.width);
    pixels.bytes.resize(4 * width * static_cast<std::size_t>(frame.height));
    for (std::size_t plane = 0; plane < 4; ++plane)
        for (int y = 0; y < frame.height; ++y) {
            const std::uint8_t* row =
                frame.data[plane] + static_cast<std::ptrdiff_t>(y) * frame.linesize[plane];
            std::uint8_t* target = pixels.bytes.data() + 4 * width * static_cast<std::size_t>(y) + plane;
            for (std::size_t x = 0; x < width; ++x)
                target[4 * x] = row[x];
        }
    return pixels;
}

/// The frame with its planes at full size.
FramePointer withFullPlanes(FramePointer frame) {
    if (frame->format == AV_PIX_FMT_YUVA444P)
        return frame;
    FramePointer full(av_frame_alloc());
    if (!full)
        throw EngineError(ErrorCode::OutOfMemory, "image planes");
    full->width = frame->width;
    full->height = frame->height;
    full->format = AV_PIX_FMT_YUVA444P;
    const SwsContextPointer scaler(sws_getContext(
        frame->width, frame->height, static_cast<AVPixelFormat>(frame->format), frame->width, frame->height,
        AV_PIX_FMT_YUVA444P, SWS_BICUBIC | SWS_ACCURATE_RND, nullptr, nullptr, nullptr));
    if (!scaler || av_frame_get_buffer(full.get(), 0) < 0 ||
        sws_scale(scaler.get(), frame->data, frame->linesize, 0, frame->height, full->data, full->linesize) !=
            frame->height)
        throw EngineError(ErrorCode::MediaUnsupported, "the planes of the image cannot be scaled");
    return full;
}

constexpr std::uint8_t kGrey = 128;

/// The planes of a decoded JPEG: grey, or YCbCr with 8 bits.
class JpegPlanes {
public:
    explicit JpegPlanes(AVFrame& frame)
        : m_frame(frame)
        , m_layout(av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format))) {
        constexpr std::uint64_t kOther =
            AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_ALPHA | AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_BITSTREAM;
        if (m_layout == nullptr || (m_layout->flags & kOther) != 0 || m_layout->comp[0].depth != 8 ||
            (m_layout->nb_components != 1 && m_layout->nb_components != 3) ||
            av_frame_make_writable(&frame) < 0)
            throw EngineError(ErrorCode::MediaDamaged, "the readable part of the JPEG cannot be told apart");
    }

    /// Blocks that were not decoded have zeros in all planes, which is no colour in YCbCr. Makes them grey
    /// and returns the row from which on there are no others.
    int greyOutMissing() {
        int end = m_frame.height;
        while (end > 0 && isMissing(end - 1))
            --end;
        constexpr int kBlockRows = 16; // the last row of blocks may be decoded in part
        std::vector<std::pair<int, int>> missing;
        for (int y = std::max(0, end - kBlockRows); y < m_frame.height; ++y)
            for (int x = 0; x < m_frame.width; ++x)
                if (isMissing(x, y))
                    missing.emplace_back(x, y);
        for (const auto& [x, y] : missing)
            for (int plane = 0; plane < m_layout->nb_components; ++plane)
                at(plane, x, y) = kGrey;
        return end;
    }

private:
    std::uint8_t& at(int plane, int x, int y) {
        const int right = plane == 0 ? 0 : m_layout->log2_chroma_w;
        const int down = plane == 0 ? 0 : m_layout->log2_chroma_h;
        return m_frame
            .data[plane][static_cast<std::ptrdiff_t>(y >> down) * m_frame.linesize[plane] + (x >> right)];
    }
    bool isMissing(int x, int y) {
        for (int plane = 0; plane < m_layout->nb_components; ++plane)
            if (at(plane, x, y) != 0)
                return false;
        return true;
    }
    bool isMissing(int row) {
        for (int x = 0; x < m_frame.width; ++x)
            if (!isMissing(x, row))
                return false;
        return true;
    }

    AVFrame& m_frame;
    const AVPixFmtDescriptor* m_layout;
};

PartialPixels decodeIncompleteJpeg(std::vector<std::uint8_t> file) {
    constexpr std::array<std::uint8_t, 2> kEnd{0xFF, 0xD9};
    if (file.size() < 2 || std::equal(kEnd.begin(), kEnd.end(), file.end() - 2))
        throw EngineError(ErrorCode::MediaDamaged, "the JPEG is damaged, but does not end early");
    const FramePointer frame = decodeFirstFrame(imageEssentials(std::move(file), ImageFormat::Jpeg),
                                                ImageFormat::Jpeg, Damage::Ignored);
    const int rows = JpegPlanes(*frame).greyOutMissing();
    return {.pixels = toRgb(*frame), .readableRows = rows};
}

PartialPixels decodeIncompletePng(const std::vector<std::uint8_t>& file) {
    std::optional<CompletedPng> png = completedPng(file);
    if (!png)
        throw EngineError(ErrorCode::MediaDamaged, "the PNG is damaged or interlaced");
    const FramePointer frame = decodeFirstFrame(std::move(png->file), ImageFormat::Png, Damage::Ignored);
    PartialPixels partial{.pixels = toRgb(*frame), .readableRows = png->rows};
    const auto channels = static_cast<std::size_t>(partial.pixels.channels);
    const auto first = static_cast<std::size_t>(partial.pixels.width) * channels *
                       static_cast<std::size_t>(std::min<std::int64_t>(png->rows, partial.pixels.height));
    std::vector<std::uint8_t>& bytes = partial.pixels.bytes;
    for (std::size_t i = first; i < bytes.size(); ++i)
        bytes[i] = i % 4 == 3 && channels == 4 ? 255 : kGrey;
    return partial;
}

} // namespace

PartialPixels decodeIncomplete(std::vector<std::uint8_t> file, ImageFormat format) {
    av_log_set_level(AV_LOG_QUIET);
    if (format == ImageFormat::Jpeg)
        return decodeIncompleteJpeg(std::move(file));
    if (format == ImageFormat::Png)
        return decodeIncompletePng(file);
    throw EngineError(ErrorCode::MediaDamaged, "incomplete images of this format cannot be read");
}

DecodedPixels decodeStoredValues(std::vector<std::uint8_t> file, ImageFormat format) {
    av_log_set_level(AV_LOG_QUIET);
    FramePointer frame = decodeFirstFrame(imageEssentials(std::move(file), format), format);
    const AVPixFmtDescriptor* layout = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame->format));
    constexpr std::uint64_t kPlanarYuva = AV_PIX_FMT_FLAG_PLANAR | AV_PIX_FMT_FLAG_ALPHA;
    const bool isPlanarYuva = layout != nullptr && layout->nb_components == 4 && layout->comp[0].depth == 8 &&
                              (layout->flags & kPlanarYuva) == kPlanarYuva &&
                              (layout->flags & AV_PIX_FMT_FLAG_RGB) == 0;
    return isPlanarYuva ? interleaved(*withFullPlanes(std::move(frame))) : toRgb(*frame);
}

DecodedPixels decodeStill(std::vector<std::uint8_t> file, ImageFormat format) {
    av_log_set_level(AV_LOG_QUIET);
    return toRgb(*decodeFirstFrame(imageEssentials(std::move(file), format), format));
}

} // namespace nextgpt
