// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nextgpt {

/// Text from an untrusted file, made safe for an error message: in double quotes, control characters escaped,
/// invalid UTF-8 replaced, truncated to 128 bytes.
std::string quotedText(std::string_view text);

} // namespace nextgpt
