// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/VideoStream.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/media/image/ImageOrientation.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>

namespace nextgpt {

namespace {

/// The EXIF orientation of a display matrix, rounded to a quarter turn.
int orientationOf(const AVStream& stream) {
    size_t size = 0;
    const auto* bytes = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (bytes == nullptr || size < 9 * sizeof(std::int32_t))
        return 1;
    // x' = a x + c y, y' = b x + d y, with y pointing down
    const auto* matrix = reinterpret_cast<const std::int32_t*>(bytes);
    const double a = matrix[0];
    const double b = matrix[1];
    const double c = matrix[3];
    const double d = matrix[4];
    if (std::abs(a) + std::abs(d) >= std::abs(b) + std::abs(c)) {
        if (a < 0)
            return d < 0 ? 3 : 2;
        return d < 0 ? 4 : 1;
    }
    if (b < 0)
        return c < 0 ? 7 : 8;
    return c < 0 ? 6 : 5;
}

double rateOf(const AVStream& stream) {
    for (const AVRational rate : {stream.avg_frame_rate, stream.r_frame_rate})
        if (rate.num > 0 && rate.den > 0 && av_q2d(rate) <= limits::kVideoFramesPerSecond)
            return av_q2d(rate);
    return 0.0;
}

/// The width of the frame with square pixels.
int displayWidth(const AVFrame& frame) {
    const AVRational aspect = frame.sample_aspect_ratio;
    constexpr double kMaxAspect = 4.0; // anything beyond is treated as damage
    if (aspect.num <= 0 || aspect.den <= 0 || av_q2d(aspect) > kMaxAspect ||
        av_q2d(aspect) < 1.0 / kMaxAspect)
        return frame.width;
    return std::max(1, static_cast<int>(std::lround(frame.width * av_q2d(aspect))));
}

} // namespace

VideoStream::VideoStream(const std::filesystem::path& path)
    : m_decoder(path, AVMEDIA_TYPE_VIDEO) {
    const AVCodecParameters& parameters = *m_decoder.stream().codecpar;
    requireFrameSize(parameters.width, parameters.height);
    m_info.framesPerSecond = rateOf(m_decoder.stream());
    m_next = decode(0.0);
    if (!m_next)
        throw EngineError(ErrorCode::MediaEmpty, "the video has no frames");
    const std::int64_t first = m_next->frame->best_effort_timestamp;
    m_originTimestamp = first == AV_NOPTS_VALUE ? 0 : first;
    m_next->seconds = 0.0;
    initialise(*m_next->frame);
    m_after = decode(0.0);
}

void VideoStream::initialise(const AVFrame& first) {
    const AVStream& stream = m_decoder.stream();
    const int width = displayWidth(first);
    const int height = first.height;
    requireFrameSize(width, height);
    m_converter = std::make_unique<FrameConverter>(width, height);
    m_orientation = orientationOf(stream);
    m_info.width = m_orientation >= 5 ? height : width;
    m_info.height = m_orientation >= 5 ? width : height;
    m_info.hasAudio = m_decoder.input().mainStream(AVMEDIA_TYPE_AUDIO) != nullptr;
    const TrackLength length = m_decoder.length();
    m_info.seconds = length.seconds;
    constexpr double kMaxRatio = 1.5; // of a rate that the container states for frames at a variable rate
    if (length.framesPerSecond > 0.0 && (m_info.framesPerSecond > kMaxRatio * length.framesPerSecond ||
                                         m_info.framesPerSecond * kMaxRatio < length.framesPerSecond))
        m_info.framesPerSecond = length.framesPerSecond;
}

/// The next frame, shown at `minSeconds` or later: frames without a timestamp, or with an earlier one, follow
/// the previous frame.
std::optional<VideoStream::Decoded> VideoStream::decode(double minSeconds) {
    Decoded decoded{m_decoder.next(), minSeconds};
    if (!decoded.frame)
        return std::nullopt;
    const std::int64_t timestamp = decoded.frame->best_effort_timestamp;
    if (timestamp != AV_NOPTS_VALUE)
        decoded.seconds = std::max(minSeconds, secondsOf(av_sat_sub64(timestamp, m_originTimestamp)));
    else if (m_info.framesPerSecond > 0)
        decoded.seconds = minSeconds + 1.0 / m_info.framesPerSecond;
    return decoded;
}

void VideoStream::decodeNextTwo() {
    m_next = decode(0.0);
    m_after = m_next ? decode(m_next->seconds) : std::nullopt;
}

void VideoStream::advance() {
    m_next = std::move(m_after);
    m_after = m_next ? decode(m_next->seconds) : std::nullopt;
}

double VideoStream::durationOfNext() const {
    if (m_after)
        return m_after->seconds - m_next->seconds;
    const double untilEnd = m_info.seconds - m_next->seconds;
    if (untilEnd > 0)
        return untilEnd;
    if (m_next->frame->pkt_duration > 0)
        return secondsOf(m_next->frame->pkt_duration);
    return m_info.framesPerSecond > 0 ? 1.0 / m_info.framesPerSecond : 0.0;
}

void VideoStream::seek(double seconds) {
    constexpr double kMaxSeconds = 1e9;
    constexpr double kTolerance = 1e-6; // times passed by callers are rounded
    constexpr double kNear = 0.5;       // seconds; decoding this far is cheaper than seeking to a key frame
    const double wanted =
        std::isfinite(seconds) ? std::clamp(seconds, 0.0, kMaxSeconds) + kTolerance : kTolerance;
    // FFmpeg marks every frame of a GIF as a key frame, although each changes only part of the previous one.
    const bool fromStart = m_decoder.input().container() == std::string_view("gif");
    const bool isFar = !fromStart && m_next && wanted > m_next->seconds + kNear;
    if (!m_next || wanted < m_next->seconds || isFar) {
        const std::int64_t timestamp = av_sat_add64(
            m_originTimestamp,
            static_cast<std::int64_t>(std::floor(wanted / av_q2d(m_decoder.stream().time_base))));
        m_next.reset();
        if (!fromStart && m_decoder.seek(timestamp))
            decodeNextTwo();
        if (!m_next || m_next->seconds > wanted) {
            m_decoder.rewind();
            decodeNextTwo();
        }
    }
    while (m_after && m_after->seconds <= wanted)
        advance();
}

std::optional<VideoReader::Frame> VideoStream::next() {
    if (!m_next)
        return std::nullopt;
    VideoReader::Frame frame{.seconds = m_next->seconds,
                             .duration = durationOfNext(),
                             .image = upright(m_converter->convert(*m_next->frame), m_orientation)};
    advance();
    return frame;
}

std::optional<double> VideoStream::skip() {
    if (!m_next)
        return std::nullopt;
    const double seconds = m_next->seconds;
    advance();
    return seconds;
}

} // namespace nextgpt
