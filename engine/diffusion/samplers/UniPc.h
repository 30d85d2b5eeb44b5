// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/samplers/DpmUpdate.h"
#include "engine/diffusion/samplers/Sampler.h"

#include <deque>

namespace nextgpt {

/// UniPC of first to third order on clean latents (arXiv 2302.04867): a multistep predictor whose result is
/// corrected with the next call's output; reference class UniPCMultistepScheduler.
class UniPc final : public Sampler {
public:
    UniPc(const SchedulerConfig& config, int steps);

    std::string_view name() const override { return "UniPC"; }
    at::Tensor noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const override;
    void skip(std::size_t count) override;
    Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) override;

private:
    bool isCorrected(std::size_t index) const;
    std::size_t order(std::size_t index) const;
    at::Tensor moved(const at::Tensor& latents, const NoiseLevel& to, std::size_t order,
                     const at::Tensor& reached) const;

    SchedulerConfig m_config;
    std::vector<NoiseLevel> m_levels; ///< one per call, plus the level after the last
    std::size_t m_skipped = 0;
    std::deque<PredictedOriginal> m_known; ///< newest first, at most 3
    at::Tensor m_lastLatents;              ///< from which the last predictor started; undefined: none
    std::size_t m_lastOrder = 1;           ///< of the last predictor
};

} // namespace nextgpt
