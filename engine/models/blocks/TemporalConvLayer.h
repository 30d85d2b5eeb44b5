// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Convolution.h"
#include "engine/nn/GroupNorm.h"

#include <vector>

namespace nextgpt {

/// Four normalised convolutions over time (kernel 3) with a skip connection; diffusers' TemporalConvLayer.
class TemporalConvLayer {
public:
    TemporalConvLayer(const Weights& weights, std::int64_t channels, std::int64_t groups);

    /// x [B·F,C,H,W], videos of F = `frames` frames → same shape
    at::Tensor operator()(const at::Tensor& x, std::int64_t frames) const;

private:
    struct Step {
        GroupNorm norm; ///< statistics over all frames of a video
        Convolution conv;
    };
    std::vector<Step> m_steps; ///< conv1 … conv4
};

} // namespace nextgpt
