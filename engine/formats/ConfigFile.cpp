// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/ConfigFile.h"

#include "engine/core/Limits.h"
#include "engine/io/MappedFile.h"

#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <vector>

namespace nextgpt {

namespace {

/// Refuses what the limits forbid while the text is read, before a hostile one has cost memory.
class Strictness {
public:
    using Json = nlohmann::json;

    bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
        if (depth > limits::kConfigDepth)
            throw std::runtime_error("nested deeper than " + std::to_string(limits::kConfigDepth));
        if (event == Json::parse_event_t::object_start)
            m_keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            m_keys.pop_back();
        else if (event == Json::parse_event_t::key && !m_keys.back().insert(parsed.get<std::string>()).second)
            throw std::runtime_error("key \"" + parsed.get<std::string>() + "\" twice");
        return true;
    }

private:
    std::vector<std::set<std::string>> m_keys;
};

} // namespace

nlohmann::json readConfigFile(const std::filesystem::path& path, ErrorCode invalid) {
    const MappedFile file(path);
    const auto text = file.bytes();
    const auto refuse = [&](const std::string& reason) {
        throw EngineError(invalid, path.string() + ": " + reason);
    };
    if (static_cast<std::int64_t>(text.size()) > limits::kConfigFileBytes)
        refuse("larger than " + std::to_string(limits::kConfigFileBytes) + " bytes");
    nlohmann::json json;
    try {
        Strictness strictness;
        json = nlohmann::json::parse(text.begin(), text.end(), std::ref(strictness));
    } catch (const std::exception& error) {
        refuse(error.what());
    }
    if (!json.is_object())
        refuse("not a JSON object");
    return json;
}

} // namespace nextgpt
