// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/Linear.h"

namespace nextgpt {

Linear::Linear(const Weights& weights, std::int64_t in, std::int64_t out, const LinearOptions& options)
    : m_weight(weights, "weight",
               {.in = in, .out = out, .storage = options.storage, .role = MatrixRole::Quantizable})
    , m_lora(LowRank::find(weights, {.in = in, .out = out}, options.loraScale)) {
    if (options.bias == Bias::Yes)
        m_bias = weights.take("bias", {out});
}

at::Tensor Linear::operator()(const at::Tensor& x, const TrainingOptions& training) const {
    const auto y = m_weight(x, m_bias);
    return m_lora ? y + (*m_lora)(x, training) : y;
}

} // namespace nextgpt
