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

/// Round values for the lines of an axis, at most `most`: 1, 2 or 5 times a power of ten apart.
std::vector<double> roundTicks(const CurveRange& range, int most);

/// The decimals that tell ticks apart.
int decimalsOf(const std::vector<double>& ticks);

/// The range without its middle share: `factor` below 1 shows less of the axis, around `centre`. Never longer
/// than `whole`, nor outside it.
CurveRange zoomed(const CurveRange& range, double factor, double centre, const CurveRange& whole);

/// Moved by `distance`, but not out of `whole`.
CurveRange moved(const CurveRange& range, double distance, const CurveRange& whole);

/// An exponentially weighted mean of the values so far, without a bias towards zero at the start.
/// `weight`: of the earlier values, from 0 (the values themselves) to below 1.
std::vector<double> smoothed(const std::vector<double>& values, double weight);

} // namespace nextgpt::app
