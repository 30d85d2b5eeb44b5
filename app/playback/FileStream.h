#pragma once

#include "app/playback/MediaStream.h"

#include "engine/media/AudioReader.h"
#include "engine/media/VideoReader.h"

#include <QString>

namespace nextgpt::app {

/// A film or a sound file, read by the engine's readers.
class FileStream final : public MediaStream {
public:
    /// Throws EngineError when it is neither.
    explicit FileStream(const QString& path);

    const Info& info() const override { return m_info; }
    void seekPictures(double seconds) override;
    std::optional<Frame> nextFrame() override;
    void seekSound(double seconds) override;
    std::vector<float> readSound(int frames) override;

private:
    std::optional<VideoReader> m_pictures;
    std::optional<AudioReader> m_sound;
    Info m_info;
};

} // namespace nextgpt::app
