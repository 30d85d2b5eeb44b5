// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/samplers/Sampler.h"
#include "engine/diffusion/schedule/NoiseSchedule.h"

namespace nextgpt {

/// Ancestral sampling of denoising diffusion (algorithm 2 of arXiv 2006.11239, with larger steps); reference
/// class DDPMScheduler with a fixed variance.
class Ddpm final : public Sampler {
public:
    Ddpm(const SchedulerConfig& config, int steps);

    std::string_view name() const override { return "DDPM"; }
    at::Tensor noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const override;
    Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) override;

private:
    SchedulerConfig m_config;
    NoiseSchedule m_schedule;
};

} // namespace nextgpt
