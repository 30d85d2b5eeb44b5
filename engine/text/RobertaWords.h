// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// A text as GPT-2's pattern cuts it, nothing lost: contractions ('s, 't, 're, …), runs of letters, of digits
/// and of anything else, each with one blank before it if there is one; the other whitespace in runs.
std::vector<std::string> robertaWords(std::string_view text);

} // namespace nextgpt
