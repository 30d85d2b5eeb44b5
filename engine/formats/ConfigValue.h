// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"
#include "engine/formats/ConfigChecks.h"

#include <nlohmann/json.hpp>

#include <string>

namespace nextgpt {

/// The value of `key` in a published configuration, or `fallback` if the key is absent or null (both mean the
/// reference class's default). Throws BundleInvalid naming the key when it has another type.
template<typename Value>
Value configValue(const nlohmann::json& config, const char* key, const Value& fallback) {
    const auto found = config.find(key);
    if (found == config.end() || found->is_null())
        return fallback;
    try {
        return found->template get<Value>();
    } catch (const nlohmann::json::exception&) {
        throw EngineError(ErrorCode::BundleInvalid, std::string("configuration value ") + key +
                                                        " has the wrong type: " + shownValue(*found));
    }
}

} // namespace nextgpt
