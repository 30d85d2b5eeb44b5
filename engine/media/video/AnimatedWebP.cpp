// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/AnimatedWebP.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/FileContents.h"
#include "engine/media/image/DecodedPixels.h"
#include "engine/media/image/ImageOrientation.h"
#include "engine/media/image/structure/ImageBytes.h"
#include "engine/media/image/structure/ImageProbe.h"
#include "engine/media/image/structure/ImageSegments.h"
#include "engine/request/Interruption.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace nextgpt {

namespace {

// WebP Container Specification: the flags of the chunk "VP8X" follow the headers of the file and the chunk.
constexpr std::size_t kFlagsAt = 20;
constexpr std::size_t kFileHeaderBytes = 12;
constexpr std::size_t kChunkHeaderBytes = 8;
constexpr std::uint8_t kAnimation = 0x02;

/// libwebp looks for a frame in the list of all of them, so that the time of a seek grows with the square of
/// their number.
constexpr std::size_t kMaxFrames = 65'536;

double secondsOf(const ImageSegment& frame) {
    constexpr std::size_t kDurationAt = 12;
    constexpr std::int64_t kUnreasonable = 10; ///< milliseconds
    constexpr std::int64_t kUsual = 100;
    const std::int64_t stated = ImageBytes(frame.body).little(kDurationAt, 3);
    return static_cast<double>(stated <= kUnreasonable ? kUsual : stated) / 1'000.0;
}

} // namespace

bool isAnimatedWebP(const std::filesystem::path& path) {
    const std::vector<std::uint8_t> start = readFileStart(path, kFlagsAt + 1);
    const ImageBytes bytes(start);
    return bytes.size() > kFlagsAt && bytes.has("RIFF") && bytes.has("WEBPVP8X", 8) &&
           (start[kFlagsAt] & kAnimation) != 0;
}

AnimatedWebP::AnimatedWebP(const std::filesystem::path& path)
    : m_file(readBinaryFile(path, limits::kImageFileBytes, ErrorCode::MediaTooLarge))
    , m_orientation(exifOrientation(m_file)) {
    const ImageProbe canvas = probeImage(m_file);
    requireFrameSize(canvas.width, canvas.height);
    m_width = static_cast<int>(canvas.width);
    m_height = static_cast<int>(canvas.height);
    measureFrames();
    const double seconds = m_begins.back();
    m_info = {.width = m_orientation >= 5 ? m_height : m_width,
              .height = m_orientation >= 5 ? m_width : m_height,
              .framesPerSecond = static_cast<double>(m_begins.size() - 1) / seconds,
              .seconds = seconds};
    openDecoder();
    if (decode() == nullptr)
        throw EngineError(ErrorCode::MediaDamaged, "no frame of the WebP animation can be decoded");
    openDecoder();
}

/// Reads the durations and drops what follows the last complete frame.
void AnimatedWebP::measureFrames() {
    m_begins = {0.0};
    std::size_t end = kFileHeaderBytes;
    visitImageSegments(m_file, [&](const ImageSegment& segment) {
        end = segment.end;
        if (segment.name == "ANMF")
            m_begins.push_back(m_begins.back() + secondsOf(segment));
    });
    if (m_begins.size() == 1)
        throw EngineError(ErrorCode::MediaDamaged, "the WebP animation has no complete frame");
    if (m_begins.size() > kMaxFrames + 1)
        throw EngineError(ErrorCode::MediaTooLarge, std::to_string(m_begins.size() - 1) + " frames");
    m_file.resize(end);
    for (std::size_t i = 0; i < 4; ++i)
        m_file[4 + i] = static_cast<std::uint8_t>((end - kChunkHeaderBytes) >> (8 * i));
}

void AnimatedWebP::openDecoder() {
    WebPAnimDecoderOptions options{};
    WebPAnimDecoderOptionsInit(&options);
    options.color_mode = MODE_RGBA;
    const WebPData data{m_file.data(), m_file.size()};
    m_decoder.reset(WebPAnimDecoderNew(&data, &options));
    WebPAnimInfo canvas{};
    if (!m_decoder || WebPAnimDecoderGetInfo(m_decoder.get(), &canvas) == 0 ||
        canvas.canvas_width != static_cast<std::uint32_t>(m_width) ||
        canvas.canvas_height != static_cast<std::uint32_t>(m_height))
        throw EngineError(ErrorCode::MediaDamaged, "the WebP animation cannot be decoded");
    m_next = 0;
}

/// The RGBA pixels of the next frame; null at the end or at a damaged frame.
const std::uint8_t* AnimatedWebP::decode() {
    throwIfInterrupted();
    std::uint8_t* canvas = nullptr; // owned by the decoder
    int milliseconds = 0;
    if (m_next + 1 >= m_begins.size() ||
        WebPAnimDecoderGetNext(m_decoder.get(), &canvas, &milliseconds) == 0) {
        m_next = m_begins.size() - 1;
        return nullptr;
    }
    ++m_next;
    return canvas;
}

void AnimatedWebP::seek(double seconds) {
    constexpr double kTolerance = 1e-6; // times passed by callers are rounded
    const double wanted = std::isfinite(seconds) ? std::max(seconds, 0.0) + kTolerance : kTolerance;
    const auto after = std::upper_bound(m_begins.begin() + 1, m_begins.end() - 1, wanted);
    const auto frame = static_cast<std::size_t>(after - m_begins.begin()) - 1;
    if (frame < m_next)
        openDecoder();
    while (m_next < frame && decode() != nullptr) {
    }
}

std::optional<VideoReader::Frame> AnimatedWebP::next() {
    const std::size_t frame = m_next;
    const std::uint8_t* canvas = decode();
    if (canvas == nullptr)
        return std::nullopt;
    const std::size_t count = static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height);
    if (!m_backdrop) // all frames have the same
        m_backdrop = backdropOf(canvas, count);
    Image image{.width = m_width, .height = m_height, .pixels = std::vector<std::uint8_t>(3 * count)};
    const auto width = static_cast<std::size_t>(m_width);
    for (std::size_t first = 0; first < count; first += width)
        compositeRow(canvas + 4 * first, image.pixels.data() + 3 * first, m_width, *m_backdrop);
    return VideoReader::Frame{.seconds = m_begins[frame],
                              .duration = m_begins[frame + 1] - m_begins[frame],
                              .image = upright(std::move(image), m_orientation)};
}

std::optional<double> AnimatedWebP::skip() {
    const std::size_t frame = m_next;
    if (decode() == nullptr)
        return std::nullopt;
    return m_begins[frame];
}

} // namespace nextgpt
