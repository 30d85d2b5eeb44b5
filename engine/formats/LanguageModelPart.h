// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/Tokenizer.h"
#include "engine/text/models/TokenizerJson.h"
#include "engine/weights/Weights.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <memory>
#include <optional>

namespace nextgpt {

/// The GGUF file of a bundle's part: the part itself, or the only such file in a folder without a
/// config.json. nullopt for a folder in transformers' layout. Throws BundleInvalid for several files.
std::optional<std::filesystem::path> ggufFileOf(const std::filesystem::path& part);

/// The tensors of a language model: of its folder or GGUF file, or, where the folder has a subfolder "base",
/// the sums of the folder's tensors, which are a delta, and of those in "base". Throws what openCheckpoint()
/// throws.
std::shared_ptr<WeightSource> openLanguageModel(const std::filesystem::path& part);

/// config.json of a language model's folder, or what a GGUF file says in its place. Throws FileUnreadable,
/// BundleInvalid, WeightsInvalid.
nlohmann::json languageModelConfig(const std::filesystem::path& part);

/// tokenizer.model of a language model's folder, or in its absence tokenizer.json, or the tokenizer that a
/// GGUF file embeds. Throws FileUnreadable, BundleInvalid, WeightsInvalid.
std::unique_ptr<const Tokenizer> languageModelTokenizer(const std::filesystem::path& part);

/// The tokenizer of a part that has no tokenizer.model, from its tokenizer.json or its GGUF file.
std::optional<TokenizerModel> convertedTokenizer(const std::filesystem::path& part);

} // namespace nextgpt
