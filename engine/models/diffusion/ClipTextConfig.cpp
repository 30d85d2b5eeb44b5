// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/ClipTextConfig.h"

#include "engine/formats/ConfigReader.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

ClipTextConfig::Activation activationNamed(const std::string& word, const ConfigReader& reader) {
    if (word == "quick_gelu")
        return ClipTextConfig::Activation::QuickGelu;
    if (word == "gelu")
        return ClipTextConfig::Activation::Gelu;
    reader.refuse("hidden_act " + quotedText(word) + " is not supported");
}

} // namespace

ClipTextConfig ClipTextConfig::fromJson(const nlohmann::json& json) {
    const ConfigReader reader(json, "config.json of the text encoder");
    ClipTextConfig config;
    config.vocabSize = reader.integer("vocab_size", config.vocabSize, ranges::kTokens);
    config.hiddenSize = reader.integer("hidden_size", 512, ranges::kWidth); // the reference class's defaults
    config.intermediateSize = reader.integer("intermediate_size", 2048, ranges::kHiddenWidth);
    config.numHiddenLayers = reader.integer("num_hidden_layers", config.numHiddenLayers, ranges::kLayers);
    config.numAttentionHeads = reader.integer("num_attention_heads", 8, ranges::kHeads);
    config.maxPositionEmbeddings =
        reader.integer("max_position_embeddings", config.maxPositionEmbeddings, ranges::kPositions);
    config.hiddenAct = activationNamed(reader.word("hidden_act", "quick_gelu"), reader);
    config.layerNormEps = reader.real("layer_norm_eps", config.layerNormEps, ranges::kEpsilon);
    if (config.hiddenSize % config.numAttentionHeads != 0)
        reader.refuse("num_attention_heads do not divide hidden_size evenly");
    return config;
}

} // namespace nextgpt
