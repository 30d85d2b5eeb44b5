// SPDX-License-Identifier: Apache-2.0
#include "engine/io/JsonFile.h"

#include "engine/io/ContentMistake.h"
#include "engine/io/JsonExtent.h"
#include "engine/io/MappedFile.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

#include <string>
#include <unordered_set>
#include <vector>

namespace nextgpt {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxReasonBytes = 256;

[[noreturn]] void refuse(std::string_view source, const JsonLimits& limits, const std::string& reason) {
    // The parser quotes what it read last, which may be as long as the file.
    throw EngineError(limits.invalid, std::string(source) + ": " + reason.substr(0, kMaxReasonBytes));
}

/// Parser callback that rejects duplicate keys.
class UniqueKeys {
public:
    bool operator()(int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start)
            m_keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            m_keys.pop_back();
        else if (event == Json::parse_event_t::key && !m_keys.back().insert(parsed.get<std::string>()).second)
            throw std::runtime_error("duplicate key " + quotedText(parsed.get<std::string>()));
        return true;
    }

private:
    std::vector<std::unordered_set<std::string>> m_keys; ///< one set per open object
};

} // namespace

nlohmann::json parseJson(std::string_view text, std::string_view source, const JsonLimits& limits) {
    if (const auto mistake = contentMistake(text))
        throw EngineError(limits.invalid, std::string(source) + ' ' + std::string(*mistake));
    requireJsonWithin(text, source, limits);
    try {
        UniqueKeys unique;
        return Json::parse(text.begin(), text.end(), std::ref(unique));
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
