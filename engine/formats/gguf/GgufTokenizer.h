// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/gguf/GgufFile.h"
#include "engine/text/SentencePieceModel.h"

namespace nextgpt {

/// The tokenizer that a GGUF file embeds. Tokens that the converter appended for added_tokens.json keep their
/// ids but never encode text. Throws WeightsInvalid for a kind of tokenizer other than LLaMA's.
SentencePieceModel ggufTokenizer(const GgufFile& file);

} // namespace nextgpt
