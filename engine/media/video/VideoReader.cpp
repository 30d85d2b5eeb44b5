// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/VideoReader.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/isolation/Readers.h"
#include "engine/media/container/NamedErrors.h"
#include "engine/media/video/AnimatedWebP.h"
#include "engine/media/video/IsolatedVideo.h"
#include "engine/media/video/VideoStream.h"

#include <string>

namespace nextgpt {

namespace {

std::unique_ptr<VideoSource> sourceOf(const std::filesystem::path& path) {
    if (usesReaders())
        return std::make_unique<IsolatedVideo>(path);
    if (isAnimatedWebP(path))
        return std::make_unique<AnimatedWebP>(path);
    return std::make_unique<VideoStream>(path);
}

} // namespace

void requireFrameSize(std::int64_t width, std::int64_t height) {
    if (width <= 0 || height <= 0)
        throw EngineError(ErrorCode::MediaDamaged, "the frames have no size");
    if (width > limits::kVideoSide || height > limits::kVideoSide || width * height > limits::kVideoPixels)
        throw EngineError(ErrorCode::MediaTooLarge,
                          std::to_string(width) + " x " + std::to_string(height) + " pixels",
                          {.medium = Modality::Video});
}

VideoReader::VideoReader(const std::filesystem::path& path)
    : m_path(path)
    , m_source(withFileInErrors(path, Modality::Video, [&] { return sourceOf(path); })) {}
VideoReader::VideoReader(VideoReader&&) noexcept = default;
VideoReader& VideoReader::operator=(VideoReader&&) noexcept = default;
VideoReader::~VideoReader() = default;

const VideoReader::Info& VideoReader::info() const {
    return m_source->info();
}
void VideoReader::seek(double seconds) {
    withFileInErrors(m_path, Modality::Video, [&] { m_source->seek(seconds); });
}
std::optional<VideoReader::Frame> VideoReader::next() {
    return withFileInErrors(m_path, Modality::Video, [&] { return m_source->next(); });
}
std::optional<double> VideoReader::skip() {
    return withFileInErrors(m_path, Modality::Video, [&] { return m_source->skip(); });
}

} // namespace nextgpt
