// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/TransformerBlock.h"
#include "engine/nn/GroupNorm.h"

namespace nextgpt {

/// Sizes of a TransformerTemporal; `groups` are those of its normalisation.
struct TransformerTemporalShape {
    std::int64_t channels = 0; ///< of the input and output
    std::int64_t width = 0;    ///< of the tokens inside
    std::int64_t heads = 1;
    std::int64_t groups = 32;
};

/// A transformer over the frames of a video, at each spatial position separately; diffusers'
/// TransformerTemporalModel. Frames have no position embedding; the temporal convolutions order them.
class TransformerTemporal {
public:
    TransformerTemporal(const Weights& weights, const TransformerTemporalShape& shape);

    /// x [B·F,C,H,W], videos of F = `frames` frames → same shape
    at::Tensor operator()(const at::Tensor& x, std::int64_t frames) const;

private:
    GroupNorm m_norm; ///< statistics over all frames of a video
    Linear m_projIn;
    TransformerBlock m_transformerBlock; ///< transformer_blocks.0, the only one
    Linear m_projOut;
};

} // namespace nextgpt
