// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace nextgpt::app {

/// A mono WAV file of 16-bit samples that grows. After every commit() it is whole and on the disk, whatever
/// happens to the program afterwards. Throws EngineError: DiskFull, FileNotWritable; what had been written
/// before stays readable.
class WavFile {
public:
    /// Makes the file; one that is there already is not touched.
    WavFile(const std::filesystem::path& path, int sampleRateHz);
    ~WavFile();
    WavFile(const WavFile&) = delete;
    WavFile& operator=(const WavFile&) = delete;

    /// Samples beyond ±1 are held to it, and what is no number is silence.
    void append(std::span<const float> samples);
    void commit();

    double seconds() const { return double(m_samples) / m_sampleRateHz; }

private:
    std::filesystem::path m_path;
    int m_sampleRateHz;
    int m_descriptor = -1;
    std::int64_t m_samples = 0;
    std::vector<std::int16_t> m_piece;
};

/// What a crash left: the header is made to say what the file really holds. Seconds of audio; nothing when it
/// is no file of WavFile's.
std::optional<double> mendWav(const std::filesystem::path& path);

} // namespace nextgpt::app
