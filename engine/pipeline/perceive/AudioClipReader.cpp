// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/perceive/AudioClipReader.h"

#include "engine/core/Error.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

constexpr double kMaxWholeSeconds = 60.0; ///< if the audio is longer, only the clips are read
constexpr double kMaxSeconds = 1e6;       ///< longer durations stated by a container are not trusted

/// [C,N] → [1,N]: the mean of the channels that can be heard. The reference uses the first channel only,
/// which may be silent.
at::Tensor mixed(const at::Tensor& waveform) {
    if (waveform.size(0) == 1 || waveform.size(1) == 0)
        return waveform;
    constexpr double kSilence = 0.01;                             // of the loudest channel: 40 dB below it
    const at::Tensor loudness = waveform.square().mean(1).sqrt(); // [C]
    const at::Tensor audible = loudness.ge(loudness.max() * kSilence);
    const at::Tensor mean = waveform.index({audible}).mean(0, /*keepdim=*/true);
    if (mean.square().mean().sqrt().item<double>() < kSilence * loudness.max().item<double>())
        return waveform.slice(0, loudness.argmax().item<std::int64_t>()).slice(0, 0, 1); // opposite phases
    return mean;
}

/// Reads the clips of one audio source in blocks of a second.
class ClipReader {
public:
    ClipReader(const AudioSampleSource& audio, const AudioClips& clips, const Job& job)
        : m_audio(audio)
        , m_clips(clips)
        , m_job(job)
        , m_rate(clips.settings().mel.sampleRate) {}

    at::Tensor readClips() const;

private:
    at::Tensor read(std::int64_t frames) const; ///< [C,N]; N is less at the end
    std::optional<at::Tensor> readRanges(std::int64_t frames) const;
    std::int64_t countFrames() const;
    Audio readBlock(std::int64_t frames) const;

    const AudioSampleSource& m_audio;
    const AudioClips& m_clips;
    const Job& m_job;
    std::int64_t m_rate;
};

Audio ClipReader::readBlock(std::int64_t frames) const {
    m_job.emit(Progress{.stage = Stage::ReadingMedia, .done = 0, .total = 1});
    return m_audio.read(frames);
}

at::Tensor ClipReader::read(std::int64_t frames) const {
    std::vector<at::Tensor> blocks;
    for (std::int64_t missing = frames; missing > 0;) {
        const Audio audio = readBlock(std::min(missing, m_rate));
        const auto got = static_cast<std::int64_t>(audio.frames());
        if (got == 0)
            break;
        blocks.push_back(at::tensor(at::ArrayRef<float>(audio.samples)).view({got, audio.channels}).t());
        missing -= got;
    }
    return blocks.empty() ? at::zeros({1, 0}) : at::cat(blocks, 1);
}

/// The number of frames, counted with one block in memory at a time.
std::int64_t ClipReader::countFrames() const {
    m_audio.seek(0.0);
    std::int64_t frames = 0;
    while (const auto got = static_cast<std::int64_t>(readBlock(m_rate).frames()))
        frames += got;
    return frames;
}

/// The clips of audio with this number of frames; nullopt if it has fewer.
std::optional<at::Tensor> ClipReader::readRanges(std::int64_t frames) const {
    std::vector<at::Tensor> waveforms;
    std::vector<AudioClips::Range> ranges; // within the concatenated clips
    std::int64_t end = 0;
    for (const auto& range : m_clips.ranges(frames)) {
        m_audio.seek(static_cast<double>(range.first) / static_cast<double>(m_rate));
        waveforms.push_back(read(range.end - range.first));
        if (waveforms.back().size(1) < range.end - range.first)
            return std::nullopt;
        ranges.push_back({end, end + waveforms.back().size(1)});
        end = ranges.back().end;
    }
    return m_clips(mixed(at::cat(waveforms, 1)), ranges);
}

at::Tensor ClipReader::readClips() const {
    const auto whole = static_cast<std::int64_t>(kMaxWholeSeconds * static_cast<double>(m_rate));
    const bool isLong = m_audio.seconds > kMaxWholeSeconds && m_audio.seconds <= kMaxSeconds;
    if (isLong)
        if (const auto found =
                readRanges(static_cast<std::int64_t>(m_audio.seconds * static_cast<double>(m_rate))))
            return *found;
    m_audio.seek(0.0);
    const auto waveform = read(whole + 1);
    if (waveform.size(1) <= whole)
        return m_clips(mixed(waveform), m_clips.ranges(waveform.size(1)));
    // The container states no length or a wrong one.
    if (const auto found = readRanges(countFrames()))
        return *found;
    throw EngineError(ErrorCode::MediaDamaged, "the length of the audio differs between two reads");
}

} // namespace

at::Tensor readAudioClips(const AudioSampleSource& audio, const AudioClips& clips, const Job& job) {
    return ClipReader(audio, clips, job).readClips();
}

} // namespace nextgpt
