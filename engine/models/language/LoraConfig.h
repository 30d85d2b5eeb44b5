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
    double alpha = 0.0; ///< with use_rslora, √rank times the published one

    /// The factor of the branches' output.
    double scale() const { return alpha / static_cast<double>(rank); }

    /// Reads `rank` or PEFT's `r`, `alpha` or PEFT's `lora_alpha`, and `use_rslora`; `alpha` may be absent
    /// beside `rank` and then equals it. Throws BundleInvalid naming an option of PEFT that changes what is
    /// computed and is not implemented. `source` names the file in errors.
    static LoraConfig fromJson(const nlohmann::json& json, const std::string& source);
};

/// Throws BundleMismatch naming the first LoRA tensor of `learned` whose rank is another one.
void requireRank(const WeightSource& learned, const LoraConfig& config);

} // namespace nextgpt
