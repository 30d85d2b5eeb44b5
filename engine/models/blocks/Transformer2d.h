// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/TransformerBlock.h"
#include "engine/nn/GroupNorm.h"

#include <vector>

namespace nextgpt {

/// Sizes of a Transformer2d: `attention.width` is its number of channels, `groups` those of its
/// normalisation.
struct Transformer2dShape {
    CrossAttentionShape attention;
    std::int64_t layers = 1;
    std::int64_t groups = 32;
    MatrixStorage projections = MatrixStorage::Pointwise; ///< of proj_in and proj_out
};

/// A transformer over the positions of an image; diffusers' Transformer2DModel.
class Transformer2d {
public:
    Transformer2d(const Weights& weights, const Transformer2dShape& shape);

    /// x [B,C,H,W], condition [B,M,context] (undefined: self-attention instead) → [B,C,H,W]
    at::Tensor operator()(const at::Tensor& x, const at::Tensor& condition) const;

private:
    GroupNorm m_norm;
    Linear m_projIn;
    std::vector<TransformerBlock> m_transformerBlocks;
    Linear m_projOut;
};

} // namespace nextgpt
