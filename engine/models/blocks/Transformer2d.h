// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/PointwiseLinear.h"
#include "engine/models/blocks/TransformerBlock.h"
#include "engine/nn/GroupNorm.h"

#include <vector>

namespace nextgpt {

struct Transformer2dShape {
    CrossAttentionShape attention;
    std::int64_t layers = 1;
    std::int64_t groups = 32;
    PointwiseLinear::Storage projections = PointwiseLinear::Storage::Convolution;
};

/// A transformer over the places of an image; diffusers' Transformer2DModel.
class Transformer2d {
public:
    Transformer2d(const Weights& weights, const Transformer2dShape& shape);

    /// x [B,C,H,W], condition [B,M,context] or undefined → [B,C,H,W]
    at::Tensor operator()(const at::Tensor& x, const at::Tensor& condition) const;

private:
    GroupNorm m_norm;
    PointwiseLinear m_projIn;
    std::vector<TransformerBlock> m_transformerBlocks;
    PointwiseLinear m_projOut;
};

} // namespace nextgpt
