// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace nextgpt {

/// A byte-level byte-pair encoding (Radford et al., 2019) such as Llama 3's, as tokenizer.json and GGUF files
/// describe it. The characters of GPT-2's byte alphabet stand for the bytes of ordinary tokens.
struct ByteLevelModel {
    enum class Kind {
        Normal,
        Control, ///< cut out of a text before it is encoded; never encodes text
        Unused,  ///< keeps its id and never encodes text
    };
    struct Token {
        std::string text; ///< of a control token: as it is written
        Kind kind = Kind::Normal;
    };
    using Merge = std::pair<std::string, std::string>;

    std::vector<Token> tokens; ///< by id
    std::vector<Merge> merges; ///< the most important first
    /// Regular expressions that split a text one after the other: each match and the text between matches
    /// become pieces, which merges do not cross.
    std::vector<std::string> splits;
    bool wholePieces = false; ///< a piece that is a token is not merged; ignore_merges of tokenizers
    std::int64_t begin = -1;  ///< the id that starts a text; -1: the file does not say it
    std::int64_t end = -1;    ///< the id that ends a text; -1: the file does not say it
};

/// How GPT-2 splits a text.
inline constexpr const char* kGpt2Split =
    R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

/// How Llama 3 splits a text.
inline constexpr const char* kLlama3Split =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

} // namespace nextgpt
