// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/reason/TokenSampler.h"

#include <cmath>
#include <numeric>

namespace nextgpt {

TokenSampler::TokenSampler(const TextSampling& sampling, std::uint64_t seed)
    : m_sampling(sampling)
    , m_random(seed) {}

std::int64_t TokenSampler::candidateCount() const {
    if (m_sampling.temperature <= 0)
        return 1; // greedy
    return m_sampling.topK > 0 ? m_sampling.topK : 0;
}

std::vector<double> TokenSampler::nucleus(std::span<const TokenScores::Candidate> candidates) const {
    const auto scaled = [&](const TokenScores::Candidate& candidate) {
        return candidate.logit / m_sampling.temperature;
    };
    const double highest = scaled(candidates.front());
    std::vector<double> weights;
    double sum = 0;
    for (const TokenScores::Candidate& candidate : candidates) {
        weights.push_back(std::exp(scaled(candidate) - highest));
        sum += weights.back();
    }
    // Drops the least likely candidates, whose probabilities sum to at most 1 - p.
    double below = 0;
    while (m_sampling.topP < 1 && weights.size() > 1 &&
           (below + weights.back()) / sum <= 1 - m_sampling.topP) {
        below += weights.back();
        weights.pop_back();
    }
    return weights;
}

std::int64_t TokenSampler::sample(std::span<const TokenScores::Candidate> candidates) {
    if (candidates.empty())
        return 0;
    if (m_sampling.temperature <= 0)
        return candidates.front().id;
    const std::vector<double> weights = nucleus(candidates);
    constexpr double kUnit = 0x1.0p-53; // std:: distributions differ between standard libraries
    double rest =
        static_cast<double>(m_random() >> 11) * kUnit * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        rest -= weights[i];
        if (rest < 0)
            return candidates[i].id;
    }
    return candidates[weights.size() - 1].id;
}

} // namespace nextgpt
