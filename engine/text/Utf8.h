// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nextgpt::utf8 {

/// Length in bytes of the longest prefix that does not end inside a character.
std::size_t wholeLength(std::string_view bytes);

/// The text with every invalid sequence replaced by U+FFFD.
std::string repaired(std::string_view bytes);

/// The UTF-8 encoding of one code point.
std::string encoded(char32_t codePoint);

/// The code points of valid UTF-8 (see repaired()).
std::u32string decoded(std::string_view text);

} // namespace nextgpt::utf8
