// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/TransformerBlock.h"
#include "engine/nn/GroupNorm.h"

namespace nextgpt {

struct TransformerTemporalShape {
    std::int64_t channels = 0; ///< of the video
    std::int64_t width = 0;    ///< inside
    std::int64_t heads = 1;
    std::int64_t groups = 32;
};

/// A transformer over the frames of a video, for each place by itself; diffusers' TransformerTemporalModel.
/// Frames have no positions: what tells one from another is the convolution beside it.
class TransformerTemporal {
public:
    TransformerTemporal(const Weights& weights, const TransformerTemporalShape& shape);

    /// x [B·F,C,H,W] → same shape
    at::Tensor operator()(const at::Tensor& x, std::int64_t frames) const;

private:
    GroupNorm m_norm; ///< over all frames of a video at once
    Linear m_projIn;
    TransformerBlock m_transformerBlock; ///< transformer_blocks.0; there is never another
    Linear m_projOut;
};

} // namespace nextgpt
