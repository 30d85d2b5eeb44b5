// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>

namespace nextgpt {

/// Names as in config.json of transformers' CLIPTextModel; the defaults are the text encoder of ViT-L/14.
struct ClipTextConfig {
    enum class Activation { QuickGelu, Gelu };

    std::int64_t vocabSize = 49408;
    std::int64_t hiddenSize = 768;
    std::int64_t intermediateSize = 3072;
    std::int64_t numHiddenLayers = 12;
    std::int64_t numAttentionHeads = 12;
    std::int64_t maxPositionEmbeddings = 77;
    Activation hiddenAct = Activation::QuickGelu;
    double layerNormEps = 1e-5;

    /// Throws BundleInvalid.
    static ClipTextConfig fromJson(const nlohmann::json& json);
};

} // namespace nextgpt
