// SPDX-License-Identifier: Apache-2.0
#include "engine/models/blocks/Resampling2d.h"

#include <ATen/ATen.h>

namespace nextgpt {

namespace {

ConvolutionShape strided(std::int64_t channels, Downsample2d::Padding padding) {
    auto shape = ConvolutionShape::square(channels, channels, 3, 2);
    if (padding == Downsample2d::Padding::RightBottom)
        shape.padding = {0, 0};
    return shape;
}

} // namespace

Downsample2d::Downsample2d(const Weights& weights, std::int64_t channels, Padding padding)
    : m_padding(padding)
    , m_conv(weights / "conv", strided(channels, padding)) {}

at::Tensor Downsample2d::operator()(const at::Tensor& x) const {
    return m_conv(m_padding == Padding::RightBottom ? at::constant_pad_nd(x, {0, 1, 0, 1}) : x);
}

Upsample2d::Upsample2d(const Weights& weights, std::int64_t channels)
    : m_conv(weights / "conv", ConvolutionShape::square(channels, channels, 3)) {}

at::Tensor Upsample2d::operator()(const at::Tensor& x, std::int64_t height, std::int64_t width) const {
    return m_conv(at::upsample_nearest2d(x, {height, width}));
}

} // namespace nextgpt
