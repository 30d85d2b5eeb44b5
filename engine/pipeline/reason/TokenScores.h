// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/SentencePiece.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace nextgpt {

/// What the host needs of the logits at one position. It is reduced on the device that holds the logits and
/// fetched in a single copy, the only synchronisation with the device per token.
struct TokenScores {
    struct Candidate {
        std::int64_t id = 0;
        float logit = 0;
        bool operator==(const Candidate&) const = default;
    };

    struct Query {
        std::int64_t vocabularySize = 0; ///< ids from here on are padding of the embedding table
        TokenIds suppressed;             ///< ids that are no candidates; those beyond the logits are ignored
        TokenIds observed;               ///< ids whose probabilities are wanted
        std::int64_t candidateCount = 0; ///< at most; 0: all
    };

    std::vector<Candidate> candidates; ///< the highest logit first; of equal logits the lower id first
    std::vector<double> probabilities; ///< of the observed ids, by a softmax over all logits

    /// logits: any shape and floating dtype, V values. Throws Internal where some are not finite.
    static TokenScores of(const at::Tensor& logits, const Query& query);
};

} // namespace nextgpt
