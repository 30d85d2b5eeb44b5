// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace nextgpt {

/// A whole file of a tokenizer. Throws FileUnreadable, or BundleInvalid when it is larger than `limitBytes`.
std::string readTextFile(const std::filesystem::path& path, std::int64_t limitBytes);

} // namespace nextgpt
