// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/TransformerProjection.h"

#include "engine/formats/CheckpointKeys.h"

#include <ATen/ops/relu.h>

namespace nextgpt {

TransformerProjection::EncoderLayer::EncoderLayer(const Weights& weights,
                                                  const TransformerProjectionConfig& config)
    : selfAttn(weights / "self_attn", {.width = config.width, .heads = config.heads})
    , linear1(weights / "linear1", config.width, config.feedForward)
    , linear2(weights / "linear2", config.feedForward, config.width)
    , norm1(weights / "norm1", config.width)
    , norm2(weights / "norm2", config.width) {}

at::Tensor TransformerProjection::EncoderLayer::operator()(const at::Tensor& x) const {
    const auto attended = x + selfAttn(norm1(x));
    return attended + linear2(at::relu(linear1(norm2(attended))));
}

TransformerProjection::DecoderLayer::DecoderLayer(const Weights& weights,
                                                  const TransformerProjectionConfig& config)
    : selfAttn(weights / "self_attn", {.width = config.width, .heads = config.heads})
    , multiheadAttn(weights / "multihead_attn", {.width = config.width, .heads = config.heads})
    , linear1(weights / "linear1", config.width, config.feedForward)
    , linear2(weights / "linear2", config.feedForward, config.width)
    , norm1(weights / "norm1", config.width)
    , norm2(weights / "norm2", config.width)
    , norm3(weights / "norm3", config.width) {}

at::Tensor TransformerProjection::DecoderLayer::operator()(const at::Tensor& x,
                                                           const at::Tensor& memory) const {
    const auto attended = x + selfAttn(norm1(x));
    const auto crossAttended = attended + multiheadAttn.cross(norm2(attended), memory);
    return crossAttended + linear2(at::relu(linear1(norm3(crossAttended))));
}

TransformerProjection::TransformerProjection(const Weights& weights,
                                             const TransformerProjectionConfig& config)
    : m_encoderNorm(weights / "tfm" / "encoder" / "norm", config.width)
    , m_decoderNorm(weights / "tfm" / "decoder" / "norm", config.width)
    , m_queryEmbs(weights.take(keys::kProjectionQueries, {1, config.queries, config.width})) {
    const auto tfm = weights / "tfm";
    for (std::int64_t i = 0; i < config.encoderLayers; ++i)
        m_encoderLayers.emplace_back(tfm / "encoder" / "layers" / i, config);
    for (std::int64_t i = 0; i < config.decoderLayers; ++i)
        m_decoderLayers.emplace_back(tfm / "decoder" / "layers" / i, config);
}

at::Tensor TransformerProjection::operator()(const at::Tensor& states) const {
    auto memory = states; // [B,n,width]
    for (const auto& layer : m_encoderLayers)
        memory = layer(memory);
    memory = m_encoderNorm(memory);
    auto queries = m_queryEmbs.expand({states.size(0), -1, -1}); // [B,Q,width]
    for (const auto& layer : m_decoderLayers)
        queries = layer(queries, memory);
    return m_decoderNorm(queries);
}

} // namespace nextgpt
