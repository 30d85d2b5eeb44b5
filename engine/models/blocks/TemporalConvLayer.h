// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Convolution.h"
#include "engine/nn/GroupNorm.h"

#include <vector>

namespace nextgpt {

/// Each place of a video looks at the frame before and the frame after, four times, with a way around it all;
/// diffusers' class of this name.
class TemporalConvLayer {
public:
    TemporalConvLayer(const Weights& weights, std::int64_t channels, std::int64_t groups);

    /// x [B·F,C,H,W] → same shape
    at::Tensor operator()(const at::Tensor& x, std::int64_t frames) const;

private:
    struct Step {
        GroupNorm norm; ///< over all frames of a video at once
        Convolution conv;
    };
    std::vector<Step> m_steps; ///< conv1 … conv4
};

} // namespace nextgpt
