// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/schedule/NoiseSchedule.h"

#include <vector>

namespace nextgpt {

/// The noise levels that a run visits, descending.
struct NoiseLevels {
    std::vector<double> times;  ///< the denoiser's time, one per step
    std::vector<double> sigmas; ///< noise over signal, one per step and that after the last; float32 values
};

/// Those of the samplers over sigma (Euler and related ones).
NoiseLevels sigmaLevels(const SchedulerConfig& config, const NoiseSchedule& schedule, int steps);

/// Those of DPM-Solver and UniPC.
NoiseLevels solverLevels(const SchedulerConfig& config, const NoiseSchedule& schedule, int steps);

} // namespace nextgpt
