// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// The rows of a CSV text (RFC 4180) by the names in its first row. Fields may be quoted and then contain
/// commas, line breaks and doubled quotes; a byte-order mark is skipped. Missing fields are empty, surplus
/// ones are dropped.
std::vector<std::map<std::string, std::string>> readCsv(std::string_view text);

} // namespace nextgpt
