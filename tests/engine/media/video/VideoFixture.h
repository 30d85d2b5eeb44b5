// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/container/MediaOutput.h"
#include "engine/media/video/Video.h"
#include "engine/media/video/VideoColorSpace.h"
#include "engine/media/video/VideoReader.h"
#include "tests/engine/media/MediaFixture.h"
#include "tests/engine/media/image/HighRangeFixture.h"

extern "C" {
#include <libavutil/display.h>
#include <libavutil/opt.h>
}

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace nextgpt::test {

constexpr int greyLevel(int number) {
    return 30 + number * 10 % 200;
}

/// An image whose grey level encodes `number`, with a red upper left quarter.
inline Image numberedImage(int width, int height, int number) {
    Image image{.width = width, .height = height, .pixels = {}};
    const auto grey = static_cast<std::uint8_t>(greyLevel(number));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const bool corner = x < width / 2 && y < height / 2;
            image.pixels.insert(image.pixels.end(),
                                {corner ? std::uint8_t{200} : grey, corner ? std::uint8_t{40} : grey,
                                 corner ? std::uint8_t{40} : grey});
        }
    return image;
}

inline Video numberedVideo(int width, int height, int count, double framesPerSecond = 8.0) {
    Video video{framesPerSecond, {}};
    for (int i = 0; i < count; ++i)
        video.frames.push_back(numberedImage(width, height, i));
    return video;
}

/// The grey level in the middle of the lower right quarter.
inline int greyOf(const Image& image) {
    const int x = image.width * 3 / 4;
    const int y = image.height * 3 / 4;
    return image.pixels[(static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                         static_cast<std::size_t>(x)) *
                            3 +
                        1];
}

/// Whether `image` is numberedImage(number), apart from coding loss.
inline bool hasNumber(const Image& image, int number) {
    return std::abs(greyOf(image) - greyLevel(number)) <= 4;
}

inline int largestDifference(const Image& one, const Image& other) {
    int largest = 0;
    for (std::size_t i = 0; i < one.pixels.size(); ++i)
        largest = std::max(largest, std::abs(one.pixels[i] - other.pixels[i]));
    return largest;
}

/// Container and codec of encodedVideo().
struct VideoFormat {
    const char* muxer = "mp4";
    const char* encoder = "libx264";
    AVPixelFormat pixels = AV_PIX_FMT_YUV420P;
    AVRational timeBase{1, 8};
    std::vector<std::int64_t> times{};        ///< of the frames, in timeBase; empty: 0, 1, 2 …
    std::optional<double> clockwiseDegrees{}; ///< as a display matrix
    AVRational pixelAspect{0, 1};
    ColorTransfer transfer = ColorTransfer::Standard; ///< others: with the primaries of BT.2020

    bool isHighRange() const { return transfer != ColorTransfer::Standard; }
};

inline FramePointer frameOf(const Image& image, const VideoFormat& format) {
    const AVPixelFormat source = format.isHighRange() ? AV_PIX_FMT_RGB48 : AV_PIX_FMT_RGB24;
    SwsContextPointer scaler(sws_getContext(image.width, image.height, source, image.width, image.height,
                                            format.pixels, SWS_BICUBIC | SWS_ACCURATE_RND, nullptr, nullptr,
                                            nullptr));
    setYuvTarget(scaler.get(),
                 format.isHighRange() ? AVCOL_SPC_BT2020_NCL : defaultColorSpace(image.width, image.height),
                 format.pixels == AV_PIX_FMT_YUVJ420P ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG);
    FramePointer frame(av_frame_alloc());
    frame->width = image.width;
    frame->height = image.height;
    frame->format = format.pixels;
    frame->sample_aspect_ratio = format.pixelAspect;
    av_frame_get_buffer(frame.get(), 0);
    const std::vector<std::uint16_t> high =
        format.isHighRange() ? highRangeValues(image, format.transfer) : std::vector<std::uint16_t>();
    const void* pixels = format.isHighRange() ? static_cast<const void*>(high.data()) : image.pixels.data();
    const std::uint8_t* planes[4] = {static_cast<const std::uint8_t*>(pixels), nullptr, nullptr, nullptr};
    const int strides[4] = {image.width * (format.isHighRange() ? 6 : 3), 0, 0, 0};
    sws_scale(scaler.get(), planes, strides, 0, image.height, frame->data, frame->linesize);
    return frame;
}

/// A video file in any container and codec that FFmpeg writes.
inline std::string encodedVideo(const VideoFormat& format, const Video& video) {
    MediaOutput output(format.muxer);
    const AVCodec* codec = avcodec_find_encoder_by_name(format.encoder);
    CodecContextPointer encoder(avcodec_alloc_context3(codec));
    encoder->width = video.frames.front().width;
    encoder->height = video.frames.front().height;
    encoder->time_base = format.timeBase;
    encoder->framerate = av_inv_q(format.timeBase);
    encoder->pix_fmt = format.pixels;
    encoder->gop_size = 8;
    encoder->bit_rate = 2'000'000;
    encoder->thread_count = 1;
    encoder->sample_aspect_ratio = format.pixelAspect;
    if (format.isHighRange()) {
        encoder->color_primaries = AVCOL_PRI_BT2020;
        encoder->color_trc =
            format.transfer == ColorTransfer::Pq ? AVCOL_TRC_SMPTE2084 : AVCOL_TRC_ARIB_STD_B67;
        encoder->colorspace = AVCOL_SPC_BT2020_NCL;
        encoder->color_range = AVCOL_RANGE_MPEG;
    }
    if ((output.format()->oformat->flags & AVFMT_GLOBALHEADER) != 0)
        encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    av_opt_set(encoder->priv_data, "preset",
               std::strcmp(format.encoder, "libsvtav1") == 0 ? "12" : "ultrafast", 0);
    av_opt_set(encoder->priv_data, "x265-params", "log-level=none:pools=none:frame-threads=1", 0);
    av_opt_set(encoder->priv_data, "cpu-used", "8", 0);
    if (avcodec_open2(encoder.get(), codec, nullptr) < 0)
        throw EngineError(ErrorCode::MediaUnsupported, std::string("test encoder ") + format.encoder);
    const int stream = output.addStream(*encoder);
    if (format.clockwiseDegrees) {
        auto* matrix = reinterpret_cast<std::int32_t*>(av_stream_new_side_data(
            output.format()->streams[stream], AV_PKT_DATA_DISPLAYMATRIX, 9 * sizeof(std::int32_t)));
        av_display_rotation_set(matrix, *format.clockwiseDegrees);
    }
    output.begin("");
    for (std::size_t i = 0; i < video.frames.size(); ++i) {
        const Image& image = video.frames[i];
        const FramePointer frame = frameOf(image, format);
        frame->pts = format.times.empty() ? static_cast<std::int64_t>(i) : format.times[i];
        output.encode(*encoder, frame.get(), stream);
    }
    output.encode(*encoder, nullptr, stream);
    const auto bytes = output.finish();
    return {bytes.begin(), bytes.end()};
}

/// Every frame of a video file.
inline std::vector<VideoReader::Frame> framesOf(const std::filesystem::path& path) {
    VideoReader reader(path);
    std::vector<VideoReader::Frame> frames;
    while (auto frame = reader.next())
        frames.push_back(std::move(*frame));
    return frames;
}

} // namespace nextgpt::test
