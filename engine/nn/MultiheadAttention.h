// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Linear.h"
#include "engine/ops/Attention.h"

#include <optional>

namespace nextgpt {

struct MultiheadShape {
    std::int64_t width = 0;
    std::int64_t heads = 0;
    bool extraKey = false; ///< one learned key and value (bias_k, bias_v) behind the sequence
};

/// The packed layer of torch.nn.MultiheadAttention: in_proj_weight [3D,D] holds query, key and value rows in
/// that order.
class MultiheadAttention {
public:
    MultiheadAttention(const Weights& weights, const MultiheadShape& shape);

    /// x [B,L,D] attends to itself.
    at::Tensor operator()(const at::Tensor& x, AttentionMask mask = AttentionMask::All) const;

    /// x [B,L,D] attends to memory [B,M,D].
    at::Tensor across(const at::Tensor& x, const at::Tensor& memory) const;

private:
    at::Tensor attend(const at::Tensor& query, at::Tensor key, at::Tensor value, AttentionMask mask) const;

    std::int64_t m_heads;
    at::Tensor m_inProjWeight;         ///< [3D,D]
    at::Tensor m_inProjBias;           ///< [3D]
    std::optional<at::Tensor> m_biasK; ///< [1,1,D]
    std::optional<at::Tensor> m_biasV; ///< [1,1,D]
    Linear m_outProj;
};

} // namespace nextgpt
