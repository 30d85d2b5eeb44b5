#include "engine/models/FrameFolding.h"

#include <ATen/ATen.h>

namespace nextgpt {

at::Tensor clipsToFrames(const at::Tensor& clips) {
    return clips.transpose(1, 2).flatten(0, 1);
}

at::Tensor framesToClips(const at::Tensor& pictures, std::int64_t frames) {
    return pictures.unflatten(0, {pictures.size(0) / frames, frames}).transpose(1, 2);
}

} // namespace nextgpt
