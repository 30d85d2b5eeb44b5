// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/UNetLayer.h"

namespace nextgpt {

UNetLayer::UNetLayer(const Weights& block, std::int64_t index, std::int64_t in, const UNetBlockShape& shape)
    : m_resnet(block / "resnets" / index, shape.resnet(in)) {
    if (shape.temporal)
        m_tempConv.emplace(block / "temp_convs" / index, shape.out, shape.groups);
    if (shape.attention)
        m_attention.emplace(block / "attentions" / index, *shape.attention);
    if (shape.temporal && shape.attention)
        m_tempAttention.emplace(block / "temp_attentions" / index,
                                TransformerTemporalShape{.channels = shape.out,
                                                         .width = shape.out,
                                                         .heads = shape.attention->attention.heads,
                                                         .groups = shape.groups});
}

at::Tensor UNetLayer::operator()(at::Tensor x, const UNetContext& context) const {
    x = m_resnet(x, context.time);
    if (m_tempConv)
        x = (*m_tempConv)(x, context.frames);
    if (m_attention)
        x = (*m_attention)(x, context.condition);
    return m_tempAttention ? (*m_tempAttention)(x, context.frames) : x;
}

} // namespace nextgpt
