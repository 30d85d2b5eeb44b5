// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/schedule/NoiseSchedule.h"

#include "engine/core/Error.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nextgpt {

namespace {

at::Tensor squaredCosineBetas(int steps) {
    const auto remaining = [](double time) {
        return std::pow(std::cos((time + 0.008) / 1.008 * std::numbers::pi / 2), 2);
    };
    at::Tensor betas = at::empty({steps}, at::kFloat);
    auto out = betas.accessor<float, 1>();
    for (int i = 0; i < steps; ++i) {
        const double ratio =
            remaining(static_cast<double>(i + 1) / steps) / remaining(static_cast<double>(i) / steps);
        out[i] = static_cast<float>(std::min(1.0 - ratio, 0.999));
    }
    return betas;
}

at::Tensor plainBetas(const SchedulerConfig& config) {
    const int steps = config.numTrainTimesteps;
    switch (config.betaSchedule) {
    case BetaSchedule::Linear:
        return at::linspace(config.betaStart, config.betaEnd, steps, at::kFloat);
    case BetaSchedule::ScaledLinear:
        return at::linspace(std::sqrt(config.betaStart), std::sqrt(config.betaEnd), steps, at::kFloat).pow(2);
    case BetaSchedule::SquaredCosine:
        return squaredCosineBetas(steps);
    }
    throw EngineError(ErrorCode::Internal, "unknown beta schedule");
}

/// Shifts and stretches sqrt(alpha) so that the last step carries no signal (algorithm 1 of arXiv
/// 2305.08891).
at::Tensor withZeroTerminalSnr(const at::Tensor& betas) {
    at::Tensor roots = at::cumprod(1.0 - betas, 0).sqrt();
    const at::Tensor first = roots[0].clone();
    const at::Tensor last = roots[-1].clone();
    roots = (roots - last) * (first / (first - last));
    const at::Tensor products = roots.pow(2);
    const at::Tensor ratios = products.slice(0, 1) / products.slice(0, 0, -1);
    return 1.0 - at::cat({products.slice(0, 0, 1), ratios});
}

} // namespace

NoiseSchedule::NoiseSchedule(const SchedulerConfig& config) {
    at::Tensor betas = plainBetas(config);
    if (config.rescaleBetasZeroSnr)
        betas = withZeroTerminalSnr(betas);
    const at::Tensor alphas = at::cumprod(1.0 - betas, 0).contiguous();
    const auto* values = alphas.const_data_ptr<float>();
    m_alphas.assign(values, values + alphas.numel());
    m_sigmas.reserve(m_alphas.size());
    for (std::int64_t i = 0; i < alphas.numel(); ++i) {
        const float alpha = values[i] > 0 ? values[i] : 0x1p-24F;
        m_sigmas.push_back(std::sqrt((1.0F - alpha) / alpha));
        m_logSigmas.push_back(std::log(static_cast<float>(m_sigmas.back())));
    }
}

double NoiseSchedule::alpha(int step) const {
    return m_alphas[static_cast<std::size_t>(std::clamp(step, 0, trainingSteps() - 1))];
}

at::Tensor NoiseSchedule::noised(const at::Tensor& original, const at::Tensor& noise, int step) const {
    return original * std::sqrt(alpha(step)) + noise * std::sqrt(1 - alpha(step));
}

double NoiseSchedule::sigma(double step) const {
    const double inside = std::clamp(step, 0.0, static_cast<double>(trainingSteps() - 1));
    const auto lower = static_cast<std::size_t>(inside);
    if (lower + 1 >= m_sigmas.size())
        return m_sigmas.back();
    const double share = inside - static_cast<double>(lower);
    return m_sigmas[lower] + (m_sigmas[lower + 1] - m_sigmas[lower]) * share;
}

double NoiseSchedule::timeOf(double sigma) const {
    constexpr double kMinSigma = 1e-10; // keeps the logarithm finite
    const double logSigma = std::log(std::max(sigma, kMinSigma));
    const auto above = std::upper_bound(m_logSigmas.begin(), m_logSigmas.end(), logSigma);
    const auto last = std::max<std::ptrdiff_t>(trainingSteps() - 2, 0);
    const auto lower = std::clamp<std::ptrdiff_t>(above - m_logSigmas.begin() - 1, 0, last);
    if (lower + 1 >= trainingSteps())
        return 0;
    const double low = m_logSigmas[static_cast<std::size_t>(lower)];
    const double high = m_logSigmas[static_cast<std::size_t>(lower) + 1];
    const double share = high > low ? std::clamp((logSigma - low) / (high - low), 0.0, 1.0) : 0.0;
    return static_cast<double>(lower) + share;
}

} // namespace nextgpt
