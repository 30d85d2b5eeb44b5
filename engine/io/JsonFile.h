// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"
#include "engine/core/Limits.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace nextgpt {

/// What a JSON text may be at most, and the error code for one that is not.
struct JsonLimits {
    std::int64_t bytes = limits::kConfigFileBytes;
    std::int64_t depth = limits::kConfigDepth; ///< of nested objects and arrays
    ErrorCode invalid = ErrorCode::BundleInvalid;
};

/// The JSON value of `text`. Strict: valid UTF-8, no key twice in an object, nothing after the value, within
/// `limits`. Throws EngineError{limits.invalid} whose detail begins with `source` (a path or another name).
nlohmann::json parseJson(std::string_view text, std::string_view source, const JsonLimits& limits = {});

/// Like parseJson, of a file that holds a JSON object. Throws FileUnreadable where there is no such regular
/// file.
nlohmann::json readJsonFile(const std::filesystem::path& path, const JsonLimits& limits = {});

} // namespace nextgpt
