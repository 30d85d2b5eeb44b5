// SPDX-License-Identifier: Apache-2.0
#include "engine/media/audio/IsolatedAudio.h"

#include "engine/core/Limits.h"

#include <cmath>
#include <cstring>

namespace nextgpt {

IsolatedAudio::IsolatedAudio(const std::filesystem::path& path, AudioReader::OutputFormat output)
    : m_process(path) {
    const nlohmann::json request{
        {"do", "audio.open"}, {"rate", output.sampleRateHz}, {"channels", output.channels}};
    m_process.ask(request, [&](const nlohmann::json& values, const auto&) {
        m_sampleRateHz = values.at("rate").get<int>();
        m_channels = values.at("channels").get<int>();
        m_seconds = values.at("seconds").get<double>();
        const bool valid = m_sampleRateHz >= limits::kAudioLeastRateHz &&
                           m_sampleRateHz <= limits::kAudioMostRateHz && m_channels >= 1 &&
                           m_channels <= limits::kAudioChannels && std::isfinite(m_seconds);
        return valid ? std::optional(true) : std::nullopt;
    });
}

void IsolatedAudio::seek(double seconds) {
    m_process.ask({{"do", "audio.seek"}, {"seconds", seconds}},
                  [](const nlohmann::json&, const auto&) { return std::optional(true); });
}

Audio IsolatedAudio::read(std::int64_t frames) {
    return m_process.ask({{"do", "audio.read"}, {"frames", frames}},
                         [&](const nlohmann::json& values, const std::vector<std::uint8_t>& bytes) {
                             return audioFrom(values, bytes, frames);
                         });
}

std::optional<Audio> IsolatedAudio::audioFrom(const nlohmann::json& values,
                                              const std::vector<std::uint8_t>& bytes,
                                              std::int64_t mostFrames) {
    m_seconds = values.at("seconds").get<double>();
    const std::size_t frameBytes = sizeof(float) * static_cast<std::size_t>(m_channels);
    if (!std::isfinite(m_seconds) || bytes.size() % frameBytes != 0 ||
        static_cast<std::int64_t>(bytes.size() / frameBytes) > mostFrames)
        return std::nullopt;
    Audio audio{.sampleRateHz = m_sampleRateHz,
                .channels = m_channels,
                .samples = std::vector<float>(bytes.size() / sizeof(float))};
    if (!bytes.empty())
        std::memcpy(audio.samples.data(), bytes.data(), bytes.size());
    for (float& sample : audio.samples)
        if (!std::isfinite(sample))
            sample = 0.0F;
    return audio;
}

} // namespace nextgpt
