// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/samplers/SigmaSampler.h"

namespace nextgpt {

/// DPM-Solver++ (2S) with ancestral noise, over log sigma (arXiv 2211.01095, algorithm 1); reference class
/// DPMSolverSDEScheduler. Every step but the last calls the denoiser at its start and at its middle.
///
/// The noise added up to the middle and that added over the whole step are increments of one Brownian motion
/// over sigma. The reference draws them from a tree that can be asked at any place; as each run asks at its
/// own levels in order, two independent increments per step have the same distribution.
class DpmSolverSde final : public SigmaSampler {
public:
    DpmSolverSde(const SchedulerConfig& config, int steps);

    std::string_view name() const override { return "DPM++ SDE"; }
    std::size_t callsPerStep() const override { return 2; }
    Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) override;

private:
    static at::Tensor renoised(const at::Tensor& latents, const at::Tensor& clean, const Line& line,
                               const at::Tensor& motion);

    at::Tensor m_start;  ///< latents at the start of the step
    at::Tensor m_motion; ///< Brownian motion from the start to the middle
};

} // namespace nextgpt
