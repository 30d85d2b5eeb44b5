// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/BytePairs.h"

namespace nextgpt {

/// What a text encoder wants around a text: begin, end, and padding up to a fixed length.
struct TextFrame {
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::int64_t pad = 0;
    std::int64_t length = 0;

    /// Used where a tokenizer folder does not say.
    struct Defaults {
        std::string begin;
        std::string end;
        std::string pad;
        std::int64_t length = 0;
    };

    /// From tokenizer_config.json and special_tokens_map.json, whose tokens win. Throws BundleInvalid.
    static TextFrame read(const std::filesystem::path& folder, const BytePairs& pairs,
                          const Defaults& defaults);

    /// Always `length` ids. Longer text loses its tail, never the end.
    TokenIds around(const TokenIds& words) const;
};

} // namespace nextgpt
