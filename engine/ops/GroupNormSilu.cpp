// SPDX-License-Identifier: Apache-2.0
#include "engine/ops/GroupNormSilu.h"

#include <ATen/ops/group_norm.h>
#include <ATen/ops/silu.h>

namespace nextgpt {

at::Tensor groupNormSilu(const at::Tensor& x, const GroupNormParameters& parameters) {
    auto normalised =
        at::group_norm(x, parameters.groups, parameters.weight, parameters.bias, parameters.epsilon);
    return at::silu_(normalised);
}

} // namespace nextgpt
