// SPDX-License-Identifier: Apache-2.0
#include "engine/media/audio/AudioEncoder.h"

#include "engine/core/Error.h"
#include "engine/media/container/MediaOutput.h"

extern "C" {
#include <libavutil/channel_layout.h>
}

#include <algorithm>
#include <cmath>
#include <string>

namespace nextgpt {

namespace {

AVSampleFormat sampleFormatOf(const AVCodec& encoder) {
    if (encoder.id == AV_CODEC_ID_FLAC)
        return AV_SAMPLE_FMT_S32;
    for (const AVSampleFormat* format = encoder.sample_fmts; format != nullptr && *format >= 0; ++format)
        if (*format == AV_SAMPLE_FMT_FLT || *format == AV_SAMPLE_FMT_FLTP)
            return *format;
    return AV_SAMPLE_FMT_S16;
}

template<typename Sample>
Sample quantize(float value, double fullScale) {
    const double scaled = std::isfinite(value) ? std::nearbyint(static_cast<double>(value) * fullScale) : 0.0;
    return static_cast<Sample>(std::clamp(scaled, -fullScale, fullScale - 1));
}

void fill(AVFrame& frame, const Audio& audio, std::size_t first) {
    const auto channels = static_cast<std::size_t>(audio.channels);
    const auto count = static_cast<std::size_t>(frame.nb_samples);
    for (std::size_t i = 0; i < count * channels; ++i) {
        const std::size_t at = first * channels + i;
        const float value = at < audio.samples.size() ? audio.samples[at] : 0.0F;
        switch (frame.format) {
        case AV_SAMPLE_FMT_S16:
            reinterpret_cast<std::int16_t*>(frame.data[0])[i] = quantize<std::int16_t>(value, 32'768.0);
            break;
        case AV_SAMPLE_FMT_S32: // FLAC takes the upper 24 bits
            reinterpret_cast<std::int32_t*>(frame.data[0])[i] =
                quantize<std::int32_t>(value, 8'388'608.0) * 256;
            break;
        default: {
            const bool planar = frame.format == AV_SAMPLE_FMT_FLTP;
            auto* plane = reinterpret_cast<float*>(frame.extended_data[planar ? i % channels : 0]);
            plane[planar ? i / channels : i] = std::isfinite(value) ? std::clamp(value, -1.0F, 1.0F) : 0.0F;
        }
        }
    }
}

} // namespace

CodecContextPointer openAudioEncoder(AVCodecID codec, const Audio& audio, const MediaOutput& output) {
    const AVCodec* encoder = avcodec_find_encoder(codec);
    if (encoder == nullptr)
        throw EngineError(ErrorCode::MediaUnsupported,
                          std::string("this FFmpeg has no encoder for ") + avcodec_get_name(codec));
    CodecContextPointer context(avcodec_alloc_context3(encoder));
    if (!context)
        throw EngineError(ErrorCode::OutOfMemory, "audio encoder");
    context->sample_rate = audio.sampleRateHz;
    context->sample_fmt = sampleFormatOf(*encoder);
    context->time_base = {1, audio.sampleRateHz};
    context->flags |= AV_CODEC_FLAG_BITEXACT;
    av_channel_layout_default(&context->ch_layout, audio.channels);
    if (codec == AV_CODEC_ID_FLAC)
        context->bits_per_raw_sample = 24;
    else
        context->bit_rate = 3LL * audio.sampleRateHz * audio.channels; // of the lossy codecs
    if ((output.format()->oformat->flags & AVFMT_GLOBALHEADER) != 0)
        context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    if (avcodec_open2(context.get(), encoder, nullptr) < 0)
        throw EngineError(ErrorCode::MediaUnsupported, std::string(encoder->name) + " does not support " +
                                                           std::to_string(audio.channels) + " channels at " +
                                                           std::to_string(audio.sampleRateHz) + " Hz");
    return context;
}

void encodeAudio(MediaOutput& output, AVCodecContext& encoder, const Audio& audio, AudioTrack track) {
    constexpr std::size_t kBlock = 4'096;
    const std::size_t step = encoder.frame_size > 0 ? static_cast<std::size_t>(encoder.frame_size) : kBlock;
    for (std::size_t first = 0; first < audio.frames(); first += step) {
        FramePointer frame(av_frame_alloc());
        if (!frame)
            throw EngineError(ErrorCode::OutOfMemory, "audio frame");
        frame->format = encoder.sample_fmt;
        frame->sample_rate = encoder.sample_rate;
        frame->nb_samples = static_cast<int>(std::min(step, audio.frames() - first));
        frame->pts = track.firstSample + static_cast<std::int64_t>(first);
        if (av_channel_layout_copy(&frame->ch_layout, &encoder.ch_layout) < 0 ||
            av_frame_get_buffer(frame.get(), 0) < 0)
            throw EngineError(ErrorCode::OutOfMemory, "audio frame");
        fill(*frame, audio, first);
        output.encode(encoder, frame.get(), track.stream);
    }
    output.encode(encoder, nullptr, track.stream);
}

} // namespace nextgpt
