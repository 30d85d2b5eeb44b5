#pragma once

#include "engine/models/Resampling2d.h"
#include "engine/models/UNetBlockShape.h"

#include <optional>
#include <vector>

namespace nextgpt {

/// What every block of a UNet is told besides the picture.
struct UNetContext {
    at::Tensor time;      ///< [B,timeWidth], through SiLU
    at::Tensor condition; ///< [B,T,D]; undefined: the blocks look at themselves instead
};

/// Outputs of the way down, taken back from the end on the way up.
using UNetSkips = std::vector<at::Tensor>;

/// diffusers' DownBlock2D and CrossAttnDownBlock2D.
class UNetDownBlock {
public:
    UNetDownBlock(const Weights& weights, const UNetBlockShape& shape);

    /// x [B,in,H,W] → [B,out,…]; adds each layer's output to `skips`.
    at::Tensor operator()(at::Tensor x, const UNetContext& context, UNetSkips& skips) const;

private:
    std::vector<ResnetBlock2d> m_resnets;
    std::vector<Transformer2d> m_attentions; ///< as many as resnets, or none
    std::optional<Downsample2d> m_downsampler;
};

/// diffusers' UNetMidBlock2DCrossAttn.
class UNetMidBlock {
public:
    UNetMidBlock(const Weights& weights, const UNetBlockShape& shape);

    /// x [B,C,H,W] → [B,C,H,W]
    at::Tensor operator()(at::Tensor x, const UNetContext& context) const;

private:
    std::vector<ResnetBlock2d> m_resnets; ///< one more than attentions
    std::vector<Transformer2d> m_attentions;
};

/// diffusers' UpBlock2D and CrossAttnUpBlock2D.
class UNetUpBlock {
public:
    UNetUpBlock(const Weights& weights, const UNetBlockShape& shape);

    /// x [B,in,h,w] → [B,out,…]; takes as many `skips` as it has layers, and doubles to the size of the next.
    at::Tensor operator()(at::Tensor x, const UNetContext& context, UNetSkips& skips) const;

private:
    std::vector<ResnetBlock2d> m_resnets;
    std::vector<Transformer2d> m_attentions; ///< as many as resnets, or none
    std::optional<Upsample2d> m_upsampler;
};

} // namespace nextgpt
