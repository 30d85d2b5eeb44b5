// SPDX-License-Identifier: Apache-2.0
#include "app/playback/FileStream.h"

#include "engine/core/Error.h"

#include <algorithm>

namespace nextgpt::app {

namespace {

QImage toImage(const Image& image) {
    return QImage(image.pixels.data(), image.width, image.height, qsizetype(image.width) * 3,
                  QImage::Format_RGB888)
        .convertToFormat(QImage::Format_RGB32);
}

} // namespace

FileStream::FileStream(const QString& path) {
    const std::filesystem::path file(path.toStdString());
    try {
        m_frames.emplace(file);
        const VideoReader::Info& video = m_frames->info();
        m_info = {.size = QSize(video.width, video.height),
                  .framesPerSecond = video.framesPerSecond,
                  .seconds = video.seconds,
                  .hasAudio = video.hasAudio};
    } catch (const EngineError& error) {
        if (error.code() != ErrorCode::MediaUnsupported)
            throw;
        m_info.hasAudio = true; // no frames: an audio clip, or rejected by AudioReader below
    }
    if (!m_info.hasAudio)
        return;
    m_audio.emplace(file, AudioReader::OutputFormat{kSampleRateHz, kChannels});
    m_info.seconds = std::max(m_info.seconds, m_audio->seconds());
}

void FileStream::seekFrames(double seconds) {
    if (m_frames)
        m_frames->seek(seconds);
}

std::optional<MediaStream::Frame> FileStream::nextFrame() {
    if (!m_frames)
        return std::nullopt;
    const std::optional<VideoReader::Frame> frame = m_frames->next();
    if (!frame)
        return std::nullopt;
    return Frame{.seconds = frame->seconds, .duration = frame->duration, .image = toImage(frame->image)};
}

void FileStream::seekAudio(double seconds) {
    if (m_audio)
        m_audio->seek(seconds);
}

std::vector<float> FileStream::readAudio(int frames) {
    return m_audio ? m_audio->read(frames).samples : std::vector<float>{};
}

} // namespace nextgpt::app
