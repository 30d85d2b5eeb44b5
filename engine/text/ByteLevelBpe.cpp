// SPDX-License-Identifier: Apache-2.0
#include "engine/text/ByteLevelBpe.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/ContentMistake.h"
#include "engine/io/FileContents.h"
#include "engine/io/JsonFile.h"
#include "engine/text/Utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace nextgpt {

namespace {

/// The 256 printable characters (UTF-8) that stand for bytes in byte-level vocabularies: GPT-2's
/// bytes_to_unicode().
const std::vector<std::string>& byteAlphabet() {
    static const std::vector<std::string> alphabet = [] {
        std::vector<std::string> result(256);
        char32_t substitute = 256;
        for (char32_t byte = 0; byte < 256; ++byte) {
            const bool printable = (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte != 0xAD);
            result[byte] = utf8::encoded(printable ? byte : substitute++);
        }
        return result;
    }();
    return alphabet;
}

} // namespace

ByteLevelBpe::ByteLevelBpe(const std::filesystem::path& folder, std::string endOfWordSuffix)
    : m_folder(folder.string())
    , m_endOfWordSuffix(std::move(endOfWordSuffix)) {
    readVocabulary(folder / "vocab.json");
    readMerges(folder / "merges.txt");
}

void ByteLevelBpe::readVocabulary(const std::filesystem::path& file) {
    const nlohmann::json vocabulary = readJsonFile(file, {.bytes = limits::kTokenizerFileBytes});
    for (const auto& [token, id] : vocabulary.items()) {
        if (!id.is_number_unsigned() || id.get<std::uint64_t>() > (1u << 24))
            throw EngineError(ErrorCode::BundleInvalid, file.string() + ": a token has no valid id");
        m_ids[token] = id.get<std::int64_t>();
    }
    for (const std::string& symbol : byteAlphabet())
        if (!m_ids.contains(symbol) || !m_ids.contains(symbol + m_endOfWordSuffix))
            throw EngineError(ErrorCode::BundleInvalid, file.string() + ": a byte has no token");
}

void ByteLevelBpe::readMerges(const std::filesystem::path& file) {
    const std::string text = readTextFile(file, limits::kTokenizerFileBytes);
    if (const auto mistake = contentMistake(text))
        throw EngineError(ErrorCode::BundleInvalid, file.string() + ' ' + std::string(*mistake));
    std::istringstream lines(text);
    std::string line;
    while (std::getline(lines, line)) {
        if (line.ends_with('\r')) // saved with the line ends of Windows; no symbol contains a carriage return
            line.pop_back();
        if (line.empty() || (m_ranks.empty() && line.starts_with("#version")))
            continue;
        const std::size_t blank = line.find(' ');
        if (blank == std::string::npos || !m_ids.contains(line.substr(0, blank) + line.substr(blank + 1)))
            throw EngineError(ErrorCode::BundleInvalid, file.string() + ": a merge does not yield a token");
        const std::size_t rank = m_ranks.size();
        m_ranks.try_emplace({line.substr(0, blank), line.substr(blank + 1)}, rank);
    }
}

std::int64_t ByteLevelBpe::idOf(const std::string& token) const {
    const auto found = m_ids.find(token);
    if (found == m_ids.end())
        throw EngineError(ErrorCode::BundleInvalid, m_folder + " has no token " + token);
    return found->second;
}

ByteLevelBpe::Symbols ByteLevelBpe::merged(Symbols symbols) const {
    while (symbols.size() > 1) {
        std::size_t bestRank = m_ranks.size();
        for (std::size_t at = 0; at + 1 < symbols.size(); ++at)
            if (const auto found = m_ranks.find({symbols[at], symbols[at + 1]}); found != m_ranks.end())
                bestRank = std::min(bestRank, found->second);
        if (bestRank == m_ranks.size())
            break;
        Symbols next;
        for (std::size_t at = 0; at < symbols.size(); ++at) {
            const auto found =
                at + 1 < symbols.size() ? m_ranks.find({symbols[at], symbols[at + 1]}) : m_ranks.end();
            if (found != m_ranks.end() && found->second == bestRank) {
                next.push_back(symbols[at] + symbols[at + 1]);
                ++at;
            } else {
                next.push_back(symbols[at]);
            }
        }
        symbols = std::move(next);
    }
    return symbols;
}

TokenIds ByteLevelBpe::encode(const std::vector<std::string>& preTokens) const {
    TokenIds ids;
    for (const std::string& preToken : preTokens) {
        Symbols symbols;
        for (const char byte : preToken)
            symbols.push_back(byteAlphabet()[static_cast<unsigned char>(byte)]);
        if (symbols.empty())
            continue;
        symbols.back() += m_endOfWordSuffix;
        for (const std::string& symbol : merged(std::move(symbols)))
            ids.push_back(m_ids.at(symbol));
    }
    return ids;
}

} // namespace nextgpt
