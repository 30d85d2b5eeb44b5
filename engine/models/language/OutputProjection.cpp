// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/OutputProjection.h"

#include "engine/core/Error.h"
#include "engine/formats/CheckpointKeys.h"
#include "engine/formats/ConfigReader.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

constexpr limits::Range<std::int64_t> kLayers{.min = 0, .max = ranges::kLayers.max};
constexpr std::array kModes{"transformer", "qformer", "linear"}; // in the order of ProjectionMode

/// NExT-GPT's sizes for a mode.
OutputProjectionConfig defaultsOf(ProjectionMode mode) {
    OutputProjectionConfig config;
    config.mode = mode;
    if (mode == ProjectionMode::QueryFormer) {
        config.width = 768;
        config.heads = 12;
        config.decoderLayers = 2;
        config.feedForward = 3072;
    }
    return config;
}

std::variant<std::monostate, TransformerProjection, QueryFormer>
bodyOf(const Weights& weights, const OutputProjectionConfig& config) {
    switch (config.mode) {
    case ProjectionMode::Transformer:
        return TransformerProjection(weights, {.width = config.width,
                                               .heads = config.heads,
                                               .encoderLayers = config.encoderLayers,
                                               .decoderLayers = config.decoderLayers,
                                               .feedForward = config.feedForward,
                                               .queries = config.queries});
    case ProjectionMode::QueryFormer:
        return QueryFormer(weights, {.width = config.width,
                                     .heads = config.heads,
                                     .layers = config.decoderLayers,
                                     .feedForward = config.feedForward,
                                     .queries = config.queries});
    case ProjectionMode::Linear:
        break;
    }
    return {};
}

std::optional<Linear> inputOf(const Weights& weights, const OutputProjectionConfig& config) {
    if (config.mode == ProjectionMode::Linear)
        return std::nullopt;
    return Linear(weights / keys::kProjectionInput, config.in, config.width);
}

} // namespace

std::string_view name(ProjectionMode mode) {
    return kModes.at(static_cast<std::size_t>(mode));
}

std::optional<ProjectionMode> projectionModeFromName(std::string_view word) {
    const auto found = std::find(kModes.begin(), kModes.end(), word);
    return found == kModes.end() ? std::nullopt
                                 : std::optional(static_cast<ProjectionMode>(found - kModes.begin()));
}

OutputProjectionConfig OutputProjectionConfig::fromJson(const nlohmann::json& json) {
    const ConfigReader reader(json, "config.json of the learned tensors, output_projections");
    const auto word = reader.word("mode", kModes.front());
    const auto mode = projectionModeFromName(word);
    if (!mode)
        reader.refuse("mode " + quotedText(word) + " is not supported");
    OutputProjectionConfig config = defaultsOf(*mode);
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

nlohmann::json OutputProjectionConfig::toJson() const {
    return {{"mode", std::string(name(mode))},
            {"in", in},
            {"out", out},
            {"width", width},
            {"heads", heads},
            {"encoder_layers", encoderLayers},
            {"decoder_layers", decoderLayers},
            {"feed_forward", feedForward},
            {"queries", queries}};
}

std::string OutputProjection::path(Modality modality) {
    const std::size_t index = mediaIndex(modality);
    if (index == kMedia.size())
        throw EngineError(ErrorCode::Internal, "text has no output projection");
    return std::string(kMedia[index].outputProjection);
}

OutputProjection::OutputProjection(const Weights& weights, const OutputProjectionConfig& config)
    : m_queries(config.queries)
    , m_fc(inputOf(weights, config))
    , m_body(bodyOf(weights, config))
    , m_model(weights / keys::kProjectionOutput,
              config.mode == ProjectionMode::Linear ? config.in : config.width, config.out) {
    // The reference stores a pooler that its Q-Former does not use.
    weights.requireAllTaken({"pooler.dense.weight", "pooler.dense.bias"});
}

at::Tensor OutputProjection::operator()(const at::Tensor& hidden, const at::Tensor& embeddings) const {
    const at::Tensor states = hidden + embeddings; // [B,n,D]
    if (const auto* transformer = std::get_if<TransformerProjection>(&m_body))
        return m_model((*transformer)((*m_fc)(states))); // [B,Q,out]
    if (const auto* queryFormer = std::get_if<QueryFormer>(&m_body))
        return m_model((*queryFormer)((*m_fc)(states)));
    if (states.size(1) < m_queries)
        throw EngineError(ErrorCode::BundleMismatch,
                          "a linear output projection maps " + std::to_string(states.size(1)) +
                              " signal states to as many rows, but the decoder's condition has " +
                              std::to_string(m_queries));
    return m_model(states.slice(1, 0, m_queries));
}

} // namespace nextgpt
