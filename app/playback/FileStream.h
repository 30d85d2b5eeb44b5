// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/playback/MediaStream.h"

#include "engine/media/audio/AudioReader.h"
#include "engine/media/video/VideoReader.h"

#include <QString>

namespace nextgpt::app {

/// A video or an audio clip in a file.
class FileStream final : public MediaStream {
public:
    /// Throws EngineError: FileUnreadable, MediaUnsupported, MediaDamaged, MediaTooLarge.
    explicit FileStream(const QString& path);

    const Info& info() const override { return m_info; }
    void seekFrames(double seconds) override;
    std::optional<Frame> nextFrame() override;
    void seekAudio(double seconds) override;
    std::vector<float> readAudio(int frames) override;

private:
    std::optional<VideoReader> m_frames;
    std::optional<AudioReader> m_audio;
    Info m_info;
};

} // namespace nextgpt::app
