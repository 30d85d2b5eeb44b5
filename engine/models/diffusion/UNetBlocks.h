// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/Resampling2d.h"
#include "engine/models/diffusion/UNetLayer.h"

#include <optional>
#include <vector>

namespace nextgpt {

/// Outputs of the way down, taken back from the end on the way up.
using UNetSkips = std::vector<at::Tensor>;

/// diffusers' DownBlock2D and CrossAttnDownBlock2D, and their 3D counterparts.
class UNetDownBlock {
public:
    UNetDownBlock(const Weights& weights, const UNetBlockShape& shape);

    /// x [B,in,H,W] → [B,out,…]; adds each layer's output to `skips`.
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
    std::vector<UNetLayer> m_layers; ///< the last does not attend
};

/// diffusers' UpBlock2D and CrossAttnUpBlock2D, and their 3D counterparts.
class UNetUpBlock {
public:
    UNetUpBlock(const Weights& weights, const UNetBlockShape& shape);

    /// x [B,in,h,w] → [B,out,…]; takes as many `skips` as it has layers, and doubles to the size of the next.
    at::Tensor operator()(at::Tensor x, const UNetContext& context, UNetSkips& skips) const;

private:
    std::vector<UNetLayer> m_layers;
    std::optional<Upsample2d> m_upsampler;
};

} // namespace nextgpt
