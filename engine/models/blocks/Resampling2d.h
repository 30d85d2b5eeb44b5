// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Convolution.h"

namespace nextgpt {

/// A convolution with stride 2; diffusers' Downsample2D.
class Downsample2d {
public:
    /// UNets pad all four sides, autoencoders only right and bottom.
    enum class Padding { Symmetric, RightBottom };

    Downsample2d(const Weights& weights, std::int64_t channels, Padding padding);

    /// x [B,C,H,W] → [B,C,⌈H/2⌉,⌈W/2⌉] (RightBottom: ⌊·/2⌋)
    at::Tensor operator()(const at::Tensor& x) const;

private:
    Padding m_padding;
    Convolution m_conv;
};

/// Nearest-neighbour interpolation, then a convolution; diffusers' Upsample2D.
class Upsample2d {
public:
    Upsample2d(const Weights& weights, std::int64_t channels);

    /// x [B,C,h,w] → [B,C,height,width]
    at::Tensor operator()(const at::Tensor& x, std::int64_t height, std::int64_t width) const;

private:
    Convolution m_conv;
};

} // namespace nextgpt
