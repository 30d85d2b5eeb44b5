// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/samplers/Sampler.h"
#include "engine/diffusion/schedule/NoiseLevels.h"

namespace nextgpt {

/// The common base of the samplers over sigma: latents are the clean ones plus sigma times noise
/// (arXiv 2206.00364), and the denoiser is given them at unit variance.
class SigmaSampler : public Sampler {
public:
    double initialNoiseScale() const final;
    at::Tensor scaleInput(const at::Tensor& latents, std::size_t index) const final;
    at::Tensor noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const final;
    void skip(std::size_t count) final;

protected:
    SigmaSampler(const SchedulerConfig& config, NoiseLevels levels);

    /// The noise levels of `steps` steps of the configuration.
    static NoiseLevels levelsOf(const SchedulerConfig& config, int steps);

    /// The sigma that the denoiser is called with, or, one past the last call, the sigma of the result.
    double sigma(std::size_t index) const { return m_levels[index]; }
    double lastSigma() const { return m_levels.back(); }

    /// The clean latents implied by the denoiser's output at a sigma, within the configuration's bounds.
    at::Tensor original(const at::Tensor& prediction, const at::Tensor& latents, double sigma) const;

    /// The latents at another sigma on the straight line through the clean ones (Euler's method).
    struct Line {
        double from = 0;
        double to = 0;
    };
    static at::Tensor moved(const at::Tensor& latents, const at::Tensor& original, const Line& line);

private:
    SchedulerConfig m_config;
    std::vector<double> m_levels; ///< one per call, plus the sigma after the last
};

} // namespace nextgpt
