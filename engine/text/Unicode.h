// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Character classes of Unicode, independent of the locale that the program runs in.
namespace nextgpt::unicode {

char32_t toLower(char32_t c);
bool isSpace(char32_t c);  ///< property White_Space
bool isDigit(char32_t c);  ///< numbers, as far as tokenizers of byte-level BPE distinguish them
bool isLetter(char32_t c); ///< alphabetic and not isDigit()

} // namespace nextgpt::unicode
