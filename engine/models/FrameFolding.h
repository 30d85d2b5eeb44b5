#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace nextgpt {

/// Clips [B,C,F,H,W] as pictures [B·F,C,H,W], the frames of a clip one after the other.
at::Tensor clipsToFrames(const at::Tensor& clips);

/// The inverse; a view, whatever the memory format.
at::Tensor framesToClips(const at::Tensor& pictures, std::int64_t frames);

} // namespace nextgpt
