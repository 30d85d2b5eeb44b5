// SPDX-License-Identifier: Apache-2.0
#include "engine/text/Vocabulary.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/JsonFile.h"
#include "engine/request/Request.h"
#include "engine/text/SentencePiece.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>

namespace nextgpt {

namespace {

constexpr std::string_view kWhitespace = " \t\r\n\v\f";
constexpr std::string_view kStart = "<Img>";
constexpr std::string_view kEnd = "</Img>";

std::string_view stripped(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kWhitespace);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kWhitespace) - first + 1);
}

std::string signalToken(const MediumNames& medium, int index) {
    return fmt::format("[{}{}]", medium.signalToken, index);
}

/// The added tokens in the order in which NExT-GPT adds them.
std::vector<std::string> tokensInOrder(const VocabularyOptions& options) {
    std::vector<std::string> tokens{std::string(kStart), std::string(kEnd)};
    for (const MediumNames& medium : kMedia)
        for (int index = 0; index < options.signalCounts[medium.modality]; ++index)
            tokens.push_back(signalToken(medium, index));
    return tokens;
}

/// Until November 2023 the reference passed its two markers as Python sets, which transformers registered as
/// the tokens {'<Img>'} and {'</Img>'}; earlier models were trained with the markers as ordinary text.
std::string inBraces(std::string_view token) {
    return fmt::format("{{'{}'}}", token);
}

std::map<std::string, std::int64_t, std::less<>> readAddedTokens(const std::filesystem::path& file) {
    const auto json = readJsonFile(file);
    std::map<std::string, std::int64_t, std::less<>> result;
    for (const auto& [token, id] : json.items()) {
        if (token.empty() || !id.is_number_unsigned() || id.get<std::uint64_t>() > (1u << 24))
            throw EngineError(ErrorCode::BundleInvalid, file.string() + ": no valid id for " + token);
        result[token] = id.get<std::int64_t>();
    }
    return result;
}

void append(TokenIds& ids, const TokenIds& more) {
    ids.insert(ids.end(), more.begin(), more.end());
}

} // namespace

Vocabulary::Vocabulary(const std::filesystem::path& folder, const VocabularyOptions& options)
    : Vocabulary(std::make_unique<const SentencePiece>(folder / "tokenizer.model"), folder, options) {}

Vocabulary::Vocabulary(std::unique_ptr<const Tokenizer> tokenizer, const std::filesystem::path& folder,
                       const VocabularyOptions& options)
    : m_tokenizer(std::move(tokenizer)) {
    placeAddedTokens(folder, options);
    placeMarkers(options);
    for (const MediumNames& medium : kMedia) {
        TokenIds& signals = m_signals[medium.modality];
        for (int index = 0; index < options.signalCounts[medium.modality]; ++index)
            signals.push_back(added(signalToken(medium, index)));
        if (signals.size() > 1)
            m_suppressedTokens.insert(m_suppressedTokens.end(), signals.begin() + 1, signals.end());
    }
    const auto isAdded = [&](std::int64_t id) {
        return std::ranges::any_of(m_added, [id](const auto& token) { return token.second == id; });
    };
    for (std::int64_t id = 0; id < m_tokenizer->size(); ++id)
        if (m_tokenizer->isControl(id) && id != m_tokenizer->end() && !isAdded(id))
            m_suppressedTokens.push_back(id);
    m_stopSequences = {m_tokenizer->encode("###"), m_tokenizer->encodeContinuation("###")};
}

bool Vocabulary::isAddedByNextGpt(std::string_view token) {
    return token == kStart || token == kEnd || std::ranges::any_of(kMedia, [&](const MediumNames& medium) {
               const std::string start = '[' + std::string(medium.signalToken);
               return token.starts_with(start) && token.ends_with(']') && token.size() > start.size() + 1 &&
                      token.find_first_not_of("0123456789", start.size()) == token.size() - 1;
           });
}

void Vocabulary::placeAddedTokens(const std::filesystem::path& folder, const VocabularyOptions& options) {
    const std::filesystem::path file = folder / "added_tokens.json";
    if (std::filesystem::exists(file)) {
        m_added = readAddedTokens(file);
    } else {
        std::int64_t next = m_tokenizer->size();
        for (const std::string& token : tokensInOrder(options)) {
            const auto known =
                m_tokenizer->find(token); // tokenizer.json and GGUF files have added tokens, too
            m_added[token] = known ? *known : next++;
        }
    }
    m_size = m_tokenizer->size();
    for (const auto& [token, id] : m_added)
        m_size = std::max(m_size, id + 1);
}

void Vocabulary::placeMarkers(const VocabularyOptions& options) {
    const bool asPieces = options.markerMode == MarkerMode::Pieces || m_added.contains(inBraces(kStart));
    for (const auto& [text, ids] : {std::pair(kStart, &m_mediaStart), std::pair(kEnd, &m_mediaEnd)}) {
        if (asPieces)
            *ids = m_tokenizer->encode(text);
        else
            *ids = {added(std::string(text))};
        for (const std::string& token : {std::string(text), inBraces(text)})
            if (const auto found = m_added.find(token); found != m_added.end())
                m_suppressedTokens.push_back(found->second);
    }
    if (asPieces) { // the template then contains the markers as text
        m_added.erase(std::string(kStart));
        m_added.erase(std::string(kEnd));
    }
}

std::int64_t Vocabulary::added(const std::string& token) const {
    const auto found = m_added.find(token);
    if (found == m_added.end())
        throw EngineError(ErrorCode::BundleMismatch, "added_tokens.json has no id for " + token);
    return found->second;
}

TokenIds Vocabulary::encodeText(std::string_view text) const {
    text = stripped(text);
    const TokenIds hash = m_tokenizer->encodeContinuation("#");
    TokenIds ids;
    bool first = true;
    const auto encodePlain = [&](std::string_view piece) {
        append(ids, first ? m_tokenizer->encode(piece) : m_tokenizer->encodeContinuation(piece));
        first = false;
    };
    std::size_t done = 0;
    for (std::size_t at = text.find("###"); at != std::string_view::npos; at = text.find("###", done)) {
        const std::size_t end = std::min(text.find_first_not_of('#', at), text.size());
        if (at > done)
            encodePlain(text.substr(done, at - done));
        for (std::size_t index = at; index < end; ++index)
            append(ids, hash);
        first = false;
        done = end;
    }
    if (done < text.size())
        encodePlain(text.substr(done));
    return ids;
}

TokenIds Vocabulary::encodeTemplate(std::string_view text) const {
    TokenIds ids;
    std::size_t done = 0;
    const auto withoutTrailingSpace = [](std::string_view piece) {
        return piece.substr(0, piece.find_last_not_of(kWhitespace) + 1);
    };
    const auto encodePlain = [&](std::string_view piece) {
        const bool followsToken = done > 0;
        if (followsToken)
            piece = piece.substr(std::min(piece.find_first_not_of(kWhitespace), piece.size()));
        append(ids, m_tokenizer->encode(piece));
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string_view longest;
        for (const auto& [token, id] : m_added)
            if (token.size() > longest.size() && text.substr(at, token.size()) == token)
                longest = token;
        if (longest.empty())
            continue;
        encodePlain(withoutTrailingSpace(text.substr(done, at - done)));
        ids.push_back(m_added.find(longest)->second);
        done = at + longest.size();
        at = done - 1;
    }
    encodePlain(text.substr(done));
    return ids;
}

const TokenIds& Vocabulary::signals(Modality modality) const {
    return m_signals[modality];
}

std::optional<Modality> Vocabulary::modalityOfFirstSignal(std::int64_t id) const {
    for (const Modality modality : kMediaModalities)
        if (!signals(modality).empty() && signals(modality).front() == id)
            return modality;
    return std::nullopt;
}

} // namespace nextgpt
