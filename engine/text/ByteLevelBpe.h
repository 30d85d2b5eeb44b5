// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/Tokenizer.h"

#include <filesystem>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace nextgpt {

/// Byte-level byte-pair encoding (Sennrich et al., 2016; Radford et al., 2019): a vocabulary and ranked
/// merges. The tokenizers built on it split a text into pre-tokens (PreTokenizers.h, RegexSplitter.h) first.
class ByteLevelBpe {
public:
    using Vocabulary = std::unordered_map<std::string, std::int64_t>;
    using Merge = std::pair<std::string, std::string>;

    /// Reads vocab.json and merges.txt of `folder`. `endOfWordSuffix` is appended to the last symbol of every
    /// pre-token: "</w>" for CLIP. Throws FileUnreadable, or BundleInvalid, e.g. if a byte has no token.
    explicit ByteLevelBpe(const std::filesystem::path& folder, std::string endOfWordSuffix = {});

    /// The same from elsewhere; the first merge is the most important one. `source` names the file in errors.
    ByteLevelBpe(Vocabulary vocabulary, const std::vector<Merge>& merges, std::string source);

    /// The ids of the pre-tokens, in order.
    TokenIds encode(const std::vector<std::string>& preTokens) const;

    /// Appends the ids of one pre-token, which takes n·log(n) steps for n bytes.
    void append(std::string_view preToken, TokenIds& ids) const;

    /// The id of a token. Throws BundleInvalid if the vocabulary has no such token.
    std::int64_t idOf(const std::string& token) const;

    /// The id of the token that stands for exactly these bytes.
    std::optional<std::int64_t> find(std::string_view bytes) const;

private:
    struct Result {
        std::size_t rank = 0; ///< a lower rank merges first
        std::int64_t id = 0;
    };
    struct PairHash {
        std::size_t operator()(const std::pair<std::int64_t, std::int64_t>& pair) const;
    };
    class Merging;

    void setVocabulary(Vocabulary vocabulary, const std::string& source);
    void addMerge(const std::string& left, const std::string& right, const std::string& source);

    std::string m_source; ///< for error details
    std::string m_endOfWordSuffix;
    Vocabulary m_ids;
    std::vector<std::int64_t> m_bytes;     ///< the id of each byte
    std::vector<std::int64_t> m_lastBytes; ///< the id of each byte with the suffix
    std::unordered_map<std::pair<std::int64_t, std::int64_t>, Result, PairHash> m_merges;
};

/// The characters (UTF-8) by which byte-level vocabularies write bytes: GPT-2's bytes_to_unicode().
const std::vector<std::string>& byteAlphabet();

} // namespace nextgpt
