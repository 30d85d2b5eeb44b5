// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/CrossAttention.h"
#include "engine/nn/LayerNorm.h"

namespace nextgpt {

/// Looks at itself, looks at the condition, thinks; diffusers' BasicTransformerBlock with a GEGLU.
class TransformerBlock {
public:
    TransformerBlock(const Weights& weights, const CrossAttentionShape& shape);

    /// x [B,L,width], condition [B,M,context] → [B,L,width]. Without a condition it looks at itself twice.
    at::Tensor operator()(at::Tensor x, const at::Tensor& condition) const;

private:
    at::Tensor feedForward(const at::Tensor& x) const;

    LayerNorm m_norm1;
    CrossAttention m_attn1;
    LayerNorm m_norm2;
    CrossAttention m_attn2;
    LayerNorm m_norm3;
    Linear m_feedIn;  ///< ff.net.0.proj, value and gate in one
    Linear m_feedOut; ///< ff.net.2
};

} // namespace nextgpt
