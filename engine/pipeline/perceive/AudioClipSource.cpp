// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/perceive/AudioClipSource.h"

#include "engine/core/Error.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

constexpr double kReadWhole = 60.0; ///< seconds; of longer audio only the clips are read
constexpr double kLongest = 1e6;    ///< seconds; longer claims of a container are not trusted

/// Reads the clips of one audio stream piece by piece.
class ClipReader {
public:
    ClipReader(const AudioClipSource& audio, const AudioClips& clips, const Job& job)
        : m_audio(audio)
        , m_clips(clips)
        , m_job(job)
        , m_rate(clips.settings().mel.sampleRate) {}

    at::Tensor clips() const;

private:
    at::Tensor read(std::int64_t frames) const; ///< [C,N]; N is less at the end
    std::optional<at::Tensor> readRanges(std::int64_t frames) const;
    std::int64_t countFrames() const;
    Audio piece(std::int64_t frames) const;

    const AudioClipSource& m_audio;
    const AudioClips& m_clips;
    const Job& m_job;
    std::int64_t m_rate;
};

Audio ClipReader::piece(std::int64_t frames) const {
    m_job.emit(Progress{Stage::ReadingMedia, -1, 0, 1});
    return m_audio.read(frames);
}

at::Tensor ClipReader::read(std::int64_t frames) const {
    std::vector<at::Tensor> pieces;
    for (std::int64_t missing = frames; missing > 0;) {
        const Audio audio = piece(std::min(missing, m_rate));
        const auto got = static_cast<std::int64_t>(audio.frames());
        if (got == 0)
            break;
        pieces.push_back(at::tensor(at::ArrayRef<float>(audio.samples)).view({got, audio.channels}).t());
        missing -= got;
    }
    return pieces.empty() ? at::zeros({1, 0}) : at::cat(pieces, 1);
}

/// Frames from the start to the end, with one piece in memory at a time.
std::int64_t ClipReader::countFrames() const {
    m_audio.seek(0.0);
    std::int64_t frames = 0;
    for (auto got = static_cast<std::int64_t>(piece(m_rate).frames()); got > 0;
         got = static_cast<std::int64_t>(piece(m_rate).frames()))
        frames += got;
    return frames;
}

/// The clips of audio of so many frames; nothing where the audio is shorter.
std::optional<at::Tensor> ClipReader::readRanges(std::int64_t frames) const {
    std::vector<at::Tensor> pieces;
    std::vector<AudioClips::Range> ranges; // in the concatenated pieces
    std::int64_t end = 0;
    for (const auto& range : m_clips.ranges(frames)) {
        m_audio.seek(static_cast<double>(range.first) / static_cast<double>(m_rate));
        pieces.push_back(read(range.end - range.first));
        if (pieces.back().size(1) < range.end - range.first)
            return std::nullopt;
        ranges.push_back({end, end + pieces.back().size(1)});
        end = ranges.back().end;
    }
    return m_clips(at::cat(pieces, 1), ranges);
}

at::Tensor ClipReader::clips() const {
    const auto whole = static_cast<std::int64_t>(kReadWhole * static_cast<double>(m_rate));
    const bool isLong = m_audio.seconds > kReadWhole && m_audio.seconds <= kLongest;
    if (isLong)
        if (const auto found =
                readRanges(static_cast<std::int64_t>(m_audio.seconds * static_cast<double>(m_rate))))
            return *found;
    m_audio.seek(0.0);
    const auto waveform = read(whole + 1);
    if (waveform.size(1) <= whole)
        return m_clips(waveform, m_clips.ranges(waveform.size(1)));
    // The container states no length or a wrong one.
    if (const auto found = readRanges(countFrames()))
        return *found;
    throw EngineError(ErrorCode::MediaDamaged, "the length of the audio differs between two reads");
}

} // namespace

at::Tensor readAudioClips(const AudioClipSource& audio, const AudioClips& clips, const Job& job) {
    return ClipReader(audio, clips, job).clips();
}

} // namespace nextgpt
