// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/TemporalConvLayer.h"
#include "engine/models/blocks/TransformerTemporal.h"
#include "engine/models/diffusion/UNetBlockShape.h"

namespace nextgpt {

/// The inputs that every block of a UNet receives besides the feature maps.
struct UNetContext {
    at::Tensor time;         ///< [B,timeWidth], after SiLU
    at::Tensor condition;    ///< [B,T,D]; undefined: self-attention instead of cross-attention
    std::int64_t frames = 1; ///< this many consecutive images of the batch are one video
};

/// One layer of a UNet's block: a residual block and, in blocks with attention, a transformer. In UNets for
/// video each of the two is followed by its temporal counterpart.
class UNetLayer {
public:
    /// `block` holds the weights of the whole block, stored by kind: resnets.`index`, attentions.`index`, …;
    /// `in` is the number of input channels of this layer.
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
