// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/NoiseSchedule.h"
#include "engine/diffusion/Sampler.h"

namespace nextgpt {

/// Deterministic DDIM (arXiv 2010.02502, eta 0); reference class DDIMScheduler.
class Ddim final : public Sampler {
public:
    /// Throws BundleInvalid for noise prediction with zero terminal SNR.
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
