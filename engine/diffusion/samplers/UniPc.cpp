// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/UniPc.h"

#include "engine/diffusion/samplers/Prediction.h"
#include "engine/diffusion/schedule/NoiseLevels.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

constexpr std::size_t kHistory = 3;

double scaleOf(UniPcScale kind, double width) {
    return kind == UniPcScale::Bh1 ? -width : std::expm1(-width);
}

/// The weights of the differences at the given fractions of the step: the solution of the order conditions
/// (equation 5 of the paper), except that a single one is 1/2.
std::vector<double> weightsOf(const std::vector<double>& fractions, double width, double scale) {
    const auto count = static_cast<std::int64_t>(fractions.size());
    if (count == 1)
        return {0.5};
    at::Tensor powers = at::empty({count, count}, at::kDouble);
    at::Tensor targets = at::empty({count}, at::kDouble);
    double integral = std::expm1(-width) / -width - 1;
    double factorial = 1;
    for (std::int64_t i = 0; i < count; ++i) {
        for (std::int64_t j = 0; j < count; ++j)
            powers.accessor<double, 2>()[i][j] =
                std::pow(fractions[static_cast<std::size_t>(j)], static_cast<double>(i));
        targets.accessor<double, 1>()[i] = integral * factorial / scale;
        factorial *= static_cast<double>(i + 2);
        integral = integral / -width - 1 / factorial;
    }
    const at::Tensor solved = at::linalg_solve(powers, targets).contiguous();
    const auto* values = solved.const_data_ptr<double>();
    return {values, values + count};
}

} // namespace

UniPc::UniPc(const SchedulerConfig& config, int steps)
    : m_config(config) {
    NoiseLevels levels = solverLevels(config, NoiseSchedule(config), steps);
    m_timesteps = std::move(levels.times);
    for (const double sigma : levels.sigmas)
        m_levels.push_back(NoiseLevel::of(sigma));
}

at::Tensor UniPc::noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const {
    return original * m_levels[index].signal + noise * m_levels[index].noise;
}

void UniPc::skip(std::size_t count) {
    Sampler::skip(count);
    m_levels.erase(m_levels.begin(), m_levels.begin() + static_cast<std::ptrdiff_t>(count));
    m_skipped = count;
}

bool UniPc::isCorrected(std::size_t index) const {
    const auto& excluded = m_config.uncorrectedSteps;
    const auto previous = static_cast<int>(index + m_skipped) - 1;
    return m_lastLatents.defined() && std::find(excluded.begin(), excluded.end(), previous) == excluded.end();
}

std::size_t UniPc::order(std::size_t index) const {
    const auto most = std::min(static_cast<std::size_t>(m_config.solverOrder), m_known.size());
    const std::size_t remaining = m_timesteps.size() - index;
    if (m_config.lowerOrderFinal)
        return std::min(most, remaining);
    // The differences have no finite weights on the way to no noise.
    return remaining == 1 && m_config.finalSigmaZero ? 1 : most;
}

Sampler::Step UniPc::step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) {
    const NoiseLevel& level = m_levels[index];
    const NoiseLevel& next = m_levels[index + 1];
    const at::Tensor clean = bounded(
        m_config.bounds,
        Prediction(m_config.predictionType, level.signal * level.signal, prediction, latents).original);
    const at::Tensor corrected =
        isCorrected(index) ? moved(m_lastLatents, level, m_lastOrder, clean) : latents;
    if (level.logSnr == next.logSnr) { // two times may have the same noise level
        m_lastLatents = at::Tensor();
        return {corrected, clean};
    }
    m_known.push_front({level, clean});
    if (m_known.size() > kHistory)
        m_known.pop_back();
    m_lastOrder = order(index);
    m_lastLatents = corrected;
    return {moved(corrected, next, m_lastOrder, {}), clean};
}

/// From the newest known level to another, as the predictor or, if the clean latents that were reached there
/// are given, as the corrector.
at::Tensor UniPc::moved(const at::Tensor& latents, const NoiseLevel& to, std::size_t order,
                        const at::Tensor& reached) const {
    const PredictedOriginal& newest = m_known[0];
    const double width = to.logSnr - newest.level.logSnr;
    std::vector<double> fractions;
    std::vector<at::Tensor> differences;
    for (std::size_t i = 1; i < order; ++i) {
        fractions.push_back((m_known[i].level.logSnr - newest.level.logSnr) / width);
        differences.push_back((m_known[i].value - newest.value) / fractions.back());
    }
    if (reached.defined()) {
        fractions.push_back(1);
        differences.push_back(reached - newest.value);
    }
    at::Tensor result =
        latents * (to.noise / newest.level.noise) - newest.value * (to.signal * std::expm1(-width));
    if (fractions.empty())
        return result;
    const double scale = scaleOf(m_config.uniPcScale, width);
    const auto weights = weightsOf(fractions, width, scale);
    for (std::size_t i = 0; i < weights.size(); ++i)
        result = result - differences[i] * (to.signal * scale * weights[i]);
    return result;
}

} // namespace nextgpt
