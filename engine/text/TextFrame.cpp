// SPDX-License-Identifier: Apache-2.0
#include "engine/text/TextFrame.h"

#include "engine/core/Error.h"
#include "engine/io/JsonFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace nextgpt {

namespace {

constexpr std::int64_t kLongestContext = 4096; ///< a tokenizer without limit says 1e30

nlohmann::json readIfThere(const std::filesystem::path& file) {
    return std::filesystem::exists(file) ? readJsonFile(file) : nlohmann::json::object();
}

/// A special token is written as text or as an object with its flags.
std::string tokenText(const nlohmann::json& json, const char* key, const std::string& fallback) {
    const auto found = json.find(key);
    if (found == json.end())
        return fallback;
    if (found->is_string())
        return found->get<std::string>();
    return found->is_object() ? tokenText(*found, "content", fallback) : fallback;
}

} // namespace

TextFrame TextFrame::read(const std::filesystem::path& folder, const BytePairs& pairs,
                          const Defaults& defaults) {
    const nlohmann::json config = readIfThere(folder / "tokenizer_config.json");
    const nlohmann::json map = readIfThere(folder / "special_tokens_map.json");
    const auto token = [&](const char* key, const std::string& fallback) {
        return pairs.idOf(tokenText(map, key, tokenText(config, key, fallback)));
    };
    TextFrame frame{token("bos_token", defaults.begin), token("eos_token", defaults.end),
                    token("pad_token", defaults.pad), defaults.length};
    const auto length = config.find("model_max_length");
    if (length != config.end() && length->is_number_integer())
        frame.length = length->get<std::int64_t>();
    if (frame.length < 2 || frame.length > kLongestContext)
        throw EngineError(ErrorCode::BundleInvalid,
                          folder.string() + ": model_max_length is " + std::to_string(frame.length));
    return frame;
}

TokenIds TextFrame::around(const TokenIds& words) const {
    TokenIds ids{begin};
    const std::size_t room = static_cast<std::size_t>(length) - 2;
    ids.insert(ids.end(), words.begin(),
               words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), room)));
    ids.push_back(end);
    ids.resize(static_cast<std::size_t>(length), pad);
    return ids;
}

} // namespace nextgpt
