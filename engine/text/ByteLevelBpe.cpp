// SPDX-License-Identifier: Apache-2.0
#include "engine/text/ByteLevelBpe.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/ContentMistake.h"
#include "engine/io/FileContents.h"
#include "engine/io/JsonFile.h"
#include "engine/text/Utf8.h"

#include <nlohmann/json.hpp>

#include <queue>
#include <sstream>
#include <tuple>

namespace nextgpt {

namespace {

ByteLevelBpe::Vocabulary readVocabulary(const std::filesystem::path& file) {
    const nlohmann::json json = readJsonFile(file, {.bytes = limits::kTokenizerFileBytes});
    ByteLevelBpe::Vocabulary vocabulary;
    for (const auto& [token, id] : json.items()) {
        if (!id.is_number_unsigned() || id.get<std::uint64_t>() > (1u << 24))
            throw EngineError(ErrorCode::BundleInvalid, file.string() + ": a token has no valid id");
        vocabulary[token] = id.get<std::int64_t>();
    }
    return vocabulary;
}

} // namespace

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

std::size_t ByteLevelBpe::PairHash::operator()(const std::pair<std::int64_t, std::int64_t>& pair) const {
    return std::hash<std::uint64_t>()(static_cast<std::uint64_t>(pair.first) << 32 ^
                                      static_cast<std::uint64_t>(pair.second));
}

ByteLevelBpe::ByteLevelBpe(const std::filesystem::path& folder, std::string endOfWordSuffix)
    : m_source(folder.string())
    , m_endOfWordSuffix(std::move(endOfWordSuffix)) {
    setVocabulary(readVocabulary(folder / "vocab.json"), (folder / "vocab.json").string());
    const std::filesystem::path file = folder / "merges.txt";
    const std::string text = readTextFile(file, limits::kTokenizerFileBytes);
    if (const auto mistake = contentMistake(text))
        throw EngineError(ErrorCode::BundleInvalid, file.string() + ' ' + std::string(*mistake));
    std::istringstream lines(text);
    std::string line;
    while (std::getline(lines, line)) {
        if (line.ends_with('\r')) // saved with the line ends of Windows; no symbol contains a carriage return
            line.pop_back();
        if (line.empty() || (m_merges.empty() && line.starts_with("#version")))
            continue;
        const std::size_t blank = line.find(' ');
        addMerge(line.substr(0, blank), blank == std::string::npos ? std::string() : line.substr(blank + 1),
                 file.string());
    }
}

ByteLevelBpe::ByteLevelBpe(Vocabulary vocabulary, const std::vector<Merge>& merges, std::string source)
    : m_source(std::move(source)) {
    setVocabulary(std::move(vocabulary), m_source);
    m_merges.reserve(merges.size());
    for (const auto& [left, right] : merges)
        addMerge(left, right, m_source);
}

void ByteLevelBpe::setVocabulary(Vocabulary vocabulary, const std::string& source) {
    m_ids = std::move(vocabulary);
    for (const std::string& symbol : byteAlphabet()) {
        const auto inside = m_ids.find(symbol);
        const auto last = m_ids.find(symbol + m_endOfWordSuffix);
        if (inside == m_ids.end() || last == m_ids.end())
            throw EngineError(ErrorCode::BundleInvalid, source + ": a byte has no token");
        m_bytes.push_back(inside->second);
        m_lastBytes.push_back(last->second);
    }
}

void ByteLevelBpe::addMerge(const std::string& left, const std::string& right, const std::string& source) {
    const auto first = m_ids.find(left);
    const auto second = m_ids.find(right);
    const auto both = m_ids.find(left + right);
    if (first == m_ids.end() || second == m_ids.end() || both == m_ids.end())
        throw EngineError(ErrorCode::BundleInvalid, source + ": a merge is not of tokens");
    m_merges.try_emplace({first->second, second->second},
                         Result{.rank = m_merges.size(), .id = both->second});
}

std::int64_t ByteLevelBpe::idOf(const std::string& token) const {
    const auto found = m_ids.find(token);
    if (found == m_ids.end())
        throw EngineError(ErrorCode::BundleInvalid, m_source + " has no token " + token);
    return found->second;
}

std::optional<std::int64_t> ByteLevelBpe::find(std::string_view bytes) const {
    std::string token;
    for (const char byte : bytes)
        token += byteAlphabet()[static_cast<unsigned char>(byte)];
    const auto found = m_ids.find(token);
    return found == m_ids.end() ? std::nullopt : std::optional(found->second);
}

/// Merges the symbols of one pre-token: the pair with the lowest rank first, of equal ones the leftmost.
class ByteLevelBpe::Merging {
public:
    Merging(const ByteLevelBpe& bpe, const TokenIds& ids)
        : m_bpe(bpe) {
        for (std::size_t i = 0; i < ids.size(); ++i)
            m_symbols.push_back({.id = ids[i], .previous = i - 1, .next = i + 1});
        for (std::size_t i = 0; i < ids.size(); ++i)
            propose(i);
    }

    void run() {
        while (!m_candidates.empty()) {
            const Candidate candidate = m_candidates.top();
            m_candidates.pop();
            const auto merge = mergeAt(candidate.at);
            if (merge && merge->rank == candidate.rank) // otherwise one of the two was merged meanwhile
                join(candidate.at, merge->id);
        }
    }

    void appendTo(TokenIds& ids) const {
        for (std::size_t at = 0; at < m_symbols.size(); at = m_symbols[at].next)
            ids.push_back(m_symbols[at].id);
    }

private:
    struct Symbol {
        std::int64_t id; ///< -1: part of the symbol before it
        std::size_t previous;
        std::size_t next;
    };
    struct Candidate {
        std::size_t rank;
        std::size_t at; ///< the left one of two symbols
        bool operator>(const Candidate& other) const {
            return std::tie(rank, at) > std::tie(other.rank, other.at);
        }
    };

    std::optional<Result> mergeAt(std::size_t at) const {
        const Symbol& left = m_symbols[at];
        if (left.id < 0 || left.next >= m_symbols.size())
            return std::nullopt;
        const auto found = m_bpe.m_merges.find({left.id, m_symbols[left.next].id});
        return found == m_bpe.m_merges.end() ? std::nullopt : std::optional(found->second);
    }

    void propose(std::size_t at) {
        if (const auto merge = mergeAt(at))
            m_candidates.push({.rank = merge->rank, .at = at});
    }

    void join(std::size_t at, std::int64_t id) {
        Symbol& left = m_symbols[at];
        Symbol& right = m_symbols[left.next];
        left.id = id;
        left.next = right.next;
        right.id = -1;
        if (left.next < m_symbols.size())
            m_symbols[left.next].previous = at;
        propose(at);
        if (left.previous < m_symbols.size())
            propose(left.previous);
    }

    const ByteLevelBpe& m_bpe;
    std::vector<Symbol> m_symbols;
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> m_candidates;
};

void ByteLevelBpe::append(std::string_view preToken, TokenIds& ids) const {
    if (preToken.empty())
        return;
    TokenIds symbols;
    symbols.reserve(preToken.size());
    for (const char byte : preToken)
        symbols.push_back(m_bytes[static_cast<unsigned char>(byte)]);
    symbols.back() = m_lastBytes[static_cast<unsigned char>(preToken.back())];
    Merging merging(*this, symbols);
    merging.run();
    merging.appendTo(ids);
}

TokenIds ByteLevelBpe::encode(const std::vector<std::string>& preTokens) const {
    TokenIds ids;
    for (const std::string& preToken : preTokens)
        append(preToken, ids);
    return ids;
}

} // namespace nextgpt
