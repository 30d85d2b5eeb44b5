// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/Resampling2d.h"
#include "engine/models/diffusion/UNetLayer.h"

#include <optional>
#include <vector>

namespace nextgpt {

/// Skip connections: outputs of the down blocks, consumed by the up blocks in reverse order.
using UNetSkips = std::vector<at::Tensor>;

/// diffusers' DownBlock2D and CrossAttnDownBlock2D, and their 3D counterparts.
class UNetDownBlock {
public:
    UNetDownBlock(const Weights& weights, const UNetBlockShape& shape);

    /// x [B,in,H,W] → [B,out,H,W], or half of H and W, rounded up, if it has a downsampler. Appends the
    /// output of each layer and of the downsampler to `skips`.
    at::Tensor operator()(at::Tensor x, const UNetContext& context, UNetSkips& skips) const;

private:
    std::vector<UNetLayer> m_layers;
    std::optional<Downsample2d> m_downsampler;
};

/// diffusers' UNetMidBlock2DCrossAttn and UNetMidBlock3DCrossAttn.
class UNetMidBlock {
public:
    UNetMidBlock(const Weights& weights, const UNetBlockShape& shape);

    /// x [B,C,H,W] → [B,C,H,W]
    at::Tensor operator()(at::Tensor x, const UNetContext& context) const;

private:
    std::vector<UNetLayer> m_layers; ///< the last one has no attention
};

/// diffusers' UpBlock2D and CrossAttnUpBlock2D, and their 3D counterparts.
class UNetUpBlock {
public:
    UNetUpBlock(const Weights& weights, const UNetBlockShape& shape);

    /// x [B,in,h,w] → [B,out,h,w], or the height and width of the next skip connection if it has an
    /// upsampler. Removes one of `skips` per layer.
    at::Tensor operator()(at::Tensor x, const UNetContext& context, UNetSkips& skips) const;

private:
    std::vector<UNetLayer> m_layers;
    std::optional<Upsample2d> m_upsampler;
};

} // namespace nextgpt
