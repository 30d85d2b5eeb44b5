// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <ATen/core/Tensor.h>

namespace nextgpt {

/// A heat image as ImageBind takes it: grey as PIL makes it, shorter side to `size` by PIL's bicubic,
/// centre crop, 0…1 without further scaling. Returns float32 [1,size,size].
at::Tensor thermalToTensor(const Image& image, int size);

/// A depth map float [H,W], disparity rather than distance: shorter side to `size`, centre crop, scaled by
/// the mean and deviation of the disparities that ImageBind was trained with. Returns float32 [1,size,size].
at::Tensor depthToTensor(const at::Tensor& disparity, int size);

/// Readings of an inertial sensor float [C,N] → [C,samples]: the middle of a longer run; a shorter one rests
/// at zero behind its end.
at::Tensor imuToTensor(const at::Tensor& readings, std::int64_t samples);

} // namespace nextgpt
