// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/QueryFormer.h"

#include "engine/formats/CheckpointKeys.h"
#include "engine/ops/Attention.h"

#include <ATen/ops/gelu.h>

namespace nextgpt {

namespace {

constexpr double kEpsilon = 1e-12; // BERT's

} // namespace

QueryFormer::Attention::Attention(const Weights& weights, const QueryFormerConfig& config)
    : heads(config.heads)
    , query(weights / "self" / "query", config.width, config.width)
    , key(weights / "self" / "key", config.width, config.width)
    , value(weights / "self" / "value", config.width, config.width)
    , dense(weights / "output" / "dense", config.width, config.width)
    , norm(weights / "output" / "LayerNorm", config.width, kEpsilon) {}

at::Tensor QueryFormer::Attention::operator()(const at::Tensor& x, const at::Tensor& memory) const {
    const auto mixed = attention(splitHeads(query(x), heads), splitHeads(key(memory), heads),
                                 splitHeads(value(memory), heads), {});
    return norm(x + dense(mergeHeads(mixed)));
}

QueryFormer::Layer::Layer(const Weights& weights, const QueryFormerConfig& config)
    : attention(weights / "attention", config)
    , crossAttention(weights / "crossattention", config)
    , intermediate(weights / "intermediate_query" / "dense", config.width, config.feedForward)
    , output(weights / "output_query" / "dense", config.feedForward, config.width)
    , norm(weights / "output_query" / "LayerNorm", config.width, kEpsilon) {}

at::Tensor QueryFormer::Layer::operator()(const at::Tensor& x, const at::Tensor& memory) const {
    const auto attended = attention(x, x);
    const auto crossed = crossAttention(attended, memory);
    return norm(crossed + output(at::gelu(intermediate(crossed))));
}

QueryFormer::QueryFormer(const Weights& weights, const QueryFormerConfig& config)
    : m_queryTokens(weights.take(keys::kQueryTokens, {1, config.queries, config.width}))
    , m_norm(weights / "Qformer" / "bert" / "embeddings" / "LayerNorm", config.width, kEpsilon) {
    const auto layers = weights / "Qformer" / "bert" / "encoder" / "layer";
    for (std::int64_t i = 0; i < config.layers; ++i)
        m_layers.emplace_back(layers / i, config);
}

at::Tensor QueryFormer::operator()(const at::Tensor& states) const {
    auto x = m_norm(m_queryTokens).expand({states.size(0), -1, -1}); // [B,Q,width]
    for (const auto& layer : m_layers)
        x = layer(x, states);
    return x;
}

} // namespace nextgpt
