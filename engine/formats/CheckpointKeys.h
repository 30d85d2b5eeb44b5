// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <string>
#include <string_view>

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
/// The input projection of the newer published version.
inline constexpr const char* kGroupingProjection = "mm_input_projector"; // After it and a dot
inline constexpr const char* kGroupingInput = "in_fc";
inline constexpr const char* kGroupingOutput = "out_fc";
inline constexpr const char* kGroupingStages = "layers."; ///< followed by a stage's number
inline constexpr const char* kGroupToken = "group_token"; ///< of a stage

/// What that version writes before the names of its adapters.
inline constexpr std::string_view kModelPrefix = "model.";

/// Whether a key is that of an input projection.
inline bool isInputProjection(std::string_view key) {
    return key.starts_with(std::string(kInputProjection) + '.') ||
           key.starts_with(std::string(kGroupingProjection) + '.');
}

/// What the keys of a medium's output projection start with. Throws std::out_of_range for text.
inline std::string outputProjectionPrefix(Modality modality) {
    return std::string(nextgpt::kMedia.at(mediaIndex(modality)).outputProjection) + '.';
}

// After outputProjectionPrefix()
inline constexpr const char* kProjectionInput = "fc";
inline constexpr const char* kProjectionOutput = "model";
inline constexpr const char* kProjectionQueries = "query_embs";
inline constexpr const char* kQueryTokens = "query_tokens"; ///< of mode qformer

// LoRA branches, beside the weight of the linear layer that they adapt: A is [rank,in], B is [out,rank]
inline constexpr const char* kLoraA = "lora_A";
inline constexpr const char* kLoraB = "lora_B";
/// The adapter's name, which PEFT writes after kLoraA and kLoraB in a model's checkpoint and omits in an
/// adapter's own file.
inline constexpr const char* kAdapterName = ".default";

/// Whether a key is that of a LoRA branch's A.
inline bool isLoraA(std::string_view key) {
    return key.find(std::string(".") + kLoraA + '.') != std::string_view::npos;
}

/// Whether a key is that of a LoRA branch.
inline bool isLoraTensor(std::string_view key) {
    return isLoraA(key) || key.find(std::string(".") + kLoraB + '.') != std::string_view::npos;
}

inline constexpr const char* kWeight = ".weight"; ///< after the path of a linear layer

} // namespace nextgpt::keys
