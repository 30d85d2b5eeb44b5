// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/ConfigReader.h"

#include "engine/core/Error.h"
#include "engine/formats/ConfigChecks.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <utility>

namespace nextgpt {

namespace {

constexpr std::size_t kMaxEntries = 64; ///< of a list

} // namespace

ConfigReader::ConfigReader(const nlohmann::json& json, std::string source)
    : m_json(json)
    , m_source(std::move(source)) {
    if (!json.is_object())
        refuse("not an object");
}

void ConfigReader::refuse(const std::string& why) const {
    throw EngineError(ErrorCode::BundleInvalid, m_source + ": " + why);
}

void ConfigReader::refuseValue(const char* key, const nlohmann::json& value,
                               const std::string& wanted) const {
    refuse(fmt::format("{} is {}; it must be {}", key, shownValue(value), wanted));
}

const nlohmann::json* ConfigReader::find(const char* key) const {
    const auto found = m_json.find(key);
    return found == m_json.end() || found->is_null() ? nullptr : &*found;
}

std::int64_t ConfigReader::integerOf(const nlohmann::json& value, const char* key,
                                     const limits::Range<std::int64_t>& range) const {
    const bool fits = value.is_number_integer() && (!value.is_number_unsigned() ||
                                                    std::in_range<std::int64_t>(value.get<std::uint64_t>()));
    if (!fits || !range.contains(value.get<std::int64_t>()))
        refuseValue(key, value, fmt::format("a whole number from {} to {}", range.min, range.max));
    return value.get<std::int64_t>();
}

std::int64_t ConfigReader::integer(const char* key, std::int64_t absent,
                                   const limits::Range<std::int64_t>& range) const {
    const nlohmann::json* const value = find(key);
    return value == nullptr ? absent : integerOf(*value, key, range);
}

double ConfigReader::real(const char* key, double absent, const limits::Range<double>& range) const {
    const nlohmann::json* const value = find(key);
    if (value == nullptr)
        return absent;
    if (!value->is_number() || !range.contains(value->get<double>()))
        refuseValue(key, *value, fmt::format("a number from {} to {}", range.min, range.max));
    return value->get<double>();
}

bool ConfigReader::flag(const char* key, bool absent) const {
    const nlohmann::json* const value = find(key);
    if (value != nullptr && !value->is_boolean())
        refuseValue(key, *value, "true or false");
    return value == nullptr ? absent : value->get<bool>();
}

std::string ConfigReader::word(const char* key, const std::string& absent) const {
    const nlohmann::json* const value = find(key);
    if (value != nullptr && !value->is_string())
        refuseValue(key, *value, "a text");
    return value == nullptr ? absent : value->get<std::string>();
}

const nlohmann::json& ConfigReader::object(const char* key) const {
    static const nlohmann::json kEmpty = nlohmann::json::object();
    const nlohmann::json* const value = find(key);
    if (value != nullptr && !value->is_object())
        refuseValue(key, *value, "an object");
    return value == nullptr ? kEmpty : *value;
}

const nlohmann::json& ConfigReader::listOf(const nlohmann::json& value, const char* key) const {
    if (!value.is_array() || value.empty() || value.size() > kMaxEntries)
        refuseValue(key, value, fmt::format("a list of 1 to {} entries", kMaxEntries));
    return value;
}

ConfigReader::Integers ConfigReader::integers(const char* key, const Integers& absent,
                                              const limits::Range<std::int64_t>& range) const {
    const nlohmann::json* const value = find(key);
    if (value == nullptr)
        return absent;
    Integers result;
    for (const nlohmann::json& entry : listOf(*value, key))
        result.push_back(integerOf(entry, key, range));
    return result;
}

ConfigReader::Words ConfigReader::words(const char* key, const Words& absent) const {
    const nlohmann::json* const value = find(key);
    if (value == nullptr)
        return absent;
    Words result;
    for (const nlohmann::json& entry : listOf(*value, key)) {
        if (!entry.is_string())
            refuseValue(key, *value, "a list of texts");
        result.push_back(entry.get<std::string>());
    }
    return result;
}

std::vector<ConfigReader::Integers>
ConfigReader::integerLists(const char* key, const std::vector<Integers>& absent,
                           const limits::Range<std::int64_t>& range) const {
    const nlohmann::json* const value = find(key);
    if (value == nullptr)
        return absent;
    std::vector<Integers> result;
    for (const nlohmann::json& list : listOf(*value, key)) {
        Integers& numbers = result.emplace_back();
        for (const nlohmann::json& entry : listOf(list, key))
            numbers.push_back(integerOf(entry, key, range));
    }
    return result;
}

ConfigReader::Integers ConfigReader::integerPerLevel(const char* key, std::int64_t absent, std::size_t levels,
                                                     const limits::Range<std::int64_t>& range) const {
    const nlohmann::json* const value = find(key);
    if (value == nullptr || !value->is_array())
        return Integers(levels, integer(key, absent, range));
    Integers result = integers(key, {}, range);
    if (result.size() != levels)
        refuse(fmt::format("{} has {} entries for {} levels", key, result.size(), levels));
    return result;
}

} // namespace nextgpt
