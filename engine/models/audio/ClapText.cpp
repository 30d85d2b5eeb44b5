// SPDX-License-Identifier: Apache-2.0
#include "engine/models/audio/ClapText.h"

#include "engine/core/Error.h"
#include "engine/ops/Attention.h"

#include <ATen/ATen.h>

#include <string>

namespace nextgpt {

namespace {
constexpr double kMinNorm = 1e-12;
}

ClapText::Layer::Layer(const Weights& weights, const ClapTextConfig& config)
    : m_heads(config.numAttentionHeads)
    , m_query(weights / "attention" / "self" / "query", config.hiddenSize, config.hiddenSize)
    , m_key(weights / "attention" / "self" / "key", config.hiddenSize, config.hiddenSize)
    , m_value(weights / "attention" / "self" / "value", config.hiddenSize, config.hiddenSize)
    , m_attentionOutput(weights / "attention" / "output" / "dense", config.hiddenSize, config.hiddenSize)
    , m_attentionNorm(weights / "attention" / "output" / "LayerNorm", config.hiddenSize, config.layerNormEps)
    , m_intermediate(weights / "intermediate" / "dense", config.hiddenSize, config.intermediateSize)
    , m_output(weights / "output" / "dense", config.intermediateSize, config.hiddenSize)
    , m_outputNorm(weights / "output" / "LayerNorm", config.hiddenSize, config.layerNormEps) {}

at::Tensor ClapText::Layer::attend(const at::Tensor& x, const at::Tensor& attentionMask) const {
    const auto heads = [&](const Linear& projection) { return splitHeads(projection(x), m_heads); };
    const AttentionOptions options{.keyMask = attentionMask.unsqueeze(1).unsqueeze(1)}; // [B,1,1,T]
    return m_attentionOutput(mergeHeads(attention(heads(m_query), heads(m_key), heads(m_value), options)));
}

at::Tensor ClapText::Layer::operator()(const at::Tensor& x, const at::Tensor& attentionMask) const {
    const at::Tensor attended = m_attentionNorm(attend(x, attentionMask).add_(x));
    return m_outputNorm(m_output(at::gelu(m_intermediate(attended))).add_(attended));
}

ClapText::ClapText(const Weights& weights, const ClapTextConfig& config)
    : m_config(config)
    , m_wordEmbeddings(weights / "text_model" / "embeddings" / "word_embeddings", config.vocabSize,
                       config.hiddenSize)
    , m_positionEmbeddings(weights / "text_model" / "embeddings" / "position_embeddings",
                           config.maxPositionEmbeddings, config.hiddenSize)
    , m_tokenTypeEmbeddings(weights / "text_model" / "embeddings" / "token_type_embeddings",
                            config.typeVocabSize, config.hiddenSize)
    , m_embeddingsNorm(weights / "text_model" / "embeddings" / "LayerNorm", config.hiddenSize,
                       config.layerNormEps)
    , m_pooler(weights / "text_model" / "pooler" / "dense", config.hiddenSize, config.hiddenSize)
    , m_projection1(weights / "text_projection" / "linear1", config.hiddenSize, config.projectionDim)
    , m_projection2(weights / "text_projection" / "linear2", config.projectionDim, config.projectionDim) {
    for (std::int64_t i = 0; i < config.numHiddenLayers; ++i)
        m_layers.emplace_back(weights / "text_model" / "encoder" / "layer" / i, config);
    weights.requireAllTaken({"embeddings.position_ids", "embeddings.token_type_ids"}); // stored buffers
}

at::Tensor ClapText::embed(const at::Tensor& ids, const at::Tensor& attentionMask) const {
    // RoBERTa's positions: tokens count from padTokenId + 1, padding is at padTokenId.
    const at::Tensor positions = attentionMask.cumsum(1) * attentionMask + m_config.padTokenId;
    return m_embeddingsNorm(m_wordEmbeddings(ids) + m_tokenTypeEmbeddings.weight()[0] +
                            m_positionEmbeddings(positions)); // [B,T,D]
}

at::Tensor ClapText::operator()(const at::Tensor& ids) const {
    if (ids.size(1) > m_config.maxTokens())
        throw EngineError(ErrorCode::Internal, std::to_string(ids.size(1)) +
                                                   " tokens; the text encoder takes " +
                                                   std::to_string(m_config.maxTokens()));
    const at::Tensor attentionMask = ids != m_config.padTokenId; // [B,T]
    at::Tensor x = embed(ids, attentionMask);
    for (const auto& layer : m_layers)
        x = layer(x, attentionMask);
    const at::Tensor pooled = at::tanh(m_pooler(x.select(1, 0))); // [B,D]
    return m_projection2(at::relu(m_projection1(pooled)));
}

at::Tensor ClapText::normalised(const at::Tensor& ids) const {
    const at::Tensor embedding = (*this)(ids);
    return embedding / embedding.norm(2, -1, true).clamp_min(kMinNorm);
}

} // namespace nextgpt
