// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/audio/Audio.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/media/isolated/MediaReaderProcess.h"

namespace nextgpt {

/// An AudioReader in a reader process.
class IsolatedAudio {
public:
    IsolatedAudio(const std::filesystem::path& path, AudioReader::OutputFormat output);

    int sampleRateHz() const { return m_sampleRateHz; }
    int channels() const { return m_channels; }
    double seconds() const { return m_seconds; }
    void seek(double seconds);
    Audio read(std::int64_t frames);

private:
    std::optional<Audio> audioFrom(const nlohmann::json& values, const std::vector<std::uint8_t>& bytes,
                                   std::int64_t mostFrames);

    MediaReaderProcess m_process;
    int m_sampleRateHz = 0;
    int m_channels = 0;
    double m_seconds = 0.0;
};

} // namespace nextgpt
