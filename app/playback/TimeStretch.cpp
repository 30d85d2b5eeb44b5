// SPDX-License-Identifier: Apache-2.0
#include "app/playback/TimeStretch.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nextgpt::app {

namespace {

constexpr double kHopSeconds = 0.020;
constexpr double kToleranceSeconds = 0.010;
constexpr std::size_t kCoarse = 8; ///< step of the first pass; the second pass searches around its best

} // namespace

TimeStretch::TimeStretch(Format format, double speed)
    : m_channels(static_cast<std::size_t>(format.channels))
    , m_speed(speed)
    , m_hop(static_cast<std::size_t>(kHopSeconds * format.sampleRateHz))
    , m_tolerance(static_cast<std::size_t>(kToleranceSeconds * format.sampleRateHz))
    , m_fade(m_hop) {
    for (std::size_t i = 0; i < m_hop;
         ++i) // rising half of a Hann window; adds up to one with its mirror image
        m_fade[i] =
            static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * (static_cast<double>(i) + 0.5) /
                                                    static_cast<double>(m_hop)));
}

std::vector<float> TimeStretch::push(std::span<const float> samples) {
    if (m_speed == 1.0)
        return {samples.begin(), samples.end()};
    m_input.insert(m_input.end(), samples.begin(), samples.end());
    for (std::size_t i = 0; i + m_channels <= samples.size(); i += m_channels) {
        float sum = 0;
        for (std::size_t channel = 0; channel < m_channels; ++channel)
            sum += samples[i + channel];
        m_mono.push_back(sum);
    }
    std::vector<float> out = stretch(m_discarded + m_mono.size());
    discardConsumed();
    return out;
}

std::vector<float> TimeStretch::finish() {
    if (m_speed == 1.0 || m_mono.empty())
        return {};
    const std::size_t known = m_discarded + m_mono.size();
    const auto whole = static_cast<std::size_t>(std::lround(static_cast<double>(known) / m_speed));
    const std::size_t given = m_segments * m_hop;
    // Padding with silence allows the last segments to be searched like all others.
    const std::size_t padding =
        4 * m_hop + 2 * m_tolerance + static_cast<std::size_t>(m_speed * double(m_hop));
    m_input.resize(m_input.size() + padding * m_channels, 0.0F);
    m_mono.resize(m_mono.size() + padding, 0.0F);
    std::vector<float> out = stretch(known + padding);
    out.resize(std::min(out.size(), (whole > given ? whole - given : 0) * m_channels));
    m_input.clear();
    m_mono.clear();
    m_discarded = m_segments = m_previous = 0;
    return out;
}

std::vector<float> TimeStretch::stretch(std::size_t framesKnown) {
    std::vector<float> out;
    while (true) {
        const auto nominal = static_cast<std::size_t>(double(m_segments) * double(m_hop) * m_speed);
        const std::size_t continued = m_previous + m_hop;
        if (std::max(nominal + m_tolerance, continued) + 2 * m_hop > framesKnown)
            return out;
        const std::vector<float> segment = nextSegment(m_segments == 0 ? 0 : bestStart(nominal, continued));
        out.insert(out.end(), segment.begin(), segment.end());
    }
}

std::vector<float> TimeStretch::nextSegment(std::size_t at) {
    std::vector<float> segment;
    segment.reserve(m_hop * m_channels);
    const float* fresh = m_input.data() + (at - m_discarded) * m_channels;
    const float* before = m_input.data() + (m_previous + m_hop - m_discarded) * m_channels;
    for (std::size_t frame = 0; frame < m_hop; ++frame)
        for (std::size_t channel = 0; channel < m_channels; ++channel) {
            const std::size_t i = frame * m_channels + channel;
            segment.push_back(m_segments == 0
                                  ? fresh[i]
                                  : m_fade[frame] * fresh[i] + m_fade[m_hop - 1 - frame] * before[i]);
        }
    m_previous = at;
    ++m_segments;
    return segment;
}

std::size_t TimeStretch::bestStart(std::size_t nominal, std::size_t continued) const {
    const std::size_t first = std::max(nominal > m_tolerance ? nominal - m_tolerance : 0, m_discarded);
    const std::size_t last = nominal + m_tolerance;
    std::size_t best = nominal;
    double bestSimilarity = -2.0;
    const auto search = [&](std::size_t from, std::size_t until, std::size_t step, std::size_t stride) {
        for (std::size_t at = from; at <= until; at += step)
            if (const double found = similarity(at, continued, stride); found > bestSimilarity) {
                bestSimilarity = found;
                best = at;
            }
    };
    search(first, last, kCoarse, 4);
    bestSimilarity = -2.0;
    search(std::max(first, best > kCoarse ? best - kCoarse : 0), std::min(last, best + kCoarse), 1, 2);
    return best;
}

double TimeStretch::similarity(std::size_t a, std::size_t b, std::size_t stride) const {
    const float* left = m_mono.data() + (a - m_discarded);
    const float* right = m_mono.data() + (b - m_discarded);
    double dot = 0;
    double power = 1e-9;
    for (std::size_t i = 0; i < m_hop; i += stride) {
        dot += double(left[i]) * double(right[i]);
        power += double(left[i]) * double(left[i]);
    }
    return dot / std::sqrt(power);
}

void TimeStretch::discardConsumed() {
    const auto nominal = static_cast<std::size_t>(double(m_segments) * double(m_hop) * m_speed);
    const std::size_t needed = std::min(m_previous + (m_segments == 0 ? 0 : m_hop),
                                        nominal > m_tolerance ? nominal - m_tolerance : 0);
    if (needed <= m_discarded + 16 * m_hop)
        return;
    const auto frames = static_cast<std::ptrdiff_t>(std::min(needed - m_discarded, m_mono.size()));
    m_input.erase(m_input.begin(), m_input.begin() + frames * static_cast<std::ptrdiff_t>(m_channels));
    m_mono.erase(m_mono.begin(), m_mono.begin() + frames);
    m_discarded += static_cast<std::size_t>(frames);
}

} // namespace nextgpt::app
