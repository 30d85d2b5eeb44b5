// SPDX-License-Identifier: Apache-2.0
#include "engine/training/optimise/LearningRate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace nextgpt {

namespace {

constexpr std::array kDecays{RateDecay::Linear, RateDecay::Cosine, RateDecay::Constant,
                             RateDecay::AsPublished};

/// WarmupDecayLR's factor at its own count of steps, which starts at 0.
double publishedFactor(std::int64_t count, const RateSchedule& schedule) {
    const std::int64_t warmUp = std::max<std::int64_t>(schedule.warmUpSteps, 2);
    if (count < warmUp)
        return std::log(static_cast<double>(count + 1)) / std::log(static_cast<double>(warmUp));
    const double left = static_cast<double>(schedule.steps - count);
    return std::max(0.0, left / std::max(1.0, static_cast<double>(schedule.steps - warmUp)));
}

} // namespace

std::string_view name(RateDecay decay) {
    switch (decay) {
    case RateDecay::Linear:
        return "linear";
    case RateDecay::Cosine:
        return "cosine";
    case RateDecay::Constant:
        return "constant";
    case RateDecay::AsPublished:
        return "as_published";
    }
    return {};
}

std::optional<RateDecay> rateDecayFromName(std::string_view word) {
    for (const RateDecay decay : kDecays)
        if (name(decay) == word)
            return decay;
    return std::nullopt;
}

double RateSchedule::factor(std::int64_t step) const {
    if (decay == RateDecay::AsPublished)
        return step == 0 ? publishedFirst : publishedFactor(step - 1, *this);
    if (step < warmUpSteps)
        return static_cast<double>(step + 1) / static_cast<double>(warmUpSteps);
    if (decay == RateDecay::Constant)
        return 1.0;
    const double length = static_cast<double>(std::max<std::int64_t>(1, steps - warmUpSteps));
    const double done = std::clamp(static_cast<double>(step - warmUpSteps) / length, 0.0, 1.0);
    return decay == RateDecay::Linear ? 1.0 - done : 0.5 * (1.0 + std::cos(std::numbers::pi * done));
}

} // namespace nextgpt
