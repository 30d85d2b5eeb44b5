// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/schedule/TimestepSpacing.h"

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

/// The k-th of `count` descending values from the last training step to 0.
double linspaceValue(const SchedulerConfig& config, int count, int k) {
    if (count == 1)
        return 0;
    const double width = static_cast<double>(config.numTrainTimesteps - 1) / (count - 1);
    return (count - 1 - k) * width;
}

double trailingValue(const SchedulerConfig& config, int steps, int k) {
    const double total = config.numTrainTimesteps;
    // Computed from the difference to the second value instead of a quotient, to round ties as the reference
    // does.
    const double width = (total - total / steps) - total;
    return std::nearbyint(total + k * width) - 1;
}

double leadingValue(const SchedulerConfig& config, int steps, int k) {
    const int width = config.numTrainTimesteps / steps;
    return (steps - 1 - k) * width + config.stepsOffset;
}

} // namespace

std::vector<double> spacedTimesteps(const SchedulerConfig& config, int steps) {
    std::vector<double> result(static_cast<std::size_t>(steps));
    for (int k = 0; k < steps; ++k) {
        double& value = result[static_cast<std::size_t>(k)];
        switch (config.timestepSpacing) {
        case TimestepSpacing::Leading:
            value = leadingValue(config, steps, k);
            break;
        case TimestepSpacing::Linspace:
            value = linspaceValue(config, steps, k);
            break;
        case TimestepSpacing::Trailing:
            value = trailingValue(config, steps, k);
            break;
        }
    }
    return result;
}

std::vector<int> roundedTimesteps(const SchedulerConfig& config, int steps) {
    const auto exact = spacedTimesteps(config, steps);
    std::vector<int> result(exact.size());
    const double last = config.numTrainTimesteps - 1;
    std::transform(exact.begin(), exact.end(), result.begin(), [last](double value) {
        return static_cast<int>(std::nearbyint(std::clamp(value, 0.0, last)));
    });
    return result;
}

std::vector<double> solverTimesteps(const SchedulerConfig& config, int usable, int steps) {
    const int leading = usable / (steps + 1);
    const double trailing = static_cast<double>(config.numTrainTimesteps) / steps;
    int count = steps;
    if (config.timestepSpacing == TimestepSpacing::Trailing)
        count = std::clamp(static_cast<int>(std::ceil(usable / trailing)), 1, steps);
    std::vector<double> result(static_cast<std::size_t>(count));
    for (int k = 0; k < count; ++k) {
        double& value = result[static_cast<std::size_t>(k)];
        switch (config.timestepSpacing) {
        case TimestepSpacing::Leading:
            value = (steps - k) * leading + config.stepsOffset;
            break;
        case TimestepSpacing::Linspace:
            value = std::nearbyint((steps - k) * (static_cast<double>(usable - 1) / steps));
            break;
        case TimestepSpacing::Trailing:
            value = std::max(std::nearbyint(usable + k * ((usable - trailing) - usable)) - 1, 0.0);
            break;
        }
    }
    return result;
}

} // namespace nextgpt
