// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"
#include "engine/core/Limits.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace nextgpt {

/// Values of one JSON text, at most; a vocabulary has one per token.
inline constexpr std::int64_t kJsonValues = 1LL << 19;

/// The limits of a JSON text, and the error code for a text that is invalid or exceeds them.
struct JsonLimits {
    std::int64_t bytes = limits::kConfigFileBytes;
    std::int64_t depth = limits::kConfigDepth; ///< of nested objects and arrays
    std::int64_t values = kJsonValues;         ///< objects, arrays, strings, numbers and words together
    ErrorCode invalid = ErrorCode::BundleInvalid;
};

/// The JSON value of `text`. Strict: rejects invalid UTF-8, duplicate keys, text after the value, and
/// anything beyond `limits`, which are checked before memory is allocated for values. Throws
/// EngineError{limits.invalid} whose detail starts with `source` (a path or another name).
nlohmann::json parseJson(std::string_view text, std::string_view source, const JsonLimits& limits = {});

/// Like parseJson, for a file that must contain a JSON object. Throws FileUnreadable if `path` is not a
/// readable regular file.
nlohmann::json readJsonFile(const std::filesystem::path& path, const JsonLimits& limits = {});

} // namespace nextgpt
