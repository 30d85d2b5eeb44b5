// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Convolution.h"

namespace nextgpt {

/// Half the size; diffusers' Downsample2D.
class Downsample2d {
public:
    /// Both sides are padded in UNets; autoencoders pad only right and bottom.
    enum class Padding { Symmetric, RightBottom };

    Downsample2d(const Weights& weights, std::int64_t channels, Padding padding);

    /// x [B,C,H,W] → [B,C,⌈H/2⌉,⌈W/2⌉] (RightBottom: ⌊·/2⌋)
    at::Tensor operator()(const at::Tensor& x) const;

private:
    Padding m_padding;
    Convolution m_conv;
};

/// Nearest neighbour, then a convolution; diffusers' Upsample2D.
class Upsample2d {
public:
    Upsample2d(const Weights& weights, std::int64_t channels);

    /// x [B,C,h,w] → [B,C,height,width]
    at::Tensor operator()(const at::Tensor& x, std::int64_t height, std::int64_t width) const;

private:
    Convolution m_conv;
};

} // namespace nextgpt
