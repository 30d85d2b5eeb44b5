// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace nextgpt {

/// The bytes of a whole file. Throws EngineError: FileUnreadable if `path` is not a readable regular file,
/// `tooLarge` if it has more than `maxBytes`.
std::vector<std::uint8_t> readBinaryFile(const std::filesystem::path& path, std::int64_t maxBytes,
                                         ErrorCode tooLarge);

/// The same as text, unchanged.
std::string readTextFile(const std::filesystem::path& path, std::int64_t maxBytes,
                         ErrorCode tooLarge = ErrorCode::BundleInvalid);

/// The first bytes of a file, at most `maxBytes`. Throws EngineError{FileUnreadable}.
std::vector<std::uint8_t> readFileStart(const std::filesystem::path& path, std::int64_t maxBytes);

} // namespace nextgpt
