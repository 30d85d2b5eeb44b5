// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>

namespace nextgpt::app {

/// What the executable gives to the pages that run its commands.
struct TrainingParts {
    struct StageDefaults {
        int batchSize = 0;
        double learningRate = 0.0;
    };
    QString program{}; ///< the executable with the commands `train`, `dataset`, `bundle`
    std::array<StageDefaults, 3> defaults{}; ///< of the stages, in their order
    QString shippedBundle{}; ///< folder of the bundle that the chat uses if none is chosen; empty: none
};

} // namespace nextgpt::app
