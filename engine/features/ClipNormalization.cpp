// SPDX-License-Identifier: Apache-2.0
#include "engine/features/ClipNormalization.h"

#include <ATen/ATen.h>

namespace nextgpt {

at::Tensor clipNormalized(const at::Tensor& pixels) {
    const auto mean = at::tensor(at::ArrayRef<float>(kClipMean)).view({1, 3, 1, 1});
    const auto deviation = at::tensor(at::ArrayRef<float>(kClipStandardDeviation)).view({1, 3, 1, 1});
    return (pixels - mean) / deviation;
}

} // namespace nextgpt
