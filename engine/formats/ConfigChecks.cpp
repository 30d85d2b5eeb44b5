// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/ConfigChecks.h"

#include "engine/core/Error.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

namespace nextgpt {

namespace {

constexpr std::size_t kMaxValueBytes = 64; ///< of a value in an error

[[noreturn]] void refuse(std::string_view network, const std::string& why) {
    throw EngineError(ErrorCode::BundleInvalid, "config.json of " + std::string(network) + ": " + why);
}

/// diffusers and transformers know SiLU under both names.
nlohmann::json canonical(const nlohmann::json& value) {
    return value == "swish" ? nlohmann::json("silu") : value;
}

bool means(const nlohmann::json& value, const nlohmann::json& supported) {
    if (value.is_array() && !supported.is_array())
        return !value.empty() &&
               std::ranges::all_of(value, [&](const auto& entry) { return means(entry, supported); });
    return canonical(value) == supported || (supported.is_null() && value == false);
}

} // namespace

std::string shownValue(const nlohmann::json& value) {
    return value.dump(-1, ' ', /*ensure_ascii=*/true).substr(0, kMaxValueBytes);
}

void requireSupported(const nlohmann::json& config, std::string_view network,
                      const nlohmann::json& supported) {
    if (!config.is_object())
        refuse(network, "not an object");
    for (const auto& [key, value] : supported.items()) {
        const auto found = config.find(key);
        if (found != config.end() && !found->is_null() && !means(*found, value))
            refuse(network,
                   key + ' ' + shownValue(*found) + " is not supported; only " + value.dump() + " is");
    }
}

void requireDivisibleByGroups(const std::vector<std::int64_t>& channels, std::int64_t groups,
                              std::string_view network) {
    for (const auto count : channels)
        if (count % groups != 0)
            refuse(network, std::to_string(count) + " channels cannot be normalised in " +
                                std::to_string(groups) + " groups (norm_num_groups)");
}

std::vector<bool> blockAttention(const std::vector<std::string>& types, const BlockTypes& known,
                                 std::string_view network) {
    std::vector<bool> result;
    for (const auto& type : types) {
        if (type != known.withAttention && type != known.withoutAttention)
            refuse(network, "block " + quotedText(type) + " is not supported; supported are " +
                                known.withAttention + " and " + known.withoutAttention);
        result.push_back(type == known.withAttention);
    }
    return result;
}

} // namespace nextgpt
