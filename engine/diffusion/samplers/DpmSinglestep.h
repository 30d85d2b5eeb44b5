// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/samplers/DpmUpdate.h"
#include "engine/diffusion/samplers/Sampler.h"

#include <deque>

namespace nextgpt {

/// DPM-Solver++ and SDE-DPM-Solver++ of first to third order, singlestep (algorithm 1 of arXiv 2211.01095 and
/// its extension): groups of up to three calls, each of which repeats the group's step further and with a
/// higher order; reference class DPMSolverSinglestepScheduler.
class DpmSinglestep final : public Sampler {
public:
    DpmSinglestep(const SchedulerConfig& config, int steps);

    std::string_view name() const override;
    at::Tensor noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const override;
    void skip(std::size_t count) override;
    Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) override;

private:
    at::Tensor corrections(const DpmUpdate& update, std::size_t order) const;

    SchedulerConfig m_config;
    std::vector<NoiseLevel> m_levels;      ///< one per call, plus the level after the last
    std::vector<std::size_t> m_orders;     ///< one per call
    std::deque<PredictedOriginal> m_known; ///< newest first, at most 3
    at::Tensor m_start;                    ///< latents at the start of the group
};

} // namespace nextgpt
