// SPDX-License-Identifier: Apache-2.0
#include "engine/models/blocks/FrameFolding.h"

#include <ATen/ATen.h>

namespace nextgpt {

at::Tensor clipsToFrames(const at::Tensor& clips) {
    return clips.transpose(1, 2).flatten(0, 1);
}

at::Tensor framesToClips(const at::Tensor& images, std::int64_t frames) {
    return images.unflatten(0, {images.size(0) / frames, frames}).transpose(1, 2);
}

} // namespace nextgpt
