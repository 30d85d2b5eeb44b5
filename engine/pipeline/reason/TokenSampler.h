// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/pipeline/reason/TokenScores.h"
#include "engine/request/Request.h"

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace nextgpt {

/// Samples the next token: temperature, top-k, top-p (nucleus), then a draw. Random numbers come from the
/// CPU, so that the same seed gives the same draws on every machine and device.
class TokenSampler {
public:
    TokenSampler(const TextSampling& sampling, std::uint64_t seed);

    /// How many of the likeliest tokens sample() considers; 0: all.
    std::int64_t candidateCount() const;

    /// The id of one of TokenScores::candidates; 0 if there are none.
    std::int64_t sample(std::span<const TokenScores::Candidate> candidates);

private:
    /// Unnormalised probabilities of the candidates that top-p keeps, descending.
    std::vector<double> nucleus(std::span<const TokenScores::Candidate> candidates) const;

    TextSampling m_sampling;
    std::mt19937_64 m_random;
};

} // namespace nextgpt
