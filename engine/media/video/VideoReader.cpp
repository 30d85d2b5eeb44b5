// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/VideoReader.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/media/container/StreamDecoder.h"
#include "engine/media/image/ImageOrientation.h"
#include "engine/media/video/FrameConverter.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>

namespace nextgpt {

namespace {

/// EXIF's number for what a display matrix asks; turns between the quarters go to the nearest.
int orientationOf(const AVStream& stream) {
    size_t size = 0;
    const auto* bytes = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (bytes == nullptr || size < 9 * sizeof(std::int32_t))
        return 1;
    // x' = a x + c y, y' = b x + d y (y down)
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
    constexpr double kMostFramesPerSecond = 1'000.0;
    for (const AVRational rate : {stream.avg_frame_rate, stream.r_frame_rate})
        if (rate.num > 0 && rate.den > 0 && av_q2d(rate) <= kMostFramesPerSecond)
            return av_q2d(rate);
    return 0.0;
}

/// The width of square pixels.
int displayWidth(const AVFrame& frame) {
    const AVRational pixel = frame.sample_aspect_ratio;
    constexpr double kStrangest = 4.0;
    if (pixel.num <= 0 || pixel.den <= 0 || av_q2d(pixel) > kStrangest || av_q2d(pixel) < 1.0 / kStrangest)
        return frame.width;
    return std::max(1, static_cast<int>(std::lround(frame.width * av_q2d(pixel))));
}

void requireSize(int width, int height) {
    if (width <= 0 || height <= 0)
        throw EngineError(ErrorCode::MediaDamaged, "the video states no size");
    if (width > limits::kVideoSide || height > limits::kVideoSide)
        throw EngineError(ErrorCode::MediaTooLarge,
                          std::to_string(width) + " x " + std::to_string(height) + " pixels");
}

} // namespace

class VideoReader::Stream {
public:
    explicit Stream(const std::filesystem::path& path);

    const Info& info() const { return m_info; }
    void seek(double seconds);
    std::optional<Frame> next();
    std::optional<double> skip();

private:
    struct Decoded {
        FramePointer frame;
        double seconds = 0.0;
    };

    std::optional<Decoded> decode(double after);
    void refill();
    void advance();
    double durationOfNext() const;
    double secondsOf(std::int64_t duration) const {
        return static_cast<double>(duration) * av_q2d(m_decoder.stream().time_base);
    }
    void describe(const AVFrame& first);

    StreamDecoder m_decoder;
    Info m_info;
    std::int64_t m_originTimestamp = 0; ///< of the first frame
    int m_orientation = 1;
    std::unique_ptr<FrameConverter> m_converter;
    std::optional<Decoded> m_next;  ///< what next() gives
    std::optional<Decoded> m_after; ///< what follows, for m_next's duration
};

VideoReader::Stream::Stream(const std::filesystem::path& path)
    : m_decoder(path, AVMEDIA_TYPE_VIDEO) {
    const AVCodecParameters& parameters = *m_decoder.stream().codecpar;
    requireSize(parameters.width, parameters.height);
    m_info.framesPerSecond = rateOf(m_decoder.stream());
    m_next = decode(0.0);
    if (!m_next)
        throw EngineError(ErrorCode::MediaDamaged, "there is no frame in it");
    const std::int64_t first = m_next->frame->best_effort_timestamp;
    m_originTimestamp = first == AV_NOPTS_VALUE ? 0 : first;
    m_next->seconds = 0.0;
    describe(*m_next->frame);
    m_after = decode(0.0);
}

void VideoReader::Stream::describe(const AVFrame& first) {
    const AVStream& stream = m_decoder.stream();
    const int width = displayWidth(first);
    const int height = first.height;
    requireSize(width, height);
    m_converter = std::make_unique<FrameConverter>(width, height);
    m_orientation = orientationOf(stream);
    m_info.width = m_orientation >= 5 ? height : width;
    m_info.height = m_orientation >= 5 ? width : height;
    m_info.hasAudio = m_decoder.input().firstStream(AVMEDIA_TYPE_AUDIO) != nullptr;
    const std::int64_t whole = m_decoder.input().format()->duration;
    if (stream.duration > 0)
        m_info.seconds = secondsOf(stream.duration);
    else if (whole > 0)
        m_info.seconds = static_cast<double>(whole) / AV_TIME_BASE;
}

/// A frame without a time, or with one that goes back, follows the one before it.
std::optional<VideoReader::Stream::Decoded> VideoReader::Stream::decode(double after) {
    Decoded decoded{FramePointer(av_frame_alloc()), after};
    if (!decoded.frame)
        throw EngineError(ErrorCode::OutOfMemory, "video frame");
    if (!m_decoder.next(decoded.frame.get()))
        return std::nullopt;
    const std::int64_t timestamp = decoded.frame->best_effort_timestamp;
    if (timestamp != AV_NOPTS_VALUE)
        decoded.seconds = std::max(after, secondsOf(av_sat_sub64(timestamp, m_originTimestamp)));
    else if (m_info.framesPerSecond > 0)
        decoded.seconds = after + 1.0 / m_info.framesPerSecond;
    return decoded;
}

void VideoReader::Stream::refill() {
    m_next = decode(0.0);
    m_after = m_next ? decode(m_next->seconds) : std::nullopt;
}

void VideoReader::Stream::advance() {
    m_next = std::move(m_after);
    m_after = m_next ? decode(m_next->seconds) : std::nullopt;
}

double VideoReader::Stream::durationOfNext() const {
    if (m_after)
        return m_after->seconds - m_next->seconds;
    const double tillTheEnd = m_info.seconds - m_next->seconds;
    if (tillTheEnd > 0)
        return tillTheEnd;
    if (m_next->frame->pkt_duration > 0)
        return secondsOf(m_next->frame->pkt_duration);
    return m_info.framesPerSecond > 0 ? 1.0 / m_info.framesPerSecond : 0.0;
}

void VideoReader::Stream::seek(double seconds) {
    constexpr double kMostSeconds = 1e9;
    constexpr double kSlack = 1e-6; // times are rounded on their way through decimal units
    constexpr double kNear = 0.5;   // decoding on is cheaper than going back to a key frame
    const double wanted = std::isfinite(seconds) ? std::clamp(seconds, 0.0, kMostSeconds) + kSlack : kSlack;
    if (!m_next || wanted < m_next->seconds || wanted > m_next->seconds + kNear) {
        const std::int64_t timestamp = av_sat_add64(
            m_originTimestamp,
            static_cast<std::int64_t>(std::floor(wanted / av_q2d(m_decoder.stream().time_base))));
        // A frame of a GIF is a change to the one before it, although each is called a key frame.
        const bool fromStart = m_decoder.input().container() == std::string_view("gif");
        m_next.reset();
        if (!fromStart && m_decoder.seek(timestamp))
            refill();
        if (!m_next || m_next->seconds > wanted) {
            m_decoder.rewind();
            refill();
        }
    }
    while (m_after && m_after->seconds <= wanted)
        advance();
}

std::optional<VideoReader::Frame> VideoReader::Stream::next() {
    if (!m_next)
        return std::nullopt;
    Frame frame{m_next->seconds, durationOfNext(),
                upright(m_converter->convert(*m_next->frame), m_orientation)};
    advance();
    return frame;
}

std::optional<double> VideoReader::Stream::skip() {
    if (!m_next)
        return std::nullopt;
    const double seconds = m_next->seconds;
    advance();
    return seconds;
}

VideoReader::VideoReader(const std::filesystem::path& path)
    : m_stream(std::make_unique<Stream>(path)) {}
VideoReader::VideoReader(VideoReader&&) noexcept = default;
VideoReader& VideoReader::operator=(VideoReader&&) noexcept = default;
VideoReader::~VideoReader() = default;

const VideoReader::Info& VideoReader::info() const {
    return m_stream->info();
}
void VideoReader::seek(double seconds) {
    m_stream->seek(seconds);
}
std::optional<VideoReader::Frame> VideoReader::next() {
    return m_stream->next();
}
std::optional<double> VideoReader::skip() {
    return m_stream->skip();
}

} // namespace nextgpt
