// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace nextgpt {

/// A text as the content of an HTML element or of an attribute in double quotes. Invalid UTF-8 is replaced,
/// control characters that HTML forbids become blanks.
std::string escapedHtml(std::string_view text);

/// Base64 (RFC 4648) with padding, for data URIs.
std::string base64(std::span<const std::uint8_t> bytes);

} // namespace nextgpt
