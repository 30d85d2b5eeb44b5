// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/reason/TokenScores.h"

#include "engine/core/Error.h"

#include <ATen/ops/softmax.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace nextgpt {

namespace {

constexpr float kSuppressed = -std::numeric_limits<float>::infinity();

bool allFinite(std::span<const float> values) {
    return std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); });
}

/// Softmax over all logits [V], float32 on the CPU, at the observed ids.
std::vector<double> probabilitiesOf(const at::Tensor& logits, const TokenIds& observed) {
    const at::Tensor softmax = at::softmax(logits.to(at::kDouble), 0);
    std::vector<double> probabilities;
    for (const std::int64_t id : observed)
        probabilities.push_back(softmax.const_data_ptr<double>()[id]);
    return probabilities;
}

std::vector<TokenScores::Candidate> candidatesOf(std::vector<float> logits, const TokenScores::Query& query) {
    for (const std::int64_t id : query.suppressed)
        if (id < static_cast<std::int64_t>(logits.size()))
            logits[static_cast<std::size_t>(id)] = kSuppressed;
    std::vector<TokenScores::Candidate> candidates;
    candidates.reserve(logits.size());
    for (std::size_t id = 0; id < logits.size(); ++id)
        if (logits[id] != kSuppressed)
            candidates.push_back({static_cast<std::int64_t>(id), logits[id]});
    const auto wanted =
        query.candidateCount > 0 ? static_cast<std::size_t>(query.candidateCount) : candidates.size();
    const std::size_t count = std::min(wanted, candidates.size());
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(count),
                      candidates.end(), [](const TokenScores::Candidate& a, const TokenScores::Candidate& b) {
                          return a.logit > b.logit || (a.logit == b.logit && a.id < b.id);
                      });
    candidates.resize(count);
    return candidates;
}

} // namespace

TokenScores TokenScores::of(const at::Tensor& logits, const Query& query) {
    const at::Tensor fetched = logits.reshape({-1}).to(at::kCPU).to(at::kFloat).contiguous();
    const std::span all(fetched.const_data_ptr<float>(), static_cast<std::size_t>(fetched.numel()));
    if (!allFinite(all))
        throw NotFiniteError("the language model's logits are not finite");
    const auto vocabulary = all.first(std::min(static_cast<std::size_t>(query.vocabularySize), all.size()));
    return {.candidates = candidatesOf({vocabulary.begin(), vocabulary.end()}, query),
            .probabilities = probabilitiesOf(fetched, query.observed)};
}

} // namespace nextgpt
