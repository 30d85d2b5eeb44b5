// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

namespace nextgpt {

/// Root mean square normalisation over the last axis, then weight [width]; transformers' LlamaRMSNorm.
class RmsNorm {
public:
    RmsNorm(const Weights& weights, std::int64_t width, double epsilon);

    /// x [..., width] → same shape
    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor m_weight;
    double m_epsilon;
};

} // namespace nextgpt
