// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/ConfigChecks.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/formats/ConfigValue.h"

#include <nlohmann/json.hpp>

#include <string>

namespace nextgpt {

namespace {

[[noreturn]] void refuse(std::string_view network, const std::string& why) {
    throw EngineError(ErrorCode::BundleInvalid, "config.json of " + std::string(network) + ": " + why);
}

} // namespace

void requireSupported(const nlohmann::json& config, std::string_view network,
                      const nlohmann::json& supported) {
    if (!config.is_object())
        refuse(network, "not an object");
    for (const auto& [key, value] : supported.items()) {
        const auto found = config.find(key);
        if (found != config.end() && !found->is_null() && *found != value)
            refuse(network, key + " " + found->dump() + " is not supported; only " + value.dump() + " is");
    }
}

std::vector<std::int64_t> valuePerLevel(const nlohmann::json& config, const char* key, std::int64_t fallback,
                                        std::size_t levels) {
    const auto found = config.find(key);
    if (found == config.end() || !found->is_array())
        return std::vector<std::int64_t>(levels, configValue(config, key, fallback));
    auto values = configValue(config, key, std::vector<std::int64_t>{});
    if (values.size() != levels)
        throw EngineError(ErrorCode::BundleInvalid, std::string(key) + " has " +
                                                        std::to_string(values.size()) + " entries for " +
                                                        std::to_string(levels) + " levels");
    return values;
}

void requireDivisibleByGroups(const std::vector<std::int64_t>& channels, std::int64_t groups,
                              std::string_view network) {
    if (channels.empty())
        refuse(network, "block_out_channels is empty");
    if (groups < 1)
        refuse(network, "norm_num_groups must be positive");
    for (const auto count : channels)
        if (count < 1 || count > limits::kNetworkChannels || count % groups != 0)
            refuse(network, std::to_string(count) + " channels cannot be normalised in " +
                                std::to_string(groups) + " groups");
}

std::vector<bool> blockAttention(const std::vector<std::string>& types, const BlockTypes& known,
                                 std::string_view network) {
    std::vector<bool> result;
    for (const auto& type : types) {
        if (type != known.withAttention && type != known.withoutAttention)
            refuse(network, "block " + type + " is not supported; supported are " + known.withAttention +
                                " and " + known.withoutAttention);
        result.push_back(type == known.withAttention);
    }
    return result;
}

} // namespace nextgpt
