// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Unicode character classes, independent of the program's locale.
namespace nextgpt::unicode {

/// The simple lower-case mapping; `c` itself if it has none.
char32_t toLower(char32_t c);
bool isSpace(char32_t c);  ///< property White_Space
bool isDigit(char32_t c);  ///< numbers, as far as tokenizers of byte-level BPE distinguish them
bool isLetter(char32_t c); ///< alphabetic and not isDigit()

} // namespace nextgpt::unicode
