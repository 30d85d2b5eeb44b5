#pragma once

#include "engine/text/SentencePiece.h"

#include <map>
#include <string_view>
#include <unordered_map>

namespace nextgpt {

/// CLIP's byte-level pair encoding (Sennrich et al., 2016; Radford et al., 2021), as the diffusion models'
/// text encoders and ImageBind use it.
class ClipBpe {
public:
    /// A tokenizer folder: vocab.json, merges.txt, tokenizer_config.json and special_tokens_map.json (whose
    /// pad token wins over the former's). Throws FileUnreadable or BundleInvalid.
    explicit ClipBpe(const std::filesystem::path& folder);

    /// Begin, the text's ids, end, padding: always length() ids. Longer text loses its tail, never the end.
    TokenIds operator()(std::string_view text) const;

    /// The text's own ids: lower-cased, cut into words, each word merged. The two control tokens written out
    /// in a text are ordinary characters. Accents are taken as they come: composed (NFC) is what was trained.
    TokenIds encode(std::string_view text) const;

    std::int64_t length() const { return m_length; }

private:
    using Symbols = std::vector<std::string>;

    void readVocabulary(const std::filesystem::path& file);
    void readMerges(const std::filesystem::path& file);
    void readSpecialTokens(const std::filesystem::path& folder);
    std::int64_t idOf(const std::string& token, const std::filesystem::path& file) const;
    void merge(Symbols& symbols) const;

    std::unordered_map<std::string, std::int64_t> m_ids;
    std::map<std::pair<std::string, std::string>, std::size_t> m_ranks;
    std::int64_t m_begin = 0;
    std::int64_t m_end = 0;
    std::int64_t m_pad = 0;
    std::int64_t m_length = 0;
};

} // namespace nextgpt
