// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace nextgpt {

/// folder/stem.extension, or folder/stem-2.extension and so on: the first that nothing has yet.
std::filesystem::path freeName(const std::filesystem::path& folder, const std::string& stem,
                               const std::string& extension);

} // namespace nextgpt
