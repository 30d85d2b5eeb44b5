// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/pipeline/generate/MediaStrategy.h"

#include <memory>
#include <vector>

namespace nextgpt {

/// What is drawn at random for the denoising loss of one batch.
struct DenoisingDraw {
    std::vector<int> times; ///< training steps of the noise schedule, one per example
    at::Tensor noise;       ///< of unit variance, as the latents

    /// Uniform times and normal noise for latents [M, …]; the same on every device.
    static DenoisingDraw sample(const at::Tensor& latents, int trainingSteps, at::Generator generator);
};

/// How much the examples count by the noise they got.
struct DenoisingWeight {
    /// Bound of the signal-to-noise ratio (min-SNR weighting, arXiv 2303.09556), so that steps with little
    /// noise do not dominate; 0: all examples count the same.
    double mostSnr = 5.0;
};

/// A decoder's denoiser, frozen.
class LatentDenoising {
public:
    /// Loads the denoiser in float32. Throws what loading throws, and DecoderMissing.
    LatentDenoising(const Bundle& bundle, Modality modality, at::Device device);

    int trainingSteps() const { return m_strategy->scheduler().numTrainTimesteps; }

    /// NExT-GPT's conditional denoising loss: the mean squared error of the denoiser's prediction for noised
    /// latents [M, …] under the projected conditions [M,Q,out], a scalar. What is predicted (the noise, the
    /// velocity or the latents) follows from the decoder's scheduler. Gradients reach the conditions.
    at::Tensor loss(const at::Tensor& projected, const at::Tensor& latents, const DenoisingDraw& draw,
                    const DenoisingWeight& weight) const;

private:
    std::unique_ptr<MediaStrategy> m_strategy;
};

} // namespace nextgpt
