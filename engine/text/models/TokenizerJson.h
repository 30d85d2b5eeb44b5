// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/io/JsonFile.h"
#include "engine/text/models/ByteLevelModel.h"
#include "engine/text/models/SentencePieceModel.h"

#include <filesystem>
#include <variant>

namespace nextgpt {

/// Limits of a tokenizer.json: Llama 3's has 128,000 tokens and 280,000 merges of two texts.
inline constexpr JsonLimits kTokenizerJsonLimits{.bytes = limits::kTokenizerFileBytes, .values = 1 << 22};

/// What a language model's tokenizer is in another file than tokenizer.model.
using TokenizerModel = std::variant<SentencePieceModel, ByteLevelModel>;

/// The tokenizer.json of a language model (Hugging Face's tokenizers). Those of LLaMA 1 and 2 hold what
/// tokenizer.model holds in another form: merges in their order in place of scores. Those of Llama 3 have a
/// byte-level vocabulary (ByteLevelJson.h). Added tokens behind the vocabulary keep their ids and never
/// encode text. Throws FileUnreadable, or BundleInvalid naming what is neither: other normalisers, and merges
/// that no scores can express.
TokenizerModel readTokenizerJson(const std::filesystem::path& file);

} // namespace nextgpt
