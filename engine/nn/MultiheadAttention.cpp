// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/MultiheadAttention.h"

#include "engine/core/Error.h"

#include <ATen/ops/cat.h>

namespace nextgpt {

MultiheadAttention::MultiheadAttention(const Weights& weights, const MultiheadShape& shape)
    : m_width(shape.width)
    , m_heads(shape.heads)
    , m_inProjWeight(weights, "in_proj_weight", {.in = shape.width, .out = 3 * shape.width})
    , m_inProjBias(weights.take("in_proj_bias", {3 * shape.width}))
    , m_outProj(weights / "out_proj", shape.width, shape.width) {
    if (!shape.addBiasKv)
        return;
    m_biasK = weights.take("bias_k", {1, 1, shape.width});
    m_biasV = weights.take("bias_v", {1, 1, shape.width});
}

at::Tensor MultiheadAttention::operator()(const at::Tensor& x, AttentionMask mask) const {
    const auto parts = m_inProjWeight(x, m_inProjBias).chunk(3, 2); // query, key, value: 3 × [B,L,D]
    return attend(parts[0], parts[1], parts[2], mask);
}

at::Tensor MultiheadAttention::cross(const at::Tensor& x, const at::Tensor& memory) const {
    const auto query = m_inProjWeight.rows(0, m_width)(x, m_inProjBias.slice(0, 0, m_width));
    const auto parts =
        m_inProjWeight.rows(m_width, 2 * m_width)(memory, m_inProjBias.slice(0, m_width)).chunk(2, 2);
    return attend(query, parts[0], parts[1], AttentionMask::None);
}

at::Tensor MultiheadAttention::attend(const at::Tensor& query, at::Tensor key, at::Tensor value,
                                      AttentionMask mask) const {
    if (m_biasK) {
        // Every query may attend to the learned key after the sequence, which a causal mask aligned to the
        // last key cannot express.
        if (mask == AttentionMask::Causal)
            throw EngineError(ErrorCode::Internal, "causal attention with a learned key");
        const auto batch = key.size(0);
        key = at::cat({key, m_biasK->expand({batch, 1, -1})}, 1);
        value = at::cat({value, m_biasV->expand({batch, 1, -1})}, 1);
    }
    const auto mixed = attention(splitHeads(query, m_heads), splitHeads(key, m_heads),
                                 splitHeads(value, m_heads), {.mask = mask});
    return m_outProj(mergeHeads(mixed));
}

} // namespace nextgpt
