// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/samplers/Sampler.h"
#include "engine/diffusion/schedule/NoiseSchedule.h"

namespace nextgpt {

/// Multistep sampling of a latent consistency model (algorithm 3 of arXiv 2310.04378): each call predicts
/// clean latents, to which new noise is added for the next; reference class LCMScheduler. Its steps are taken
/// from those that the model was distilled with, whatever the spacing.
class Lcm final : public Sampler {
public:
    Lcm(const SchedulerConfig& config, int steps);

    std::string_view name() const override { return "LCM"; }
    at::Tensor noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const override;
    Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) override;

private:
    SchedulerConfig m_config;
    NoiseSchedule m_schedule;
};

} // namespace nextgpt
