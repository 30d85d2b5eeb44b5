// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>

namespace nextgpt {

/// Number of pieces of a SentencePiece model, counted as entries of field 1 of its protocol buffer without
/// loading it. Throws BundleInvalid if the file is not such a model.
std::int64_t countPieces(const std::filesystem::path& tokenizerModel);

/// Number of pieces of a language model's tokenizer, without the tokens that NExT-GPT adds: of its
/// tokenizer.model, tokenizer.json or GGUF file.
std::int64_t countPiecesOfPart(const std::filesystem::path& part);

} // namespace nextgpt
