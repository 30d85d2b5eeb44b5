// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/GroupNorm.h"
#include "engine/nn/Linear.h"

namespace nextgpt {

/// Residual single-head self-attention over all pixels, in the middle of an autoencoder; diffusers' Attention
/// as used by its UNetMidBlock2D. Accepts both sets of names for its projections (query, key, value and
/// proj_attn before diffusers 0.18; to_q, to_k, to_v and to_out.0), as matrices or as 1×1 convolutions.
class PixelAttention {
public:
    PixelAttention(const Weights& weights, std::int64_t channels, std::int64_t groups);

    /// x [B,C,H,W] → [B,C,H,W]
    at::Tensor operator()(const at::Tensor& x) const;

private:
    GroupNorm m_groupNorm;
    Linear m_toQ, m_toK, m_toV, m_toOut;
};

} // namespace nextgpt
