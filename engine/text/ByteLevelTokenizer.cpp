// SPDX-License-Identifier: Apache-2.0
#include "engine/text/ByteLevelTokenizer.h"

#include "engine/core/Error.h"
#include "engine/text/Utf8.h"

#include <algorithm>

namespace nextgpt {

namespace {

/// The tokens that text can become.
ByteLevelBpe::Vocabulary ordinaryTokens(const ByteLevelModel& model) {
    ByteLevelBpe::Vocabulary vocabulary;
    for (std::size_t id = 0; id < model.tokens.size(); ++id)
        if (model.tokens[id].kind == ByteLevelModel::Kind::Normal)
            vocabulary.emplace(model.tokens[id].text, static_cast<std::int64_t>(id));
    return vocabulary;
}

} // namespace

ByteLevelTokenizer::ByteLevelTokenizer(ByteLevelModel model, const std::string& source)
    : m_model(std::move(model))
    , m_bpe(ordinaryTokens(m_model), m_model.merges, source) {
    m_model.merges = {};
    if (m_model.begin < 0 || m_model.begin >= size() || m_model.end < 0 || m_model.end >= size())
        throw EngineError(ErrorCode::BundleInvalid,
                          source + ": it is not said which token begins a text and which one ends it");
    for (const std::string& pattern : m_model.splits)
        m_splitters.emplace_back(pattern);
    for (std::size_t byte = 0; byte < byteAlphabet().size(); ++byte)
        m_bytes.emplace(byteAlphabet()[byte], static_cast<char>(byte));
}

TokenIds ByteLevelTokenizer::encode(std::string_view text) const {
    const std::string whole = utf8::repaired(text);
    std::vector<std::string_view> pieces{whole};
    for (const RegexSplitter& splitter : m_splitters) {
        std::vector<std::string_view> parts;
        for (const std::string_view piece : pieces)
            std::ranges::copy(splitter.split(piece), std::back_inserter(parts));
        pieces = std::move(parts);
    }
    TokenIds ids;
    for (const std::string_view piece : pieces) {
        const auto known = m_model.wholePieces ? m_bpe.find(piece) : std::nullopt;
        if (known)
            ids.push_back(*known);
        else
            m_bpe.append(piece, ids);
    }
    return ids;
}

std::string ByteLevelTokenizer::decode(std::span<const std::int64_t> ids) const {
    std::string bytes;
    for (const std::int64_t id : ids)
        bytes += bytesOf(id);
    return utf8::repaired(bytes);
}

std::string ByteLevelTokenizer::bytesOf(std::int64_t id) const {
    if (isControl(id))
        return {};
    std::string bytes;
    for (const char32_t character :
         utf8::decoded(utf8::repaired(m_model.tokens[static_cast<std::size_t>(id)].text)))
        if (const auto byte = m_bytes.find(utf8::encoded(character)); byte != m_bytes.end())
            bytes += byte->second;
    return bytes;
}

std::optional<std::int64_t> ByteLevelTokenizer::find(std::string_view token) const {
    const auto found = std::ranges::find(m_model.tokens, token, &ByteLevelModel::Token::text);
    if (found == m_model.tokens.end())
        return std::nullopt;
    return found - m_model.tokens.begin();
}

bool ByteLevelTokenizer::isControl(std::int64_t id) const {
    return id < 0 || id >= size() ||
           m_model.tokens[static_cast<std::size_t>(id)].kind != ByteLevelModel::Kind::Normal;
}

} // namespace nextgpt
