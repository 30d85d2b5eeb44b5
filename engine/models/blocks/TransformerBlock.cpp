// SPDX-License-Identifier: Apache-2.0
#include "engine/models/blocks/TransformerBlock.h"

#include <ATen/ATen.h>

namespace nextgpt {

TransformerBlock::TransformerBlock(const Weights& weights, const CrossAttentionShape& shape)
    : m_norm1(weights / "norm1", shape.width)
    , m_attn1(weights / "attn1", {.width = shape.width, .context = shape.width, .heads = shape.heads})
    , m_norm2(weights / "norm2", shape.width)
    , m_attn2(weights / "attn2", shape)
    , m_norm3(weights / "norm3", shape.width)
    , m_feedIn(weights / "ff" / "net" / 0 / "proj", shape.width, shape.width * 8)
    , m_feedOut(weights / "ff" / "net" / 2, shape.width * 4, shape.width) {}

at::Tensor TransformerBlock::operator()(at::Tensor x, const at::Tensor& condition) const {
    const at::Tensor normalised = m_norm1(x);
    x = m_attn1(normalised, normalised).add_(x);
    const at::Tensor query = m_norm2(x);
    x = m_attn2(query, condition.defined() ? condition : query).add_(x);
    return feedForward(m_norm3(x)).add_(x);
}

at::Tensor TransformerBlock::feedForward(const at::Tensor& x) const {
    const auto halves = m_feedIn(x).chunk(2, -1); // value, gate [B,L,4·width]
    return m_feedOut(halves[0] * at::gelu(halves[1]));
}

} // namespace nextgpt
