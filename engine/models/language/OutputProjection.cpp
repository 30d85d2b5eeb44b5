// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/OutputProjection.h"

#include "engine/core/Error.h"
#include "engine/formats/CheckpointKeys.h"
#include "engine/formats/ConfigValue.h"

#include <ATen/ops/relu.h>

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

constexpr std::int64_t kMaxLayers = 1024;
constexpr std::int64_t kMaxWidth = 1 << 20;

} // namespace

OutputProjectionConfig OutputProjectionConfig::fromJson(const nlohmann::json& json) {
    if (const auto mode = configValue<std::string>(json, "mode", "transformer"); mode != "transformer")
        throw EngineError(ErrorCode::BundleInvalid,
                          "output projection: mode \"" + mode.substr(0, 64) + "\" is not supported");
    OutputProjectionConfig config;
    config.in = configValue(json, "in", config.in);
    config.out = configValue(json, "out", config.out);
    config.width = configValue(json, "width", config.width);
    config.heads = configValue(json, "heads", config.heads);
    config.encoderLayers = configValue(json, "encoder_layers", config.encoderLayers);
    config.decoderLayers = configValue(json, "decoder_layers", config.decoderLayers);
    config.feedForward = configValue(json, "feed_forward", config.feedForward);
    config.queries = configValue(json, "queries", config.queries);
    if (config.heads <= 0 || config.width <= 0 || config.width % config.heads != 0 || config.queries <= 0)
        throw EngineError(ErrorCode::BundleInvalid, "output projection: the heads do not divide the width");
    if (config.encoderLayers > kMaxLayers || config.decoderLayers > kMaxLayers || config.width > kMaxWidth)
        throw EngineError(ErrorCode::BundleInvalid, "output projection: a size is out of range");
    return config;
}

std::string OutputProjection::path(Modality modality) {
    const std::size_t index = mediaIndex(modality);
    if (index == kMedia.size())
        throw EngineError(ErrorCode::Internal, "text has no output projection");
    return std::string(kMedia[index].outputProjection);
}

OutputProjection::EncoderLayer::EncoderLayer(const Weights& weights, const OutputProjectionConfig& config)
    : selfAttn(weights / "self_attn", {.width = config.width, .heads = config.heads})
    , linear1(weights / "linear1", config.width, config.feedForward)
    , linear2(weights / "linear2", config.feedForward, config.width)
    , norm1(weights / "norm1", config.width)
    , norm2(weights / "norm2", config.width) {}

at::Tensor OutputProjection::EncoderLayer::operator()(const at::Tensor& x) const {
    const auto attended = x + selfAttn(norm1(x));
    return attended + linear2(at::relu(linear1(norm2(attended))));
}

OutputProjection::DecoderLayer::DecoderLayer(const Weights& weights, const OutputProjectionConfig& config)
    : selfAttn(weights / "self_attn", {.width = config.width, .heads = config.heads})
    , multiheadAttn(weights / "multihead_attn", {.width = config.width, .heads = config.heads})
    , linear1(weights / "linear1", config.width, config.feedForward)
    , linear2(weights / "linear2", config.feedForward, config.width)
    , norm1(weights / "norm1", config.width)
    , norm2(weights / "norm2", config.width)
    , norm3(weights / "norm3", config.width) {}

at::Tensor OutputProjection::DecoderLayer::operator()(const at::Tensor& x, const at::Tensor& memory) const {
    const auto attended = x + selfAttn(norm1(x));
    const auto crossAttended = attended + multiheadAttn.cross(norm2(attended), memory);
    return crossAttended + linear2(at::relu(linear1(norm3(crossAttended))));
}

OutputProjection::OutputProjection(const Weights& weights, const OutputProjectionConfig& config)
    : m_fc(weights / keys::kProjectionInput, config.in, config.width)
    , m_encoderNorm(weights / "tfm" / "encoder" / "norm", config.width)
    , m_decoderNorm(weights / "tfm" / "decoder" / "norm", config.width)
    , m_model(weights / keys::kProjectionOutput, config.width, config.out)
    , m_queryEmbs(weights.take(keys::kProjectionQueries, {1, config.queries, config.width})) {
    const auto tfm = weights / "tfm";
    for (std::int64_t i = 0; i < config.encoderLayers; ++i)
        m_encoderLayers.emplace_back(tfm / "encoder" / "layers" / i, config);
    for (std::int64_t i = 0; i < config.decoderLayers; ++i)
        m_decoderLayers.emplace_back(tfm / "decoder" / "layers" / i, config);
    weights.requireAllTaken();
}

at::Tensor OutputProjection::operator()(const at::Tensor& hidden, const at::Tensor& embeddings) const {
    auto memory = m_fc(hidden + embeddings); // [B,n,width]
    for (const auto& layer : m_encoderLayers)
        memory = layer(memory);
    memory = m_encoderNorm(memory);
    auto queries = m_queryEmbs.expand({hidden.size(0), -1, -1}); // [B,Q,width]
    for (const auto& layer : m_decoderLayers)
        queries = layer(queries, memory);
    return m_model(m_decoderNorm(queries)); // [B,Q,out]
}

} // namespace nextgpt
