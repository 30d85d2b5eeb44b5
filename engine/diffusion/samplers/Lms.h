// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/samplers/SigmaSampler.h"

#include <deque>

namespace nextgpt {

/// Linear multistep over sigma (Adams-Bashforth of up to fourth order for uneven steps, Hairer, Nørsett and
/// Wanner, Solving Ordinary Differential Equations I, III.5); reference class LMSDiscreteScheduler.
class Lms final : public SigmaSampler {
public:
    Lms(const SchedulerConfig& config, int steps)
        : SigmaSampler(config, levelsOf(config, steps)) {}

    std::string_view name() const override { return "LMS"; }
    Step step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) override;

private:
    struct Slope {
        double sigma = 0;
        at::Tensor value; ///< the latents' derivative with respect to sigma
    };

    double weight(std::size_t which, const Line& line) const;

    std::deque<Slope> m_slopes; ///< newest first, at most 4
};

} // namespace nextgpt
