// SPDX-License-Identifier: Apache-2.0
#include "app/playback/Waveform.h"

#include "engine/media/audio/AudioReader.h"

#include <algorithm>
#include <cmath>

namespace nextgpt::app {

namespace {

constexpr int kSampleRateHz = 8000; ///< enough to draw the loudness
constexpr std::int64_t kFramesAtOnce = 65536;
constexpr double kMaxSeconds = 2 * 3600;
constexpr float kSilence = 1e-4F;

/// Peak amplitudes of sections of `framesPerPeak` samples each.
std::vector<float> finePeaks(AudioReader& reader, std::size_t framesPerPeak) {
    std::vector<float> peaks;
    std::size_t inPeak = 0;
    const auto maxPeaks = static_cast<std::size_t>(kMaxSeconds * kSampleRateHz) / framesPerPeak;
    while (peaks.size() <= maxPeaks) {
        const Audio audio = reader.read(kFramesAtOnce);
        if (audio.samples.empty())
            break;
        for (const float sample : audio.samples) {
            if (inPeak == 0)
                peaks.push_back(0);
            peaks.back() = std::max(peaks.back(), std::abs(sample));
            inPeak = (inPeak + 1) % framesPerPeak;
        }
    }
    return peaks;
}

} // namespace

std::vector<float> waveformPeaks(const QString& path, int count) {
    AudioReader reader(path.toStdString(), {kSampleRateHz, 1});
    const double shown = std::min(std::max(reader.seconds(), 0.05), kMaxSeconds);
    const auto framesPerPeak =
        std::max<std::size_t>(1, static_cast<std::size_t>(shown * kSampleRateHz / (4.0 * count)));
    const std::vector<float> fine = finePeaks(reader, framesPerPeak);
    std::vector<float> peaks(static_cast<std::size_t>(count), 0.0F);
    for (std::size_t i = 0; i < fine.size(); ++i) {
        float& peak = peaks[i * peaks.size() / fine.size()];
        peak = std::max(peak, fine[i]);
    }
    const float loudest = *std::max_element(peaks.begin(), peaks.end());
    for (float& peak : peaks)
        peak = loudest > kSilence ? peak / loudest : 0.0F;
    return peaks;
}

} // namespace nextgpt::app
