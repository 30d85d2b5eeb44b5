// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <ATen/core/Tensor.h>

namespace nextgpt {

/// ImageBind's evaluation transform (torchvision on PIL): shorter side to `size` by PIL's antialiased bicubic
/// (a = -0.5, 8-bit between the passes), centre crop, CLIP mean and deviation. Bit-close to PIL. Returns
/// float32 [3, size, size] on the CPU.
at::Tensor imageToTensor(const Image& image, int size);

/// PIL-like bicubic resize of an RGB image (exposed for thumbnails and tests).
Image resizeBicubic(const Image& image, int width, int height);

/// float [3, H, W] in [-1, 1] (a VAE's output) → 8-bit RGB, round half to even of 255 * clamp(x/2 + 0.5).
Image tensorToImage(const at::Tensor& pixels);

/// The inverse: what a VAE encodes. float32 [3, H, W] on the CPU.
at::Tensor imageToPixels(const Image& image);

} // namespace nextgpt
