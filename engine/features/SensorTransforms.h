// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <ATen/core/Tensor.h>

namespace nextgpt {

/// ImageBind's thermal input: PIL's greyscale, shorter side to `size` by PIL's bicubic, centre crop, values
/// in 0…1. Returns float32 [1,size,size].
at::Tensor thermalToTensor(const Image& image, int size);

/// ImageBind's depth input, from disparity float [H,W] (the inverse of distance): shorter side to `size`,
/// centre crop, normalised by the mean and standard deviation of ImageBind's training data. Returns float32
/// [1,size,size].
at::Tensor depthToTensor(const at::Tensor& disparity, int size);

/// ImageBind's inertial input, float [C,N] → float32 [C,samples]: the middle of a longer recording; a shorter
/// one is padded with 0 at its end.
at::Tensor imuToTensor(const at::Tensor& readings, std::int64_t samples);

} // namespace nextgpt
