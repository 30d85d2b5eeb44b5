// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// A text as CLIP's pattern cuts it: lower-cased; contractions ('s, 't, 're, …), runs of letters, single
/// digits, runs of anything else; whitespace only separates.
std::vector<std::string> clipWords(std::string_view text);

/// Length of the contraction ('s, 't, 're, …) that begins at `at`, or 0.
std::size_t contractionLength(std::u32string_view text, std::size_t at);

/// The 256 printable characters that stand for bytes in byte-level vocabularies (GPT-2's alphabet), UTF-8.
const std::vector<std::string>& byteAlphabet();

} // namespace nextgpt
