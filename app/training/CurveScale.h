// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/training/TrainingCurve.h"

#include <vector>

namespace nextgpt::app {

/// A part of an axis, in the units of its values.
struct CurveRange {
    double from = 0.0;
    double until = 0.0;

    double length() const { return until - from; }
    bool contains(double value) const { return value >= from && value <= until; }
    bool operator==(const CurveRange&) const = default;
};

/// The decimals that tell ticks apart.
int decimalsOf(const std::vector<double>& ticks);

/// The range without its middle share: `factor` below 1 shows less of the axis, around `centre`. Never longer
/// than `whole`, nor outside it.
CurveRange zoomed(const CurveRange& range, double factor, double centre, const CurveRange& whole);

/// Moved by `distance`, but not out of `whole`.
CurveRange moved(const CurveRange& range, double distance, const CurveRange& whole);

} // namespace nextgpt::app
