// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/OutputProjection.h"

#include "engine/core/Error.h"
#include "engine/formats/CheckpointKeys.h"
#include "engine/formats/ConfigReader.h"
#include "engine/io/QuotedText.h"

#include <ATen/ops/relu.h>

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

constexpr limits::Range<std::int64_t> kLayers{.least = 0, .most = ranges::kLayers.most};

} // namespace

OutputProjectionConfig OutputProjectionConfig::fromJson(const nlohmann::json& json) {
    const ConfigReader reader(json, "config.json of the learned tensors, output_projections");
    if (const auto mode = reader.word("mode", "transformer"); mode != "transformer")
        reader.refuse("mode " + quotedText(mode) + " is not supported");
    OutputProjectionConfig config;
    config.in = reader.integer("in", config.in, ranges::kWidth);
    config.out = reader.integer("out", config.out, ranges::kWidth);
    config.width = reader.integer("width", config.width, ranges::kWidth);
    config.heads = reader.integer("heads", config.heads, ranges::kHeads);
    config.encoderLayers = reader.integer("encoder_layers", config.encoderLayers, kLayers);
    config.decoderLayers = reader.integer("decoder_layers", config.decoderLayers, kLayers);
    config.feedForward = reader.integer("feed_forward", config.feedForward, ranges::kHiddenWidth);
    config.queries = reader.integer("queries", config.queries, ranges::kSide);
    if (config.width % config.heads != 0)
        reader.refuse("heads do not divide width evenly");
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
