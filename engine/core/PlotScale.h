// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

/// The arithmetic of plots, for the curves in the window and in the report of a run.
namespace nextgpt {

/// Round values within low … high, at most about `most`: 1, 2 or 5 times a power of ten apart. None if the
/// range is empty or not finite.
std::vector<double> roundTicks(double low, double high, int most);

/// An exponentially weighted mean of the values so far, without a bias towards zero at the start; values that
/// are not finite are passed over. `weight`: of the earlier values, from 0 (the values themselves) to
/// below 1.
std::vector<double> smoothed(const std::vector<double>& values, double weight);

} // namespace nextgpt
