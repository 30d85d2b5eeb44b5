// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/LayerNorm.h"

#include <ATen/ops/layer_norm.h>

namespace nextgpt {

LayerNorm::LayerNorm(const Weights& weights, std::int64_t width, double epsilon)
    : m_weight(weights.take("weight", {width}))
    , m_bias(weights.take("bias", {width}))
    , m_epsilon(epsilon) {}

at::Tensor LayerNorm::operator()(const at::Tensor& x) const {
    return at::layer_norm(x, m_weight.sizes(), m_weight, m_bias, m_epsilon);
}

} // namespace nextgpt
