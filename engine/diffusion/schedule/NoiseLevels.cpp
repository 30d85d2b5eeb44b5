// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/schedule/NoiseLevels.h"

#include "engine/diffusion/schedule/SigmaSpacing.h"
#include "engine/diffusion/schedule/TimestepSpacing.h"

#include <cmath>

namespace nextgpt {

namespace {

double inFloat32(double value) {
    return static_cast<float>(value);
}

/// Number of training steps, excluding the noisiest ones, whose log SNR is below the bound.
int usableSteps(const SchedulerConfig& config, const NoiseSchedule& schedule) {
    int usable = schedule.trainingSteps();
    if (config.lambdaMinClipped)
        while (usable > 1 && -std::log(schedule.sigma(usable - 1)) < *config.lambdaMinClipped)
            --usable;
    return usable;
}

/// The whole training step of a sigma. The reference rounds some spacings and truncates the others.
double wholeTime(const SchedulerConfig& config, double time) {
    const bool isTruncated = config.sigmaSpacing == SigmaSpacing::Exponential ||
                             config.sigmaSpacing == SigmaSpacing::Beta ||
                             (config.betaSchedule == BetaSchedule::SquaredCosine &&
                              config.className == "DPMSolverMultistepScheduler");
    return isTruncated ? std::trunc(time) : std::nearbyint(time);
}

} // namespace

NoiseLevels sigmaLevels(const SchedulerConfig& config, const NoiseSchedule& schedule, int steps) {
    NoiseLevels levels;
    for (const double time : spacedTimesteps(config, steps)) {
        levels.times.push_back(inFloat32(time));
        levels.sigmas.push_back(schedule.sigma(levels.times.back()));
    }
    if (config.sigmaSpacing != SigmaSpacing::Timesteps) {
        const SigmaRange range{.largest = config.sigmaMax.value_or(levels.sigmas.front()),
                               .smallest = config.sigmaMin.value_or(levels.sigmas.back())};
        levels.sigmas = spacedSigmas(config.sigmaSpacing, range, steps);
        for (std::size_t i = 0; i < levels.times.size(); ++i)
            levels.times[i] = inFloat32(schedule.timeOf(levels.sigmas[i]));
    }
    levels.sigmas.push_back(config.finalSigmaZero ? 0.0 : schedule.sigma(0));
    for (double& sigma : levels.sigmas)
        sigma = inFloat32(sigma);
    return levels;
}

NoiseLevels solverLevels(const SchedulerConfig& config, const NoiseSchedule& schedule, int steps) {
    NoiseLevels levels;
    double last = schedule.sigma(0);
    if (config.sigmaSpacing == SigmaSpacing::Timesteps) {
        levels.times = solverTimesteps(config, usableSteps(config, schedule), steps);
        for (const double time : levels.times)
            levels.sigmas.push_back(schedule.sigma(time));
    } else {
        const SigmaRange range{.largest =
                                   config.sigmaMax.value_or(schedule.sigma(schedule.trainingSteps() - 1)),
                               .smallest = config.sigmaMin.value_or(schedule.sigma(0))};
        levels.sigmas = spacedSigmas(config.sigmaSpacing, range, steps);
        for (const double sigma : levels.sigmas)
            levels.times.push_back(wholeTime(config, schedule.timeOf(sigma)));
        if (config.className == "UniPCMultistepScheduler")
            last = levels.sigmas.back();
    }
    levels.sigmas.push_back(config.finalSigmaZero ? 0.0 : last);
    for (double& sigma : levels.sigmas)
        sigma = inFloat32(sigma);
    return levels;
}

} // namespace nextgpt
