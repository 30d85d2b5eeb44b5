// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/UNetBlocks.h"

#include <ATen/ATen.h>

namespace nextgpt {

UNetDownBlock::UNetDownBlock(const Weights& weights, const UNetBlockShape& shape) {
    for (std::int64_t i = 0; i < shape.layers; ++i)
        m_layers.emplace_back(weights, i, i == 0 ? shape.in : shape.out, shape);
    if (shape.resamples)
        m_downsampler.emplace(weights / "downsamplers" / 0, shape.out, Downsample2d::Padding::Symmetric);
}

at::Tensor UNetDownBlock::operator()(at::Tensor x, const UNetContext& context, UNetSkips& skips) const {
    for (const auto& layer : m_layers) {
        x = layer(x, context);
        skips.push_back(x);
    }
    if (m_downsampler) {
        x = (*m_downsampler)(x);
        skips.push_back(x);
    }
    return x;
}

UNetMidBlock::UNetMidBlock(const Weights& weights, const UNetBlockShape& shape) {
    for (std::int64_t i = 0; i < shape.layers; ++i)
        m_layers.emplace_back(weights, i, i == 0 ? shape.in : shape.out, shape);
    UNetBlockShape last = shape;
    last.attention.reset();
    m_layers.emplace_back(weights, shape.layers, shape.out, last);
}

at::Tensor UNetMidBlock::operator()(at::Tensor x, const UNetContext& context) const {
    for (const auto& layer : m_layers)
        x = layer(x, context);
    return x;
}

UNetUpBlock::UNetUpBlock(const Weights& weights, const UNetBlockShape& shape) {
    for (std::int64_t i = 0; i < shape.layers; ++i) {
        const auto input = i == 0 ? shape.in : shape.out;
        const auto skip = i + 1 == shape.layers ? shape.skip : shape.out;
        m_layers.emplace_back(weights, i, input + skip, shape);
    }
    if (shape.resamples)
        m_upsampler.emplace(weights / "upsamplers" / 0, shape.out);
}

at::Tensor UNetUpBlock::operator()(at::Tensor x, const UNetContext& context, UNetSkips& skips) const {
    for (const auto& layer : m_layers) {
        x = layer(at::cat({x, skips.back()}, 1), context);
        skips.pop_back();
    }
    // Not simply twice the size: the downsampler rounded an odd size up.
    return m_upsampler ? (*m_upsampler)(x, skips.back().size(2), skips.back().size(3)) : x;
}

} // namespace nextgpt
