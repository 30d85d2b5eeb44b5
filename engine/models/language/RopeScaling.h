// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>

namespace nextgpt {

/// How rotary positions are scaled for contexts longer than those of pretraining: `rope_scaling`, in
/// transformers 5 `rope_parameters`, of a language model's config.json. Formulas: transformers'
/// modeling_rope_utils.
struct RopeScaling {
    enum class Kind {
        None,
        Linear,  ///< every frequency is divided by `factor`
        Dynamic, ///< the base grows with the length beyond max_position_embeddings (NTK-aware scaling)
        Llama3,  ///< low frequencies are divided by `factor`, high ones are kept
    };

    Kind kind = Kind::None;
    double factor = 1.0;
    double lowFreqFactor = 1.0;                     ///< Llama3
    double highFreqFactor = 4.0;                    ///< Llama3
    std::int64_t originalMaxPositionEmbeddings = 0; ///< Llama3

    /// Throws BundleInvalid naming a kind or parameter that is not implemented.
    static RopeScaling fromJson(const nlohmann::json& config, std::int64_t maxPositionEmbeddings);

    /// rope_theta of the same place, or of the configuration itself; `absent` if there is none.
    static double thetaFromJson(const nlohmann::json& config, double absent);

    /// By how much a context may exceed max_position_embeddings. A configuration of kind Llama3 states the
    /// extended length itself.
    double contextFactor() const { return kind == Kind::Linear || kind == Kind::Dynamic ? factor : 1.0; }
};

} // namespace nextgpt
