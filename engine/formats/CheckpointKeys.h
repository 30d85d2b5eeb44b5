// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Keys of the trained tensors in NExT-GPT's checkpoint (pytorch_model.pt, arXiv 2309.05519). The paths
/// of the output projections are in core/Modality.h.
namespace nextgpt::keys {

/// Prefix of the language model's LoRA branches and replaced embeddings, followed by transformers' own names.
inline constexpr const char* kLanguageModel = "llama_model.base_model.model.";
inline constexpr const char* kEmbedTokens = "model.embed_tokens.weight"; ///< after kLanguageModel
inline constexpr const char* kInputProjection = "llama_proj";

// Inside an output projection
inline constexpr const char* kProjectionInput = "fc";
inline constexpr const char* kProjectionOutput = "model";
inline constexpr const char* kProjectionQueries = "query_embs";
inline constexpr const char* kQueryTokens = "query_tokens"; ///< of mode qformer

inline constexpr const char* kWeight = ".weight"; ///< after the path of a linear layer

} // namespace nextgpt::keys
