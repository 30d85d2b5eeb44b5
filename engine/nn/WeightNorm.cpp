// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/WeightNorm.h"

#include <ATen/ATen.h>

#include <string_view>

namespace nextgpt {

namespace {

struct Spelling {
    std::string_view length;    ///< [n,1,…]
    std::string_view direction; ///< of the weight's shape
};

constexpr Spelling kSpellings[] = {
    {"weight_g", "weight_v"}, {"parametrizations.weight.original0", "parametrizations.weight.original1"}};

at::Tensor folded(const Weights& weights, at::IntArrayRef shape, const Spelling& spelling) {
    std::vector<std::int64_t> slices(shape.size(), 1);
    slices[0] = shape[0];
    const at::Tensor length = weights.takeFloat(spelling.length, slices);
    const at::Tensor direction = weights.takeFloat(spelling.direction, shape);
    const at::Tensor norms = direction.flatten(1).norm(2, 1).view(slices);
    return (direction * (length / norms)).to(weights.placement().dtype);
}

} // namespace

at::Tensor weightOf(const Weights& weights, at::IntArrayRef shape) {
    for (const Spelling& spelling : kSpellings)
        if (weights.has(spelling.length))
            return folded(weights, shape, spelling);
    return weights.take("weight", shape);
}

} // namespace nextgpt
