// SPDX-License-Identifier: Apache-2.0
#include "engine/models/blocks/TransformerTemporal.h"

#include "engine/models/blocks/FrameFolding.h"

#include <ATen/ATen.h>

namespace nextgpt {

namespace {
constexpr double kEpsilon = 1e-6; // as the transformer over places
}

TransformerTemporal::TransformerTemporal(const Weights& weights, const TransformerTemporalShape& shape)
    : m_norm(weights / "norm", shape.groups, shape.channels, kEpsilon)
    , m_projIn(weights / "proj_in", shape.channels, shape.width)
    , m_transformerBlock(weights / "transformer_blocks" / 0, {shape.width, shape.width, shape.heads})
    , m_projOut(weights / "proj_out", shape.width, shape.channels) {}

at::Tensor TransformerTemporal::operator()(const at::Tensor& x, std::int64_t frames) const {
    const at::Tensor video = framesToClips(x, frames);                                        // [B,C,F,H,W]
    const at::Tensor places = m_norm(video).permute({0, 3, 4, 2, 1});                         // [B,H,W,F,C]
    const at::Tensor tokens = m_transformerBlock(m_projIn(places.flatten(0, 2)), {});         // [BHW,F,width]
    const at::Tensor moved = m_projOut(tokens).view(places.sizes()).permute({0, 4, 3, 1, 2}); // [B,C,F,H,W]
    return clipsToFrames(video + moved); // in the order of x's memory, which is the first to say
}

} // namespace nextgpt
