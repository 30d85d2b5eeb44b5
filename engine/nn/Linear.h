// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Bias.h"
#include "engine/nn/LowRank.h"
#include "engine/weights/Weights.h"

#include <optional>

namespace nextgpt {

/// y = W x + b, plus a LoRA branch where the checkpoint stores one beside the weight.
class Linear {
public:
    /// weight [out, in], bias [out]. adapterScale multiplies the LoRA branch (alpha / rank).
    Linear(const Weights& weights, std::int64_t in, std::int64_t out, Bias bias = Bias::Yes,
           double adapterScale = 1.0);

    /// x [..., in] → [..., out]
    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor m_weight;
    std::optional<at::Tensor> m_bias;
    std::optional<LowRank> m_adapter;
};

} // namespace nextgpt
