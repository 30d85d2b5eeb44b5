// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace nextgpt {

/// folder/stem.extension, or folder/stem-2.extension and so on: the first path that does not exist. The
/// extension includes the dot.
std::filesystem::path unusedPath(const std::filesystem::path& folder, const std::string& stem,
                                 std::string_view extension);

} // namespace nextgpt
