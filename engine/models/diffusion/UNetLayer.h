// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/TemporalConvLayer.h"
#include "engine/models/blocks/TransformerTemporal.h"
#include "engine/models/diffusion/UNetBlockShape.h"
#include "engine/models/diffusion/UNetContext.h"

namespace nextgpt {

/// One layer of a UNet's block: within each image a residual block and, where the block attends, a
/// transformer; in videos each is followed by its counterpart over the frames.
class UNetLayer {
public:
    /// `block` is the whole block, which stores its layers by kind: resnets.`index`, attentions.`index`, …;
    /// `in` is what this layer's residual block gets.
    UNetLayer(const Weights& block, std::int64_t index, std::int64_t in, const UNetBlockShape& shape);

    /// x [B,in,H,W] → [B,out,H,W]
    at::Tensor operator()(at::Tensor x, const UNetContext& context) const;

private:
    ResnetBlock2d m_resnet;
    std::optional<TemporalConvLayer> m_tempConv;
    std::optional<Transformer2d> m_attention;
    std::optional<TransformerTemporal> m_tempAttention;
};

} // namespace nextgpt
