// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/samplers/Sampler.h"
#include "engine/diffusion/schedule/NoiseSchedule.h"

#include <deque>

namespace nextgpt {

/// Pseudo linear multistep (arXiv 2202.09778 without the Runge-Kutta start); reference class PNDMScheduler
/// with skip_prk_steps. The second timestep is visited twice: the first step is repeated with the mean of two
/// predictions.
class Pndm final : public Sampler {
public:
    Pndm(const SchedulerConfig& config, int steps);

    std::string_view name() const override { return "PNDM"; }
    at::Tensor noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const override;
    Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) override;

private:
    at::Tensor combined() const;
    at::Tensor transfer(const at::Tensor& latents, const at::Tensor& output, int from, int to) const;

    SchedulerConfig m_config;
    NoiseSchedule m_schedule;
    int m_stride = 0;                  ///< training steps per denoising step
    std::deque<at::Tensor> m_previous; ///< outputs, newest first, at most 4
    at::Tensor m_firstLatents;
};

} // namespace nextgpt
