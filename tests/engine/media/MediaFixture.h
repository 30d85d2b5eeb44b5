// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"
#include "engine/media/audio/Audio.h"
#include "engine/media/audio/AudioEncoder.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/media/container/MediaOutput.h"
#include "tests/support/FileSizeLimit.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <random>
#include <string>

namespace nextgpt::test {

/// A temporary folder and files in it.
class MediaFolder {
public:
    std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    std::filesystem::path write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

inline std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The code of the EngineError that `work` throws, if any.
inline std::optional<ErrorCode> codeOf(const std::function<void()>& work) {
    try {
        work();
        return std::nullopt;
    } catch (const EngineError& error) {
        return error.code();
    }
}

/// Noise of 24-bit samples, in which no two excerpts are equal.
inline Audio noise(int sampleRateHz, int channels, std::size_t frames) {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> level(-4'000'000, 4'000'000);
    Audio audio{.sampleRateHz = sampleRateHz, .channels = channels, .samples = {}};
    for (std::size_t i = 0; i < frames * static_cast<std::size_t>(channels); ++i)
        audio.samples.push_back(static_cast<float>(level(random)) / 8'388'608.0F);
    return audio;
}

constexpr double kUnlimited = 1e6; ///< seconds

/// A whole audio file.
inline Audio readAll(const std::filesystem::path& path, AudioReader::OutputFormat output = {}) {
    return readAudio(path, output, kUnlimited);
}

/// Frames [first, first + count).
inline Audio excerpt(const Audio& audio, std::size_t first, std::size_t count) {
    const auto channels = static_cast<std::ptrdiff_t>(audio.channels);
    const auto begin = audio.samples.begin() + static_cast<std::ptrdiff_t>(first) * channels;
    return {.sampleRateHz = audio.sampleRateHz,
            .channels = audio.channels,
            .samples = {begin, begin + static_cast<std::ptrdiff_t>(count) * channels}};
}

/// The largest difference, over the samples that both clips have.
inline double largestDifference(const Audio& one, const Audio& other) {
    double largest = 0.0;
    for (std::size_t i = 0; i < std::min(one.samples.size(), other.samples.size()); ++i)
        largest = std::max(largest, static_cast<double>(std::abs(one.samples[i] - other.samples[i])));
    return largest;
}

/// A tone per channel, each an octave above the previous one.
inline Audio tones(int sampleRateHz, int channels, std::size_t frames) {
    Audio audio{.sampleRateHz = sampleRateHz, .channels = channels, .samples = {}};
    for (std::size_t i = 0; i < frames; ++i)
        for (int channel = 0; channel < channels; ++channel)
            audio.samples.push_back(0.5F *
                                    static_cast<float>(std::sin(2.0 * M_PI * 220.0 * (1 << channel) *
                                                                static_cast<double>(i) / sampleRateHz)));
    return audio;
}

/// An audio file in any container and codec that FFmpeg writes.
inline std::string encodedAudio(const char* muxer, AVCodecID codec, const Audio& audio) {
    MediaOutput output(muxer);
    const auto encoder = openAudioEncoder(codec, audio, output);
    const int stream = output.addStream(*encoder);
    output.begin("");
    encodeAudio(output, *encoder, audio, {stream});
    const auto bytes = output.finish();
    return {bytes.begin(), bytes.end()};
}

/// Header of a WAV file made by wavOf(), valid or not.
struct WavHeader {
    int format = 1; ///< 1: integers, 3: floats
    int channels = 1;
    int sampleRateHz = 16'000;
    int bits = 16;
    std::optional<std::uint32_t> declaredBytes{}; ///< size in the header, if it differs from the data's
};

/// A WAV file with these bytes as data.
inline std::string wavOf(const WavHeader& header, const std::string& data) {
    const auto little = [](std::uint32_t value, int count) {
        std::string bytes;
        for (int i = 0; i < count; ++i)
            bytes.push_back(static_cast<char>(value >> (8 * i)));
        return bytes;
    };
    const std::uint32_t size = header.declaredBytes.value_or(static_cast<std::uint32_t>(data.size()));
    const int block = header.channels * header.bits / 8;
    return "RIFF" + little(size + 36, 4) + "WAVEfmt " + little(16, 4) +
           little(static_cast<unsigned>(header.format), 2) +
           little(static_cast<unsigned>(header.channels), 2) +
           little(static_cast<unsigned>(header.sampleRateHz), 4) +
           little(static_cast<unsigned>(header.sampleRateHz) * static_cast<unsigned>(block), 4) +
           little(static_cast<unsigned>(block), 2) + little(static_cast<unsigned>(header.bits), 2) + "data" +
           little(size, 4) + data;
}

/// A WAV file of float samples.
inline std::string floatWavOf(const Audio& audio) {
    return wavOf({.format = 3, .channels = audio.channels, .sampleRateHz = audio.sampleRateHz, .bits = 32},
                 {reinterpret_cast<const char*>(audio.samples.data()), audio.samples.size() * sizeof(float)});
}

} // namespace nextgpt::test
