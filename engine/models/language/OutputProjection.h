// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"
#include "engine/models/language/QueryFormer.h"
#include "engine/models/language/TransformerProjection.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <variant>

namespace nextgpt {

/// How an output projection maps signal states to a condition; NExT-GPT's `mode`.
enum class ProjectionMode {
    Transformer, ///< TransformerProjection, as in every released checkpoint
    QueryFormer, ///< "qformer"
    Linear,      ///< one matrix on each of the first Q states
};

std::string_view name(ProjectionMode mode); ///< "transformer", "qformer" or "linear"
std::optional<ProjectionMode> projectionModeFromName(std::string_view name);

/// Sizes of an output projection; the defaults are those of NExT-GPT 7B for images.
struct OutputProjectionConfig {
    ProjectionMode mode = ProjectionMode::Transformer;
    std::int64_t in = 4096; ///< width of the language model
    std::int64_t out = 768; ///< width of the decoder's condition
    std::int64_t width = 512;
    std::int64_t heads = 4;
    std::int64_t encoderLayers = 4; ///< Transformer
    std::int64_t decoderLayers = 4; ///< Transformer; all layers of QueryFormer
    std::int64_t feedForward = 2048;
    std::int64_t queries = 77;

    /// `mode` is "transformer", "qformer" or "linear"; sizes that are not stated are NExT-GPT's for the mode.
    /// Throws BundleInvalid for another mode and for a size out of range.
    static OutputProjectionConfig fromJson(const nlohmann::json& json);

    nlohmann::json toJson() const;
};

/// Maps the states of a modality's signal tokens to the condition of its diffusion decoder: NExT-GPT's
/// TextFcLayer.
class OutputProjection {
public:
    /// The path of a modality's projection in NExT-GPT's checkpoint, e.g. "gen_text_hidden_fcs.0". Throws
    /// Internal for text.
    static std::string path(Modality modality);

    OutputProjection(const Weights& weights, const OutputProjectionConfig& config);

    /// hidden and embeddings [B,n,D], the final states and the input embeddings of n signal tokens →
    /// [B,Q,out]. Throws BundleMismatch if a linear projection has fewer states than queries.
    at::Tensor operator()(const at::Tensor& hidden, const at::Tensor& embeddings) const;

private:
    std::int64_t m_queries;
    std::optional<Linear> m_fc; ///< not in mode Linear
    std::variant<std::monostate, TransformerProjection, QueryFormer> m_body;
    Linear m_model;
};

} // namespace nextgpt
