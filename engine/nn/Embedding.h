// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

namespace nextgpt {

/// A table of vectors, weight [count, width].
class Embedding {
public:
    Embedding(const Weights& weights, std::int64_t count, std::int64_t width);

    /// ids (int64) [...] → [..., width]
    at::Tensor operator()(const at::Tensor& ids) const;

    const at::Tensor& weight() const { return m_weight; }

private:
    at::Tensor m_weight;
};

} // namespace nextgpt
