// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/CrossAttention.h"
#include "engine/nn/LayerNorm.h"

namespace nextgpt {

/// Self-attention, cross-attention to the condition and a GEGLU feed-forward layer, each normalised and
/// residual; diffusers' BasicTransformerBlock.
class TransformerBlock {
public:
    TransformerBlock(const Weights& weights, const CrossAttentionShape& shape);

    /// x [B,L,width], condition [B,M,context] → [B,L,width]. If the condition is undefined, the second
    /// attention is self-attention too.
    at::Tensor operator()(at::Tensor x, const at::Tensor& condition) const;

private:
    at::Tensor feedForward(const at::Tensor& x) const;

    LayerNorm m_norm1;
    CrossAttention m_attn1;
    LayerNorm m_norm2;
    CrossAttention m_attn2;
    LayerNorm m_norm3;
    Linear m_feedIn;  ///< ff.net.0.proj: value and gate rows
    Linear m_feedOut; ///< ff.net.2
};

} // namespace nextgpt
