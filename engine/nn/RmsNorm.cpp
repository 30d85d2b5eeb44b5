// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/RmsNorm.h"

#include "engine/ops/RmsNormalize.h"

namespace nextgpt {

RmsNorm::RmsNorm(const Weights& weights, std::int64_t width, double epsilon)
    : m_weight(weights.take("weight", {width}))
    , m_epsilon(epsilon) {}

at::Tensor RmsNorm::operator()(const at::Tensor& x) const {
    return rmsNormalize(x, m_weight, m_epsilon);
}

} // namespace nextgpt
