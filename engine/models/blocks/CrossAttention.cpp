// SPDX-License-Identifier: Apache-2.0
#include "engine/models/blocks/CrossAttention.h"

#include "engine/ops/Attention.h"

namespace nextgpt {

CrossAttention::CrossAttention(const Weights& weights, const CrossAttentionShape& shape)
    : m_heads(shape.heads)
    , m_toQ(weights / "to_q", shape.width, shape.width, {.bias = Bias::No})
    , m_toK(weights / "to_k", shape.context, shape.width, {.bias = Bias::No})
    , m_toV(weights / "to_v", shape.context, shape.width, {.bias = Bias::No})
    , m_toOut(weights / "to_out" / 0, shape.width, shape.width) {}

at::Tensor CrossAttention::operator()(const at::Tensor& x, const at::Tensor& context) const {
    const at::Tensor query = splitHeads(m_toQ(x), m_heads);     // [B,H,L,d]
    const at::Tensor key = splitHeads(m_toK(context), m_heads); // [B,H,M,d]
    const at::Tensor value = splitHeads(m_toV(context), m_heads);
    return m_toOut(mergeHeads(attention(query, key, value)));
}

} // namespace nextgpt
