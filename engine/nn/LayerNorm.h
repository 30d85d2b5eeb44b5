// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

namespace nextgpt {

/// torch.nn.LayerNorm: mean 0 and variance 1 over the last axis, then weight [width] and bias [width].
class LayerNorm {
public:
    LayerNorm(const Weights& weights, std::int64_t width, double epsilon = 1e-5);

    /// x [..., width] → same shape
    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor m_weight;
    at::Tensor m_bias;
    double m_epsilon;
};

} // namespace nextgpt
