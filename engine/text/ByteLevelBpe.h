// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/SentencePiece.h"

#include <map>
#include <string_view>
#include <unordered_map>

namespace nextgpt {

/// Byte-level byte-pair encoding (Sennrich et al., 2016; Radford et al., 2019): a vocabulary and ranked
/// merges. The tokenizers built on it split a text into pre-tokens (PreTokenizers.h) first.
class ByteLevelBpe {
public:
    /// Reads vocab.json and merges.txt of `folder`. `endOfWordSuffix` is appended to the last symbol of every
    /// pre-token: "</w>" for CLIP. Throws FileUnreadable, or BundleInvalid, e.g. if a byte has no token.
    explicit ByteLevelBpe(const std::filesystem::path& folder, std::string endOfWordSuffix = {});

    /// The ids of the pre-tokens, in order.
    TokenIds encode(const std::vector<std::string>& preTokens) const;

    /// The id of a token. Throws BundleInvalid if the vocabulary has no such token.
    std::int64_t idOf(const std::string& token) const;

private:
    using Symbols = std::vector<std::string>;

    void readVocabulary(const std::filesystem::path& file);
    void readMerges(const std::filesystem::path& file);
    Symbols merged(Symbols symbols) const;

    std::string m_folder; ///< for error details
    std::string m_endOfWordSuffix;
    std::unordered_map<std::string, std::int64_t> m_ids;
    std::map<std::pair<std::string, std::string>, std::size_t> m_ranks; ///< a lower rank merges first
};

} // namespace nextgpt
