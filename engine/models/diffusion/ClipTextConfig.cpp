// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/ClipTextConfig.h"

#include "engine/core/Error.h"
#include "engine/formats/ConfigValue.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

ClipTextConfig::Activation activationNamed(const std::string& word) {
    if (word == "quick_gelu")
        return ClipTextConfig::Activation::QuickGelu;
    if (word == "gelu")
        return ClipTextConfig::Activation::Gelu;
    throw EngineError(ErrorCode::BundleInvalid,
                      "config.json of the text encoder: hidden_act \"" + word + "\" is not supported");
}

} // namespace

ClipTextConfig ClipTextConfig::fromJson(const nlohmann::json& json) {
    if (!json.is_object())
        throw EngineError(ErrorCode::BundleInvalid, "config.json of the text encoder: not an object");
    ClipTextConfig config;
    config.vocabSize = configValue(json, "vocab_size", config.vocabSize);
    config.hiddenSize = configValue<std::int64_t>(json, "hidden_size", 512); // the reference class's defaults
    config.intermediateSize = configValue<std::int64_t>(json, "intermediate_size", 2048);
    config.numHiddenLayers = configValue(json, "num_hidden_layers", config.numHiddenLayers);
    config.numAttentionHeads = configValue<std::int64_t>(json, "num_attention_heads", 8);
    config.maxPositionEmbeddings = configValue(json, "max_position_embeddings", config.maxPositionEmbeddings);
    config.hiddenAct = activationNamed(configValue<std::string>(json, "hidden_act", "quick_gelu"));
    config.layerNormEps = configValue(json, "layer_norm_eps", config.layerNormEps);
    const bool positive = config.vocabSize > 0 && config.hiddenSize > 0 && config.intermediateSize > 0 &&
                          config.numHiddenLayers > 0 && config.numAttentionHeads > 0 &&
                          config.maxPositionEmbeddings > 0;
    if (!positive || config.hiddenSize % config.numAttentionHeads != 0)
        throw EngineError(ErrorCode::BundleInvalid,
                          "config.json of the text encoder: a size is out of range");
    return config;
}

} // namespace nextgpt
