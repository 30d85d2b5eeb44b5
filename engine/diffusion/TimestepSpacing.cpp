// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/TimestepSpacing.h"

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
    const double last = config.numTrainTimesteps - 1;
    for (int k = 0; k < steps; ++k) {
        double value = 0;
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
        result[static_cast<std::size_t>(k)] = std::clamp(value, 0.0, last);
    }
    return result;
}

std::vector<int> roundedTimesteps(const SchedulerConfig& config, int steps) {
    const auto exact = spacedTimesteps(config, steps);
    std::vector<int> result(exact.size());
    std::transform(exact.begin(), exact.end(), result.begin(),
                   [](double value) { return static_cast<int>(std::nearbyint(value)); });
    return result;
}

} // namespace nextgpt
