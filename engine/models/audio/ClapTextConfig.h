// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>

namespace nextgpt {

/// Names and defaults as in config.json of transformers' ClapTextModelWithProjection.
struct ClapTextConfig {
    std::int64_t vocabSize = 50'265;
    std::int64_t hiddenSize = 768;
    std::int64_t intermediateSize = 3072;
    std::int64_t numHiddenLayers = 12;
    std::int64_t numAttentionHeads = 12;
    std::int64_t maxPositionEmbeddings = 514;
    std::int64_t typeVocabSize = 1;
    std::int64_t projectionDim = 512;
    std::int64_t padTokenId = 1;
    double layerNormEps = 1e-12;

    /// The longest sequence: RoBERTa's positions start at padTokenId + 1.
    std::int64_t maxTokens() const { return maxPositionEmbeddings - padTokenId - 1; }

    /// Throws BundleInvalid.
    static ClapTextConfig fromJson(const nlohmann::json& json);
};

} // namespace nextgpt
