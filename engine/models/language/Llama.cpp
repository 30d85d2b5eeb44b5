// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/Llama.h"

#include "engine/core/Error.h"
#include "engine/formats/ConfigChecks.h"
#include "engine/formats/ConfigValue.h"
#include "engine/ops/Attention.h"

#include <ATen/ops/linear.h>
#include <ATen/ops/silu.h>

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

constexpr std::int64_t kMostLayers = 1024; ///< no published LLaMA has a fifth of it

/// A table may have more rows than the base model's config says: NExT-GPT's own has the added tokens.
LlamaConfig withRowsOf(const Weights& embedTokens, LlamaConfig config) {
    if (!embedTokens.has("weight"))
        return config;
    if (const auto shape = embedTokens.shapeOf("weight"); !shape.empty())
        config.vocabSize = shape.front();
    return config;
}

void requireUsable(const LlamaConfig& config) {
    const bool positive = config.hiddenSize > 0 && config.intermediateSize > 0 &&
                          config.numHiddenLayers > 0 && config.numAttentionHeads > 0 &&
                          config.numKeyValueHeads > 0 && config.vocabSize > 0 &&
                          config.maxPositionEmbeddings > 0 && config.ropeTheta > 0;
    if (!positive || config.numHiddenLayers > kMostLayers)
        throw EngineError(ErrorCode::BundleInvalid, "LLaMA config: a size is out of range");
    if (config.hiddenSize % (2 * config.numAttentionHeads) != 0 ||
        config.numAttentionHeads % config.numKeyValueHeads != 0)
        throw EngineError(ErrorCode::BundleInvalid, "LLaMA config: the heads do not divide the width evenly");
}

/// What transformers can vary and no LLaMA of NExT-GPT does.
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
    // transformers 5 writes the base into an object of its own
    if (const auto rope = json.find("rope_parameters"); rope != json.end() && rope->is_object())
        config.ropeTheta = configValue(*rope, "rope_theta", config.ropeTheta);
    requireUsable(config);
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

Llama::Attention::Attention(const Weights& weights, const LlamaConfig& config)
    : m_heads(config.numAttentionHeads)
    , m_keyValueHeads(config.numKeyValueHeads)
    , m_qProj(weights / "q_proj", config.hiddenSize, config.hiddenSize, Bias::No, config.loraScale)
    , m_kProj(weights / "k_proj", config.hiddenSize, config.hiddenSize / m_heads * m_keyValueHeads, Bias::No,
              config.loraScale)
    , m_vProj(weights / "v_proj", config.hiddenSize, config.hiddenSize / m_heads * m_keyValueHeads, Bias::No,
              config.loraScale)
    , m_oProj(weights / "o_proj", config.hiddenSize, config.hiddenSize, Bias::No, config.loraScale) {}

at::Tensor Llama::Attention::operator()(const at::Tensor& x, const RotaryAngles& angles, KeyValueCache& cache,
                                        std::int64_t layer) const {
    const auto query = rotate(splitHeads(m_qProj(x), m_heads), angles);       // [B,H,L,d]
    const auto key = rotate(splitHeads(m_kProj(x), m_keyValueHeads), angles); // [B,G,L,d]
    const auto value = splitHeads(m_vProj(x), m_keyValueHeads);
    auto [keys, values] = cache.append(layer, key, value); // [B,G,K,d]
    if (m_keyValueHeads != m_heads) {
        keys = keys.repeat_interleave(m_heads / m_keyValueHeads, 1);
        values = values.repeat_interleave(m_heads / m_keyValueHeads, 1);
    }
    return m_oProj(mergeHeads(attention(query, keys, values, {AttentionMask::Causal, {}})));
}

Llama::Mlp::Mlp(const Weights& weights, const LlamaConfig& config)
    : m_gateProj(weights / "gate_proj", config.hiddenSize, config.intermediateSize, Bias::No,
                 config.loraScale)
    , m_upProj(weights / "up_proj", config.hiddenSize, config.intermediateSize, Bias::No, config.loraScale)
    , m_downProj(weights / "down_proj", config.intermediateSize, config.hiddenSize, Bias::No,
                 config.loraScale) {}

at::Tensor Llama::Mlp::operator()(const at::Tensor& x) const {
    return m_downProj(at::silu(m_gateProj(x)) * m_upProj(x));
}

Llama::Layer::Layer(const Weights& weights, const LlamaConfig& config)
    : inputLayernorm(weights / "input_layernorm", config.hiddenSize, config.rmsNormEps)
    , selfAttn(weights / "self_attn", config)
    , postAttentionLayernorm(weights / "post_attention_layernorm", config.hiddenSize, config.rmsNormEps)
    , mlp(weights / "mlp", config) {}

Llama::Llama(const Weights& weights, const LlamaConfig& config)
    : m_config(withRowsOf(weights / "model" / "embed_tokens", config))
    , m_embedTokens(weights / "model" / "embed_tokens", m_config.vocabSize, config.hiddenSize)
    , m_norm(weights / "model" / "norm", config.hiddenSize, config.rmsNormEps) {
    requireUsable(m_config);
    const auto layers = weights / "model" / "layers";
    m_layers.reserve(static_cast<std::size_t>(config.numHiddenLayers));
    for (std::int64_t i = 0; i < config.numHiddenLayers; ++i)
        m_layers.emplace_back(layers / i, config);
    m_lmHead = config.tieWordEmbeddings
                   ? m_embedTokens.weight()
                   : (weights / "lm_head").take("weight", {m_config.vocabSize, config.hiddenSize});
    // Old conversions store the rotary frequencies, which are computed here; a tied head may be stored as
    // well.
    if (config.tieWordEmbeddings)
        weights.requireAllTaken({"rotary_emb.inv_freq", "lm_head.weight"});
    else
        weights.requireAllTaken({"rotary_emb.inv_freq"});
}

LlamaOutput Llama::forward(const at::Tensor& embeds, KeyValueCache& cache) const {
    const auto length = embeds.size(1);
    if (cache.positions() + length > m_config.maxPositionEmbeddings)
        throw EngineError(ErrorCode::PromptTooLong, std::to_string(cache.positions() + length) +
                                                        " positions of at most " +
                                                        std::to_string(m_config.maxPositionEmbeddings));
    const auto width = m_config.hiddenSize / m_config.numAttentionHeads;
    const auto angles = rotaryAngles(cache.positions(), length, width, m_config.ropeTheta, embeds);
    auto x = embeds; // [B,L,D]
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const auto& layer = m_layers[i];
        x = x + layer.selfAttn(layer.inputLayernorm(x), angles, cache, static_cast<std::int64_t>(i));
        x = x + layer.mlp(layer.postAttentionLayernorm(x));
    }
    cache.advance(length);
    return {m_norm(x)};
}

at::Tensor Llama::embed(const at::Tensor& ids) const {
    return m_embedTokens(ids);
}

at::Tensor Llama::logits(const at::Tensor& hidden) const {
    return at::linear(hidden, m_lmHead);
}

KeyValueCache Llama::makeCache() const {
    return KeyValueCache(m_config.numHiddenLayers);
}

} // namespace nextgpt
