// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/engine/media/video/VideoFixture.h"

#include <string>

namespace nextgpt::test {

/// A video of two seconds with audio: its container, codecs and times.
struct Tracks {
    std::string muxer;
    std::string video; ///< encoder
    AVPixelFormat pixels = AV_PIX_FMT_YUV420P;
    AVCodecID audio = AV_CODEC_ID_AAC;
    std::int64_t videoStart = 0; ///< in frames
    double audioStart = 0.0;     ///< seconds
    std::string options{};       ///< of the muxer
    bool thumbnailFirst = false;
};

inline CodecContextPointer openVideoEncoder(const MediaOutput& output, const std::string& name,
                                            AVPixelFormat pixels, const Image& first) {
    const AVCodec* codec = avcodec_find_encoder_by_name(name.c_str());
    CodecContextPointer encoder(avcodec_alloc_context3(codec));
    encoder->width = first.width;
    encoder->height = first.height;
    encoder->time_base = {1, 8};
    encoder->framerate = {8, 1};
    encoder->pix_fmt = pixels;
    encoder->gop_size = 8;
    encoder->bit_rate = 2'000'000;
    encoder->thread_count = 1;
    encoder->color_range = pixels == AV_PIX_FMT_YUVJ420P ? AVCOL_RANGE_JPEG : AVCOL_RANGE_UNSPECIFIED;
    if ((output.format()->oformat->flags & AVFMT_GLOBALHEADER) != 0)
        encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    av_opt_set(encoder->priv_data, "preset", "ultrafast", 0);
    if (avcodec_open2(encoder.get(), codec, nullptr) < 0)
        throw EngineError(ErrorCode::MediaUnsupported, "test encoder " + name);
    return encoder;
}

inline void encodeFrames(MediaOutput& output, AVCodecContext& encoder, const std::vector<Image>& frames,
                         std::int64_t start, int stream) {
    const VideoFormat format{.pixels = encoder.pix_fmt};
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const FramePointer frame = frameOf(frames[i], format);
        frame->pts = start + static_cast<std::int64_t>(i);
        output.encode(encoder, frame.get(), stream);
    }
    output.encode(encoder, nullptr, stream);
}

inline std::string encodedTracks(const Tracks& tracks) {
    MediaOutput output(tracks.muxer.c_str());
    output.format()->max_interleave_delta = 0;
    const Video video = numberedVideo(96, 96, 16);
    const Audio audio = tones(tracks.audio == AV_CODEC_ID_AC3 ? 48'000 : 16'000, 1,
                              tracks.audio == AV_CODEC_ID_AC3 ? 96'000 : 32'000);
    CodecContextPointer thumbnail;
    if (tracks.thumbnailFirst) {
        thumbnail = openVideoEncoder(output, "mjpeg", AV_PIX_FMT_YUVJ420P, numberedImage(32, 32, 0));
        output.addStream(*thumbnail);
    }
    const auto videoEncoder = openVideoEncoder(output, tracks.video, tracks.pixels, video.frames.front());
    const int videoStream = output.addStream(*videoEncoder);
    const auto audioEncoder = openAudioEncoder(tracks.audio, audio, output);
    const int audioStream = output.addStream(*audioEncoder);
    output.begin(tracks.options);
    if (thumbnail)
        encodeFrames(output, *thumbnail, {numberedImage(32, 32, 0)}, tracks.videoStart, 0);
    encodeFrames(output, *videoEncoder, video.frames, tracks.videoStart, videoStream);
    encodeAudio(output, *audioEncoder, audio,
                {audioStream, static_cast<std::int64_t>(tracks.audioStart * audio.sampleRateHz)});
    const auto bytes = output.finish();
    return {bytes.begin(), bytes.end()};
}

} // namespace nextgpt::test
