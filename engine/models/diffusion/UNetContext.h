// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace nextgpt {

/// What every block of a UNet is told besides the image.
struct UNetContext {
    at::Tensor time;         ///< [B,timeWidth], through SiLU
    at::Tensor condition;    ///< [B,T,D]; undefined: the blocks look at themselves instead
    std::int64_t frames = 1; ///< so many rows of a batch are one video
};

} // namespace nextgpt
