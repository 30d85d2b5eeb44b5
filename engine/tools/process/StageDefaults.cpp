// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/process/StageDefaults.h"

#include "engine/training/TrainingConfig.h"

namespace nextgpt::tools {

std::array<StageDefaults, 3> stageDefaults() {
    std::array<StageDefaults, 3> all;
    static_assert(all.size() == kTrainingStages.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const TrainingConfig config = TrainingConfig::defaults(kTrainingStages.at(i), Fidelity::Corrected);
        all.at(i) = {.stage = name(kTrainingStages.at(i)),
                     .batchSize = config.batchSize,
                     .learningRate = config.rates.begin()->second}; // one for all groups
    }
    return all;
}

} // namespace nextgpt::tools
