// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/reason/TokenScores.h"

#include "engine/core/Error.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace nextgpt {

namespace {

/// XOR mask for the bit patterns of negative float32 values that makes them compare like the values; its own
/// inverse.
constexpr std::int32_t kMagnitudeBits = 0x7fffffff;

at::Tensor onDevice(const TokenIds& ids, at::Device device) {
    // Does not block the host: the driver stages pageable memory before returning.
    return at::tensor(ids, at::kLong).to(device, at::kLong, /*non_blocking=*/true);
}

/// Maps logits [V] to distinct int64 keys in the same order, with the lower id first among equal logits: the
/// logit in the upper half, the distance from the last id in the lower half. Distinct keys make every device
/// select the same tokens.
at::Tensor sortKeys(const at::Tensor& logits) {
    const at::Tensor bits = (logits + 0.0).view(at::kInt); // + 0.0 makes -0 equal to 0
    const at::Tensor order = at::where(bits < 0, bits.bitwise_xor(kMagnitudeBits), bits).to(at::kLong);
    const at::Tensor descending = at::arange(logits.numel() - 1, -1, -1, order.options());
    return order * (std::int64_t{1} << 32) + descending;
}

TokenScores::Candidate candidateOf(std::int64_t key, std::int64_t count) {
    const auto order = static_cast<std::int32_t>(key >> 32);
    const auto distance = static_cast<std::int64_t>(key & 0xffffffff);
    return {count - 1 - distance, std::bit_cast<float>(order < 0 ? order ^ kMagnitudeBits : order)};
}

/// The sort keys of the highest logits, descending.
at::Tensor highestKeys(const at::Tensor& logits, const TokenScores::Query& query) {
    const std::int64_t count = std::min(query.vocabularySize, logits.numel());
    TokenIds suppressed = query.suppressed;
    std::erase_if(suppressed, [&](std::int64_t id) { return id >= count; });
    const at::Tensor allowed =
        logits.narrow(0, 0, count)
            .index_fill(0, onDevice(suppressed, logits.device()), -std::numeric_limits<float>::infinity());
    const std::int64_t wanted = query.candidateCount > 0 ? std::min(query.candidateCount, count) : count;
    return std::get<0>(sortKeys(allowed).topk(wanted));
}

} // namespace

TokenScores TokenScores::of(const at::Tensor& logits, const Query& query) {
    const at::Tensor all = logits.reshape({-1}).to(at::kFloat);
    const at::Tensor observed = onDevice(query.observed, all.device());
    const at::Tensor probabilities = at::softmax(all.to(at::kDouble), 0).index_select(0, observed);
    const at::Tensor areFinite = at::isfinite(all).all().reshape({1});
    const at::Tensor fetched =
        at::cat({areFinite.to(at::kLong), probabilities.view(at::kLong), highestKeys(all, query)})
            .to(at::kCPU);
    const auto* values = fetched.const_data_ptr<std::int64_t>();
    const std::int64_t* const end = values + fetched.numel();
    if (*values++ == 0)
        throw EngineError(ErrorCode::Internal, "the language model's logits are not finite");
    TokenScores scores;
    for (std::size_t i = 0; i < query.observed.size(); ++i)
        scores.probabilities.push_back(std::bit_cast<double>(*values++));
    const std::int64_t count = std::min(query.vocabularySize, all.numel());
    for (; values != end; ++values)
        if (const Candidate candidate = candidateOf(*values, count); std::isfinite(candidate.logit))
            scores.candidates.push_back(candidate);
    return scores;
}

} // namespace nextgpt
