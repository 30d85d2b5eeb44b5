// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <ATen/core/Tensor.h>

namespace nextgpt {

/// ImageBind's evaluation transform (torchvision on PIL): shorter side to `size` by PIL's antialiased bicubic
/// (a = -0.5, 8 bits between the passes), centre crop, CLIP mean and standard deviation. Differs from PIL
/// only by rounding. Returns float32 [3,size,size] on the CPU.
at::Tensor imageToTensor(const Image& image, int size);

/// Pixels [B,3,H,W] in 0…1 → less CLIP's mean, divided by its standard deviation.
at::Tensor clipNormalized(const at::Tensor& pixels);

/// Antialiased bicubic resize, byte for byte equal to PIL's.
Image resizeBicubic(const Image& image, int width, int height);

/// Pixels [3,H,W] in -1…1 (the output of a VAE) → uint8 [H,W,3] on the CPU: 255 * clamp(x/2 + 0.5), rounded
/// half to even as numpy does.
at::Tensor pixelsToBytes(const at::Tensor& pixels);

/// uint8 [H,W,3] on the CPU → image.
Image bytesToImage(const at::Tensor& bytes);

/// bytesToImage(pixelsToBytes(pixels)).
Image tensorToImage(const at::Tensor& pixels);

/// Image → pixels float32 [3,H,W] in -1…1 on the CPU, the input of a VAE.
at::Tensor imageToPixels(const Image& image);

} // namespace nextgpt
