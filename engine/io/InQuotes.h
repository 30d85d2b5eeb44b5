// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nextgpt {

/// A stranger's word for an error's detail: in quotes, control characters escaped, cut after 128 bytes.
std::string inQuotes(std::string_view text);

} // namespace nextgpt
