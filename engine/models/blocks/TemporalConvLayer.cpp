// SPDX-License-Identifier: Apache-2.0
#include "engine/models/blocks/TemporalConvLayer.h"

#include "engine/models/blocks/TensorLayout.h"

#include <ATen/ATen.h>

namespace nextgpt {

TemporalConvLayer::TemporalConvLayer(const Weights& weights, std::int64_t channels, std::int64_t groups) {
    const ConvolutionShape shape{
        .in = channels, .out = channels, .kernel = {3, 1, 1}, .stride = {1, 1, 1}, .padding = {1, 0, 0}};
    const auto add = [&](const Weights& step, std::int64_t convIndex) {
        m_steps.push_back({GroupNorm(step / 0, groups, channels), Convolution(step / convIndex, shape)});
    };
    add(weights / "conv1", 2);
    for (const char* name : {"conv2", "conv3", "conv4"})
        add(weights / name, 3); // the reference has a dropout layer at index 2
}

at::Tensor TemporalConvLayer::operator()(const at::Tensor& x, std::int64_t frames) const {
    at::Tensor video = framesToVideos(x, frames); // [B,C,F,H,W]
    for (const Step& step : m_steps)
        video = step.conv(step.norm.withSilu(video));
    return videosToFrames(video).add_(x);
}

} // namespace nextgpt
