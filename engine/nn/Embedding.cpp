// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/Embedding.h"

#include <ATen/ops/embedding.h>

namespace nextgpt {

Embedding::Embedding(const Weights& weights, std::int64_t count, std::int64_t width)
    : m_weight(weights.take("weight", {count, width})) {}

at::Tensor Embedding::operator()(const at::Tensor& ids) const {
    return at::embedding(m_weight, ids);
}

} // namespace nextgpt
