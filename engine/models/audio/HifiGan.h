// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/audio/HifiGanConfig.h"
#include "engine/nn/Convolution.h"
#include "engine/nn/TransposedConvolution.h"

#include <functional>
#include <vector>

namespace nextgpt {

/// HiFi-GAN, a vocoder from mel spectrograms to waveforms (Kong et al., 2020); transformers' SpeechT5HifiGan.
class HifiGan {
public:
    /// Called after each of `total` upsampling stages; may throw to cancel the call.
    using OnStage = std::function<void(std::int64_t done, std::int64_t total)>;

    HifiGan(const Weights& weights, const HifiGanConfig& config);

    /// mel (logarithmic) [B,T,modelInDim] → waveform [B,n], -1…1, at config().samplingRate; or [T,modelInDim]
    /// → [n]. n is T·config().hop(), plus or minus the overhang of the kernels at the ends.
    at::Tensor operator()(const at::Tensor& mel, const OnStage& onStage = {}) const;

    const HifiGanConfig& config() const { return m_config; }

private:
    /// Pairs of convolutions, the first one dilated, with a skip connection around each pair.
    class ResidualBlock {
    public:
        struct Shape {
            std::int64_t channels = 0;
            std::int64_t kernel = 0;
            std::vector<std::int64_t> dilations;
            double slope = 0;
        };

        ResidualBlock(const Weights& weights, const Shape& shape);
        at::Tensor operator()(at::Tensor x /*[B,C,L]*/) const;

    private:
        double m_slope;
        std::vector<Convolution> m_convs1, m_convs2;
    };

    at::Tensor upsample(const at::Tensor& x, std::size_t level) const;

    HifiGanConfig m_config;
    at::ScalarType m_dtype;
    at::Tensor m_mean;  ///< [modelInDim]
    at::Tensor m_scale; ///< [modelInDim]
    Convolution m_convPre;
    std::vector<TransposedConvolution> m_upsampler;
    std::vector<ResidualBlock> m_resblocks; ///< those of level 0, then of level 1, …
    Convolution m_convPost;
};

} // namespace nextgpt
