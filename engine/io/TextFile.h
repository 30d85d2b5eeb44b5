// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace nextgpt {

/// The bytes of a whole file. Throws FileUnreadable where there is no readable regular file, BundleInvalid
/// where it is larger than `limitBytes`.
std::string readTextFile(const std::filesystem::path& path, std::int64_t limitBytes);

} // namespace nextgpt
