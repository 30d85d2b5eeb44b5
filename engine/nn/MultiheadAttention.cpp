// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/MultiheadAttention.h"

#include "engine/core/Error.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/linear.h>

namespace nextgpt {

MultiheadAttention::MultiheadAttention(const Weights& weights, const MultiheadShape& shape)
    : m_heads(shape.heads)
    , m_inProjWeight(weights.take("in_proj_weight", {3 * shape.width, shape.width}))
    , m_inProjBias(weights.take("in_proj_bias", {3 * shape.width}))
    , m_outProj(weights / "out_proj", shape.width, shape.width) {
    if (!shape.extraKey)
        return;
    m_biasK = weights.take("bias_k", {1, 1, shape.width});
    m_biasV = weights.take("bias_v", {1, 1, shape.width});
}

at::Tensor MultiheadAttention::operator()(const at::Tensor& x, AttentionMask mask) const {
    const auto parts = at::linear(x, m_inProjWeight, m_inProjBias).chunk(3, 2); // 3 × [B,L,D]
    return attend(parts[0], parts[1], parts[2], mask);
}

at::Tensor MultiheadAttention::across(const at::Tensor& x, const at::Tensor& memory) const {
    const auto width = x.size(2);
    const auto query = at::linear(x, m_inProjWeight.slice(0, 0, width), m_inProjBias.slice(0, 0, width));
    const auto parts =
        at::linear(memory, m_inProjWeight.slice(0, width), m_inProjBias.slice(0, width)).chunk(2, 2);
    return attend(query, parts[0], parts[1], AttentionMask::All);
}

at::Tensor MultiheadAttention::attend(const at::Tensor& query, at::Tensor key, at::Tensor value,
                                      AttentionMask mask) const {
    if (m_biasK) {
        // Appended after the projection; with a mask its column would be open to every query, which the
        // causal rule of attention() does not express.
        if (mask == AttentionMask::Causal)
            throw EngineError(ErrorCode::Internal, "causal attention with a learned extra key");
        const auto batch = key.size(0);
        key = at::cat({key, m_biasK->expand({batch, 1, -1})}, 1);
        value = at::cat({value, m_biasV->expand({batch, 1, -1})}, 1);
    }
    const auto mixed = attention(splitHeads(query, m_heads), splitHeads(key, m_heads),
                                 splitHeads(value, m_heads), {mask, {}});
    return m_outProj(mergeHeads(mixed));
}

} // namespace nextgpt
