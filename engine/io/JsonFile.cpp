// SPDX-License-Identifier: Apache-2.0
#include "engine/io/JsonFile.h"

#include "engine/io/MappedFile.h"

#include <nlohmann/json.hpp>

#include <string>
#include <unordered_set>
#include <vector>

namespace nextgpt {

namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse(std::string_view source, const JsonLimits& limits, const std::string& reason) {
    throw EngineError(limits.invalid, std::string(source) + ": " + reason);
}

/// Parser callback that rejects excessive depth and duplicate keys during parsing, before a malicious file
/// can exhaust memory.
class StrictParsing {
public:
    explicit StrictParsing(std::int64_t maxDepth)
        : m_maxDepth(maxDepth) {}

    bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
        if (depth > m_maxDepth)
            throw std::runtime_error("nested deeper than " + std::to_string(m_maxDepth));
        if (event == Json::parse_event_t::object_start)
            m_keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            m_keys.pop_back();
        else if (event == Json::parse_event_t::key && !m_keys.back().insert(parsed.get<std::string>()).second)
            throw std::runtime_error("duplicate key \"" + parsed.get<std::string>() + "\"");
        return true;
    }

private:
    std::int64_t m_maxDepth;
    std::vector<std::unordered_set<std::string>> m_keys; ///< one set per open object
};

} // namespace

nlohmann::json parseJson(std::string_view text, std::string_view source, const JsonLimits& limits) {
    if (static_cast<std::int64_t>(text.size()) > limits.bytes)
        refuse(source, limits, "larger than " + std::to_string(limits.bytes) + " bytes");
    try {
        StrictParsing strict(limits.depth);
        return Json::parse(text.begin(), text.end(), std::ref(strict));
    } catch (const std::exception& error) {
        refuse(source, limits, error.what());
    }
}

nlohmann::json readJsonFile(const std::filesystem::path& path, const JsonLimits& limits) {
    const MappedFile file(path);
    auto json = parseJson(file.bytes(), path.string(), limits);
    if (!json.is_object())
        refuse(path.string(), limits, "not a JSON object");
    return json;
}

} // namespace nextgpt
