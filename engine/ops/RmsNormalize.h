// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace nextgpt {

/// x·rsqrt(mean(x²) + epsilon) over the last axis in float32, cast back to x's dtype, then times weight
/// [width]: transformers' LlamaRMSNorm, whose order of operations determines the rounding in half precision.
at::Tensor rmsNormalize(const at::Tensor& x, const at::Tensor& weight, double epsilon);

} // namespace nextgpt
