// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/schedule/SchedulerConfig.h"

#include <vector>

namespace nextgpt {

/// The training steps that `steps` denoising steps visit, descending. Those of the samplers over sigma are
/// not rounded, and leading ones with an offset may exceed the last training step.
std::vector<double> spacedTimesteps(const SchedulerConfig& config, int steps);

/// The same as whole steps of the schedule, half to even.
std::vector<int> roundedTimesteps(const SchedulerConfig& config, int steps);

/// The whole steps that DPM-Solver and UniPC visit: they space N + 1 points over the first `usable` training
/// steps and drop the last. Trailing steps are fewer than `steps` where not all training steps are usable.
std::vector<double> solverTimesteps(const SchedulerConfig& config, int usable, int steps);

} // namespace nextgpt
