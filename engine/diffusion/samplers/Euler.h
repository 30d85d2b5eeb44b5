// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/samplers/SigmaSampler.h"

namespace nextgpt {

/// Euler's method over sigma (algorithm 2 of arXiv 2206.00364 without churn); reference class
/// EulerDiscreteScheduler.
class Euler final : public SigmaSampler {
public:
    Euler(const SchedulerConfig& config, int steps)
        : SigmaSampler(config, levelsOf(config, steps)) {}

    std::string_view name() const override { return "Euler"; }
    Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) override;
};

} // namespace nextgpt
