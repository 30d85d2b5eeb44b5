// SPDX-License-Identifier: Apache-2.0
#include "engine/features/MelSpectrogram.h"

#include <ATen/ATen.h>

#include <bit>
#include <cmath>
#include <limits>

namespace nextgpt {

namespace {

constexpr double kWindowSeconds = 0.025;
constexpr double kShiftSeconds = 0.010;
constexpr double kPreEmphasis = 0.97;
constexpr double kMinFrequency = 20.0; ///< Hz
constexpr double kMelScale = 1127.0;
constexpr double kMelCorner = 700.0; ///< Hz

std::int64_t samplesIn(double seconds, std::int64_t rate) {
    return static_cast<std::int64_t>(std::lround(seconds * 1000.0) * rate / 1000);
}

std::int64_t transformLength(std::int64_t window) {
    return static_cast<std::int64_t>(std::bit_ceil(static_cast<std::uint64_t>(window)));
}

double melOf(double hertz) {
    return kMelScale * std::log(1.0 + hertz / kMelCorner);
}

/// [F,bins]; as in Kaldi, no filter includes the highest frequency.
at::Tensor melFilters(const MelSpectrogram::Settings& settings, std::int64_t length) {
    const auto rate = static_cast<double>(settings.sampleRate);
    const double lowest = melOf(kMinFrequency);
    const double step = (melOf(rate / 2) - lowest) / static_cast<double>(settings.bins + 1);
    const auto bin = at::arange(settings.bins, at::kFloat);                                       // [bins]
    const auto hertz = at::arange(length / 2, at::kFloat) * (rate / static_cast<double>(length)); // [F-1]
    const auto mel = ((hertz / kMelCorner + 1.0).log() * kMelScale).unsqueeze(1);                 // [F-1,1]
    const auto left = bin * step + lowest;
    const auto centre = (bin + 1.0) * step + lowest;
    const auto right = (bin + 2.0) * step + lowest;
    const auto rising = (mel - left) / (centre - left); // [F-1,bins]
    const auto falling = (right - mel) / (right - centre);
    return at::constant_pad_nd(at::minimum(rising, falling).clamp_min(0.0), {0, 0, 0, 1});
}

} // namespace

MelSpectrogram::MelSpectrogram(const Settings& settings)
    : m_shift(samplesIn(kShiftSeconds, settings.sampleRate))
    , m_window(at::hann_window(samplesIn(kWindowSeconds, settings.sampleRate), false, at::kFloat))
    , m_filters(melFilters(settings, transformLength(m_window.size(0)))) {}

at::Tensor MelSpectrogram::operator()(const at::Tensor& samples) const {
    auto windows = samples.unfold(0, m_window.size(0), m_shift); // [T,W]
    windows = windows - windows.mean({1}, true);
    const auto previous = at::cat({windows.slice(1, 0, 1), windows.slice(1, 0, -1)}, 1);
    windows = (windows - previous * kPreEmphasis) * m_window;
    const auto power = at::fft_rfft(windows, transformLength(m_window.size(0))).abs().pow(2); // [T,F]
    const auto energy = at::mm(power, m_filters);                                             // [T,bins]
    return energy.clamp_min(std::numeric_limits<float>::epsilon()).log().t();
}

} // namespace nextgpt
