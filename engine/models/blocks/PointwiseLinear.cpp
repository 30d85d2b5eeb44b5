// SPDX-License-Identifier: Apache-2.0
#include "engine/models/blocks/PointwiseLinear.h"

#include <ATen/ATen.h>

namespace nextgpt {

namespace {

at::Tensor takeMatrix(const Weights& weights, std::int64_t in, std::int64_t out,
                      PointwiseLinear::Storage storage) {
    if (storage == PointwiseLinear::Storage::Convolution)
        return weights.take("weight", {out, in, 1, 1}).flatten(1);
    return weights.take("weight", {out, in});
}

} // namespace

PointwiseLinear::PointwiseLinear(const Weights& weights, std::int64_t in, std::int64_t out, Storage storage)
    : m_weight(takeMatrix(weights, in, out, storage))
    , m_bias(weights.take("bias", {out})) {}

PointwiseLinear::Storage PointwiseLinear::storageOf(const Weights& weights) {
    const bool rankFour = weights.has("weight") && weights.shapeOf("weight").size() == 4;
    return rankFour ? Storage::Convolution : Storage::Matrix;
}

at::Tensor PointwiseLinear::operator()(const at::Tensor& x) const {
    return at::linear(x, m_weight, m_bias);
}

at::Tensor imagesToTokens(const at::Tensor& x) {
    return x.permute({0, 2, 3, 1}).flatten(1, 2);
}

at::Tensor tokensToImages(const at::Tensor& tokens, const at::Tensor& like) {
    return tokens.unflatten(1, {like.size(2), like.size(3)}).permute({0, 3, 1, 2});
}

} // namespace nextgpt
