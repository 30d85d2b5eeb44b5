// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/samplers/Sampler.h"
#include "engine/diffusion/schedule/NoiseSchedule.h"

namespace nextgpt {

/// Deterministic DDIM (arXiv 2010.02502, eta 0); reference class DDIMScheduler.
class Ddim final : public Sampler {
public:
    Ddim(const SchedulerConfig& config, int steps);

    std::string_view name() const override { return "DDIM"; }
    at::Tensor noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const override;
    Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) override;

private:
    SchedulerConfig m_config;
    NoiseSchedule m_schedule;
    int m_stride = 0; ///< training steps per denoising step
};

} // namespace nextgpt
