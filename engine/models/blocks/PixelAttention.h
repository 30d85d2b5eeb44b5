// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/PointwiseLinear.h"
#include "engine/nn/GroupNorm.h"

namespace nextgpt {

/// One head over all places of an image, in the middle of an autoencoder; diffusers' Attention as its
/// UNetMidBlock2D uses it. Takes both spellings of its projections: query, key, value, proj_attn (before
/// diffusers 0.18) and to_q, to_k, to_v, to_out.0, as matrices or as 1×1 convolutions.
class PixelAttention {
public:
    PixelAttention(const Weights& weights, std::int64_t channels, std::int64_t groups);

    /// x [B,C,H,W] → [B,C,H,W]
    at::Tensor operator()(const at::Tensor& x) const;

private:
    GroupNorm m_groupNorm;
    PointwiseLinear m_toQ, m_toK, m_toV, m_toOut;
};

} // namespace nextgpt
