// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Convolution.h"
#include "engine/nn/GroupNorm.h"
#include "engine/nn/Linear.h"

#include <optional>

namespace nextgpt {

/// Channels of the input and output of a ResnetBlock2d, width of its time embedding [B,timeWidth], and its
/// group normalisation.
struct ResnetShape {
    std::int64_t in = 0;
    std::int64_t out = 0;
    std::int64_t timeWidth = 0; ///< 0: no time embedding (autoencoders)
    std::int64_t groups = 32;
    double epsilon = 1e-5;
};

/// Two normalised convolutions with a skip connection; diffusers' ResnetBlock2D with its default options.
class ResnetBlock2d {
public:
    ResnetBlock2d(const Weights& weights, const ResnetShape& shape);

    /// x [B,in,H,W] → [B,out,H,W]; `time` [B,timeWidth] is the time embedding after SiLU.
    at::Tensor operator()(const at::Tensor& x, const at::Tensor& time = {}) const;

private:
    GroupNorm m_norm1;
    Convolution m_conv1;
    std::optional<Linear> m_timeEmbProj;
    GroupNorm m_norm2;
    Convolution m_conv2;
    std::optional<Convolution> m_convShortcut;
};

} // namespace nextgpt
