// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/SentencePieceModel.h"

#include <filesystem>

namespace nextgpt {

/// The tokenizer.json of a LLaMA model (Hugging Face's tokenizers), which holds what tokenizer.model holds in
/// another form: merges in their order in place of scores. Added tokens behind the vocabulary keep their ids
/// and never encode text. Throws FileUnreadable, or BundleInvalid naming what is not LLaMA's: byte-level
/// vocabularies such as Llama 3's, other normalisers, and merges that no scores can express.
SentencePieceModel readTokenizerJson(const std::filesystem::path& file);

} // namespace nextgpt
