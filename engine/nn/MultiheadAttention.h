// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Linear.h"
#include "engine/ops/Attention.h"

#include <optional>

namespace nextgpt {

/// Sizes of a MultiheadAttention: `width` is D, which `heads` divides.
struct MultiheadShape {
    std::int64_t width = 0;
    std::int64_t heads = 0;
    bool addBiasKv = false; ///< bias_k and bias_v: one learned key and value after the sequence
};

/// torch.nn.MultiheadAttention with its packed projection: the rows of in_proj_weight [3D,D] are the query's,
/// the key's and the value's, in that order.
class MultiheadAttention {
public:
    MultiheadAttention(const Weights& weights, const MultiheadShape& shape);

    /// Self-attention: x [B,L,D] → [B,L,D]. Throws Internal for a causal mask with addBiasKv.
    at::Tensor operator()(const at::Tensor& x, AttentionMask mask = AttentionMask::None) const;

    /// Cross-attention: queries from x [B,L,D], keys and values from memory [B,M,D] → [B,L,D]
    at::Tensor cross(const at::Tensor& x, const at::Tensor& memory) const;

private:
    at::Tensor attend(const at::Tensor& query, at::Tensor key, at::Tensor value, AttentionMask mask) const;

    std::int64_t m_width;
    std::int64_t m_heads;
    Matrix m_inProjWeight;             ///< [3D,D]
    at::Tensor m_inProjBias;           ///< [3D]
    std::optional<at::Tensor> m_biasK; ///< [1,1,D]
    std::optional<at::Tensor> m_biasV; ///< [1,1,D]
    Linear m_outProj;
};

} // namespace nextgpt
