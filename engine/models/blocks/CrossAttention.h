// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Linear.h"

namespace nextgpt {

/// Widths of the tensors of a CrossAttention; `heads` divides `width`.
struct CrossAttentionShape {
    std::int64_t width = 0;   ///< of queries and output
    std::int64_t context = 0; ///< width of the tokens that keys and values are computed from
    std::int64_t heads = 1;
};

/// Multi-head attention with queries from x, keys and values from a context; diffusers' Attention as used by
/// its transformer blocks (to_q, to_k and to_v without bias, to_out.0 with bias).
class CrossAttention {
public:
    CrossAttention(const Weights& weights, const CrossAttentionShape& shape);

    /// x [B,L,width], context [B,M,context] → [B,L,width]
    at::Tensor operator()(const at::Tensor& x, const at::Tensor& context) const;

private:
    std::int64_t m_heads;
    Linear m_toQ, m_toK, m_toV, m_toOut;
};

} // namespace nextgpt
