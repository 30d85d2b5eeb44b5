// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/DpmSinglestep.h"

#include "engine/diffusion/samplers/Prediction.h"
#include "engine/diffusion/schedule/NoiseLevels.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

constexpr std::size_t kHistory = 3;

constexpr std::array<std::string_view, 3> kNames{"DPM-Solver++ 1", "DPM-Solver++ 2S", "DPM-Solver++ 3S"};
constexpr std::array<std::string_view, 3> kStochasticNames{"SDE-DPM-Solver++ 1", "SDE-DPM-Solver++ 2S",
                                                           "SDE-DPM-Solver++ 3S"};

/// 1, 2, 3, 1, 2, 3, … up to the solver's order. With a lower order at the end, a last group that would be
/// complete ends with a call of first order, as every run does that ends without noise.
std::vector<std::size_t> ordersOf(const SchedulerConfig& config, std::size_t steps) {
    const auto most = static_cast<std::size_t>(config.solverOrder);
    std::vector<std::size_t> orders;
    for (std::size_t i = 0; i < steps; ++i)
        orders.push_back(i % most + 1);
    if ((config.lowerOrderFinal && steps % most == 0) || config.finalSigmaZero)
        orders.back() = 1;
    return orders;
}

/// A difference over the fraction `distance` of the step, as a derivative.
at::Tensor slope(const PredictedOriginal& later, const PredictedOriginal& earlier, double distance) {
    return (later.value - earlier.value) * (distance > 0 ? 1 / distance : 0);
}

} // namespace

DpmSinglestep::DpmSinglestep(const SchedulerConfig& config, int steps)
    : m_config(config) {
    NoiseLevels levels = solverLevels(config, NoiseSchedule(config), steps);
    m_timesteps = std::move(levels.times);
    m_orders = ordersOf(config, m_timesteps.size());
    for (const double sigma : levels.sigmas)
        m_levels.push_back(NoiseLevel::of(sigma));
}

std::string_view DpmSinglestep::name() const {
    const auto order = static_cast<std::size_t>(m_config.solverOrder) - 1;
    return m_config.isStochastic ? kStochasticNames[order] : kNames[order];
}

at::Tensor DpmSinglestep::noised(const at::Tensor& original, const at::Tensor& noise,
                                 std::size_t index) const {
    return original * m_levels[index].signal + noise * m_levels[index].noise;
}

void DpmSinglestep::skip(std::size_t count) {
    Sampler::skip(count);
    m_levels.erase(m_levels.begin(), m_levels.begin() + static_cast<std::ptrdiff_t>(count));
    m_orders.erase(m_orders.begin(), m_orders.begin() + static_cast<std::ptrdiff_t>(count));
}

Sampler::Step DpmSinglestep::step(const at::Tensor& prediction, std::size_t index,
                                  const at::Tensor& latents) {
    const NoiseLevel& level = m_levels[index];
    const at::Tensor clean = bounded(
        m_config.bounds,
        Prediction(m_config.predictionType, level.signal * level.signal, prediction, latents).original);
    m_known.push_front({level, clean});
    if (m_known.size() > kHistory)
        m_known.pop_back();
    const std::size_t order = std::min(m_orders[index], m_known.size());
    if (order == 1)
        m_start = latents;
    const PredictedOriginal& first = m_known[order - 1]; // of the group
    const DpmUpdate update(first.level, m_levels[index + 1],
                           m_config.isStochastic ? DpmUpdate::Kind::Stochastic
                                                 : DpmUpdate::Kind::Deterministic);
    at::Tensor next = m_start * update.latents + first.value * update.original;
    if (order > 1)
        next = next + corrections(update, order);
    if (update.noise > 0)
        next = next + drawnNoise(latents) * update.noise;
    return {next, clean};
}

/// What the derivatives of the clean latents at the start of the group add.
at::Tensor DpmSinglestep::corrections(const DpmUpdate& update, std::size_t order) const {
    const bool midpoint = m_config.solverType == SolverType::Midpoint;
    const PredictedOriginal& first = m_known[order - 1];
    const auto distance = [&](std::size_t which) {
        return update.width > 0 ? (m_known[which].level.logSnr - first.level.logSnr) / update.width : 0;
    };
    const at::Tensor whole = slope(m_known[0], first, distance(0));
    if (order == 2)
        return whole * (midpoint ? update.midpoint : update.heun);
    const double gap = distance(0) - distance(1);
    if (midpoint || gap <= 0)
        return whole * update.heun;
    const at::Tensor part = slope(m_known[1], first, distance(1));
    return (part * distance(0) - whole * distance(1)) * (update.heun / gap) +
           (whole - part) * (2 * update.curvature / gap);
}

} // namespace nextgpt
