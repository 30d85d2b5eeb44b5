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
        m_pictures.emplace(file);
        const VideoReader::Info& film = m_pictures->info();
        m_info = {QSize(film.width, film.height), film.framesPerSecond, film.seconds, film.hasAudio};
    } catch (const EngineError& error) {
        if (error.code() != ErrorCode::MediaUnsupported)
            throw;
        m_info.hasSound = true; // no pictures: a sound, or refused by the reader below
    }
    if (!m_info.hasSound)
        return;
    m_sound.emplace(file, AudioReader::Wanted{kSampleRateHz, kChannels});
    m_info.seconds = std::max(m_info.seconds, m_sound->seconds());
}

void FileStream::seekPictures(double seconds) {
    if (m_pictures)
        m_pictures->seek(seconds);
}

std::optional<MediaStream::Frame> FileStream::nextFrame() {
    if (!m_pictures)
        return std::nullopt;
    const std::optional<VideoReader::Frame> frame = m_pictures->next();
    if (!frame)
        return std::nullopt;
    return Frame{frame->seconds, frame->duration, toImage(frame->image)};
}

void FileStream::seekSound(double seconds) {
    if (m_sound)
        m_sound->seek(seconds);
}

std::vector<float> FileStream::readSound(int frames) {
    return m_sound ? m_sound->read(frames).samples : std::vector<float>{};
}

} // namespace nextgpt::app
