// SPDX-License-Identifier: Apache-2.0
#include "engine/io/JsonFile.h"

#include "engine/io/ContentMistake.h"
#include "engine/io/MappedFile.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
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

/// Depth and number of values of a JSON text, at most: exact for valid JSON.
struct Extent {
    std::int64_t depth = 0;
    std::int64_t values = 0;
};

/// The index of the quote that closes the string opened at `open`; the text's size if there is none.
std::size_t endOfString(std::string_view text, std::size_t open) {
    std::size_t at = open + 1;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    return std::min(at, text.size());
}

/// Reads the text without allocating, so that a hostile file is refused before it can exhaust memory.
Extent extentOf(std::string_view text) {
    Extent extent{.depth = 0, .values = 1};
    std::int64_t open = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"') {
            at = endOfString(text, at);
        } else if (c == '{' || c == '[') {
            extent.depth = std::max(extent.depth, ++open);
            ++extent.values;
        } else if (c == '}' || c == ']') {
            --open;
        } else if (c == ',') {
            ++extent.values;
        }
    }
    return extent;
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
    if (std::ssize(text) > limits.bytes)
        refuse(source, limits, "larger than " + std::to_string(limits.bytes) + " bytes");
    const Extent extent = extentOf(text);
    if (extent.depth > limits.depth)
        refuse(source, limits, "nested deeper than " + std::to_string(limits.depth));
    if (extent.values > limits.values)
        refuse(source, limits, "more than " + std::to_string(limits.values) + " values");
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
