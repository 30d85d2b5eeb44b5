// SPDX-License-Identifier: Apache-2.0
#include "engine/text/BytePairs.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/JsonFile.h"
#include "engine/io/TextFile.h"
#include "engine/text/ClipWords.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace nextgpt {

BytePairs::BytePairs(const std::filesystem::path& folder, std::string wordEnd)
    : m_folder(folder.string())
    , m_wordEnd(std::move(wordEnd)) {
    readVocabulary(folder / "vocab.json");
    readMerges(folder / "merges.txt");
}

void BytePairs::readVocabulary(const std::filesystem::path& file) {
    const nlohmann::json vocabulary = readJsonFile(file, {.bytes = limits::kTokenizerFileBytes});
    for (const auto& [token, id] : vocabulary.items()) {
        if (!id.is_number_unsigned() || id.get<std::uint64_t>() > (1u << 24))
            throw EngineError(ErrorCode::BundleInvalid, file.string() + ": no number for a token");
        m_ids[token] = id.get<std::int64_t>();
    }
    for (const std::string& symbol : byteAlphabet())
        if (!m_ids.contains(symbol) || !m_ids.contains(symbol + m_wordEnd))
            throw EngineError(ErrorCode::BundleInvalid, file.string() + " lacks single bytes");
}

void BytePairs::readMerges(const std::filesystem::path& file) {
    std::istringstream lines(readTextFile(file, limits::kTokenizerFileBytes));
    std::string line;
    while (std::getline(lines, line)) {
        if (line.empty() || (m_ranks.empty() && line.starts_with("#version")))
            continue;
        const std::size_t blank = line.find(' ');
        if (blank == std::string::npos || !m_ids.contains(line.substr(0, blank) + line.substr(blank + 1)))
            throw EngineError(ErrorCode::BundleInvalid, file.string() + ": a merge makes no token");
        const std::size_t rank = m_ranks.size();
        m_ranks.try_emplace({line.substr(0, blank), line.substr(blank + 1)}, rank);
    }
}

std::int64_t BytePairs::idOf(const std::string& token) const {
    const auto found = m_ids.find(token);
    if (found == m_ids.end())
        throw EngineError(ErrorCode::BundleInvalid, m_folder + " has no token " + token);
    return found->second;
}

void BytePairs::merge(Symbols& symbols) const {
    while (symbols.size() > 1) {
        std::size_t bestRank = m_ranks.size();
        for (std::size_t at = 0; at + 1 < symbols.size(); ++at)
            if (const auto found = m_ranks.find({symbols[at], symbols[at + 1]}); found != m_ranks.end())
                bestRank = std::min(bestRank, found->second);
        if (bestRank == m_ranks.size())
            return;
        Symbols merged;
        for (std::size_t at = 0; at < symbols.size(); ++at) {
            const auto found =
                at + 1 < symbols.size() ? m_ranks.find({symbols[at], symbols[at + 1]}) : m_ranks.end();
            if (found != m_ranks.end() && found->second == bestRank) {
                merged.push_back(symbols[at] + symbols[at + 1]);
                ++at;
            } else {
                merged.push_back(symbols[at]);
            }
        }
        symbols = std::move(merged);
    }
}

void BytePairs::append(std::string_view word, TokenIds& ids) const {
    if (word.empty())
        return;
    Symbols symbols;
    for (const char byte : word)
        symbols.push_back(byteAlphabet()[static_cast<unsigned char>(byte)]);
    symbols.back() += m_wordEnd;
    merge(symbols);
    for (const std::string& symbol : symbols)
        ids.push_back(m_ids.at(symbol));
}

} // namespace nextgpt
