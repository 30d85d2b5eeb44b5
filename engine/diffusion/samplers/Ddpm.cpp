// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/Ddpm.h"

#include "engine/diffusion/samplers/Prediction.h"
#include "engine/diffusion/schedule/TimestepSpacing.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {
constexpr double kMinVariance = 1e-20; // of the reference
}

Ddpm::Ddpm(const SchedulerConfig& config, int steps)
    : m_config(config)
    , m_schedule(config) {
    const auto whole = roundedTimesteps(config, steps);
    m_timesteps.assign(whole.begin(), whole.end());
}

at::Tensor Ddpm::noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const {
    return m_schedule.noised(original, noise, static_cast<int>(m_timesteps[index]));
}

Sampler::Step Ddpm::step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) {
    const int now = static_cast<int>(m_timesteps[index]);
    const bool isLast = index + 1 == m_timesteps.size();
    const double alpha = m_schedule.alpha(now);
    const double next = isLast ? 1.0 : m_schedule.alpha(static_cast<int>(m_timesteps[index + 1]));
    const at::Tensor clean =
        bounded(m_config.bounds, Prediction(m_config.predictionType, alpha, prediction, latents).original);

    const double kept = alpha / next; // signal that the forward step keeps
    const double spread = 1 - alpha;
    at::Tensor result =
        clean * (std::sqrt(next) * (1 - kept) / spread) + latents * (std::sqrt(kept) * (1 - next) / spread);
    if (now > 0) {
        const double posterior = std::max((1 - next) / spread * (1 - kept), kMinVariance);
        const double variance = m_config.varianceType == VarianceType::FixedSmall ? posterior : 1 - kept;
        result = result + drawnNoise(latents) * std::sqrt(variance);
    }
    return {result, clean};
}

} // namespace nextgpt
