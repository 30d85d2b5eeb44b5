// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace nextgpt::app {

/// A growing mono WAV file of 16-bit samples. After every commit() it is complete and on the disk. Throws
/// EngineError: DiskFull, FileNotWritable; samples committed before stay readable.
class WavFile {
public:
    /// Creates the file; throws if it exists.
    WavFile(const std::filesystem::path& path, int sampleRateHz);
    ~WavFile();
    WavFile(const WavFile&) = delete;
    WavFile& operator=(const WavFile&) = delete;

    /// Clamps samples to ±1; values that are not finite become 0.
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

/// Makes the header of a file left by a crash agree with its length. Returns the seconds of audio; no value
/// if WavFile did not write the file.
std::optional<double> repairWav(const std::filesystem::path& path);

} // namespace nextgpt::app
