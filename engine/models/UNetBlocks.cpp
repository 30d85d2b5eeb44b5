#include "engine/models/UNetBlocks.h"

#include <ATen/ATen.h>

namespace nextgpt {

UNetDownBlock::UNetDownBlock(const Weights& weights, const UNetBlockShape& shape) {
    for (std::int64_t i = 0; i < shape.layers; ++i) {
        m_resnets.emplace_back(weights / "resnets" / i, shape.resnet(i == 0 ? shape.in : shape.out));
        if (shape.attention)
            m_attentions.emplace_back(weights / "attentions" / i, *shape.attention);
    }
    if (shape.resamples)
        m_downsampler.emplace(weights / "downsamplers" / 0, shape.out, Downsample2d::Padding::Symmetric);
}

at::Tensor UNetDownBlock::operator()(at::Tensor x, const UNetContext& context, UNetSkips& skips) const {
    for (std::size_t i = 0; i < m_resnets.size(); ++i) {
        x = m_resnets[i](x, context.time);
        if (!m_attentions.empty())
            x = m_attentions[i](x, context.condition);
        skips.push_back(x);
    }
    if (m_downsampler) {
        x = (*m_downsampler)(x);
        skips.push_back(x);
    }
    return x;
}

UNetMidBlock::UNetMidBlock(const Weights& weights, const UNetBlockShape& shape) {
    m_resnets.emplace_back(weights / "resnets" / 0, shape.resnet(shape.in));
    for (std::int64_t i = 0; i < shape.layers; ++i) {
        if (shape.attention)
            m_attentions.emplace_back(weights / "attentions" / i, *shape.attention);
        m_resnets.emplace_back(weights / "resnets" / (i + 1), shape.resnet(shape.out));
    }
}

at::Tensor UNetMidBlock::operator()(at::Tensor x, const UNetContext& context) const {
    x = m_resnets.front()(x, context.time);
    for (std::size_t i = 0; i + 1 < m_resnets.size(); ++i) {
        if (!m_attentions.empty())
            x = m_attentions[i](x, context.condition);
        x = m_resnets[i + 1](x, context.time);
    }
    return x;
}

UNetUpBlock::UNetUpBlock(const Weights& weights, const UNetBlockShape& shape) {
    for (std::int64_t i = 0; i < shape.layers; ++i) {
        const auto arriving = i == 0 ? shape.in : shape.out;
        const auto skipped = i + 1 == shape.layers ? shape.skip : shape.out;
        m_resnets.emplace_back(weights / "resnets" / i, shape.resnet(arriving + skipped));
        if (shape.attention)
            m_attentions.emplace_back(weights / "attentions" / i, *shape.attention);
    }
    if (shape.resamples)
        m_upsampler.emplace(weights / "upsamplers" / 0, shape.out);
}

at::Tensor UNetUpBlock::operator()(at::Tensor x, const UNetContext& context, UNetSkips& skips) const {
    for (std::size_t i = 0; i < m_resnets.size(); ++i) {
        x = m_resnets[i](at::cat({x, skips.back()}, 1), context.time);
        skips.pop_back();
        if (!m_attentions.empty())
            x = m_attentions[i](x, context.condition);
    }
    // Not simply twice: an odd size was rounded up on the way down.
    return m_upsampler ? (*m_upsampler)(x, skips.back().size(2), skips.back().size(3)) : x;
}

} // namespace nextgpt
