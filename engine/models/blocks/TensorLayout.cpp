// SPDX-License-Identifier: Apache-2.0
#include "engine/models/blocks/TensorLayout.h"

#include <ATen/ATen.h>

namespace nextgpt {

at::Tensor imagesToTokens(const at::Tensor& x) {
    return x.permute({0, 2, 3, 1}).flatten(1, 2);
}

at::Tensor tokensToImages(const at::Tensor& tokens, const at::Tensor& like) {
    return tokens.unflatten(1, {like.size(2), like.size(3)}).permute({0, 3, 1, 2});
}

at::Tensor videosToFrames(const at::Tensor& videos) {
    return videos.transpose(1, 2).flatten(0, 1);
}

at::Tensor framesToVideos(const at::Tensor& images, std::int64_t frames) {
    return images.unflatten(0, {images.size(0) / frames, frames}).transpose(1, 2);
}

} // namespace nextgpt
