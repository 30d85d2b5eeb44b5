// SPDX-License-Identifier: Apache-2.0
#include "engine/models/audio/ClapTextConfig.h"

#include "engine/core/Error.h"
#include "engine/formats/ConfigChecks.h"
#include "engine/formats/ConfigValue.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {
constexpr const char* kNetwork = "the audio text encoder";
}

ClapTextConfig ClapTextConfig::fromJson(const nlohmann::json& json) {
    requireSupported(
        json, kNetwork,
        {{"hidden_act", "gelu"}, {"position_embedding_type", "absolute"}, {"projection_hidden_act", "relu"}});
    ClapTextConfig config;
    config.vocabSize = configValue(json, "vocab_size", config.vocabSize);
    config.hiddenSize = configValue(json, "hidden_size", config.hiddenSize);
    config.intermediateSize = configValue(json, "intermediate_size", config.intermediateSize);
    config.numHiddenLayers = configValue(json, "num_hidden_layers", config.numHiddenLayers);
    config.numAttentionHeads = configValue(json, "num_attention_heads", config.numAttentionHeads);
    config.maxPositionEmbeddings = configValue(json, "max_position_embeddings", config.maxPositionEmbeddings);
    config.typeVocabSize = configValue(json, "type_vocab_size", config.typeVocabSize);
    config.projectionDim = configValue(json, "projection_dim", config.projectionDim);
    config.padTokenId = configValue(json, "pad_token_id", config.padTokenId);
    config.layerNormEps = configValue(json, "layer_norm_eps", config.layerNormEps);
    const bool positive = config.vocabSize > 0 && config.hiddenSize > 0 && config.intermediateSize > 0 &&
                          config.numHiddenLayers > 0 && config.numAttentionHeads > 0 &&
                          config.typeVocabSize > 0 && config.projectionDim > 0;
    if (!positive || config.hiddenSize % config.numAttentionHeads != 0 || config.padTokenId < 0 ||
        config.padTokenId >= config.vocabSize || config.maxTokens() < 1)
        throw EngineError(ErrorCode::BundleInvalid,
                          std::string("config.json of ") + kNetwork + ": a size is out of range");
    return config;
}

} // namespace nextgpt
