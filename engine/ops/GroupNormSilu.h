// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace nextgpt {

struct GroupNormParameters {
    std::int64_t groups = 32;
    at::Tensor weight; ///< [C]
    at::Tensor bias;   ///< [C]
    double epsilon = 1e-5;
};

/// groupNorm(x) of x [B,C,…], statistics in float32. On a CUDA device the result keeps the memory format of
/// x, which libtorch's own kernel does not.
at::Tensor groupNorm(const at::Tensor& x, const GroupNormParameters& parameters);

/// silu(groupNorm(x)) of x [B,C,…]: the pair that opens every block of a UNet and an autoencoder.
at::Tensor groupNormSilu(const at::Tensor& x, const GroupNormParameters& parameters);

} // namespace nextgpt
