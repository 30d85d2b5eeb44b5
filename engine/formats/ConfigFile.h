// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>

namespace nextgpt {

/// A JSON object from disk within the limits of core/Limits.h (size, depth, no key twice). `invalid` is the
/// code thrown for text that breaks a rule; an absent or unreadable file is FileUnreadable.
nlohmann::json readConfigFile(const std::filesystem::path& path,
                              ErrorCode invalid = ErrorCode::BundleInvalid);

} // namespace nextgpt
