// SPDX-License-Identifier: Apache-2.0
#include "engine/models/blocks/TemporalConvLayer.h"

#include "engine/models/blocks/FrameFolding.h"

#include <ATen/ATen.h>

namespace nextgpt {

TemporalConvLayer::TemporalConvLayer(const Weights& weights, std::int64_t channels, std::int64_t groups) {
    const ConvolutionShape shape{channels, channels, {3, 1, 1}, {1, 1, 1}, {1, 0, 0}, Bias::Yes};
    const auto add = [&](const Weights& step, std::int64_t place) {
        m_steps.push_back({GroupNorm(step / 0, groups, channels), Convolution(step / place, shape)});
    };
    add(weights / "conv1", 2);
    for (const char* name : {"conv2", "conv3", "conv4"})
        add(weights / name, 3); // one place later: there was a dropout between, which has no weights
}

at::Tensor TemporalConvLayer::operator()(const at::Tensor& x, std::int64_t frames) const {
    at::Tensor video = framesToClips(x, frames); // [B,C,F,H,W]
    for (const Step& step : m_steps)
        video = step.conv(step.norm.withSilu(video));
    return clipsToFrames(video).add_(x);
}

} // namespace nextgpt
