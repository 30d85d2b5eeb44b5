// SPDX-License-Identifier: Apache-2.0
#include "engine/text/models/TokenizerContent.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

using nlohmann::json;

TokenizerContent::TokenizerContent(const json& content, std::string source)
    : m_content(content)
    , m_source(std::move(source)) {}

void TokenizerContent::refuse(const std::string& reason) const {
    throw EngineError(ErrorCode::BundleInvalid, m_source + ": " + reason);
}

const json& TokenizerContent::member(const json& object, const char* key) {
    static const json kNone;
    if (!object.is_object())
        return kNone;
    const auto found = object.find(key);
    return found == object.end() ? kNone : *found;
}

std::string TokenizerContent::text(const json& value, const char* what) const {
    if (!value.is_string())
        refuse(std::string(what) + " is no text");
    return value.get<std::string>();
}

std::size_t TokenizerContent::idOf(const json& value) const {
    if (!value.is_number_unsigned() ||
        value.get<std::uint64_t>() >= static_cast<std::uint64_t>(limits::kTokenizerPieces))
        refuse("a token has no valid id");
    return value.get<std::size_t>();
}

std::vector<std::string> TokenizerContent::vocabulary() const {
    const json& stored = model("vocab");
    if (!stored.is_object() || stored.empty() || std::ssize(stored) > limits::kTokenizerPieces)
        refuse("no vocabulary");
    std::vector<std::string> tokens(stored.size());
    for (const auto& [token, id] : stored.items()) {
        const std::size_t index = idOf(id);
        if (token.empty() || index >= tokens.size() || !tokens[index].empty())
            refuse("the ids of the vocabulary are not the numbers from 0");
        tokens[index] = token;
    }
    return tokens;
}

/// Each is a text with a space between its two parts or, since 2024, a list of the two.
std::vector<TokenizerContent::Merge> TokenizerContent::merges() const {
    const json& stored = model("merges");
    if (!stored.is_array())
        refuse("no merges");
    std::vector<Merge> result;
    result.reserve(stored.size());
    for (const json& merge : stored) {
        if (merge.is_array() && merge.size() == 2) {
            result.emplace_back(text(merge[0], "a merge"), text(merge[1], "a merge"));
            continue;
        }
        const std::string both = text(merge, "a merge");
        const std::size_t space = both.find(' ');
        if (space == std::string::npos)
            refuse("the merge " + quotedText(both) + " has one part");
        result.emplace_back(both.substr(0, space), both.substr(space + 1));
    }
    return result;
}

std::vector<TokenizerContent::AddedToken> TokenizerContent::addedTokens() const {
    const json& stored = at("added_tokens");
    if (!stored.is_array() && !stored.is_null())
        refuse("added_tokens is no list");
    std::vector<AddedToken> result;
    for (const json& token : stored)
        result.push_back(
            {.id = idOf(member(token, "id")), .text = text(member(token, "content"), "an added token")});
    return result;
}

void TokenizerContent::requireUnused(std::initializer_list<const char*> options) const {
    for (const char* key : options)
        if (const json& value = model(key); !value.is_null() && value != json(false) && value != json(""))
            refuse(std::string("model.") + key + " is not supported");
}

} // namespace nextgpt
