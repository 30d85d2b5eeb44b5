// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nextgpt::tools {

/// Text from files, models and errors, which a terminal displays but does not obey: control characters
/// (except line ends and tabs), characters that reverse the order of others, and invisible tag characters
/// become visible as \x1b or \u202e. Invalid UTF-8 becomes U+FFFD.
std::string terminalText(std::string_view text);

/// The same for a name inside a line, so that it cannot add lines: line ends and tabs are escaped too.
std::string terminalName(std::string_view name);

/// The same for serialised JSON, which still has the same value afterwards.
std::string terminalJson(std::string_view json);

} // namespace nextgpt::tools
