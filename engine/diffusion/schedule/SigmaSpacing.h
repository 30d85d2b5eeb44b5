// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/schedule/SchedulerConfig.h"

#include <vector>

namespace nextgpt {

/// The ends between which sigmas are spaced, both above 0.
struct SigmaRange {
    double largest = 1;
    double smallest = 1;
};

/// `count` sigmas over the range, descending; the smallest is missing if `count` is 1. `spacing` is any but
/// Timesteps. Throws BundleInvalid for an empty range.
std::vector<double> spacedSigmas(SigmaSpacing spacing, const SigmaRange& range, int count);

} // namespace nextgpt
