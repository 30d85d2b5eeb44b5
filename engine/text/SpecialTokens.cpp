// SPDX-License-Identifier: Apache-2.0
#include "engine/text/SpecialTokens.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/JsonFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace nextgpt {

namespace {

constexpr std::int64_t kMaxTokens = 4096; ///< transformers writes 1e30 for "no limit"

nlohmann::json readIfPresent(const std::filesystem::path& file) {
    return std::filesystem::exists(file) ? readJsonFile(file) : nlohmann::json::object();
}

/// A special token is stored as a string or as an object with flags and "content".
std::string tokenText(const nlohmann::json& json, const char* key, const std::string& fallback) {
    const auto found = json.find(key);
    if (found == json.end())
        return fallback;
    if (found->is_string())
        return found->get<std::string>();
    return found->is_object() ? tokenText(*found, "content", fallback) : fallback;
}

} // namespace

SpecialTokens SpecialTokens::read(const std::filesystem::path& folder, const ByteLevelBpe& bpe,
                                  const Defaults& defaults) {
    const nlohmann::json config = readIfPresent(folder / "tokenizer_config.json");
    const nlohmann::json map = readIfPresent(folder / "special_tokens_map.json");
    const auto token = [&](const char* key, const std::string& fallback) {
        return bpe.idOf(tokenText(map, key, tokenText(config, key, fallback)));
    };
    SpecialTokens tokens{.begin = token("bos_token", defaults.begin),
                         .end = token("eos_token", defaults.end),
                         .pad = token("pad_token", defaults.pad),
                         .length = defaults.length};
    const auto length = config.find("model_max_length");
    if (length != config.end() && length->is_number_integer())
        tokens.length = length->get<std::int64_t>();
    if (tokens.length < 2 || tokens.length > kMaxTokens)
        throw EngineError(ErrorCode::BundleInvalid,
                          folder.string() + ": model_max_length is " + std::to_string(tokens.length));
    return tokens;
}

TokenIds SpecialTokens::addTo(const TokenIds& text) const {
    TokenIds ids{begin};
    const std::size_t room = static_cast<std::size_t>(length) - 2;
    ids.insert(ids.end(), text.begin(),
               text.begin() + static_cast<std::ptrdiff_t>(std::min(text.size(), room)));
    ids.push_back(end);
    ids.resize(static_cast<std::size_t>(length), pad);
    return ids;
}

} // namespace nextgpt
