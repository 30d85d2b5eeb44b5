// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/DpmSolver.h"

#include "engine/diffusion/samplers/Prediction.h"
#include "engine/diffusion/schedule/NoiseLevels.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

/// Below this many steps the last step is of first order and the one before of at most second
/// (lower_order_final).
constexpr std::size_t kFewSteps = 15;

constexpr std::size_t kHistory = 2;

constexpr std::array<std::string_view, 3> kNames{"DPM-Solver++ 1", "DPM-Solver++ 2M", "DPM-Solver++ 3M"};
constexpr std::array<std::string_view, 3> kStochasticNames{"SDE-DPM-Solver++ 1", "SDE-DPM-Solver++ 2M",
                                                           "SDE-DPM-Solver++ 3M"};

} // namespace

DpmSolver::DpmSolver(const SchedulerConfig& config, int steps)
    : m_config(config) {
    NoiseLevels levels = solverLevels(config, NoiseSchedule(config), steps);
    m_timesteps = std::move(levels.times);
    m_lowerOrderFinal = config.lowerOrderFinal && m_timesteps.size() < kFewSteps;
    for (const double sigma : levels.sigmas)
        m_levels.push_back(NoiseLevel::of(sigma));
}

std::string_view DpmSolver::name() const {
    const auto order = static_cast<std::size_t>(m_config.solverOrder) - 1;
    return m_config.isStochastic ? kStochasticNames[order] : kNames[order];
}

at::Tensor DpmSolver::noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const {
    return original * m_levels[index].signal + noise * m_levels[index].noise;
}

void DpmSolver::skip(std::size_t count) {
    Sampler::skip(count);
    m_levels.erase(m_levels.begin(), m_levels.begin() + static_cast<std::ptrdiff_t>(count));
}

std::size_t DpmSolver::order(std::size_t index) const {
    const std::size_t remaining = m_timesteps.size() - index;
    if (remaining == 1 && (m_config.eulerAtFinal || m_lowerOrderFinal || m_config.finalSigmaZero))
        return 1;
    const std::size_t most = remaining == 2 && m_lowerOrderFinal ? 2 : 3;
    return std::min({static_cast<std::size_t>(m_config.solverOrder), m_previous.size() + 1, most});
}

Sampler::Step DpmSolver::step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) {
    const NoiseLevel& level = m_levels[index];
    const PredictedOriginal now{
        level,
        bounded(
            m_config.bounds,
            Prediction(m_config.predictionType, level.signal * level.signal, prediction, latents).original)};
    const DpmUpdate update(level, m_levels[index + 1],
                           m_config.isStochastic ? DpmUpdate::Kind::Stochastic
                                                 : DpmUpdate::Kind::Deterministic);
    at::Tensor next = latents * update.latents + now.value * update.original;
    if (const auto most = order(index); most > 1)
        next = next + corrections(update, now, most);
    if (update.noise > 0)
        next = next + drawnNoise(latents) * update.noise;
    m_previous.push_front(now);
    if (m_previous.size() > kHistory)
        m_previous.pop_back();
    return {next, now.value};
}

/// What the derivatives of the clean latents add, estimated by divided differences.
at::Tensor DpmSolver::corrections(const DpmUpdate& update, const PredictedOriginal& now,
                                  std::size_t order) const {
    const auto difference = [&update](const PredictedOriginal& later, const PredictedOriginal& earlier) {
        const double distance = later.level.logSnr - earlier.level.logSnr;
        return (later.value - earlier.value) * (distance > 0 ? update.width / distance : 0);
    };
    const at::Tensor newest = difference(now, m_previous[0]);
    if (order == 2)
        return newest * (m_config.solverType == SolverType::Midpoint ? update.midpoint : update.heun);
    const at::Tensor change = newest - difference(m_previous[0], m_previous[1]);
    const double first = now.level.logSnr - m_previous[0].level.logSnr;
    const double both = now.level.logSnr - m_previous[1].level.logSnr;
    if (both <= 0)
        return newest * update.heun;
    return (newest + change * (first / both)) * update.heun +
           change * (update.width / both * update.curvature);
}

} // namespace nextgpt
