// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/ClipText.h"

#include "engine/core/Error.h"
#include "engine/ops/Attention.h"

#include <ATen/ATen.h>

#include <string>

namespace nextgpt {

namespace {

Weights rootOf(const Weights& weights) {
    return weights.has("embeddings.token_embedding.weight") ? weights : weights / "text_model";
}

} // namespace

ClipText::Layer::Layer(const Weights& weights, const ClipTextConfig& config)
    : m_heads(config.numAttentionHeads)
    , m_activation(config.hiddenAct)
    , m_layerNorm1(weights / "layer_norm1", config.hiddenSize, config.layerNormEps)
    , m_qProj(weights / "self_attn" / "q_proj", config.hiddenSize, config.hiddenSize)
    , m_kProj(weights / "self_attn" / "k_proj", config.hiddenSize, config.hiddenSize)
    , m_vProj(weights / "self_attn" / "v_proj", config.hiddenSize, config.hiddenSize)
    , m_outProj(weights / "self_attn" / "out_proj", config.hiddenSize, config.hiddenSize)
    , m_layerNorm2(weights / "layer_norm2", config.hiddenSize, config.layerNormEps)
    , m_fc1(weights / "mlp" / "fc1", config.hiddenSize, config.intermediateSize)
    , m_fc2(weights / "mlp" / "fc2", config.intermediateSize, config.hiddenSize) {}

at::Tensor ClipText::Layer::attend(const at::Tensor& x) const {
    const auto heads = [&](const Linear& projection) { return splitHeads(projection(x), m_heads); };
    return m_outProj(mergeHeads(
        attention(heads(m_qProj), heads(m_kProj), heads(m_vProj), {.mask = AttentionMask::Causal})));
}

at::Tensor ClipText::Layer::activate(const at::Tensor& x) const {
    return m_activation == ClipTextConfig::Activation::Gelu ? at::gelu(x) : x * at::sigmoid(x * 1.702);
}

at::Tensor ClipText::Layer::operator()(at::Tensor x) const {
    x = x + attend(m_layerNorm1(x));
    return x + m_fc2(activate(m_fc1(m_layerNorm2(x))));
}

ClipText::ClipText(const Weights& weights, const ClipTextConfig& config)
    : m_config(config)
    , m_tokenEmbedding(rootOf(weights) / "embeddings" / "token_embedding", config.vocabSize,
                       config.hiddenSize)
    , m_positionEmbedding(rootOf(weights) / "embeddings" / "position_embedding", config.maxPositionEmbeddings,
                          config.hiddenSize)
    , m_finalLayerNorm(rootOf(weights) / "final_layer_norm", config.hiddenSize, config.layerNormEps) {
    for (std::int64_t i = 0; i < config.numHiddenLayers; ++i)
        m_layers.emplace_back(rootOf(weights) / "encoder" / "layers" / i, config);
    // A buffer stored by older versions, and the projection of CLIPTextModelWithProjection.
    weights.requireAllTaken({"embeddings.position_ids", "text_projection.weight"});
}

at::Tensor ClipText::operator()(const at::Tensor& ids) const {
    const auto length = ids.size(1);
    if (length > m_config.maxPositionEmbeddings)
        throw EngineError(ErrorCode::Internal, std::to_string(length) + " tokens; the text encoder has " +
                                                   std::to_string(m_config.maxPositionEmbeddings) +
                                                   " positions");
    at::Tensor x = m_tokenEmbedding(ids) + m_positionEmbedding.weight().slice(0, 0, length);
    for (const auto& layer : m_layers)
        x = layer(x);
    return m_finalLayerNorm(x);
}

} // namespace nextgpt
