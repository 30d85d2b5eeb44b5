// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/samplers/SigmaSampler.h"

namespace nextgpt {

/// A division of the step from one sigma to a smaller one: denoising down to a sigma below it, and noise that
/// is added again (ancestral sampling over sigma, after equation 7 of arXiv 2006.11239).
struct AncestralStep {
    double down = 0; ///< sigma after denoising
    double up = 0;   ///< standard deviation of the noise

    AncestralStep(double from, double to);
};

/// Euler's method with ancestral noise; reference class EulerAncestralDiscreteScheduler.
class EulerAncestral final : public SigmaSampler {
public:
    EulerAncestral(const SchedulerConfig& config, int steps)
        : SigmaSampler(config, levelsOf(config, steps)) {}

    std::string_view name() const override { return "Euler ancestral"; }
    Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) override;
};

} // namespace nextgpt
