// SPDX-License-Identifier: Apache-2.0
#include "app/training/CurveScale.h"

#include <algorithm>
#include <cmath>

namespace nextgpt::app {

namespace {

constexpr double kTolerance = 1e-9;
constexpr int kMaxDecimals = 8;

} // namespace

int decimalsOf(const std::vector<double>& ticks) {
    if (ticks.size() < 2)
        return 2;
    const double distance = ticks[1] - ticks[0];
    return std::clamp(static_cast<int>(std::ceil(-std::log10(distance) - kTolerance)), 0, kMaxDecimals);
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

} // namespace nextgpt::app
