// SPDX-License-Identifier: Apache-2.0
#include "engine/media/audio/AudioReader.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/media/audio/Resampler.h"
#include "engine/media/container/StreamDecoder.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <string>
#include <string_view>

namespace nextgpt {

namespace {

constexpr std::int64_t kLongestHole = 10; // seconds

/// Source samples that a resampling filter looks back, with room to spare.
std::int64_t filterReach(std::int64_t from, std::int64_t to) {
    return 256 * std::max<std::int64_t>(1, (from + to - 1) / to);
}

void requireForm(int rate, int channels, ErrorCode otherwise) {
    if (rate < limits::kAudioLeastRateHz || rate > limits::kAudioMostRateHz || channels < 1 ||
        channels > limits::kAudioChannels)
        throw EngineError(otherwise,
                          std::to_string(channels) + " channels at " + std::to_string(rate) + " Hz");
}

} // namespace

/// Positions are counted in samples: in the file's own (source) or as delivered (out).
class AudioReader::Stream {
public:
    Stream(const std::filesystem::path& path, Wanted wanted);

    const Resampler::Form& form() const { return m_form; }
    double seconds() const;
    void seek(double seconds);
    Audio read(std::int64_t frames);

private:
    std::int64_t offsetInVideo() const;
    void begin(std::int64_t firstSource);
    void findPlace(std::int64_t firstSource);
    bool takeFirstFrame(std::optional<std::int64_t> known);
    std::int64_t positionOf(const AVFrame& frame) const;
    std::int64_t timestampOf(std::int64_t source) const;
    void pump(std::int64_t frames);
    void end();
    std::int64_t outOf(std::int64_t source, AVRounding rounding) const {
        return av_rescale_rnd(source, m_form.sampleRateHz, m_rate, rounding);
    }
    std::int64_t pendingFrames() const {
        return static_cast<std::int64_t>(m_pending.size()) / m_form.channels;
    }

    StreamDecoder m_decoder;
    FramePointer m_frame;
    bool m_holdsFrame = false; ///< m_frame is decoded and not yet pushed
    Resampler::Form m_form;
    std::unique_ptr<Resampler> m_resampler;
    int m_rate = 0;
    std::int64_t m_originTimestamp = 0; ///< of the first sample
    std::int64_t m_offset = 0; ///< source; where the first sample lies, counted from a video's first frame
    std::int64_t m_length = INT64_MAX >> 1; ///< source; where the container is exact about it
    std::int64_t m_firstFrameSamples = 0;
    std::int64_t m_position = 0;      ///< source; where m_frame, or the next one, begins
    std::int64_t m_firstSource = 0;   ///< source; what lies before is not pushed
    std::int64_t m_pendingBegins = 0; ///< out; where the first of m_pending lies
    std::int64_t m_target = 0;        ///< out; where the next read begins
    bool m_ended = false;
    std::vector<float> m_pending; ///< resampled and not yet delivered
};

AudioReader::Stream::Stream(const std::filesystem::path& path, Wanted wanted)
    : m_decoder(path, AVMEDIA_TYPE_AUDIO)
    , m_frame(av_frame_alloc()) {
    if (!m_frame)
        throw EngineError(ErrorCode::OutOfMemory, "audio frame");
    const AVCodecParameters& parameters = *m_decoder.stream().codecpar;
    requireForm(parameters.sample_rate, parameters.ch_layout.nb_channels, ErrorCode::MediaTooLarge);
    if (!m_decoder.next(m_frame.get()))
        throw EngineError(ErrorCode::MediaDamaged, "there is no audio in it");
    m_rate = m_frame->sample_rate;
    requireForm(m_rate, m_frame->ch_layout.nb_channels, ErrorCode::MediaTooLarge);
    m_form = {wanted.sampleRateHz > 0 ? wanted.sampleRateHz : m_rate,
              wanted.channels > 0 ? wanted.channels : m_frame->ch_layout.nb_channels};
    requireForm(m_form.sampleRateHz, m_form.channels, ErrorCode::RequestInvalid);
    m_originTimestamp = m_frame->best_effort_timestamp == AV_NOPTS_VALUE ? 0 : m_frame->best_effort_timestamp;
    m_firstFrameSamples = m_frame->nb_samples;
    m_offset = m_position = offsetInVideo();
    if (m_decoder.input().container() == std::string_view("mov,mp4,m4a,3gp,3g2,mj2") &&
        m_decoder.stream().duration > 0)
        m_length = av_sat_add64(
            m_offset, av_rescale_q(m_decoder.stream().duration, m_decoder.stream().time_base, {1, m_rate}));
    m_holdsFrame = true;
    begin(std::max<std::int64_t>(0, m_offset));
}

/// A video's audio is heard at the video's times: it may set in before or after the first frame.
std::int64_t AudioReader::Stream::offsetInVideo() const {
    const AVStream* video = m_decoder.input().firstStream(AVMEDIA_TYPE_VIDEO);
    if (video == nullptr || video->start_time == AV_NOPTS_VALUE)
        return 0;
    const std::int64_t later =
        av_sat_sub64(av_rescale_q(m_originTimestamp, m_decoder.stream().time_base, {1, m_rate}),
                     av_rescale_q(video->start_time, video->time_base, {1, m_rate}));
    return later > -kLongestHole * m_rate && later < kLongestHole * m_rate ? later : 0;
}

double AudioReader::Stream::seconds() const {
    const AVStream& stream = m_decoder.stream();
    if (stream.duration > 0)
        return static_cast<double>(stream.duration) * av_q2d(stream.time_base);
    const std::int64_t whole = m_decoder.input().format()->duration;
    return whole > 0 ? static_cast<double>(whole) / AV_TIME_BASE : 0.0;
}

/// A fresh filter that starts at `firstSource`, silence before it where the next read begins earlier.
void AudioReader::Stream::begin(std::int64_t firstSource) {
    m_resampler = std::make_unique<Resampler>(*m_frame, m_form);
    m_firstSource = firstSource;
    m_pendingBegins = outOf(firstSource, AV_ROUND_DOWN);
    m_pending.clear();
    m_ended = false;
    // Where nothing is stored, nothing is heard; a hole longer than that is a damaged clock.
    const std::int64_t hole =
        std::clamp<std::int64_t>(m_pendingBegins - m_target, 0, kLongestHole * m_form.sampleRateHz);
    m_pending.resize(static_cast<std::size_t>(hole * m_form.channels));
    m_pendingBegins -= hole;
    m_target = std::max(m_target, m_pendingBegins);
}

std::int64_t AudioReader::Stream::timestampOf(std::int64_t source) const {
    return av_sat_add64(m_originTimestamp, av_rescale_q_rnd(source - m_offset, {1, m_rate},
                                                            m_decoder.stream().time_base, AV_ROUND_DOWN));
}

std::int64_t AudioReader::Stream::positionOf(const AVFrame& frame) const {
    const AVRational unit = m_decoder.stream().time_base;
    constexpr std::int64_t kFarthest = 1LL << 48; // a longer audio than any; keeps hostile sums in range
    const std::int64_t place = std::clamp(
        av_rescale_q(av_sat_sub64(frame.best_effort_timestamp, m_originTimestamp), unit, {1, m_rate}),
        -kFarthest, kFarthest);
    // Matroska counts milliseconds: a frame begins a whole number of frames after the first one.
    const std::int64_t coarse = av_rescale_q(1, unit, {1, m_rate});
    if (coarse <= 1 || frame.nb_samples <= 0)
        return m_offset + place;
    const std::int64_t step = frame.nb_samples;
    const std::int64_t whole = m_firstFrameSamples + (place - m_firstFrameSamples + step / 2) / step * step;
    return m_offset + (std::abs(whole - place) <= coarse ? whole : place);
}

/// Decodes one frame and says where it lies; `known` where that needs no timestamp.
bool AudioReader::Stream::takeFirstFrame(std::optional<std::int64_t> known) {
    m_holdsFrame = false;
    while (m_decoder.next(m_frame.get())) {
        if (!known && m_frame->best_effort_timestamp == AV_NOPTS_VALUE)
            continue;
        m_position = known ? *known : positionOf(*m_frame);
        m_holdsFrame = true;
        return true;
    }
    return false;
}

/// The decoder to a frame that begins at or before `firstSource`.
void AudioReader::Stream::findPlace(std::int64_t firstSource) {
    // Decoders carry state over packets: half a second to settle.
    const std::int64_t settled = std::max<std::int64_t>(0, firstSource - m_rate / 2);
    const std::string_view container = m_decoder.input().container();
    // Bare MPEG streams have no index, and FFmpeg guesses a place by the bit rate. Their packets are counted
    // instead, which is exact and takes a second for an hour.
    const bool counted = container == "mp3" || container == "aac";
    if (settled > 0 && !counted && m_decoder.seek(timestampOf(settled)) && takeFirstFrame(std::nullopt) &&
        m_position <= firstSource)
        return;
    m_decoder.rewind();
    if (settled > 0 && counted)
        m_decoder.dropPacketsBefore(timestampOf(settled));
    takeFirstFrame(settled > 0 && counted ? std::nullopt : std::optional(m_offset));
}

void AudioReader::Stream::seek(double seconds) {
    constexpr double kMostSeconds = 1e9;
    const double place = std::isfinite(seconds) ? std::clamp(seconds, 0.0, kMostSeconds) : 0.0;
    m_target = std::llround(place * m_form.sampleRateHz);
    // On this grid the filter meets the samples in the same phase as when reading from the start.
    const std::int64_t grid = m_rate / std::gcd(m_rate, m_form.sampleRateHz);
    const std::int64_t wanted = av_rescale_rnd(m_target, m_rate, m_form.sampleRateHz, AV_ROUND_DOWN) -
                                filterReach(m_rate, m_form.sampleRateHz);
    const std::int64_t firstSource = wanted > 0 ? wanted / grid * grid : 0;
    findPlace(firstSource);
    if (m_holdsFrame) {
        begin(std::max(firstSource, m_position)); // later only where the file has a hole
    } else {
        m_pending.clear();
        m_ended = true;
    }
}

void AudioReader::Stream::end() {
    m_resampler->finish(m_pending);
    m_ended = true;
    // Exactly as much as the file's samples cover.
    const std::int64_t whole =
        std::max(m_pendingBegins, outOf(std::max<std::int64_t>(0, m_position), AV_ROUND_UP));
    m_pending.resize(static_cast<std::size_t>((whole - m_pendingBegins) * m_form.channels));
}

void AudioReader::Stream::pump(std::int64_t frames) {
    while (!m_ended) {
        // What lies before the target only served the filter.
        const std::int64_t early = std::clamp<std::int64_t>(m_target - m_pendingBegins, 0, pendingFrames());
        m_pending.erase(m_pending.begin(), m_pending.begin() + early * m_form.channels);
        m_pendingBegins += early;
        if (pendingFrames() >= frames && m_pendingBegins >= m_target)
            return;
        if (!m_holdsFrame && !m_decoder.next(m_frame.get())) {
            end();
            continue;
        }
        m_holdsFrame = false;
        if (!m_resampler->accepts(*m_frame))
            throw EngineError(ErrorCode::MediaUnsupported, "the audio changes its format midway");
        m_frame->nb_samples = static_cast<int>(
            std::clamp<std::int64_t>(m_length - m_position, 0, m_frame->nb_samples)); // the codec's padding
        m_resampler->push(*m_frame, std::max<std::int64_t>(0, m_firstSource - m_position), m_pending);
        m_position += m_frame->nb_samples;
    }
}

Audio AudioReader::Stream::read(std::int64_t frames) {
    pump(std::max<std::int64_t>(0, frames));
    const std::int64_t early = std::clamp<std::int64_t>(m_target - m_pendingBegins, 0, pendingFrames());
    const std::int64_t count = std::clamp<std::int64_t>(frames, 0, pendingFrames() - early);
    const auto first = m_pending.begin() + early * m_form.channels;
    const auto last = first + count * m_form.channels;
    Audio audio{m_form.sampleRateHz, m_form.channels, {first, last}};
    m_pending.erase(m_pending.begin(), last);
    m_pendingBegins += early + count;
    m_target += count;
    return audio;
}

AudioReader::AudioReader(const std::filesystem::path& path, Wanted wanted)
    : m_stream(std::make_unique<Stream>(path, wanted)) {}
AudioReader::AudioReader(AudioReader&&) noexcept = default;
AudioReader& AudioReader::operator=(AudioReader&&) noexcept = default;
AudioReader::~AudioReader() = default;

int AudioReader::sampleRateHz() const {
    return m_stream->form().sampleRateHz;
}
int AudioReader::channels() const {
    return m_stream->form().channels;
}
double AudioReader::seconds() const {
    return m_stream->seconds();
}
void AudioReader::seek(double seconds) {
    m_stream->seek(seconds);
}
Audio AudioReader::read(std::int64_t frames) {
    return m_stream->read(frames);
}

Audio readAudio(const std::filesystem::path& path, AudioReader::Wanted wanted, double longestSeconds) {
    AudioReader reader(path, wanted);
    const double longest = std::clamp(longestSeconds, 0.0, limits::kAudioSeconds);
    std::int64_t left = std::llround(longest * reader.sampleRateHz());
    Audio all{reader.sampleRateHz(), reader.channels(), {}};
    constexpr std::int64_t kPiece = 65'536;
    while (left > 0) {
        const Audio piece = reader.read(std::min(left, kPiece));
        if (piece.samples.empty())
            break;
        left -= static_cast<std::int64_t>(piece.frames());
        all.samples.insert(all.samples.end(), piece.samples.begin(), piece.samples.end());
        if (static_cast<std::int64_t>(all.samples.size() * sizeof(float)) > limits::kAudioDecodedBytes)
            throw EngineError(ErrorCode::MediaTooLarge, "audio larger than is decoded at once");
    }
    return all;
}

} // namespace nextgpt
