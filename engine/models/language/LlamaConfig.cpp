// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/LlamaConfig.h"

#include "engine/formats/ConfigReader.h"
#include "engine/models/language/LlamaConfigFields.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

constexpr const char* kSource = "config.json of the language model";

/// The defaults of transformers' class: a field that config.json leaves out has them.
LlamaConfig defaultsOf(const std::string& modelType) {
    LlamaConfig config;
    if (modelType == "mistral") {
        config.intermediateSize = 14336;
        config.numKeyValueHeads = 8;
        config.maxPositionEmbeddings = 131'072;
    }
    return config;
}

void requireConsistentHeads(const LlamaConfig& config, const ConfigReader& reader) {
    const bool isStated = config.headDim > 0;
    if (isStated ? config.headDim % 2 != 0 : config.hiddenSize % (2 * config.numAttentionHeads) != 0)
        reader.refuse(isStated ? "head_dim is odd"
                               : "num_attention_heads do not divide half of hidden_size evenly");
    if (config.numAttentionHeads % config.numKeyValueHeads != 0)
        reader.refuse("num_key_value_heads do not divide num_attention_heads evenly");
    if (config.ropeScaling.kind == RopeScaling::Kind::Dynamic && config.headWidth() < 4)
        reader.refuse("head_dim is too small for dynamically scaled rotary positions");
}

} // namespace

LlamaConfig LlamaConfig::fromJson(const nlohmann::json& json) {
    const ConfigReader reader(json, kSource);
    const std::string modelType = reader.word("model_type", "llama");
    LlamaConfig config = defaultsOf(modelType);
    config.hiddenSize = reader.integer("hidden_size", config.hiddenSize, ranges::kWidth);
    config.intermediateSize =
        reader.integer("intermediate_size", config.intermediateSize, ranges::kHiddenWidth);
    config.numHiddenLayers = reader.integer("num_hidden_layers", config.numHiddenLayers, ranges::kLayers);
    config.numAttentionHeads =
        reader.integer("num_attention_heads", config.numAttentionHeads, ranges::kHeads);
    const std::int64_t groups = modelType == "mistral" ? config.numKeyValueHeads : config.numAttentionHeads;
    config.numKeyValueHeads = reader.integer("num_key_value_heads", groups, ranges::kHeads);
    config.vocabSize = reader.integer("vocab_size", config.vocabSize, ranges::kTokens);
    config.maxPositionEmbeddings =
        reader.integer("max_position_embeddings", config.maxPositionEmbeddings, ranges::kPositions);
    config.rmsNormEps = reader.real("rms_norm_eps", config.rmsNormEps, ranges::kEpsilon);
    config.tieWordEmbeddings = reader.flag("tie_word_embeddings", config.tieWordEmbeddings);
    config.ropeTheta = RopeScaling::thetaFromJson(json, config.ropeTheta);
    config.ropeScaling = RopeScaling::fromJson(json, config.maxPositionEmbeddings);
    config.attentionBias = reader.flag("attention_bias", config.attentionBias);
    config.mlpBias = reader.flag("mlp_bias", config.mlpBias);
    config.headDim = reader.integer("head_dim", config.headDim, ranges::kWidth);
    requireConsistentHeads(config, reader);
    requireSupportedFields(json, config);
    return config;
}

} // namespace nextgpt
