// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

namespace nextgpt {

/// torch.nn.Embedding: weight [count,width], one vector per id.
class Embedding {
public:
    Embedding(const Weights& weights, std::int64_t count, std::int64_t width);

    /// ids (int64) [...], each below count → [..., width]
    at::Tensor operator()(const at::Tensor& ids) const;

    /// The whole table, e.g. for a head with tied weights.
    const at::Tensor& weight() const { return m_weight; }

private:
    at::Tensor m_weight;
};

} // namespace nextgpt
