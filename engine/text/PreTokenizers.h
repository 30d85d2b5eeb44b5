// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// Splits a text as CLIP's tokenizer does before byte-level BPE: lower-cased; contractions ('s, 't, 're, …),
/// runs of letters, single digits and runs of other characters; whitespace only separates and is dropped.
/// Reference: CLIPTokenizer of transformers.
std::vector<std::string> clipPreTokens(std::string_view text);

/// Splits a text as the tokenizers of GPT-2 and RoBERTa do: contractions, runs of letters, of digits and of
/// other characters, each with one leading space if there is one; other whitespace in runs. The pieces joined
/// are the text. Reference: RobertaTokenizer of transformers.
std::vector<std::string> robertaPreTokens(std::string_view text);

} // namespace nextgpt
