// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace nextgpt::tools {

/// What a form for a training run shows before anything is entered; from TrainingConfig::defaults.
struct StageDefaults {
    std::string_view stage; ///< "encode", "decode" or "instruct"
    std::int64_t batchSize = 0;
    double learningRate = 0.0;
};

/// Of the three stages, in their order.
std::array<StageDefaults, 3> stageDefaults();

} // namespace nextgpt::tools
