// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/Sampler.h"

namespace nextgpt {

/// DPM-Solver++ (2M) (arXiv 2211.01095, midpoint); reference class DPMSolverMultistepScheduler.
class DpmSolver final : public Sampler {
public:
    DpmSolver(const SchedulerConfig& config, int steps);

    std::string_view name() const override { return "DPM-Solver++ 2M"; }
    at::Tensor noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const override;
    void skip(std::size_t count) override;
    Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) override;

private:
    /// A noise level of a variance-preserving process.
    struct Level {
        double signal = 1; ///< factor of the clean latents
        double noise = 0;  ///< factor of the noise
        double logSnr = 0; ///< ln(signal / noise); infinite without noise
    };
    static Level levelOf(double sigma);

    bool isFirstOrder(std::size_t index) const;

    SchedulerConfig m_config;
    std::vector<Level> m_levels;    ///< one per call, plus the level after the last
    bool m_lowerOrderFinal = false; ///< first order at the last of few steps (lower_order_final), whether
                                    ///< or not the first are skipped
    at::Tensor m_previous;          ///< clean latents predicted at the previous call
};

} // namespace nextgpt
