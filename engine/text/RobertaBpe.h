// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/SpecialTokens.h"

namespace nextgpt {

/// The tokenizer of RoBERTa (Liu et al., 2019), used by CLAP's text encoder. It preserves case and
/// whitespace. Reference: RobertaTokenizer of transformers.
class RobertaBpe {
public:
    /// A tokenizer folder: vocab.json, merges.txt and optionally tokenizer_config.json and
    /// special_tokens_map.json. Throws FileUnreadable or BundleInvalid.
    explicit RobertaBpe(const std::filesystem::path& folder);

    /// The text with special tokens and padding: always length() ids. A longer text is truncated.
    TokenIds operator()(std::string_view text) const;

    /// The ids of the text alone. Special tokens spelled out in it are ordinary characters.
    TokenIds encode(std::string_view text) const;

    std::int64_t length() const { return m_specialTokens.length; }

private:
    ByteLevelBpe m_bpe;
    SpecialTokens m_specialTokens;
};

} // namespace nextgpt
