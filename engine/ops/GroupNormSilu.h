// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace nextgpt {

/// Parameters of torch.nn.GroupNorm for C channels, which `groups` divides.
struct GroupNormParameters {
    std::int64_t groups = 32;
    at::Tensor weight; ///< [C]
    at::Tensor bias;   ///< [C]
    double epsilon = 1e-5;
};

/// groupNorm(x) of x [B,C,…], statistics in float32. On a CUDA device the result keeps the memory format of
/// x, unlike with libtorch's own kernel.
at::Tensor groupNorm(const at::Tensor& x, const GroupNormParameters& parameters);

/// silu(groupNorm(x)) of x [B,C,…]; precedes the convolutions of UNets and autoencoders.
at::Tensor groupNormSilu(const at::Tensor& x, const GroupNormParameters& parameters);

} // namespace nextgpt
