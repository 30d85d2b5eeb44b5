// SPDX-License-Identifier: Apache-2.0
#include "engine/media/audio/Resampler.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
}

#include <algorithm>
#include <array>
#include <cmath>

namespace nextgpt {

namespace {

template<typename Sample>
void zeroNonFinite(AVFrame& frame) {
    const bool planar = av_sample_fmt_is_planar(static_cast<AVSampleFormat>(frame.format)) != 0;
    const int planes = planar ? frame.ch_layout.nb_channels : 1;
    const int count = frame.nb_samples * (planar ? 1 : frame.ch_layout.nb_channels);
    for (int plane = 0; plane < planes; ++plane) {
        auto* samples = reinterpret_cast<Sample*>(frame.extended_data[plane]);
        std::replace_if(
            samples, samples + count, [](Sample sample) { return !std::isfinite(sample); }, Sample{0});
    }
}

/// Called before filtering: a non-finite sample would spread over the whole length of the filter.
void zeroNonFiniteSamples(AVFrame& frame) {
    const auto packed = av_get_packed_sample_fmt(static_cast<AVSampleFormat>(frame.format));
    if (packed != AV_SAMPLE_FMT_FLT && packed != AV_SAMPLE_FMT_DBL)
        return;
    if (av_frame_make_writable(&frame) < 0)
        throw EngineError(ErrorCode::OutOfMemory, "audio frame");
    if (packed == AV_SAMPLE_FMT_FLT)
        zeroNonFinite<float>(frame);
    else
        zeroNonFinite<double>(frame);
}

} // namespace

Resampler::Resampler(const AVFrame& input, Format output)
    : m_output(output)
    , m_format(static_cast<AVSampleFormat>(input.format))
    , m_rate(input.sample_rate)
    , m_channels(input.ch_layout.nb_channels) {
    AVChannelLayout from{};
    AVChannelLayout to{};
    // The channel layout matters only for surround audio that is mixed down to stereo.
    const bool surround =
        m_channels > 2 && output.channels == 2 && input.ch_layout.order == AV_CHANNEL_ORDER_NATIVE;
    if (!surround || av_channel_layout_copy(&from, &input.ch_layout) < 0)
        av_channel_layout_default(&from, m_channels);
    av_channel_layout_default(&to, output.channels);
    SwrContext* context = nullptr;
    const int status = swr_alloc_set_opts2(&context, &to, AV_SAMPLE_FMT_FLT, output.sampleRateHz, &from,
                                           m_format, m_rate, 0, nullptr);
    m_context.reset(context);
    av_channel_layout_uninit(&from);
    av_channel_layout_uninit(&to);
    if (status < 0)
        throw EngineError(ErrorCode::MediaUnsupported, "the sample format of the audio cannot be converted");
    av_opt_set_double(context, "rematrix_maxval", 1.0, 0);
    if (!surround)
        mixByAveraging();
    if (swr_init(context) < 0)
        throw EngineError(ErrorCode::MediaUnsupported, "the sample format of the audio cannot be converted");
}

/// Input channel i contributes to output channel i modulo the number of output channels. An output channel is
/// the mean of its inputs; additional output channels repeat the input channels.
void Resampler::mixByAveraging() {
    constexpr int kMaxCoefficients = limits::kAudioChannels * limits::kAudioChannels;
    std::array<double, kMaxCoefficients> matrix{};
    const int from = m_channels;
    const int to = m_output.channels;
    if (from * to > kMaxCoefficients)
        throw EngineError(ErrorCode::MediaTooLarge, std::to_string(from) + " channels");
    for (int out = 0; out < to; ++out)
        for (int in = 0; in < from; ++in) {
            const bool belongs = from > to ? in % to == out : out % from == in;
            const int sharing = from > to ? (from - out + to - 1) / to : 1;
            matrix[static_cast<std::size_t>(out * from + in)] = belongs ? 1.0 / sharing : 0.0;
        }
    swr_set_matrix(m_context.get(), matrix.data(), from);
}

bool Resampler::accepts(const AVFrame& frame) const {
    return frame.format == m_format && frame.sample_rate == m_rate &&
           frame.ch_layout.nb_channels == m_channels;
}

std::vector<float> Resampler::push(AVFrame& frame, std::int64_t skippedSamples) {
    if (skippedSamples >= frame.nb_samples)
        return {};
    zeroNonFiniteSamples(frame);
    const bool planar = av_sample_fmt_is_planar(m_format) != 0;
    const std::int64_t step = av_get_bytes_per_sample(m_format) * (planar ? 1 : m_channels);
    // One plane per channel: there may be more than AV_NUM_DATA_POINTERS.
    std::vector<const std::uint8_t*> planes(static_cast<std::size_t>(planar ? m_channels : 1));
    std::transform(frame.extended_data, frame.extended_data + planes.size(), planes.begin(),
                   [&](const std::uint8_t* plane) { return plane + skippedSamples * step; });
    return convert(planes.data(), frame.nb_samples - static_cast<int>(skippedSamples));
}

std::vector<float> Resampler::finish() {
    return convert(nullptr, 0);
}

std::vector<float> Resampler::convert(const std::uint8_t** planes, int count) {
    const int room = swr_get_out_samples(m_context.get(), count);
    if (room < 0)
        throw EngineError(ErrorCode::OutOfMemory, "audio conversion");
    const auto channels = static_cast<std::size_t>(m_output.channels);
    std::vector<float> out(static_cast<std::size_t>(room) * channels);
    auto* target = reinterpret_cast<std::uint8_t*>(out.data());
    const int got = swr_convert(m_context.get(), &target, room, planes, count);
    if (got < 0)
        throw EngineError(ErrorCode::MediaDamaged, "the samples of the audio cannot be converted");
    out.resize(static_cast<std::size_t>(got) * channels);
    for (float& sample : out)
        sample = std::clamp(sample, -1.0F, 1.0F);
    return out;
}

Audio resampled(const Audio& audio, Resampler::Format output) {
    FramePointer frame(av_frame_alloc());
    if (!frame)
        throw EngineError(ErrorCode::OutOfMemory, "audio frame");
    frame->format = AV_SAMPLE_FMT_FLT;
    frame->sample_rate = audio.sampleRateHz;
    av_channel_layout_default(&frame->ch_layout, audio.channels);
    Resampler resampler(*frame, output);
    Audio result{.sampleRateHz = output.sampleRateHz, .channels = output.channels, .samples = {}};
    const auto append = [&](const std::vector<float>& samples) {
        result.samples.insert(result.samples.end(), samples.begin(), samples.end());
    };
    constexpr std::size_t kBlock = 65'536;
    const auto channels = static_cast<std::size_t>(audio.channels);
    for (std::size_t first = 0; first < audio.frames(); first += kBlock) {
        frame->nb_samples = static_cast<int>(std::min(kBlock, audio.frames() - first));
        if (av_frame_get_buffer(frame.get(), 0) < 0)
            throw EngineError(ErrorCode::OutOfMemory, "audio frame");
        std::copy_n(audio.samples.data() + first * channels,
                    static_cast<std::size_t>(frame->nb_samples) * channels,
                    reinterpret_cast<float*>(frame->data[0]));
        append(resampler.push(*frame, 0));
        av_buffer_unref(&frame->buf[0]);
    }
    append(resampler.finish());
    const auto exact = av_rescale_rnd(static_cast<std::int64_t>(audio.frames()), output.sampleRateHz,
                                      audio.sampleRateHz, AV_ROUND_UP);
    result.samples.resize(static_cast<std::size_t>(exact * output.channels));
    return result;
}

} // namespace nextgpt
