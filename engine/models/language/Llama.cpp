// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/Llama.h"

#include "engine/core/Error.h"
#include "engine/models/language/RotaryFrequencies.h"
#include "engine/nn/Recompute.h"

#include <ATen/ops/equal.h>
#include <ATen/ops/silu.h>

#include <memory>

namespace nextgpt {

namespace {

/// The stored embeddings may have more rows than the base model's config says: NExT-GPT adds tokens.
LlamaConfig withStoredVocabulary(const Weights& embedTokens, LlamaConfig config) {
    if (embedTokens.has("weight"))
        if (const auto shape = embedTokens.shapeOf("weight"); !shape.empty())
            config.vocabSize = shape.front();
    if (config.vocabSize < 1)
        throw EngineError(ErrorCode::WeightsMismatch, "embed_tokens.weight has no rows");
    return config;
}

LinearOptions attentionOptions(const LlamaConfig& config) {
    return {.bias = config.attentionBias ? Bias::Yes : Bias::No, .loraScale = config.loraScale};
}

LinearOptions mlpOptions(const LlamaConfig& config) {
    return {.bias = config.mlpBias ? Bias::Yes : Bias::No, .loraScale = config.loraScale};
}

/// A head that is stored although the configuration ties it to the embeddings must be the same matrix.
/// Without values (at::kMeta) only its shape is checked. While it is trained, it is not checked: only the
/// embeddings are.
void requireTied(const Weights& weights, const Embedding& embedTokens) {
    const Weights head = weights / "lm_head";
    if (!head.has("weight") || weights.placement().parameters)
        return;
    const at::Tensor stored = head.take("weight", embedTokens.weight().sizes());
    if (!stored.is_meta() && !at::equal(stored, embedTokens.weight()))
        throw EngineError(ErrorCode::WeightsMismatch,
                          "lm_head.weight differs from the embeddings, but tie_word_embeddings is true");
}

Matrix takeHead(const Weights& weights, const LlamaConfig& config, const Embedding& embedTokens) {
    if (config.tieWordEmbeddings) {
        requireTied(weights, embedTokens);
        return Matrix(embedTokens.weight());
    }
    return {weights / "lm_head", "weight", {.in = config.hiddenSize, .out = config.vocabSize}};
}

/// The states of signal tokens depend on the first and the last layer more than on all others together, so
/// these keep 8 bits where the others have 4.
Weights weightsOf(const Weights& layers, std::int64_t index, const LlamaConfig& config) {
    const bool isOuter = index == 0 || index + 1 == config.numHiddenLayers;
    const bool isCoarse = layers.placement().matrices == MatrixFormat::Int4;
    return isOuter && isCoarse ? layers.withMatrices(MatrixFormat::Int8) / index : layers / index;
}

/// llama.cpp's files state Llama 3.1's scaling of rotary positions as factors, not as settings.
at::Tensor takeRopeFactors(const Weights& weights, const LlamaConfig& config) {
    const auto factors = weights / "rope_freqs";
    return factors.has("weight") ? factors.takeFloat("weight", {config.headWidth() / 2}) : at::Tensor();
}

} // namespace

Llama::Attention::Attention(const Weights& weights, const LlamaConfig& config)
    : m_heads(config.numAttentionHeads)
    , m_keyValueHeads(config.numKeyValueHeads)
    , m_qProj(weights / "q_proj", config.hiddenSize, config.queryWidth(), attentionOptions(config))
    , m_kProj(weights / "k_proj", config.hiddenSize, config.keyValueWidth(), attentionOptions(config))
    , m_vProj(weights / "v_proj", config.hiddenSize, config.keyValueWidth(), attentionOptions(config))
    , m_oProj(weights / "o_proj", config.queryWidth(), config.hiddenSize, attentionOptions(config)) {}

at::Tensor Llama::Attention::operator()(const at::Tensor& x, const Pass& pass, std::int64_t layer) const {
    const auto& training = pass.training;
    const auto query = rotate(splitHeads(m_qProj(x, training), m_heads), pass.angles);  // [B,H,L,d]
    auto keys = rotate(splitHeads(m_kProj(x, training), m_keyValueHeads), pass.angles); // [B,G,L,d]
    auto values = splitHeads(m_vProj(x, training), m_keyValueHeads);
    if (pass.cache) {
        const auto all = pass.cache->append(layer, keys, values); // [B,G,K,d]
        keys = all.keys;
        values = all.values;
    }
    if (m_keyValueHeads != m_heads) {
        keys = keys.repeat_interleave(m_heads / m_keyValueHeads, 1);
        values = values.repeat_interleave(m_heads / m_keyValueHeads, 1);
    }
    return m_oProj(mergeHeads(attention(query, keys, values, pass.attention)), training);
}

Llama::Mlp::Mlp(const Weights& weights, const LlamaConfig& config)
    : m_gateProj(weights / "gate_proj", config.hiddenSize, config.intermediateSize, mlpOptions(config))
    , m_upProj(weights / "up_proj", config.hiddenSize, config.intermediateSize, mlpOptions(config))
    , m_downProj(weights / "down_proj", config.intermediateSize, config.hiddenSize, mlpOptions(config)) {}

at::Tensor Llama::Mlp::operator()(const at::Tensor& x, const TrainingOptions& training) const {
    return m_downProj(at::silu(m_gateProj(x, training)) * m_upProj(x, training), training);
}

Llama::Layer::Layer(const Weights& weights, const LlamaConfig& config)
    : m_inputLayernorm(weights / "input_layernorm", config.hiddenSize, config.rmsNormEps)
    , m_selfAttn(weights / "self_attn", config)
    , m_postAttentionLayernorm(weights / "post_attention_layernorm", config.hiddenSize, config.rmsNormEps)
    , m_mlp(weights / "mlp", config) {}

at::Tensor Llama::Layer::operator()(const at::Tensor& x, const Pass& pass, std::int64_t layer) const {
    const auto attended = x + m_selfAttn(m_inputLayernorm(x), pass, layer);
    return attended + m_mlp(m_postAttentionLayernorm(attended), pass.training);
}

Llama::Llama(const Weights& weights, const LlamaConfig& config)
    : m_config(withStoredVocabulary(weights / "model" / "embed_tokens", config))
    , m_embedTokens(weights / "model" / "embed_tokens", m_config.vocabSize, config.hiddenSize)
    , m_norm(weights / "model" / "norm", config.hiddenSize, config.rmsNormEps)
    , m_lmHead(takeHead(weights, m_config, m_embedTokens))
    , m_ropeFactors(takeRopeFactors(weights, m_config)) {
    const auto layers = weights / "model" / "layers";
    m_layers.reserve(static_cast<std::size_t>(config.numHiddenLayers));
    for (std::int64_t i = 0; i < config.numHiddenLayers; ++i)
        m_layers.emplace_back(weightsOf(layers, i, config), config);
    // Old conversions store the rotary frequencies, which are computed here; a tied head may be stored too.
    if (config.tieWordEmbeddings)
        weights.requireAllTaken({"rotary_emb.inv_freq", "lm_head.weight"});
    else
        weights.requireAllTaken({"rotary_emb.inv_freq"});
}

LlamaOutput Llama::forward(const at::Tensor& embeds, KeyValueCache& cache) const {
    auto hidden = run(embeds, {.angles = anglesFrom(cache.positions(), embeds),
                               .attention = {.mask = AttentionMask::Causal},
                               .cache = &cache,
                               .training = {}});
    cache.advance(embeds.size(1));
    return {std::move(hidden)};
}

LlamaOutput Llama::forward(const at::Tensor& embeds, const LlamaBatchOptions& options) const {
    AttentionOptions attention{.mask = AttentionMask::Causal};
    if (options.attentionMask.defined())
        attention.keyMask = options.attentionMask.to(at::kBool).unsqueeze(1).unsqueeze(1); // [B,1,1,L]
    return {run(embeds, {.angles = anglesFrom(0, embeds),
                         .attention = attention,
                         .cache = nullptr,
                         .training = options.training})};
}

RotaryAngles Llama::anglesFrom(std::int64_t first, const at::Tensor& embeds) const {
    const auto end = first + embeds.size(1);
    if (end > m_config.contextLength())
        throw EngineError(ErrorCode::PromptTooLong, std::to_string(end) +
                                                        " positions; the language model has " +
                                                        std::to_string(m_config.contextLength()));
    return rotaryAngles(first, embeds.size(1),
                        rotaryFrequencies(m_config, end, embeds.device(), m_ropeFactors), embeds);
}

at::Tensor Llama::run(const at::Tensor& embeds, Pass pass) const {
    const auto shared = std::make_shared<const Pass>(std::move(pass)); // kept alive for recomputation
    auto x = embeds;                                                   // [B,L,D]
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const auto layer = [&block = m_layers[i], shared, i](const at::Tensor& input) {
            return block(input, *shared, static_cast<std::int64_t>(i));
        };
        x = shared->training.activations == Activations::Recompute
                ? recomputed(x, layer, shared->training.generator)
                : layer(x);
    }
    return m_norm(x);
}

at::Tensor Llama::embed(const at::Tensor& ids) const {
    return m_embedTokens(ids);
}

at::Tensor Llama::logits(const at::Tensor& hidden) const {
    return m_lmHead(hidden);
}

KeyValueCache Llama::makeCache() const {
    return KeyValueCache(m_config.numHiddenLayers);
}

} // namespace nextgpt
