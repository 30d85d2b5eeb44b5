#include "engine/nn/Convolution.h"

#include <ATen/ops/convolution.h>

namespace nextgpt {

ConvolutionShape ConvolutionShape::square(std::int64_t in, std::int64_t out, std::int64_t kernel,
                                          std::int64_t stride) {
    return {in, out, {kernel, kernel}, {stride, stride}, {kernel / 2, kernel / 2}, Bias::Yes};
}

ConvolutionShape ConvolutionShape::patches(std::int64_t in, std::int64_t out,
                                           std::vector<std::int64_t> kernel, Bias bias) {
    return {in, out, kernel, kernel, std::vector<std::int64_t>(kernel.size(), 0), bias};
}

namespace {

std::vector<std::int64_t> weightShape(const ConvolutionShape& shape) {
    std::vector<std::int64_t> sizes{shape.out, shape.in};
    sizes.insert(sizes.end(), shape.kernel.begin(), shape.kernel.end());
    return sizes;
}

} // namespace

Convolution::Convolution(const Weights& weights, const ConvolutionShape& shape)
    : m_weight(weights.take("weight", weightShape(shape)))
    , m_stride(shape.stride)
    , m_padding(shape.padding) {
    if (shape.bias == Bias::Yes)
        m_bias = weights.take("bias", {shape.out});
}

at::Tensor Convolution::operator()(const at::Tensor& x) const {
    const std::vector<std::int64_t> ones(m_stride.size(), 1);
    const std::vector<std::int64_t> zeros(m_stride.size(), 0);
    return at::convolution(x, m_weight, m_bias, m_stride, m_padding, ones, false, zeros, 1);
}

} // namespace nextgpt
