// SPDX-License-Identifier: Apache-2.0
#include "engine/ops/RmsNormalize.h"

#include <ATen/ops/rsqrt.h>

namespace nextgpt {

at::Tensor rmsNormalize(const at::Tensor& x, const at::Tensor& weight, double epsilon) {
    const auto wide = x.to(at::kFloat);
    const auto scale = at::rsqrt(wide.square().mean(-1, true).add_(epsilon));
    return (wide * scale).to(x.scalar_type()) * weight;
}

} // namespace nextgpt
