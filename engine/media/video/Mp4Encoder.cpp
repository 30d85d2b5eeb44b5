// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/Mp4Encoder.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/media/audio/AudioEncoder.h"
#include "engine/media/audio/Resampler.h"
#include "engine/media/container/RecipeMetadata.h"
#include "engine/media/video/VideoColorSpace.h"

extern "C" {
#include <libavutil/opt.h>
}

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string>

namespace nextgpt {

namespace {

constexpr std::array<const char*, 4> kEncoders{"libx264", "libopenh264", "mpeg4", "mjpeg"};

void requireValid(const Video& video) {
    const auto fits = [&](const Image& frame) {
        return frame.width == video.frames.front().width && frame.height == video.frames.front().height &&
               frame.width > 0 && frame.height > 0 &&
               frame.pixels.size() ==
                   static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height) * 3;
    };
    if (!(video.framesPerSecond > 0.0 && video.framesPerSecond <= limits::kVideoFramesPerSecond) ||
        video.frames.empty() || !std::all_of(video.frames.begin(), video.frames.end(), fits))
        throw EngineError(ErrorCode::Internal,
                          "the video has no frame rate, no frames, or frames of different sizes");
}

int roundedUpToEven(int side) {
    return side + side % 2; // chroma planes have half the size
}

CodecContextPointer openVideoEncoder(const char* name, const Video& video, const MediaOutput& output) {
    const AVCodec* codec = avcodec_find_encoder_by_name(name);
    CodecContextPointer context(codec != nullptr ? avcodec_alloc_context3(codec) : nullptr);
    if (!context)
        return nullptr;
    constexpr int kMaxDenominator = 60'000;
    context->width = roundedUpToEven(video.frames.front().width);
    context->height = roundedUpToEven(video.frames.front().height);
    context->framerate = av_d2q(video.framesPerSecond, kMaxDenominator);
    context->time_base = av_inv_q(context->framerate);
    context->gop_size = std::max(
        1, static_cast<int>(std::lround(video.framesPerSecond))); // one key frame per second, for seeking
    const bool mjpeg = codec->id == AV_CODEC_ID_MJPEG;
    context->pix_fmt = mjpeg ? AV_PIX_FMT_YUVJ420P : AV_PIX_FMT_YUV420P;
    context->color_range = mjpeg ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    context->colorspace = defaultColorSpace(context->width, context->height);
    context->color_primaries = AVCOL_PRI_BT709;
    context->color_trc = AVCOL_TRC_BT709;
    context->thread_count = 1; // reproducible files
    context->flags |= AV_CODEC_FLAG_BITEXACT | AV_CODEC_FLAG_QSCALE;
    context->global_quality = 2 * FF_QP2LAMBDA;
    if ((output.format()->oformat->flags & AVFMT_GLOBALHEADER) != 0)
        context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    if (std::strcmp(name, "libx264") == 0) {
        context->flags &= ~AV_CODEC_FLAG_QSCALE;
        av_opt_set(context->priv_data, "crf", "16", 0);
        av_opt_set(context->priv_data, "preset", "medium", 0);
        // x264 164 reads uninitialised memory in its AVX-512 code of the macroblock tree: equal frames would
        // give different files.
        av_opt_set(context->priv_data, "mbtree", "0", 0);
    }
    return avcodec_open2(context.get(), codec, nullptr) < 0 ? nullptr : std::move(context);
}

CodecContextPointer openFirst(std::span<const char* const> names, const Video& video,
                              const MediaOutput& output) {
    for (const char* name : names)
        if (auto encoder = openVideoEncoder(name, video, output))
            return encoder;
    throw EngineError(ErrorCode::MediaUnsupported, "this FFmpeg has no video encoder");
}

/// Repeats the last row or column if a side is odd.
Image padded(const Image& image) {
    const int width = roundedUpToEven(image.width);
    const int height = roundedUpToEven(image.height);
    Image result{.width = width, .height = height, .pixels = {}};
    result.pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (int y = 0; y < height; ++y) {
        const auto row = image.pixels.begin() +
                         static_cast<std::ptrdiff_t>(std::min(y, image.height - 1)) * image.width * 3;
        const auto end = row + static_cast<std::ptrdiff_t>(image.width) * 3;
        result.pixels.insert(result.pixels.end(), row, end);
        if (width > image.width)
            result.pixels.insert(result.pixels.end(), end - 3, end);
    }
    return result;
}

FramePointer toYuv(const Image& source, const AVCodecContext& encoder) {
    const Image image = padded(source);
    SwsContextPointer scaler(sws_getContext(
        image.width, image.height, AV_PIX_FMT_RGB24, image.width, image.height, encoder.pix_fmt,
        SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP, nullptr, nullptr, nullptr));
    FramePointer frame(av_frame_alloc());
    if (!scaler || !frame)
        throw EngineError(ErrorCode::OutOfMemory, "video frame");
    setYuvTarget(scaler.get(), encoder.colorspace, encoder.color_range);
    frame->width = image.width;
    frame->height = image.height;
    frame->format = encoder.pix_fmt;
    frame->colorspace = encoder.colorspace;
    frame->color_range = encoder.color_range;
    frame->quality = encoder.global_quality;
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        throw EngineError(ErrorCode::OutOfMemory, "video frame");
    for (const AVBufferRef* buffer : frame->buf) // encoders may read the padding of the rows
        if (buffer != nullptr)
            std::memset(buffer->data, 0, buffer->size);
    const std::uint8_t* planes[4] = {image.pixels.data(), nullptr, nullptr, nullptr};
    const int strides[4] = {image.width * 3, 0, 0, 0};
    sws_scale(scaler.get(), planes, strides, 0, image.height, frame->data, frame->linesize);
    return frame;
}

/// Encodes `count` frames; the last one of the video is repeated as needed.
void encodeFrames(MediaOutput& output, AVCodecContext& encoder, const Video& video, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const FramePointer frame = toYuv(video.frames[std::min(i, video.frames.size() - 1)], encoder);
        frame->pts = static_cast<std::int64_t>(i);
        output.encode(encoder, frame.get(), 0);
    }
    output.encode(encoder, nullptr, 0);
}

} // namespace

std::span<const char* const> videoEncoders() {
    return kEncoders;
}

Audio audioForMp4(const Audio& audio, double minSeconds) {
    constexpr std::array kRates{7'350,  8'000,  11'025, 12'000, 16'000, 22'050, 24'000,
                                32'000, 44'100, 48'000, 64'000, 88'200, 96'000};
    constexpr int kDefaultRate = 48'000;
    const bool isSupported = std::find(kRates.begin(), kRates.end(), audio.sampleRateHz) != kRates.end();
    const Resampler::Format format{isSupported ? audio.sampleRateHz : kDefaultRate,
                                   std::min(2, audio.channels)};
    Audio result = format.sampleRateHz == audio.sampleRateHz && format.channels == audio.channels
                       ? audio
                       : resampled(audio, format);
    const auto minFrames = static_cast<std::size_t>(std::llround(minSeconds * result.sampleRateHz));
    if (result.frames() < minFrames)
        result.samples.resize(minFrames * static_cast<std::size_t>(result.channels), 0.0F);
    return result;
}

std::vector<std::uint8_t> encodeMp4(const Video& video, const Audio* audio, const Recipe& recipe,
                                    std::span<const char* const> encoders) {
    requireValid(video);
    MediaOutput output("mp4");
    output.format()->max_interleave_delta = 0; // interleave without a time limit
    const auto encoder = openFirst(encoders, video, output);
    output.addStream(*encoder);
    std::size_t count = video.frames.size();
    Audio track;
    CodecContextPointer audioEncoder;
    if (audio != nullptr && audio->frames() > 0) {
        track = audioForMp4(*audio, static_cast<double>(count) / video.framesPerSecond);
        constexpr double kSlack = 1e-3; // of a frame
        count = std::max(
            count, static_cast<std::size_t>(std::ceil(track.seconds() * video.framesPerSecond - kSlack)));
        audioEncoder = openAudioEncoder(AV_CODEC_ID_AAC, track, output);
        output.addStream(*audioEncoder);
    }
    output.tag("software", kSoftwareName);
    for (const auto& [key, value] : recipeMetadata(recipe))
        output.tag(key, value);
    output.begin(kMp4Options);
    encodeFrames(output, *encoder, video, count);
    if (audioEncoder)
        encodeAudio(output, *audioEncoder, track, {1});
    return output.finish();
}

} // namespace nextgpt
