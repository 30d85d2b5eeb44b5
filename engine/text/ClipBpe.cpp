#include "engine/text/ClipBpe.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/text/ClipWords.h"
#include "engine/text/TextFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace nextgpt {

namespace {

constexpr const char* kWordEnd = "</w>";
constexpr std::int64_t kLongestContext = 4096; ///< a tokenizer without limit says 1e30

nlohmann::json readJson(const std::filesystem::path& file, std::int64_t limitBytes) {
    auto json = nlohmann::json::parse(readTextFile(file, limitBytes), nullptr, false);
    if (!json.is_object())
        throw EngineError(ErrorCode::BundleInvalid, file.string() + " is no JSON object");
    return json;
}

nlohmann::json readJsonIfThere(const std::filesystem::path& file) {
    return std::filesystem::exists(file) ? readJson(file, limits::kConfigFileBytes)
                                         : nlohmann::json::object();
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

ClipBpe::ClipBpe(const std::filesystem::path& folder) {
    readVocabulary(folder / "vocab.json");
    readMerges(folder / "merges.txt");
    readSpecialTokens(folder);
}

void ClipBpe::readVocabulary(const std::filesystem::path& file) {
    const nlohmann::json vocabulary = readJson(file, limits::kTokenizerFileBytes);
    for (const auto& [token, id] : vocabulary.items()) {
        if (!id.is_number_unsigned() || id.get<std::uint64_t>() > (1u << 24))
            throw EngineError(ErrorCode::BundleInvalid, file.string() + ": no number for a token");
        m_ids[token] = id.get<std::int64_t>();
    }
    for (const std::string& symbol : byteAlphabet())
        for (const std::string& token : {symbol, symbol + kWordEnd})
            if (!m_ids.contains(token))
                throw EngineError(ErrorCode::BundleInvalid, file.string() + " lacks single bytes");
}

void ClipBpe::readMerges(const std::filesystem::path& file) {
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

void ClipBpe::readSpecialTokens(const std::filesystem::path& folder) {
    const nlohmann::json config = readJsonIfThere(folder / "tokenizer_config.json");
    const nlohmann::json map = readJsonIfThere(folder / "special_tokens_map.json");
    const auto token = [&](const char* key, const std::string& fallback) {
        return idOf(tokenText(map, key, tokenText(config, key, fallback)), folder);
    };
    m_begin = token("bos_token", "<|startoftext|>");
    m_end = token("eos_token", "<|endoftext|>");
    m_pad = token("pad_token", "<|endoftext|>");
    const auto length = config.find("model_max_length");
    m_length = length != config.end() && length->is_number_integer() ? length->get<std::int64_t>() : 77;
    if (m_length < 2 || m_length > kLongestContext)
        throw EngineError(ErrorCode::BundleInvalid,
                          folder.string() + ": model_max_length is " + std::to_string(m_length));
}

std::int64_t ClipBpe::idOf(const std::string& token, const std::filesystem::path& file) const {
    const auto found = m_ids.find(token);
    if (found == m_ids.end())
        throw EngineError(ErrorCode::BundleInvalid, file.string() + " has no token " + token);
    return found->second;
}

void ClipBpe::merge(Symbols& symbols) const {
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

TokenIds ClipBpe::encode(std::string_view text) const {
    TokenIds ids;
    for (const std::string& word : clipWords(text)) {
        Symbols symbols;
        for (const char byte : word)
            symbols.push_back(byteAlphabet()[static_cast<unsigned char>(byte)]);
        symbols.back() += kWordEnd;
        merge(symbols);
        for (const std::string& symbol : symbols)
            ids.push_back(m_ids.at(symbol));
    }
    return ids;
}

TokenIds ClipBpe::operator()(std::string_view text) const {
    TokenIds ids{m_begin};
    const TokenIds words = encode(text);
    const std::size_t room = static_cast<std::size_t>(m_length) - 2;
    ids.insert(ids.end(), words.begin(),
               words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), room)));
    ids.push_back(m_end);
    ids.resize(static_cast<std::size_t>(m_length), m_pad);
    return ids;
}

} // namespace nextgpt
