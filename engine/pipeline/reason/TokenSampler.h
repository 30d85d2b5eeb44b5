// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Request.h"

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace nextgpt {

/// Samples the next token: temperature, top-k, top-p (nucleus), then a draw. The same seed gives the same
/// draws on every machine.
class TokenSampler {
public:
    TokenSampler(const TextSampling& sampling, std::uint64_t seed);

    /// Index into logits; -infinity is never sampled.
    std::int64_t sample(std::span<const float> logits);

private:
    struct Candidate {
        std::int64_t id = 0;
        double weight = 0; ///< logit, later probability
    };

    std::vector<Candidate> topCandidates(std::span<const float> logits) const;
    void keepNucleus(std::vector<Candidate>& candidates) const;

    TextSampling m_sampling;
    std::mt19937_64 m_random;
};

} // namespace nextgpt
