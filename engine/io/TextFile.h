// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace nextgpt {

/// The text of a whole file, unchanged. Throws EngineError: FileUnreadable if `path` is not a readable
/// regular file, `tooLarge` if it has more than `maxBytes`.
std::string readTextFile(const std::filesystem::path& path, std::int64_t maxBytes,
                         ErrorCode tooLarge = ErrorCode::BundleInvalid);

} // namespace nextgpt
