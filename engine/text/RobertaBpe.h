// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/TextFrame.h"

namespace nextgpt {

/// The byte-level pair encoding of GPT-2 and RoBERTa (Liu et al., 2019), as CLAP's text tower uses it: case
/// and blanks are kept, a blank belongs to the word behind it.
class RobertaBpe {
public:
    /// A tokenizer folder: vocab.json, merges.txt, and where there are any tokenizer_config.json and
    /// special_tokens_map.json. Throws FileUnreadable or BundleInvalid.
    explicit RobertaBpe(const std::filesystem::path& folder);

    /// Begin, the text's ids, end, padding: always length() ids. Longer text loses its tail, never the end.
    TokenIds operator()(std::string_view text) const;

    /// The text's own ids. Control tokens written out in a text are ordinary characters.
    TokenIds encode(std::string_view text) const;

    std::int64_t length() const { return m_frame.length; }

private:
    BytePairs m_pairs;
    TextFrame m_frame;
};

} // namespace nextgpt
