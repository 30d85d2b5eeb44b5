// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace nextgpt {

/// Clips [B,C,F,H,W] as images [B·F,C,H,W], the frames of a clip one after the other.
at::Tensor clipsToFrames(const at::Tensor& clips);

/// The inverse; a view, whatever the memory format.
at::Tensor framesToClips(const at::Tensor& images, std::int64_t frames);

} // namespace nextgpt
