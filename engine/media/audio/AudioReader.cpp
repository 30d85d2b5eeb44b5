// SPDX-License-Identifier: Apache-2.0
#include "engine/media/audio/AudioReader.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/isolation/Readers.h"
#include "engine/media/audio/IsolatedAudio.h"
#include "engine/media/audio/Resampler.h"
#include "engine/media/container/NamedErrors.h"
#include "engine/media/container/StreamDecoder.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <string>
#include <string_view>

namespace nextgpt {

namespace {

constexpr std::int64_t kMaxGapSeconds = 60; ///< a longer gap in the timestamps is a damaged clock

/// Upper bound on the number of source samples before a position that the resampling filter uses.
std::int64_t filterLength(std::int64_t from, std::int64_t to) {
    return 256 * std::max<std::int64_t>(1, (from + to - 1) / to);
}

void requireFormat(int rate, int channels, ErrorCode code) {
    if (rate < limits::kAudioLeastRateHz || rate > limits::kAudioMostRateHz || channels < 1 ||
        channels > limits::kAudioChannels)
        throw EngineError(code, std::to_string(channels) + " channels at " + std::to_string(rate) + " Hz");
}

void append(std::vector<float>& samples, const std::vector<float>& more) {
    samples.insert(samples.end(), more.begin(), more.end());
}

} // namespace

/// Positions are frame numbers, counted at the file's sample rate ("source") or at the output's ("output").
class AudioReader::Stream {
public:
    Stream(const std::filesystem::path& path, OutputFormat output);

    const Resampler::Format& format() const { return m_format; }
    double seconds();
    void seek(double seconds);
    Audio read(std::int64_t frames);

private:
    std::int64_t offsetInVideo() const;
    void restartResampler(std::int64_t firstSource);
    void positionDecoder(std::int64_t firstSource);
    bool decodeFirstFrame(std::optional<std::int64_t> knownPosition);
    std::int64_t positionOf(const AVFrame& frame) const;
    std::int64_t timestampOf(std::int64_t source) const;
    void fillPending(std::int64_t frames);
    void finish();
    void completePending();
    void useFormatOf(const AVFrame& frame);
    std::int64_t sourceLengthOf(const AVFrame& frame);
    std::int64_t toFrameRate(std::int64_t source) const {
        return m_frameRate == m_rate ? source : av_rescale(source, m_frameRate, m_rate);
    }
    std::int64_t toOutput(std::int64_t source, AVRounding rounding) const {
        return av_rescale_rnd(source, m_format.sampleRateHz, m_rate, rounding);
    }
    std::int64_t pendingFrames() const {
        return static_cast<std::int64_t>(m_pending.size()) / m_format.channels;
    }

    StreamDecoder m_decoder;
    FramePointer m_frame; ///< decoded and not yet resampled
    Resampler::Format m_format;
    std::unique_ptr<Resampler> m_resampler;
    int m_rate = 0;
    std::int64_t m_originTimestamp = 0; ///< of the first sample, in the stream's time base
    std::int64_t m_offset = 0;          ///< source; of the first sample, relative to the first video frame
    std::int64_t m_length = INT64_MAX >> 1; ///< source; known if the container states it exactly
    std::optional<double> m_seconds;
    int m_frameRate = 0; ///< of the frames that m_resampler accepts; differs from m_rate after a change
    std::int64_t m_remainder = 0; ///< of converting their lengths to m_rate, in 1/m_frameRate
    std::int64_t m_firstFrameSamples = 0;
    std::int64_t m_position = 0;      ///< source; of m_frame, or of the next frame
    std::int64_t m_firstSource = 0;   ///< source; earlier samples are not resampled
    std::int64_t m_pendingBegins = 0; ///< output; of the first frame of m_pending
    std::int64_t m_target = 0;        ///< output; where the next read begins
    bool m_ended = false;
    std::vector<float> m_pending; ///< resampled and not yet returned
};

AudioReader::Stream::Stream(const std::filesystem::path& path, OutputFormat output)
    : m_decoder(path, AVMEDIA_TYPE_AUDIO) {
    const AVCodecParameters& parameters = *m_decoder.stream().codecpar;
    requireFormat(parameters.sample_rate, parameters.ch_layout.nb_channels, ErrorCode::MediaTooLarge);
    m_frame = m_decoder.next();
    if (!m_frame)
        throw EngineError(ErrorCode::MediaEmpty, "the audio track has no samples");
    m_rate = m_frame->sample_rate;
    requireFormat(m_rate, m_frame->ch_layout.nb_channels, ErrorCode::MediaTooLarge);
    m_format = {output.sampleRateHz > 0 ? output.sampleRateHz : m_rate,
                output.channels > 0 ? output.channels : m_frame->ch_layout.nb_channels};
    requireFormat(m_format.sampleRateHz, m_format.channels, ErrorCode::RequestInvalid);
    m_originTimestamp = m_frame->best_effort_timestamp == AV_NOPTS_VALUE ? 0 : m_frame->best_effort_timestamp;
    m_firstFrameSamples = m_frame->nb_samples;
    m_offset = m_position = offsetInVideo();
    if (m_decoder.input().container() == std::string_view("mov,mp4,m4a,3gp,3g2,mj2") &&
        m_decoder.stream().duration > 0)
        m_length = av_sat_add64(
            m_offset, av_rescale_q(m_decoder.stream().duration, m_decoder.stream().time_base, {1, m_rate}));
    restartResampler(std::max<std::int64_t>(0, m_offset));
}

/// Audio of a video is timed relative to the first frame and may start before or after it.
std::int64_t AudioReader::Stream::offsetInVideo() const {
    const AVStream* video = m_decoder.input().mainStream(AVMEDIA_TYPE_VIDEO);
    if (video == nullptr || video->start_time == AV_NOPTS_VALUE)
        return 0;
    const std::int64_t offset =
        av_sat_sub64(av_rescale_q(m_originTimestamp, m_decoder.stream().time_base, {1, m_rate}),
                     av_rescale_q(video->start_time, video->time_base, {1, m_rate}));
    return offset > -kMaxGapSeconds * m_rate && offset < kMaxGapSeconds * m_rate ? offset : 0;
}

double AudioReader::Stream::seconds() {
    if (!m_seconds)
        m_seconds = m_decoder.length().seconds;
    return *m_seconds;
}

/// Starts a new filter at `firstSource`, preceded by silence if the next read begins earlier.
void AudioReader::Stream::restartResampler(std::int64_t firstSource) {
    useFormatOf(*m_frame);
    m_firstSource = firstSource;
    m_pendingBegins = toOutput(firstSource, AV_ROUND_DOWN);
    m_pending.clear();
    m_ended = false;
    // Frames between the target and the first sample of the file.
    const std::int64_t silence =
        std::clamp<std::int64_t>(m_pendingBegins - m_target, 0, kMaxGapSeconds * m_format.sampleRateHz);
    m_pending.resize(static_cast<std::size_t>(silence * m_format.channels));
    m_pendingBegins -= silence;
    m_target = std::max(m_target, m_pendingBegins);
}

std::int64_t AudioReader::Stream::timestampOf(std::int64_t source) const {
    return av_sat_add64(m_originTimestamp, av_rescale_q_rnd(source - m_offset, {1, m_rate},
                                                            m_decoder.stream().time_base, AV_ROUND_DOWN));
}

std::int64_t AudioReader::Stream::positionOf(const AVFrame& frame) const {
    const AVRational unit = m_decoder.stream().time_base;
    constexpr std::int64_t kMaxPosition = 1LL << 48; // keeps sums of malicious timestamps in range
    const std::int64_t position = std::clamp(
        av_rescale_q(av_sat_sub64(frame.best_effort_timestamp, m_originTimestamp), unit, {1, m_rate}),
        -kMaxPosition, kMaxPosition);
    // Matroska rounds timestamps to milliseconds, but a frame begins a whole number of frame lengths after
    // the first.
    const std::int64_t coarse = av_rescale_q(1, unit, {1, m_rate});
    if (coarse <= 1 || frame.nb_samples <= 0)
        return m_offset + position;
    const std::int64_t step = frame.nb_samples;
    const std::int64_t whole =
        m_firstFrameSamples + (position - m_firstFrameSamples + step / 2) / step * step;
    return m_offset + (std::abs(whole - position) <= coarse ? whole : position);
}

/// Decodes a frame and sets m_position, from the frame's timestamp if the position is not known.
bool AudioReader::Stream::decodeFirstFrame(std::optional<std::int64_t> knownPosition) {
    while ((m_frame = m_decoder.next()) != nullptr) {
        if (!knownPosition && m_frame->best_effort_timestamp == AV_NOPTS_VALUE)
            continue;
        m_position = knownPosition ? *knownPosition : positionOf(*m_frame);
        return true;
    }
    return false;
}

/// Decodes a frame that begins at or before `firstSource`.
void AudioReader::Stream::positionDecoder(std::int64_t firstSource) {
    // Decoders keep state between packets: start half a second earlier.
    const std::int64_t start = std::max<std::int64_t>(0, firstSource - m_rate / 2);
    const std::string_view container = m_decoder.input().container();
    // Raw MPEG streams have no index, and FFmpeg estimates positions from the bit rate. Counting packets from
    // the start is exact and takes a second for an hour of audio.
    const bool countsPackets = container == "mp3" || container == "aac";
    if (start > 0 && !countsPackets && m_decoder.seek(timestampOf(start)) && decodeFirstFrame(std::nullopt) &&
        m_position <= firstSource)
        return;
    m_decoder.rewind();
    if (start > 0 && countsPackets)
        m_decoder.dropPacketsBefore(timestampOf(start));
    decodeFirstFrame(start > 0 && countsPackets ? std::nullopt : std::optional(m_offset));
}

void AudioReader::Stream::seek(double seconds) {
    constexpr double kMaxSeconds = 1e9;
    const double time = std::isfinite(seconds) ? std::clamp(seconds, 0.0, kMaxSeconds) : 0.0;
    m_target = std::llround(time * m_format.sampleRateHz);
    // On this grid the filter has the same phase, and therefore the same output, as when reading from the
    // start.
    const std::int64_t grid = m_rate / std::gcd(m_rate, m_format.sampleRateHz);
    const std::int64_t wanted = av_rescale_rnd(m_target, m_rate, m_format.sampleRateHz, AV_ROUND_DOWN) -
                                filterLength(m_rate, m_format.sampleRateHz);
    const std::int64_t firstSource = wanted > 0 ? wanted / grid * grid : 0;
    positionDecoder(firstSource);
    if (m_frame) {
        restartResampler(std::max(firstSource, m_position)); // the file may have a gap at firstSource
    } else {
        m_pending.clear();
        m_ended = true;
    }
}

/// Files that were joined, and broadcasts, change their rate or channels.
void AudioReader::Stream::useFormatOf(const AVFrame& frame) {
    requireFormat(frame.sample_rate, frame.ch_layout.nb_channels, ErrorCode::MediaTooLarge);
    m_resampler = std::make_unique<Resampler>(frame, m_format);
    m_frameRate = frame.sample_rate;
    m_remainder = 0;
}

std::int64_t AudioReader::Stream::sourceLengthOf(const AVFrame& frame) {
    m_remainder += std::int64_t{frame.nb_samples} * m_rate;
    const std::int64_t length = m_remainder / m_frameRate;
    m_remainder %= m_frameRate;
    return length;
}

void AudioReader::Stream::finish() {
    completePending();
    m_ended = true;
}

/// Appends the rest of what the resampler was given.
void AudioReader::Stream::completePending() {
    append(m_pending, m_resampler->finish());
    // Exactly the duration of the source samples.
    const std::int64_t whole =
        std::max(m_pendingBegins, toOutput(std::max<std::int64_t>(0, m_position), AV_ROUND_UP));
    m_pending.resize(static_cast<std::size_t>((whole - m_pendingBegins) * m_format.channels));
}

/// Decodes until m_pending has `frames` frames from m_target on, or to the end.
void AudioReader::Stream::fillPending(std::int64_t frames) {
    while (!m_ended) {
        // Output before the target only served to fill the filter.
        const std::int64_t early = std::clamp<std::int64_t>(m_target - m_pendingBegins, 0, pendingFrames());
        m_pending.erase(m_pending.begin(), m_pending.begin() + early * m_format.channels);
        m_pendingBegins += early;
        if (pendingFrames() >= frames && m_pendingBegins >= m_target)
            return;
        if (!m_frame)
            m_frame = m_decoder.next();
        if (!m_frame) {
            finish();
            continue;
        }
        if (!m_resampler->accepts(*m_frame)) {
            completePending();
            useFormatOf(*m_frame);
        }
        m_frame->nb_samples = static_cast<int>(std::clamp<std::int64_t>(
            toFrameRate(m_length - m_position), 0, m_frame->nb_samples)); // without the codec's padding
        append(m_pending, m_resampler->push(
                              *m_frame, toFrameRate(std::max<std::int64_t>(0, m_firstSource - m_position))));
        m_position += sourceLengthOf(*m_frame);
        m_frame.reset();
    }
}

Audio AudioReader::Stream::read(std::int64_t frames) {
    fillPending(std::max<std::int64_t>(0, frames));
    const std::int64_t early = std::clamp<std::int64_t>(m_target - m_pendingBegins, 0, pendingFrames());
    const std::int64_t count = std::clamp<std::int64_t>(frames, 0, pendingFrames() - early);
    const auto first = m_pending.begin() + early * m_format.channels;
    const auto last = first + count * m_format.channels;
    Audio audio{
        .sampleRateHz = m_format.sampleRateHz, .channels = m_format.channels, .samples = {first, last}};
    m_pending.erase(m_pending.begin(), last);
    m_pendingBegins += early + count;
    m_target += count;
    return audio;
}

AudioReader::AudioReader(const std::filesystem::path& path, OutputFormat output)
    : m_path(path) {
    withFileInErrors(path, Modality::Audio, [&] {
        if (usesReaders())
            m_isolated = std::make_unique<IsolatedAudio>(path, output);
        else
            m_stream = std::make_unique<Stream>(path, output);
    });
}
AudioReader::AudioReader(AudioReader&&) noexcept = default;
AudioReader& AudioReader::operator=(AudioReader&&) noexcept = default;
AudioReader::~AudioReader() = default;

int AudioReader::sampleRateHz() const {
    return m_isolated ? m_isolated->sampleRateHz() : m_stream->format().sampleRateHz;
}
int AudioReader::channels() const {
    return m_isolated ? m_isolated->channels() : m_stream->format().channels;
}
double AudioReader::seconds() const {
    return m_isolated ? m_isolated->seconds() : m_stream->seconds();
}
void AudioReader::seek(double seconds) {
    withFileInErrors(m_path, Modality::Audio,
                     [&] { m_isolated ? m_isolated->seek(seconds) : m_stream->seek(seconds); });
}
Audio AudioReader::read(std::int64_t frames) {
    return withFileInErrors(m_path, Modality::Audio,
                            [&] { return m_isolated ? m_isolated->read(frames) : m_stream->read(frames); });
}

Audio readAudio(const std::filesystem::path& path, AudioReader::OutputFormat output, double maxSeconds) {
    AudioReader reader(path, output);
    std::int64_t left = std::llround(std::clamp(maxSeconds, 0.0, limits::kAudioSeconds) *
                                     static_cast<double>(reader.sampleRateHz()));
    Audio all{.sampleRateHz = reader.sampleRateHz(), .channels = reader.channels(), .samples = {}};
    constexpr std::int64_t kBlock = 65'536;
    while (left > 0) {
        const Audio block = reader.read(std::min(left, kBlock));
        if (block.samples.empty())
            break;
        left -= static_cast<std::int64_t>(block.frames());
        append(all.samples, block.samples);
        if (static_cast<std::int64_t>(all.samples.size() * sizeof(float)) > limits::kAudioDecodedBytes)
            throw EngineError(ErrorCode::MediaTooLarge, "decoded audio exceeds " +
                                                            std::to_string(limits::kAudioDecodedBytes) +
                                                            " bytes");
    }
    return all;
}

} // namespace nextgpt
