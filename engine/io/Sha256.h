// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nextgpt {

/// 64 lower-case hex digits.
std::string sha256(std::string_view bytes);

} // namespace nextgpt
