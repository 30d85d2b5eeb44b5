// SPDX-License-Identifier: Apache-2.0
#include "engine/core/PlotScale.h"

#include <cmath>
#include <cstddef>

namespace nextgpt {

namespace {

constexpr double kTolerance = 1e-9;    ///< of a distance between ticks
constexpr std::size_t kMaxTicks = 100; ///< where rounding cannot tell neighbours apart

} // namespace

std::vector<double> roundTicks(double low, double high, int most) {
    if (!std::isfinite(low) || !std::isfinite(high) || !(high > low) || most < 1)
        return {};
    const double least = (high - low) / most;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    double distance = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least * (1 - kTolerance)) {
            distance = factor * power;
            break;
        }
    std::vector<double> ticks;
    for (double i = std::ceil(low / distance - kTolerance);
         i * distance <= high + kTolerance * distance && ticks.size() < kMaxTicks; ++i)
        ticks.push_back(i == 0.0 ? 0.0 : i * distance); // not -0
    return ticks;
}

std::vector<double> smoothed(const std::vector<double>& values, double weight) {
    if (weight <= 0)
        return values;
    std::vector<double> means;
    means.reserve(values.size());
    double sum = 0.0;
    double weights = 0.0;
    for (const double value : values) {
        if (!std::isfinite(value)) {
            means.push_back(value);
            continue;
        }
        sum = weight * sum + (1 - weight) * value;
        weights = weight * weights + (1 - weight);
        means.push_back(sum / weights);
    }
    return means;
}

} // namespace nextgpt
