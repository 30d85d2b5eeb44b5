// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/ops/GroupNormSilu.h"
#include "engine/weights/Weights.h"

namespace nextgpt {

/// torch.nn.GroupNorm: mean 0 and variance 1 over each group of channels and all positions, then weight [C]
/// and bias [C].
class GroupNorm {
public:
    GroupNorm(const Weights& weights, std::int64_t groups, std::int64_t channels, double epsilon = 1e-5);

    /// x [B,C,…] → same shape
    at::Tensor operator()(const at::Tensor& x) const;

    /// The same, followed by SiLU.
    at::Tensor withSilu(const at::Tensor& x) const;

private:
    GroupNormParameters m_parameters;
};

} // namespace nextgpt
