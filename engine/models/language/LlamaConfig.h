// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>

namespace nextgpt {

/// Names as in config.json of transformers' LlamaForCausalLM; the defaults are LLaMA 7B.
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
    bool tieWordEmbeddings = false;
    double loraScale = 1.0; ///< alpha / rank of the LoRA branches, if any

    std::int64_t headWidth() const { return hiddenSize / numAttentionHeads; }

    /// Throws BundleInvalid naming a field that is out of range or an option that is not implemented (scaled
    /// rotary positions, biases, another activation).
    static LlamaConfig fromJson(const nlohmann::json& json);

    /// alpha / rank from config.json of NExT-GPT's own tensors; 1 without LoRA.
    static double loraScaleFromJson(const nlohmann::json& json);
};

} // namespace nextgpt
