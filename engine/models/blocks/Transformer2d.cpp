// SPDX-License-Identifier: Apache-2.0
#include "engine/models/blocks/Transformer2d.h"

#include "engine/models/blocks/TensorLayout.h"

#include <ATen/ATen.h>

namespace nextgpt {

namespace {
constexpr double kEpsilon = 1e-6; // fixed in the reference; differs from residual blocks
}

Transformer2d::Transformer2d(const Weights& weights, const Transformer2dShape& shape)
    : m_norm(weights / "norm", shape.groups, shape.attention.width, kEpsilon)
    , m_projIn(weights / "proj_in", shape.attention.width, shape.attention.width,
               {.storage = shape.projections})
    , m_projOut(weights / "proj_out", shape.attention.width, shape.attention.width,
                {.storage = shape.projections}) {
    for (std::int64_t i = 0; i < shape.layers; ++i)
        m_transformerBlocks.emplace_back(weights / "transformer_blocks" / i, shape.attention);
}

at::Tensor Transformer2d::operator()(const at::Tensor& x, const at::Tensor& condition) const {
    at::Tensor tokens = m_projIn(imagesToTokens(m_norm(x))); // [B,HW,C]
    for (const auto& block : m_transformerBlocks)
        tokens = block(tokens, condition);
    return tokensToImages(m_projOut(tokens), x).add_(x);
}

} // namespace nextgpt
