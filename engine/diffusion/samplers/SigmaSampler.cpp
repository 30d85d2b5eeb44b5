// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/SigmaSampler.h"

#include "engine/diffusion/samplers/Prediction.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nextgpt {

SigmaSampler::SigmaSampler(const SchedulerConfig& config, NoiseLevels levels)
    : m_config(config)
    , m_levels(std::move(levels.sigmas)) {
    m_timesteps = std::move(levels.times);
}

NoiseLevels SigmaSampler::levelsOf(const SchedulerConfig& config, int steps) {
    return sigmaLevels(config, NoiseSchedule(config), steps);
}

double SigmaSampler::initialNoiseScale() const {
    const double largest = *std::max_element(m_levels.begin(), m_levels.end());
    return m_config.timestepSpacing == TimestepSpacing::Leading ? std::sqrt(largest * largest + 1) : largest;
}

at::Tensor SigmaSampler::scaleInput(const at::Tensor& latents, std::size_t index) const {
    return latents / std::sqrt(m_levels[index] * m_levels[index] + 1);
}

at::Tensor SigmaSampler::noised(const at::Tensor& original, const at::Tensor& noise,
                                std::size_t index) const {
    return original + noise * m_levels[index];
}

void SigmaSampler::skip(std::size_t count) {
    Sampler::skip(count);
    m_levels.erase(m_levels.begin(), m_levels.begin() + static_cast<std::ptrdiff_t>(count));
}

at::Tensor SigmaSampler::original(const at::Tensor& prediction, const at::Tensor& latents,
                                  double sigma) const {
    const double power = sigma * sigma + 1;
    switch (m_config.predictionType) {
    case PredictionType::Epsilon:
        return bounded(m_config.bounds, latents - prediction * sigma);
    case PredictionType::Velocity:
        return bounded(m_config.bounds, latents / power - prediction * (sigma / std::sqrt(power)));
    case PredictionType::Sample:
        break;
    }
    return bounded(m_config.bounds, prediction);
}

at::Tensor SigmaSampler::moved(const at::Tensor& latents, const at::Tensor& original, const Line& line) {
    // A schedule that ends at its smallest sigma may repeat it; avoid dividing by zero.
    return line.from == 0 ? latents : latents + (latents - original) * ((line.to - line.from) / line.from);
}

} // namespace nextgpt
