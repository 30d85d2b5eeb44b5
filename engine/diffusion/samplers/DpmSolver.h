// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/samplers/DpmUpdate.h"
#include "engine/diffusion/samplers/Sampler.h"

#include <deque>

namespace nextgpt {

/// DPM-Solver++ and SDE-DPM-Solver++ of first to third order, multistep (arXiv 2211.01095); reference class
/// DPMSolverMultistepScheduler.
class DpmSolver final : public Sampler {
public:
    DpmSolver(const SchedulerConfig& config, int steps);

    std::string_view name() const override;
    at::Tensor noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const override;
    void skip(std::size_t count) override;
    Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) override;

private:
    std::size_t order(std::size_t index) const;
    at::Tensor corrections(const DpmUpdate& update, const PredictedOriginal& now, std::size_t order) const;

    SchedulerConfig m_config;
    std::vector<NoiseLevel> m_levels;         ///< one per call, plus the level after the last
    bool m_lowerOrderFinal = false;           ///< lower order at the last of few steps (lower_order_final),
                                              ///< whether or not the first are skipped
    std::deque<PredictedOriginal> m_previous; ///< of the previous calls, newest first, at most 2
};

} // namespace nextgpt
