// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint> // FFmpeg's headers use its macros

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/frame.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include <memory>

namespace nextgpt {

/// Frees FFmpeg's objects.
struct FfmpegDeleter {
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
    void operator()(SwrContext* resampler) const { swr_free(&resampler); }
    void operator()(AVIOContext* io) const {
        if (io != nullptr)
            av_freep(&io->buffer);
        avio_context_free(&io);
    }
};

using CodecContextPointer = std::unique_ptr<AVCodecContext, FfmpegDeleter>;
using PacketPointer = std::unique_ptr<AVPacket, FfmpegDeleter>;
using FramePointer = std::unique_ptr<AVFrame, FfmpegDeleter>;
using SwsContextPointer = std::unique_ptr<SwsContext, FfmpegDeleter>;
using SwrContextPointer = std::unique_ptr<SwrContext, FfmpegDeleter>;
using IoContextPointer = std::unique_ptr<AVIOContext, FfmpegDeleter>;

} // namespace nextgpt
