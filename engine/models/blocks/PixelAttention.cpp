// SPDX-License-Identifier: Apache-2.0
#include "engine/models/blocks/PixelAttention.h"

#include "engine/models/blocks/TensorLayout.h"
#include "engine/ops/Attention.h"

#include <ATen/ATen.h>

#include <string_view>

namespace nextgpt {

namespace {

constexpr double kEpsilon = 1e-6;

struct Names {
    std::string_view current;
    std::string_view old;
};

Linear projection(const Weights& weights, const Names& names, std::int64_t channels) {
    const Weights old = weights / names.old;
    const Weights chosen = old.has("weight") ? old : weights / names.current;
    return {chosen, channels, channels, {.storage = Matrix::storageOf(chosen, "weight")}};
}

} // namespace

PixelAttention::PixelAttention(const Weights& weights, std::int64_t channels, std::int64_t groups)
    : m_groupNorm(weights / "group_norm", groups, channels, kEpsilon)
    , m_toQ(projection(weights, {"to_q", "query"}, channels))
    , m_toK(projection(weights, {"to_k", "key"}, channels))
    , m_toV(projection(weights, {"to_v", "value"}, channels))
    , m_toOut(projection(weights, {"to_out.0", "proj_attn"}, channels)) {}

at::Tensor PixelAttention::operator()(const at::Tensor& x) const {
    const at::Tensor tokens = imagesToTokens(m_groupNorm(x)); // [B,HW,C]
    const auto head = [&](const Linear& map) { return map(tokens).unsqueeze(1); };
    const at::Tensor attended = attention(head(m_toQ), head(m_toK), head(m_toV)); // [B,1,HW,C]
    return tokensToImages(m_toOut(attended.squeeze(1)), x).add_(x);
}

} // namespace nextgpt
