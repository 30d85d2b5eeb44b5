// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/Linear.h"

#include <ATen/ops/linear.h>

namespace nextgpt {

Linear::Linear(const Weights& weights, std::int64_t in, std::int64_t out, Bias bias, double adapterScale)
    : m_weight(weights.take("weight", {out, in}))
    , m_adapter(LowRank::find(weights, in, out, adapterScale)) {
    if (bias == Bias::Yes)
        m_bias = weights.take("bias", {out});
}

at::Tensor Linear::operator()(const at::Tensor& x) const {
    const auto y = at::linear(x, m_weight, m_bias);
    return m_adapter ? y + (*m_adapter)(x) : y;
}

} // namespace nextgpt
