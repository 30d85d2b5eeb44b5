// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/SentencePiece.h"

#include <map>
#include <string_view>
#include <unordered_map>

namespace nextgpt {

/// Byte-level pair encoding (Sennrich et al., 2016): a vocabulary and the order in which neighbours merge.
/// What a word is, is for the tokenizers that stand on it to say.
class BytePairs {
public:
    /// vocab.json and merges.txt of `folder`. Where a word's last symbol is marked, `wordEnd` is the mark.
    /// Throws FileUnreadable, or BundleInvalid, also when a single byte has no token.
    explicit BytePairs(const std::filesystem::path& folder, std::string wordEnd = {});

    /// Adds a word's ids.
    void append(std::string_view word, TokenIds& ids) const;

    /// Throws BundleInvalid when there is none.
    std::int64_t idOf(const std::string& token) const;

private:
    using Symbols = std::vector<std::string>;

    void readVocabulary(const std::filesystem::path& file);
    void readMerges(const std::filesystem::path& file);
    void merge(Symbols& symbols) const;

    std::string m_folder; ///< for messages
    std::string m_wordEnd;
    std::unordered_map<std::string, std::int64_t> m_ids;
    std::map<std::pair<std::string, std::string>, std::size_t> m_ranks;
};

} // namespace nextgpt
