// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/TextFrame.h"

namespace nextgpt {

/// CLIP's byte-level pair encoding (Radford et al., 2021), as the diffusion models' text encoders and
/// ImageBind use it.
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

    std::int64_t length() const { return m_frame.length; }

private:
    BytePairs m_pairs;
    TextFrame m_frame;
};

} // namespace nextgpt
