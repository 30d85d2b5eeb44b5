// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/GroupNorm.h"

namespace nextgpt {

GroupNorm::GroupNorm(const Weights& weights, std::int64_t groups, std::int64_t channels, double epsilon)
    : m_parameters{.groups = groups,
                   .weight = weights.take("weight", {channels}),
                   .bias = weights.take("bias", {channels}),
                   .epsilon = epsilon} {}

at::Tensor GroupNorm::operator()(const at::Tensor& x) const {
    return groupNorm(x, m_parameters);
}

at::Tensor GroupNorm::withSilu(const at::Tensor& x) const {
    return groupNormSilu(x, m_parameters);
}

} // namespace nextgpt
