// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/ByteLevelBpe.h"

namespace nextgpt {

/// The special tokens that a text encoder expects around a text, and the fixed length of its input.
struct SpecialTokens {
    std::int64_t begin = 0;  ///< bos_token
    std::int64_t end = 0;    ///< eos_token
    std::int64_t pad = 0;    ///< pad_token
    std::int64_t length = 0; ///< model_max_length, tokens

    /// Values that a tokenizer folder does not specify.
    struct Defaults {
        std::string begin;
        std::string end;
        std::string pad;
        std::int64_t length = 0;
    };

    /// Reads tokenizer_config.json and special_tokens_map.json, which takes precedence; either may be absent.
    /// Throws BundleInvalid.
    static SpecialTokens read(const std::filesystem::path& folder, const ByteLevelBpe& bpe,
                              const Defaults& defaults);

    /// begin, `text`, end, padding: always `length` ids. A longer text is truncated before the end token.
    TokenIds addTo(const TokenIds& text) const;
};

} // namespace nextgpt
