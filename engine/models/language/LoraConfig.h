// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>

namespace nextgpt {

/// How the LoRA branches of a checkpoint are scaled.
struct LoraConfig {
    std::int64_t rank = 0;
    double scale = 1.0; ///< alpha / rank, or alpha / √rank with use_rslora

    /// Reads `rank` or PEFT's `r`, `alpha` or PEFT's `lora_alpha`, and `use_rslora`; `alpha` may be absent
    /// beside `rank` and then equals it. Throws BundleInvalid naming an option of PEFT that changes what is
    /// computed and is not implemented. `source` names the file in errors.
    static LoraConfig fromJson(const nlohmann::json& json, const std::string& source);
};

/// Throws BundleMismatch naming the first LoRA tensor of `learned` whose rank is another one.
void requireRank(const WeightSource& learned, const LoraConfig& config);

/// Whether a name in a checkpoint is that of a LoRA branch.
bool isLoraTensor(std::string_view name);

} // namespace nextgpt
