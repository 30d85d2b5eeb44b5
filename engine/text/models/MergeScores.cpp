// SPDX-License-Identifier: Apache-2.0
#include "engine/text/models/MergeScores.h"

namespace nextgpt {

namespace {

/// Whether a character of UTF-8 begins at this byte.
bool beginsCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

bool isOneCharacter(std::string_view text) {
    for (std::size_t at = 1; at < text.size(); ++at)
        if (beginsCharacter(text[at]))
            return false;
    return true;
}

} // namespace

MergeScores::MergeScores(SentencePieceModel& model)
    : m_model(model) {
    for (std::size_t id = 0; id < model.pieces.size(); ++id)
        m_ids.emplace(model.pieces[id].text, id);
}

bool MergeScores::add(std::string_view left, std::string_view right) {
    const auto found = m_ids.find(std::string(left) + std::string(right));
    const auto first = m_ids.find(left);
    const auto second = m_ids.find(right);
    if (found == m_ids.end() || first == m_ids.end() || second == m_ids.end())
        return false;
    const std::size_t piece = found->second;
    const bool continues = !m_scored.empty() && piece == m_last;
    if (!continues && !m_scored.insert(piece).second)
        return false;
    m_last = piece;
    m_model.pieces[piece].score = -static_cast<float>(m_scored.size()); // exact below 2^24
    m_merges.emplace(first->first, second->first);
    return true;
}

std::optional<std::string_view> MergeScores::missing() const {
    for (const auto& piece : m_model.pieces) {
        if (piece.kind != SentencePieceModel::Kind::Normal)
            continue;
        const std::string_view text = piece.text;
        for (std::size_t at = 1; at < text.size(); ++at) {
            if (!beginsCharacter(text[at]))
                continue;
            const std::string_view left = text.substr(0, at);
            const std::string_view right = text.substr(at);
            const auto isSymbol = [&](std::string_view part) {
                return m_ids.contains(part) || isOneCharacter(part);
            };
            if (isSymbol(left) && isSymbol(right) && !m_merges.contains({left, right}))
                return text;
        }
    }
    return std::nullopt;
}

} // namespace nextgpt
