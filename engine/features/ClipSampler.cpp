// SPDX-License-Identifier: Apache-2.0
#include "engine/features/ClipSampler.h"

#include <algorithm>
#include <cmath>

namespace nextgpt {

ClipSampler::ClipSampler(const Clips& clips, double mediumSeconds)
    : m_clips(clips)
    , m_latest(std::max(mediumSeconds - clips.seconds, 0.0))
    , m_steps(static_cast<double>(std::max<std::int64_t>(clips.count - 1, 1))) {}

double ClipSampler::start(std::int64_t clip) const {
    return static_cast<double>(static_cast<long double>(clip) * m_latest / m_steps);
}

double ClipSampler::end(std::int64_t clip) const {
    return static_cast<double>(static_cast<long double>(clip) * m_latest / m_steps + m_clips.seconds);
}

std::int64_t ClipSampler::firstSample(std::int64_t clip, std::int64_t rate) const {
    return floorOf(clip, 0.0, rate);
}

std::int64_t ClipSampler::endSample(std::int64_t clip, std::int64_t rate) const {
    return floorOf(clip, m_clips.seconds, rate);
}

/// floor(rate * (clip * latest / steps + seconds)). If the exact value is an integer, rounding errors could
/// yield the next lower one, so the numerator is kept together with its rounding errors.
std::int64_t ClipSampler::floorOf(std::int64_t clip, double seconds, std::int64_t rate) const {
    const double first = static_cast<double>(rate * clip);
    const double second = static_cast<double>(rate) * m_steps;
    const double product = first * m_latest;
    const double offset = second * seconds;
    const double error = std::fma(first, m_latest, -product) + std::fma(second, seconds, -offset);
    const auto reaches = [&](double whole) { return ((product - whole * m_steps) + offset) + error >= 0.0; };
    double whole = std::floor((product + offset) / m_steps);
    while (!reaches(whole))
        whole -= 1.0;
    while (reaches(whole + 1.0))
        whole += 1.0;
    return static_cast<std::int64_t>(whole);
}

} // namespace nextgpt
