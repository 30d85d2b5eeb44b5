// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/audio/Audio.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace nextgpt {

/// The audio of a file (WAV, FLAC, MP3, AAC, Ogg/Opus, or a video's first audio track), read piece by piece
/// and resampled on the way. Throws EngineError: FileUnreadable, MediaUnsupported (by content, not by name;
/// also a video without audio), MediaDamaged, MediaTooLarge. Samples that are no numbers are read as silence.
class AudioReader {
public:
    /// What to deliver; 0 keeps what the file has.
    struct Wanted {
        int sampleRateHz = 0;
        int channels = 0; ///< 1 averages the file's channels
    };

    AudioReader(const std::filesystem::path& path, Wanted wanted);
    AudioReader(AudioReader&&) noexcept;
    AudioReader& operator=(AudioReader&&) noexcept;
    ~AudioReader();

    int sampleRateHz() const; ///< as delivered
    int channels() const;     ///< as delivered
    double seconds() const;   ///< as the container tells; an estimate for streams without an index

    /// The next read() starts at this time, to the sample.
    void seek(double seconds);

    /// Up to `frames` more; empty at the end.
    Audio read(std::int64_t frames);

private:
    class Stream;
    std::unique_ptr<Stream> m_stream;
};

/// All of it, at most `longestSeconds` from the start.
Audio readAudio(const std::filesystem::path& path, AudioReader::Wanted wanted, double longestSeconds);

} // namespace nextgpt
