// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/Euler.h"

#include "engine/core/Error.h"
#include "engine/diffusion/NoiseSchedule.h"
#include "engine/diffusion/TimestepSpacing.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace nextgpt {

Euler::Euler(const SchedulerConfig& config, int steps)
    : m_config(config) {
    const NoiseSchedule schedule(config);
    for (const double time : spacedTimesteps(config, steps)) {
        m_timesteps.push_back(static_cast<float>(time)); // the reference keeps times in float32
        m_sigmas.push_back(static_cast<float>(schedule.sigma(m_timesteps.back())));
    }
    m_sigmas.push_back(config.finalSigmaZero ? 0.0 : schedule.sigma(0));
}

double Euler::initialNoiseScale() const {
    const double largest = *std::max_element(m_sigmas.begin(), m_sigmas.end());
    return m_config.timestepSpacing == TimestepSpacing::Leading ? std::sqrt(largest * largest + 1) : largest;
}

at::Tensor Euler::scaleInput(const at::Tensor& latents, std::size_t index) const {
    return latents / std::sqrt(m_sigmas[index] * m_sigmas[index] + 1);
}

at::Tensor Euler::noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const {
    return original + noise * m_sigmas[index];
}

void Euler::skip(std::size_t count) {
    Sampler::skip(count);
    m_sigmas.erase(m_sigmas.begin(), m_sigmas.begin() + static_cast<std::ptrdiff_t>(count));
}

Sampler::Step Euler::step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) {
    const double sigma = m_sigmas[index];
    const double power = sigma * sigma + 1;
    at::Tensor original;
    switch (m_config.predictionType) {
    case PredictionType::Epsilon:
        original = latents - prediction * sigma;
        break;
    case PredictionType::Velocity:
        original = latents / power - prediction * (sigma / std::sqrt(power));
        break;
    case PredictionType::Sample:
        original = prediction;
        break;
    }
    // A schedule that ends at its smallest sigma may repeat it; avoid dividing by zero.
    if (sigma == 0)
        return {latents, original};
    return {latents + (latents - original) * ((m_sigmas[index + 1] - sigma) / sigma), original};
}

} // namespace nextgpt
