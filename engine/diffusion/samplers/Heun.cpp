// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/Heun.h"

#include <ATen/ATen.h>

namespace nextgpt {

namespace {

/// The levels of the calls: the first, then each of the others twice, at the end of one step and at the start
/// of the next.
NoiseLevels ofCalls(const NoiseLevels& steps) {
    NoiseLevels calls;
    for (std::size_t i = 0; i < steps.times.size(); ++i)
        for (int repeat = 0; repeat < (i == 0 ? 1 : 2); ++repeat) {
            calls.times.push_back(steps.times[i]);
            calls.sigmas.push_back(steps.sigmas[i]);
        }
    calls.sigmas.push_back(steps.sigmas.back());
    return calls;
}

} // namespace

Heun::Heun(const SchedulerConfig& config, int steps)
    : SigmaSampler(config, ofCalls(levelsOf(config, steps))) {}

Sampler::Step Heun::step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) {
    const at::Tensor clean = original(prediction, latents, sigma(index));
    const double here = sigma(index);
    const at::Tensor slope = here > 0 ? (latents - clean) / here : at::zeros_like(latents);
    if (index % 2 == 0) { // at the start of a step
        m_start = latents;
        m_slope = slope;
        return {latents + slope * (sigma(index + 1) - here), clean};
    }
    return {m_start + (m_slope + slope) * ((here - sigma(index - 1)) / 2), clean};
}

} // namespace nextgpt
