// SPDX-License-Identifier: Apache-2.0
#include "app/training/CurveScale.h"

#include <algorithm>
#include <cmath>

namespace nextgpt::app {

namespace {

constexpr double kTolerance = 1e-9;
constexpr int kMostDecimals = 8;

} // namespace

std::vector<double> roundTicks(const CurveRange& range, int most) {
    if (!(range.length() > 0) || most < 1)
        return {};
    const double least = range.length() / most;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    double distance = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least * (1 - kTolerance)) {
            distance = factor * power;
            break;
        }
    std::vector<double> ticks;
    for (auto i = std::ceil(range.from / distance - kTolerance);
         i * distance <= range.until + kTolerance * distance; ++i)
        ticks.push_back(i * distance);
    return ticks;
}

int decimalsOf(const std::vector<double>& ticks) {
    if (ticks.size() < 2)
        return 2;
    const double distance = ticks[1] - ticks[0];
    return std::clamp(static_cast<int>(std::ceil(-std::log10(distance) - kTolerance)), 0, kMostDecimals);
}

CurveRange zoomed(const CurveRange& range, double factor, double centre, const CurveRange& whole) {
    const CurveRange changed{centre - (centre - range.from) * factor,
                             centre + (range.until - centre) * factor};
    return changed.length() >= whole.length() ? whole : moved(changed, 0.0, whole);
}

CurveRange moved(const CurveRange& range, double distance, const CurveRange& whole) {
    const double least = whole.from - range.from;
    const double most = std::max(least, whole.until - range.until);
    const double by = std::clamp(distance, least, most);
    return {range.from + by, range.until + by};
}

std::vector<double> smoothed(const std::vector<double>& values, double weight) {
    if (weight <= 0)
        return values;
    std::vector<double> means;
    means.reserve(values.size());
    double sum = 0.0;
    double weights = 0.0;
    for (const double value : values) {
        sum = weight * sum + (1 - weight) * value;
        weights = weight * weights + (1 - weight);
        means.push_back(sum / weights);
    }
    return means;
}

} // namespace nextgpt::app
