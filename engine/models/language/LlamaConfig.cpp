// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/LlamaConfig.h"

#include "engine/core/Error.h"
#include "engine/formats/ConfigChecks.h"
#include "engine/formats/ConfigReader.h"
#include "engine/formats/ConfigValue.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

constexpr const char* kSource = "config.json of the language model";
constexpr limits::Range<double> kRopeTheta{.least = 1.0, .most = 1e12};
constexpr limits::Range<double> kLoraRank{.least = 1.0, .most = 65'536.0};
constexpr limits::Range<double> kLoraAlpha{.least = 0.0, .most = 1e6};

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
    const ConfigReader reader(json, kSource);
    LlamaConfig config;
    config.hiddenSize = reader.integer("hidden_size", config.hiddenSize, ranges::kWidth);
    config.intermediateSize =
        reader.integer("intermediate_size", config.intermediateSize, ranges::kHiddenWidth);
    config.numHiddenLayers = reader.integer("num_hidden_layers", config.numHiddenLayers, ranges::kLayers);
    config.numAttentionHeads =
        reader.integer("num_attention_heads", config.numAttentionHeads, ranges::kHeads);
    config.numKeyValueHeads = reader.integer("num_key_value_heads", config.numAttentionHeads, ranges::kHeads);
    config.vocabSize = reader.integer("vocab_size", config.vocabSize, ranges::kTokens);
    config.maxPositionEmbeddings =
        reader.integer("max_position_embeddings", config.maxPositionEmbeddings, ranges::kPositions);
    config.rmsNormEps = reader.real("rms_norm_eps", config.rmsNormEps, ranges::kEpsilon);
    config.tieWordEmbeddings = reader.flag("tie_word_embeddings", config.tieWordEmbeddings);
    config.ropeTheta = reader.real("rope_theta", config.ropeTheta, kRopeTheta);
    // transformers 5 nests rope_theta in rope_parameters
    if (const auto rope = json.find("rope_parameters"); rope != json.end() && rope->is_object())
        config.ropeTheta = ConfigReader(*rope, std::string(kSource) + ", rope_parameters")
                               .real("rope_theta", config.ropeTheta, kRopeTheta);
    if (config.hiddenSize % (2 * config.numAttentionHeads) != 0)
        reader.refuse("num_attention_heads do not divide half of hidden_size evenly");
    if (config.numAttentionHeads % config.numKeyValueHeads != 0)
        reader.refuse("num_key_value_heads do not divide num_attention_heads evenly");
    requirePlain(json, config);
    return config;
}

double LlamaConfig::loraScaleFromJson(const nlohmann::json& json) {
    const auto lora = json.find("lora");
    if (lora == json.end() || !lora->is_object())
        return 1.0;
    const ConfigReader reader(*lora, "config.json of the learned tensors, lora");
    const double rank = reader.real("rank", 0.0, kLoraRank);
    if (rank == 0.0)
        reader.refuse("no rank");
    return reader.real("alpha", rank, kLoraAlpha) / rank;
}

} // namespace nextgpt
