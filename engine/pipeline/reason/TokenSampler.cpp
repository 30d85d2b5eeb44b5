// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/reason/TokenSampler.h"

#include <algorithm>
#include <cmath>

namespace nextgpt {

TokenSampler::TokenSampler(const TextSampling& sampling, std::uint64_t seed)
    : m_sampling(sampling)
    , m_random(seed) {}

std::vector<TokenSampler::Candidate> TokenSampler::topCandidates(std::span<const float> logits) const {
    std::vector<Candidate> candidates;
    for (std::size_t id = 0; id < logits.size(); ++id)
        if (std::isfinite(logits[id]))
            candidates.push_back({static_cast<std::int64_t>(id), logits[id] / m_sampling.temperature});
    const auto isLikelier = [](const Candidate& a, const Candidate& b) {
        return a.weight > b.weight || (a.weight == b.weight && a.id < b.id);
    };
    const auto count = m_sampling.topK > 0 ? static_cast<std::size_t>(m_sampling.topK) : candidates.size();
    if (count < candidates.size()) {
        std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(count),
                          candidates.end(), isLikelier);
        candidates.resize(count);
    } else {
        std::sort(candidates.begin(), candidates.end(), isLikelier);
    }
    return candidates;
}

void TokenSampler::keepNucleus(std::vector<Candidate>& candidates) const {
    double sum = 0;
    const double highest = candidates.front().weight;
    for (Candidate& candidate : candidates) {
        candidate.weight = std::exp(candidate.weight - highest);
        sum += candidate.weight;
    }
    // Drops the least likely candidates whose probabilities sum to at most 1 - p.
    double below = 0;
    while (m_sampling.topP < 1 && candidates.size() > 1 &&
           (below + candidates.back().weight) / sum <= 1 - m_sampling.topP) {
        below += candidates.back().weight;
        candidates.pop_back();
    }
}

std::int64_t TokenSampler::sample(std::span<const float> logits) {
    if (m_sampling.temperature <= 0)
        return std::max_element(logits.begin(), logits.end()) - logits.begin();
    std::vector<Candidate> candidates = topCandidates(logits);
    if (candidates.empty())
        return 0;
    keepNucleus(candidates);
    double sum = 0;
    for (const Candidate& candidate : candidates)
        sum += candidate.weight;
    constexpr double kUnit = 0x1.0p-53; // the standard distributions differ between libraries
    double rest = static_cast<double>(m_random() >> 11) * kUnit * sum;
    for (const Candidate& candidate : candidates) {
        rest -= candidate.weight;
        if (rest < 0)
            return candidate.id;
    }
    return candidates.back().id;
}

} // namespace nextgpt
