// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/Sampler.h"

namespace nextgpt {

/// Euler's method over sigma (algorithm 2 of arXiv 2206.00364 without churn); reference class
/// EulerDiscreteScheduler.
class Euler final : public Sampler {
public:
    Euler(const SchedulerConfig& config, int steps);

    std::string_view name() const override { return "Euler"; }
    double initialNoiseScale() const override;
    at::Tensor scaleInput(const at::Tensor& latents, std::size_t index) const override;
    at::Tensor noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const override;
    void skip(std::size_t count) override;
    Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) override;

private:
    SchedulerConfig m_config;
    std::vector<double> m_sigmas; ///< one per call, plus the sigma after the last
};

} // namespace nextgpt
