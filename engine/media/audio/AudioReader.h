// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/audio/Audio.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace nextgpt {

class IsolatedAudio;

/// The audio of a file (WAV, FLAC, MP3, AAC, Ogg, Opus, or the first audio track of a video), decoded and
/// resampled in pieces. Samples that are not finite are read as 0. Throws EngineError: FileUnreadable,
/// MediaUnsupported (determined from the content; also for a video without audio), MediaDamaged, MediaEmpty,
/// MediaTooLarge, and RequestInvalid for an output format beyond core/Limits.h; and Stopped once it is
/// interrupted (request/Interruption.h).
class AudioReader {
public:
    /// Sample rate and channel count of what read() returns; 0 keeps the file's.
    struct OutputFormat {
        int sampleRateHz = 0;
        int channels = 0; ///< 1 averages the file's channels
    };

    AudioReader(const std::filesystem::path& path, OutputFormat output);
    AudioReader(AudioReader&&) noexcept;
    AudioReader& operator=(AudioReader&&) noexcept;
    ~AudioReader();

    int sampleRateHz() const; ///< of the output
    int channels() const;     ///< of the output
    double seconds() const;   ///< measured where the container states no length or a wrong one

    /// The next read() starts at this time, exact to the sample.
    void seek(double seconds);

    /// The next `frames` frames; fewer before the end, none at the end.
    Audio read(std::int64_t frames);

private:
    class Stream;

    std::filesystem::path m_path;
    std::unique_ptr<Stream> m_stream;          ///< null where m_isolated decodes
    std::unique_ptr<IsolatedAudio> m_isolated; ///< null where m_stream decodes
};

/// The whole audio of a file, or its first `maxSeconds`. Throws what AudioReader throws, and MediaTooLarge
/// beyond limits::kAudioDecodedBytes.
Audio readAudio(const std::filesystem::path& path, AudioReader::OutputFormat output, double maxSeconds);

} // namespace nextgpt
