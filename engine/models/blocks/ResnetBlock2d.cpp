// SPDX-License-Identifier: Apache-2.0
#include "engine/models/blocks/ResnetBlock2d.h"

#include <ATen/ATen.h>

namespace nextgpt {

ResnetBlock2d::ResnetBlock2d(const Weights& weights, const ResnetShape& shape)
    : m_norm1(weights / "norm1", shape.groups, shape.in, shape.epsilon)
    , m_conv1(weights / "conv1", ConvolutionShape::square(shape.in, shape.out, 3))
    , m_norm2(weights / "norm2", shape.groups, shape.out, shape.epsilon)
    , m_conv2(weights / "conv2", ConvolutionShape::square(shape.out, shape.out, 3)) {
    if (shape.timeWidth > 0)
        m_timeEmbProj.emplace(weights / "time_emb_proj", shape.timeWidth, shape.out);
    if (shape.in != shape.out)
        m_convShortcut.emplace(weights / "conv_shortcut", ConvolutionShape::square(shape.in, shape.out, 1));
}

at::Tensor ResnetBlock2d::operator()(const at::Tensor& x, const at::Tensor& time) const {
    at::Tensor h = m_conv1(m_norm1.withSilu(x)); // [B,out,H,W]
    if (m_timeEmbProj)
        h.add_((*m_timeEmbProj)(time).unsqueeze(2).unsqueeze(3)); // [B,out,1,1]
    h = m_conv2(m_norm2.withSilu(h));
    return h.add_(m_convShortcut ? (*m_convShortcut)(x) : x);
}

} // namespace nextgpt
