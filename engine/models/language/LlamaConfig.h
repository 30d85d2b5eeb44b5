// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/language/RopeScaling.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>

namespace nextgpt {

/// Names as in config.json of transformers' LlamaForCausalLM; the defaults are LLaMA 7B. Mistral's networks
/// are the same without a sliding window.
struct LlamaConfig {
    std::int64_t hiddenSize = 4096;
    std::int64_t intermediateSize = 11008;
    std::int64_t numHiddenLayers = 32;
    std::int64_t numAttentionHeads = 32;
    std::int64_t numKeyValueHeads = 32;
    std::int64_t vocabSize = 32000;
    std::int64_t maxPositionEmbeddings = 2048;
    double rmsNormEps = 1e-6;
    double ropeTheta = 10000.0;
    RopeScaling ropeScaling{};
    std::int64_t headDim = 0; ///< width of a head; 0: hiddenSize / numAttentionHeads
    bool attentionBias = false;
    bool mlpBias = false;
    bool tieWordEmbeddings = false;
    double loraScale = 1.0; ///< of the LoRA branches, if any; see LoraConfig

    std::int64_t headWidth() const { return headDim > 0 ? headDim : hiddenSize / numAttentionHeads; }
    std::int64_t queryWidth() const { return headWidth() * numAttentionHeads; }   ///< of all queries
    std::int64_t keyValueWidth() const { return headWidth() * numKeyValueHeads; } ///< of all keys

    /// Positions of the longest context, including what scaled rotary positions add.
    std::int64_t contextLength() const {
        return static_cast<std::int64_t>(static_cast<double>(maxPositionEmbeddings) *
                                         ropeScaling.contextFactor());
    }

    /// Throws BundleInvalid naming a field that is out of range or asks for something that is not computed.
    static LlamaConfig fromJson(const nlohmann::json& json);
};

} // namespace nextgpt
