// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/Convolution.h"

#include "engine/nn/WeightNorm.h"

#include <ATen/ops/convolution.h>

namespace nextgpt {

ConvolutionShape ConvolutionShape::square(std::int64_t in, std::int64_t out, std::int64_t kernel,
                                          std::int64_t stride) {
    return {.in = in,
            .out = out,
            .kernel = {kernel, kernel},
            .stride = {stride, stride},
            .padding = {kernel / 2, kernel / 2}};
}

ConvolutionShape ConvolutionShape::sameLength(std::int64_t in, std::int64_t out, std::int64_t kernel,
                                              std::int64_t dilation) {
    return {.in = in,
            .out = out,
            .kernel = {kernel},
            .stride = {1},
            .padding = {(kernel - 1) * dilation / 2},
            .dilation = {dilation}};
}

ConvolutionShape ConvolutionShape::patches(std::int64_t in, std::int64_t out,
                                           std::vector<std::int64_t> kernel, Bias bias) {
    return {.in = in,
            .out = out,
            .kernel = kernel,
            .stride = kernel,
            .padding = std::vector<std::int64_t>(kernel.size(), 0),
            .bias = bias};
}

namespace {

std::vector<std::int64_t> weightShape(const ConvolutionShape& shape) {
    std::vector<std::int64_t> sizes{shape.out, shape.in};
    sizes.insert(sizes.end(), shape.kernel.begin(), shape.kernel.end());
    return sizes;
}

/// Channels-last, as the activations are: the fastest layout for cuDNN. A weight in another layout would be
/// converted on every call.
at::Tensor channelsLast(const at::Tensor& weight) {
    if (!weight.is_cuda() || weight.dim() < 4)
        return weight;
    return weight.contiguous(weight.dim() == 4 ? at::MemoryFormat::ChannelsLast
                                               : at::MemoryFormat::ChannelsLast3d);
}

} // namespace

Convolution::Convolution(const Weights& weights, const ConvolutionShape& shape)
    : m_weight(channelsLast(takeConvolutionWeight(weights, weightShape(shape))))
    , m_stride(shape.stride)
    , m_padding(shape.padding)
    , m_dilation(shape.dilation.empty() ? std::vector<std::int64_t>(shape.stride.size(), 1)
                                        : shape.dilation) {
    if (shape.bias == Bias::Yes)
        m_bias = weights.take("bias", {shape.out});
}

at::Tensor Convolution::operator()(const at::Tensor& x) const {
    if (m_weight.dim() == 5 && m_weight.size(3) == 1 && m_weight.size(4) == 1)
        return overTime(x);
    const std::vector<std::int64_t> zeros(m_stride.size(), 0);
    return at::convolution(x, m_weight, m_bias, m_stride, m_padding, m_dilation, false, zeros, 1);
}

/// Computes a kernel over time alone as a kernel over the height of an image [F, H·W] in the same memory: 2D
/// convolutions are faster and bitwise reproducible.
at::Tensor Convolution::overTime(const at::Tensor& x) const {
    const auto rows = at::convolution(x.flatten(3), m_weight.flatten(3), m_bias, {m_stride[0], 1},
                                      {m_padding[0], 0}, {m_dilation[0], 1}, false, {0, 0}, 1);
    return rows.unflatten(3, {x.size(3), x.size(4)}); // [B,C,F,H,W]
}

} // namespace nextgpt
