// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/LlamaConfig.h"

#include "engine/core/Error.h"
#include "engine/formats/ConfigChecks.h"
#include "engine/formats/ConfigValue.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

constexpr std::int64_t kMaxLayers = 1024; // no published LLaMA has a fifth of that

/// Throws for options of transformers that are not implemented because NExT-GPT's LLaMA does not use them.
void requirePlain(const nlohmann::json& json, const LlamaConfig& config) {
    requireSupported(json, "LLaMA",
                     {{"hidden_act", "silu"},
                      {"attention_bias", false},
                      {"mlp_bias", false},
                      {"head_dim", config.hiddenSize / config.numAttentionHeads}});
    for (const auto* key : {"rope_scaling", "rope_parameters"}) {
        const auto rope = json.find(key);
        if (rope == json.end() || rope->is_null())
            continue;
        const auto fallback = configValue<std::string>(*rope, "type", "default");
        if (configValue<std::string>(*rope, "rope_type", fallback) != "default")
            throw EngineError(ErrorCode::BundleInvalid,
                              "LLaMA config: scaled rotary positions are not supported");
    }
}

} // namespace

LlamaConfig LlamaConfig::fromJson(const nlohmann::json& json) {
    LlamaConfig config;
    config.hiddenSize = configValue(json, "hidden_size", config.hiddenSize);
    config.intermediateSize = configValue(json, "intermediate_size", config.intermediateSize);
    config.numHiddenLayers = configValue(json, "num_hidden_layers", config.numHiddenLayers);
    config.numAttentionHeads = configValue(json, "num_attention_heads", config.numAttentionHeads);
    config.numKeyValueHeads = configValue(json, "num_key_value_heads", config.numAttentionHeads);
    config.vocabSize = configValue(json, "vocab_size", config.vocabSize);
    config.maxPositionEmbeddings = configValue(json, "max_position_embeddings", config.maxPositionEmbeddings);
    config.rmsNormEps = configValue(json, "rms_norm_eps", config.rmsNormEps);
    config.tieWordEmbeddings = configValue(json, "tie_word_embeddings", config.tieWordEmbeddings);
    config.ropeTheta = configValue(json, "rope_theta", config.ropeTheta);
    // transformers 5 nests rope_theta in rope_parameters
    if (const auto rope = json.find("rope_parameters"); rope != json.end() && rope->is_object())
        config.ropeTheta = configValue(*rope, "rope_theta", config.ropeTheta);
    config.requireUsable();
    requirePlain(json, config);
    return config;
}

double LlamaConfig::loraScaleFromJson(const nlohmann::json& json) {
    const auto lora = json.find("lora");
    if (lora == json.end() || !lora->is_object())
        return 1.0;
    const auto rank = configValue(*lora, "rank", 0.0);
    if (!(rank > 0.0))
        throw EngineError(ErrorCode::BundleInvalid, "lora.rank is not positive");
    return configValue(*lora, "alpha", rank) / rank;
}

void LlamaConfig::requireUsable() const {
    const bool positive = hiddenSize > 0 && intermediateSize > 0 && numHiddenLayers > 0 &&
                          numAttentionHeads > 0 && numKeyValueHeads > 0 && vocabSize > 0 &&
                          maxPositionEmbeddings > 0 && ropeTheta > 0;
    if (!positive || numHiddenLayers > kMaxLayers)
        throw EngineError(ErrorCode::BundleInvalid, "LLaMA config: a size is out of range");
    if (hiddenSize % (2 * numAttentionHeads) != 0 || numAttentionHeads % numKeyValueHeads != 0)
        throw EngineError(ErrorCode::BundleInvalid, "LLaMA config: the heads do not divide the width evenly");
}

} // namespace nextgpt
