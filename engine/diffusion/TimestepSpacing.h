// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/SchedulerConfig.h"

#include <vector>

namespace nextgpt {

/// The training steps that `steps` denoising steps visit, descending. The Euler sampler uses the
/// unrounded spacing; `rounded` gives whole steps, half to even.
std::vector<double> spacedTimesteps(const SchedulerConfig& config, int steps);
std::vector<int> roundedTimesteps(const SchedulerConfig& config, int steps);

} // namespace nextgpt
