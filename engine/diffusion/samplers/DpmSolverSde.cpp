// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/DpmSolverSde.h"

#include "engine/diffusion/samplers/EulerAncestral.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

/// The levels of the calls: between two steps, their geometric mean.
NoiseLevels withMiddles(const NoiseLevels& steps, const NoiseSchedule& schedule) {
    NoiseLevels calls;
    for (std::size_t i = 0; i < steps.times.size(); ++i) {
        if (i > 0) {
            const double middle = std::sqrt(steps.sigmas[i - 1] * steps.sigmas[i]);
            calls.times.push_back(schedule.timeOf(middle));
            calls.sigmas.push_back(middle);
        }
        calls.times.push_back(steps.times[i]);
        calls.sigmas.push_back(steps.sigmas[i]);
    }
    calls.sigmas.push_back(steps.sigmas.back());
    return calls;
}

} // namespace

DpmSolverSde::DpmSolverSde(const SchedulerConfig& config, int steps)
    : SigmaSampler(config, withMiddles(levelsOf(config, steps), NoiseSchedule(config))) {}

Sampler::Step DpmSolverSde::step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) {
    const double here = sigma(index);
    const at::Tensor clean = original(prediction, latents, here);
    if (index + 1 == timesteps().size())
        return {moved(latents, clean, {here, lastSigma()}), clean};
    const bool isStart = index % 2 == 0;
    const double next = sigma(index + 1);
    const at::Tensor motion = drawnNoise(latents) * std::sqrt(std::max(here - next, 0.0));
    if (isStart) {
        m_start = latents;
        m_motion = motion;
        return {renoised(latents, clean, {here, next}, motion), clean};
    }
    return {renoised(m_start, clean, {sigma(index - 1), next}, m_motion + motion), clean};
}

/// Denoises exponentially to the lower of the two sigmas that an ancestral step has, and adds the noise that
/// the motion over the step gives.
at::Tensor DpmSolverSde::renoised(const at::Tensor& latents, const at::Tensor& clean, const Line& line,
                                  const at::Tensor& motion) {
    if (line.from <= line.to)
        return latents;
    const AncestralStep division(line.from, line.to);
    return moved(latents, clean, {line.from, division.down}) +
           motion * (division.up / std::sqrt(line.from - line.to));
}

} // namespace nextgpt
