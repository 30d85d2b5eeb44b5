// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/gguf/GgufFile.h"
#include "engine/text/models/TokenizerJson.h"

namespace nextgpt {

/// The tokenizer that a GGUF file embeds. Tokens that the converter appended for added_tokens.json keep their
/// ids but never encode text. Throws WeightsInvalid for a tokenizer that is neither LLaMA's nor, like Llama
/// 3's, byte-level with a known way to split texts.
TokenizerModel ggufTokenizer(const GgufFile& file);

} // namespace nextgpt
