// SPDX-License-Identifier: Apache-2.0
#include "engine/models/audio/ClapTextConfig.h"

#include "engine/formats/ConfigChecks.h"
#include "engine/formats/ConfigReader.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {
constexpr const char* kNetwork = "the audio text encoder";
}

ClapTextConfig ClapTextConfig::fromJson(const nlohmann::json& json) {
    requireSupported(
        json, kNetwork,
        {{"hidden_act", "gelu"}, {"position_embedding_type", "absolute"}, {"projection_hidden_act", "relu"}});
    const ConfigReader reader(json, std::string("config.json of ") + kNetwork);
    ClapTextConfig config;
    config.vocabSize = reader.integer("vocab_size", config.vocabSize, ranges::kTokens);
    config.hiddenSize = reader.integer("hidden_size", config.hiddenSize, ranges::kWidth);
    config.intermediateSize =
        reader.integer("intermediate_size", config.intermediateSize, ranges::kHiddenWidth);
    config.numHiddenLayers = reader.integer("num_hidden_layers", config.numHiddenLayers, ranges::kLayers);
    config.numAttentionHeads =
        reader.integer("num_attention_heads", config.numAttentionHeads, ranges::kHeads);
    config.maxPositionEmbeddings =
        reader.integer("max_position_embeddings", config.maxPositionEmbeddings, ranges::kPositions);
    config.typeVocabSize = reader.integer("type_vocab_size", config.typeVocabSize, ranges::kTokens);
    config.projectionDim = reader.integer("projection_dim", config.projectionDim, ranges::kWidth);
    config.padTokenId =
        reader.integer("pad_token_id", config.padTokenId, {.min = 0, .max = config.vocabSize - 1});
    config.layerNormEps = reader.real("layer_norm_eps", config.layerNormEps, ranges::kEpsilon);
    if (config.hiddenSize % config.numAttentionHeads != 0)
        reader.refuse("num_attention_heads do not divide hidden_size evenly");
    if (config.maxTokens() < 1)
        reader.refuse("max_position_embeddings leave no position after pad_token_id");
    return config;
}

} // namespace nextgpt
