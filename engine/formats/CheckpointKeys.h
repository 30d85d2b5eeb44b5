// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <string>

/// Keys of the trained tensors in NExT-GPT's checkpoint (pytorch_model.pt, arXiv 2309.05519). The paths
/// of the output projections are in core/Modality.h.
namespace nextgpt::keys {

/// Prefix of the language model's LoRA branches and replaced embeddings, followed by transformers' own names.
inline constexpr const char* kLanguageModel = "llama_model.base_model.model.";
/// The same in checkpoints of the first two stages, which have no LoRA branches.
inline constexpr std::string_view kStageOnePrefix = "llama_model.";
/// What PEFT writes before transformers' names; an adapter's own file has nothing before it.
inline constexpr std::string_view kPeftPrefix =
    std::string_view(kLanguageModel).substr(kStageOnePrefix.size());

// Of the language model, after one of these prefixes
inline constexpr const char* kEmbedTokens = "model.embed_tokens.weight";
inline constexpr const char* kHead = "lm_head.weight";
inline constexpr const char* kLayers = "model.layers."; ///< followed by a layer's number

inline constexpr const char* kInputProjection = "llama_proj";

/// What the keys of a medium's output projection start with. Throws std::out_of_range for text.
inline std::string outputProjectionPrefix(Modality modality) {
    return std::string(nextgpt::kMedia.at(mediaIndex(modality)).outputProjection) + '.';
}

// After outputProjectionPrefix()
inline constexpr const char* kProjectionInput = "fc";
inline constexpr const char* kProjectionOutput = "model";
inline constexpr const char* kProjectionQueries = "query_embs";
inline constexpr const char* kQueryTokens = "query_tokens"; ///< of mode qformer

inline constexpr const char* kWeight = ".weight"; ///< after the path of a linear layer

} // namespace nextgpt::keys
