// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/audio/HifiGanConfig.h"
#include "engine/nn/Convolution.h"
#include "engine/nn/TransposedConvolution.h"

#include <functional>
#include <vector>

namespace nextgpt {

/// From a spectrogram to a wave (Kong et al., 2020); transformers' SpeechT5HifiGan.
class HifiGan {
public:
    /// After each of `total` stages. What it throws ends the work: that is how a job stops.
    using OnStage = std::function<void(std::int64_t done, std::int64_t total)>;

    HifiGan(const Weights& weights, const HifiGanConfig& config);

    /// mel (logarithmic) [B,T,modelInDim] → wave [B,n], -1…1; without the batch axis both ways, too. n is
    /// T·hop, give or take what kernels add at the ends.
    at::Tensor operator()(const at::Tensor& mel, const OnStage& onStage = {}) const;

    const HifiGanConfig& config() const { return m_config; }

private:
    /// Widening convolutions, each with a plain one behind it and a way around both.
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

    at::Tensor widened(const at::Tensor& x, std::size_t level) const;

    HifiGanConfig m_config;
    at::ScalarType m_dtype;
    at::Tensor m_mean;  ///< [modelInDim]
    at::Tensor m_scale; ///< [modelInDim]
    Convolution m_convPre;
    std::vector<TransposedConvolution> m_upsampler;
    std::vector<ResidualBlock> m_resblocks; ///< level by level
    Convolution m_convPost;
};

} // namespace nextgpt
