// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/samplers/SigmaSampler.h"

namespace nextgpt {

/// Heun's second-order method over sigma (algorithm 1 of arXiv 2206.00364 without churn); reference class
/// HeunDiscreteScheduler. Every step but the last calls the denoiser at its start and again at its end.
class Heun final : public SigmaSampler {
public:
    Heun(const SchedulerConfig& config, int steps);

    std::string_view name() const override { return "Heun"; }
    std::size_t callsPerStep() const override { return 2; }
    Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) override;

private:
    at::Tensor m_start; ///< latents at the start of the step
    at::Tensor m_slope; ///< their derivative with respect to sigma
};

} // namespace nextgpt
