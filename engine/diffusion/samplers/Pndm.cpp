// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/Pndm.h"

#include "engine/diffusion/samplers/Prediction.h"
#include "engine/diffusion/schedule/TimestepSpacing.h"

#include <ATen/ATen.h>

#include <cmath>

namespace nextgpt {

namespace {
constexpr std::size_t kHistory = 4;
}

Pndm::Pndm(const SchedulerConfig& config, int steps)
    : m_config(config)
    , m_schedule(config)
    , m_stride(config.numTrainTimesteps / steps) {
    const auto whole = roundedTimesteps(config, steps);
    m_timesteps.assign(whole.begin(), whole.end());
    if (steps > 1)
        m_timesteps.insert(m_timesteps.begin() + 1, m_timesteps[1]);
}

at::Tensor Pndm::noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const {
    return m_schedule.noised(original, noise, static_cast<int>(m_timesteps[index]));
}

Sampler::Step Pndm::step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) {
    const int now = static_cast<int>(m_timesteps[index]);
    const Prediction read(m_config.predictionType, m_schedule.alpha(now), prediction, latents);
    if (index == 1) {
        const at::Tensor mean = (prediction + m_previous[0]) / 2;
        return {transfer(m_firstLatents, mean, now + m_stride, now), read.original};
    }
    m_previous.push_front(prediction);
    if (m_previous.size() > kHistory)
        m_previous.pop_back();
    if (index == 0)
        m_firstLatents = latents;
    return {transfer(latents, combined(), now, now - m_stride), read.original};
}

/// Adams-Bashforth of the highest order that the stored outputs allow.
at::Tensor Pndm::combined() const {
    const auto& e = m_previous;
    switch (e.size()) {
    case 1:
        return e[0];
    case 2:
        return (e[0] * 3 - e[1]) / 2;
    case 3:
        return (e[0] * 23 - e[1] * 16 + e[2] * 5) / 12;
    default:
        return (e[0] * 55 - e[1] * 59 + e[2] * 37 - e[3] * 9) / 24;
    }
}

/// Formula (9) of the paper.
at::Tensor Pndm::transfer(const at::Tensor& latents, const at::Tensor& output, int from, int to) const {
    const double alpha = m_schedule.alpha(from);
    const double last = m_config.setAlphaToOne ? 1.0 : m_schedule.alpha(0);
    const double next = to >= 0 ? m_schedule.alpha(to) : last;
    const bool velocity = m_config.predictionType == PredictionType::Velocity;
    const at::Tensor noise = velocity ? output * std::sqrt(alpha) + latents * std::sqrt(1 - alpha) : output;
    const double divisor = alpha * std::sqrt(1 - next) + std::sqrt(alpha * (1 - alpha) * next);
    return latents * std::sqrt(next / alpha) - noise * ((next - alpha) / divisor);
}

} // namespace nextgpt
