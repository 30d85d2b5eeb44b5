// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/WeightNorm.h"

#include "engine/core/Error.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <string_view>

namespace nextgpt {

namespace {

struct Names {
    std::string_view magnitude; ///< [n,1,…]
    std::string_view direction; ///< same shape as the weight
};

constexpr Names kNames[] = {{"weight_g", "weight_v"},
                            {"parametrizations.weight.original0", "parametrizations.weight.original1"}};

at::Tensor foldWeightNorm(const Weights& weights, at::IntArrayRef shape, const Names& names) {
    const c10::InferenceMode disabled(false); // as in Weights::take
    std::vector<std::int64_t> slices(shape.size(), 1);
    slices[0] = shape[0];
    const at::Tensor magnitude = weights.takeFloat(names.magnitude, slices);
    const at::Tensor direction = weights.takeFloat(names.direction, shape);
    if (magnitude.requires_grad() || direction.requires_grad())
        throw EngineError(ErrorCode::Internal,
                          weights.path() + ": a weight-normalised layer cannot be trained");
    const at::Tensor norms = direction.flatten(1).norm(2, 1).view(slices);
    return (direction * (magnitude / norms)).to(weights.placement().dtype);
}

} // namespace

at::Tensor takeConvolutionWeight(const Weights& weights, at::IntArrayRef shape) {
    for (const Names& names : kNames)
        if (weights.has(names.magnitude))
            return foldWeightNorm(weights, shape, names);
    return weights.take("weight", shape);
}

} // namespace nextgpt
