// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/Lcm.h"

#include "engine/diffusion/samplers/Prediction.h"

#include <ATen/ATen.h>

#include <cmath>

namespace nextgpt {

namespace {
constexpr double kDataDeviation = 0.5; // sigma_data of consistency models
}

Lcm::Lcm(const SchedulerConfig& config, int steps)
    : m_config(config)
    , m_schedule(config) {
    const int width = config.numTrainTimesteps / config.originalSteps;
    const double stride = static_cast<double>(config.originalSteps) / steps;
    for (int i = 0; i < steps; ++i) {
        const int skipped = static_cast<int>(std::floor(i * stride));
        m_timesteps.push_back((config.originalSteps - skipped) * width - 1);
    }
}

at::Tensor Lcm::noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const {
    return m_schedule.noised(original, noise, static_cast<int>(m_timesteps[index]));
}

Sampler::Step Lcm::step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) {
    const double time = m_timesteps[index];
    const at::Tensor implied =
        bounded(m_config.bounds, Prediction(m_config.predictionType, m_schedule.alpha(static_cast<int>(time)),
                                            prediction, latents)
                                     .original);
    // The consistency function is the identity at time 0 (boundary condition).
    const double scaled = time * m_config.timestepScaling;
    const double power = scaled * scaled + kDataDeviation * kDataDeviation;
    const at::Tensor clean =
        implied * (scaled / std::sqrt(power)) + latents * (kDataDeviation * kDataDeviation / power);
    if (index + 1 == m_timesteps.size())
        return {clean, clean};
    return {noised(clean, drawnNoise(latents), index + 1), clean};
}

} // namespace nextgpt
