// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/ImageReader.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/FileContents.h"
#include "engine/isolation/Readers.h"
#include "engine/media/container/FfmpegHandles.h"
#include "engine/media/image/AlphaCompositing.h"
#include "engine/media/image/ImageOrientation.h"
#include "engine/media/image/ImageProbe.h"
#include "engine/media/image/IsolatedImage.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/imgutils.h>
#include <libswscale/swscale.h>
}

#include <cstring>
#include <string>

namespace nextgpt {

namespace {

AVCodecID codecOf(ImageFormat format) {
    switch (format) {
    case ImageFormat::Png:
        return AV_CODEC_ID_PNG;
    case ImageFormat::Jpeg:
        return AV_CODEC_ID_MJPEG;
    case ImageFormat::WebP:
        return AV_CODEC_ID_WEBP;
    case ImageFormat::Gif:
        return AV_CODEC_ID_GIF;
    case ImageFormat::Tiff:
        return AV_CODEC_ID_TIFF;
    case ImageFormat::Bmp:
        return AV_CODEC_ID_BMP;
    }
    return AV_CODEC_ID_NONE;
}

FramePointer decodeFirstFrame(const std::vector<std::uint8_t>& bytes, ImageFormat format) {
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
    // By default, the missing part of a truncated image is decoded as grey.
    context->err_recognition = AV_EF_CAREFUL | AV_EF_EXPLODE;
    std::memcpy(packet->data, bytes.data(), bytes.size());
    if (avcodec_open2(context.get(), codec, nullptr) < 0)
        throw EngineError(ErrorCode::MediaDamaged, "the decoder rejects the image");
    if (avcodec_send_packet(context.get(), packet.get()) < 0 ||
        avcodec_send_packet(context.get(), nullptr) < 0 ||
        avcodec_receive_frame(context.get(), frame.get()) < 0)
        throw EngineError(ErrorCode::MediaDamaged, "the image cannot be decoded");
    if ((frame->flags & AV_FRAME_FLAG_CORRUPT) != 0 || frame->decode_error_flags != 0)
        throw EngineError(ErrorCode::MediaDamaged, "the image is damaged or truncated");
    return frame;
}

void setColorSpace(SwsContext* scaler, const AVFrame& frame) {
    // JPEG stores full-range BT.601; the scaler's default for unlabelled YUV is limited range.
    const bool fullRange = frame.color_range == AVCOL_RANGE_JPEG || frame.format == AV_PIX_FMT_YUVJ420P ||
                           frame.format == AV_PIX_FMT_YUVJ422P || frame.format == AV_PIX_FMT_YUVJ444P;
    const int* table = sws_getCoefficients(SWS_CS_ITU601);
    sws_setColorspaceDetails(scaler, table, fullRange ? 1 : 0, table, 1, 0, 1 << 16, 1 << 16);
}

Image toRgb(const AVFrame& frame) {
    const int width = frame.width;
    const int height = frame.height;
    SwsContextPointer scaler(sws_getContext(
        width, height, static_cast<AVPixelFormat>(frame.format), width, height, AV_PIX_FMT_RGBA,
        SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP, nullptr, nullptr, nullptr));
    if (!scaler)
        throw EngineError(ErrorCode::MediaUnsupported, "the pixel format of the image cannot be converted");
    setColorSpace(scaler.get(), frame);
    const std::size_t stride = static_cast<std::size_t>(width) * 4;
    std::vector<std::uint8_t> rgba(stride * static_cast<std::size_t>(height));
    std::uint8_t* planes[4] = {rgba.data(), nullptr, nullptr, nullptr};
    const int strides[4] = {static_cast<int>(stride), 0, 0, 0};
    if (sws_scale(scaler.get(), frame.data, frame.linesize, 0, height, planes, strides) != height)
        throw EngineError(ErrorCode::MediaDamaged, "the pixels of the image cannot be converted");
    Image image{.width = width,
                .height = height,
                .pixels = std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3)};
    for (int y = 0; y < height; ++y)
        compositeRowOnWhite(rgba.data() + stride * y,
                            image.pixels.data() + static_cast<std::size_t>(width) * 3 * y, width);
    return image;
}

} // namespace

Image readImage(const std::filesystem::path& path) {
    if (usesReaders())
        return readIsolatedImage(path);
    const auto bytes = readBinaryFile(path, limits::kImageFileBytes, ErrorCode::MediaTooLarge);
    const ImageProbe probe = probeImage(bytes);
    if (probe.width > limits::kImageSide || probe.height > limits::kImageSide ||
        probe.width * probe.height > limits::kImagePixels)
        throw EngineError(ErrorCode::MediaTooLarge,
                          std::to_string(probe.width) + " x " + std::to_string(probe.height) + " pixels");
    av_log_set_level(AV_LOG_QUIET);
    const FramePointer frame = decodeFirstFrame(bytes, probe.format);
    return upright(toRgb(*frame), exifOrientation(bytes));
}

} // namespace nextgpt
