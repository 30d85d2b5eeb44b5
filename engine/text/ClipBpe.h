// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/SpecialTokens.h"

namespace nextgpt {

/// CLIP's tokenizer (Radford et al., 2021), used by the text encoders of diffusion models and by ImageBind.
/// Reference: CLIPTokenizer of transformers.
class ClipBpe {
public:
    /// A tokenizer folder: vocab.json, merges.txt and optionally tokenizer_config.json and
    /// special_tokens_map.json. Throws FileUnreadable or BundleInvalid.
    explicit ClipBpe(const std::filesystem::path& folder);

    /// The text with special tokens and padding: always length() ids. A longer text is truncated.
    TokenIds operator()(std::string_view text) const;

    /// The ids of the text alone. Special tokens spelled out in it are ordinary characters. The text is not
    /// normalised; the model was trained on composed characters (NFC).
    TokenIds encode(std::string_view text) const;

    std::int64_t length() const { return m_specialTokens.length; }

private:
    ByteLevelBpe m_bpe;
    SpecialTokens m_specialTokens;
};

} // namespace nextgpt
