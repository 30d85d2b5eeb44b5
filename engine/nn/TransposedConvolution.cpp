// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/TransposedConvolution.h"

#include "engine/nn/WeightNorm.h"

#include <ATen/ops/conv_transpose1d.h>

namespace nextgpt {

TransposedConvolution::TransposedConvolution(const Weights& weights, const TransposedConvolutionShape& shape)
    : m_shape(shape)
    , m_weight(takeConvolutionWeight(weights, {shape.in, shape.out, shape.kernel}))
    , m_bias(weights.take("bias", {shape.out})) {}

at::Tensor TransposedConvolution::operator()(const at::Tensor& x) const {
    return at::conv_transpose1d(x, m_weight, m_bias, m_shape.stride, m_shape.padding);
}

} // namespace nextgpt
