// SPDX-License-Identifier: Apache-2.0
#include "engine/models/blocks/TransformerTemporal.h"

#include "engine/models/blocks/TensorLayout.h"

#include <ATen/ATen.h>

namespace nextgpt {

namespace {
constexpr double kEpsilon = 1e-6; // as in Transformer2d
}

TransformerTemporal::TransformerTemporal(const Weights& weights, const TransformerTemporalShape& shape)
    : m_norm(weights / "norm", shape.groups, shape.channels, kEpsilon)
    , m_projIn(weights / "proj_in", shape.channels, shape.width)
    , m_transformerBlock(weights / "transformer_blocks" / 0,
                         {.width = shape.width, .context = shape.width, .heads = shape.heads})
    , m_projOut(weights / "proj_out", shape.width, shape.channels) {}

at::Tensor TransformerTemporal::operator()(const at::Tensor& x, std::int64_t frames) const {
    const at::Tensor video = framesToVideos(x, frames);                                  // [B,C,F,H,W]
    const at::Tensor positions = m_norm(video).permute({0, 3, 4, 2, 1});                 // [B,H,W,F,C]
    const at::Tensor tokens = m_transformerBlock(m_projIn(positions.flatten(0, 2)), {}); // [BHW,F,width]
    const at::Tensor change =
        m_projOut(tokens).view(positions.sizes()).permute({0, 4, 3, 1, 2}); // [B,C,F,H,W]
    return videosToFrames(video + change); // the sum keeps the memory format of x
}

} // namespace nextgpt
