// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/DpmSolver.h"

#include "engine/diffusion/NoiseSchedule.h"
#include "engine/diffusion/Prediction.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

/// Below this many steps the last step is of first order (lower_order_final).
constexpr std::size_t kFewSteps = 15;

/// Number of training steps, excluding the noisiest ones, whose log SNR is below the bound.
int usableSteps(const SchedulerConfig& config, const NoiseSchedule& schedule) {
    int usable = schedule.trainingSteps();
    if (config.lambdaMinClipped)
        while (usable > 1 && -std::log(schedule.sigma(usable - 1)) < *config.lambdaMinClipped)
            --usable;
    return usable;
}

/// Unlike the other samplers, spaces N + 1 points and drops the last, as the reference class does.
std::vector<double> times(const SchedulerConfig& config, int usable, int steps) {
    std::vector<double> result;
    for (int k = 0; k < steps; ++k) {
        double value = 0;
        switch (config.timestepSpacing) {
        case TimestepSpacing::Leading:
            value = (steps - k) * (usable / (steps + 1)) + config.stepsOffset;
            break;
        case TimestepSpacing::Linspace:
            value = std::nearbyint((steps - k) * (static_cast<double>(usable - 1) / steps));
            break;
        case TimestepSpacing::Trailing: {
            const double width = static_cast<double>(config.numTrainTimesteps) / steps;
            value = std::nearbyint(usable + k * ((usable - width) - usable)) - 1;
            break;
        }
        }
        result.push_back(std::clamp(value, 0.0, static_cast<double>(config.numTrainTimesteps - 1)));
    }
    return result;
}

} // namespace

DpmSolver::DpmSolver(const SchedulerConfig& config, int steps)
    : m_config(config) {
    const NoiseSchedule schedule(config);
    m_timesteps = times(config, usableSteps(config, schedule), steps);
    m_lowerOrderFinal = config.lowerOrderFinal && m_timesteps.size() < kFewSteps;
    for (const double time : m_timesteps)
        m_levels.push_back(levelOf(schedule.sigma(time)));
    m_levels.push_back(levelOf(config.finalSigmaZero ? 0.0 : schedule.sigma(0)));
}

DpmSolver::Level DpmSolver::levelOf(double sigma) {
    const double signal = 1 / std::sqrt(sigma * sigma + 1);
    return {signal, sigma * signal, -std::log(sigma)};
}

at::Tensor DpmSolver::noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const {
    return original * m_levels[index].signal + noise * m_levels[index].noise;
}

void DpmSolver::skip(std::size_t count) {
    Sampler::skip(count);
    m_levels.erase(m_levels.begin(), m_levels.begin() + static_cast<std::ptrdiff_t>(count));
}

bool DpmSolver::isFirstOrder(std::size_t index) const {
    if (m_config.solverOrder == 1 || index == 0)
        return true;
    const bool last = index + 1 == m_timesteps.size();
    return last && (m_config.eulerAtFinal || m_lowerOrderFinal || m_config.finalSigmaZero);
}

Sampler::Step DpmSolver::step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) {
    const Level& now = m_levels[index];
    const Level& next = m_levels[index + 1];
    const at::Tensor original =
        Prediction(m_config.predictionType, now.signal * now.signal, prediction, latents).original;
    const double width = next.logSnr - now.logSnr;
    const double gain = -next.signal * std::expm1(-width); // weight of the clean latents
    at::Tensor result = latents * (next.noise / now.noise) + original * gain;
    if (!isFirstOrder(index)) {
        const double ratio = (now.logSnr - m_levels[index - 1].logSnr) / width;
        result = result + (original - m_previous) * (gain / (2 * ratio));
    }
    m_previous = original;
    return {result, original};
}

} // namespace nextgpt
