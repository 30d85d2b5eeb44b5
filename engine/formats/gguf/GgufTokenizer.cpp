// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/gguf/GgufTokenizer.h"

#include "engine/core/Limits.h"
#include "engine/io/QuotedText.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

struct Tokens {
    std::vector<std::string_view> texts;
    std::vector<float> scores;
    std::vector<std::int32_t> types;
};

/// A byte-level vocabulary has no scores.
Tokens tokensOf(const GgufFile& file, bool hasScores) {
    Tokens tokens{.texts = file.texts("tokenizer.ggml.tokens"),
                  .scores = hasScores ? file.floats("tokenizer.ggml.scores") : std::vector<float>(),
                  .types = file.integers("tokenizer.ggml.token_type")};
    const std::size_t count = tokens.texts.size();
    if (count == 0 || count > static_cast<std::size_t>(limits::kTokenizerPieces) ||
        (hasScores && tokens.scores.size() != count) || tokens.types.size() != count)
        file.refuse(fmt::format("the tokenizer has {} tokens, {} scores and {} types", count,
                                tokens.scores.size(), tokens.types.size()));
    for (std::size_t i = 0; i < count; ++i)
        if (tokens.texts[i].empty() || (hasScores && !std::isfinite(tokens.scores[i])) ||
            tokens.types[i] < 1 || tokens.types[i] > 6)
            file.refuse(fmt::format("token {} has no text, no finite score or an unknown type", i));
    return tokens;
}

/// Tokens behind the tokenizer's own ones belong to added_tokens.json: SentencePiece would find them in a
/// user's text.
void retireAddedTokens(std::vector<SentencePieceModel::Piece>& pieces) {
    using Kind = SentencePieceModel::Kind;
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
        if (piece->kind == Kind::Normal || piece->kind == Kind::Byte)
            return;
        if (piece->kind == Kind::UserDefined)
            piece->kind = Kind::Unused;
    }
}

std::int64_t idOf(const GgufFile& file, const Tokens& tokens, const char* key, std::int64_t absent) {
    const std::int64_t id = file.integer(key).value_or(absent);
    if (id < 0 || id >= std::ssize(tokens.texts))
        file.refuse(std::string(key) + " is no token");
    return id;
}

std::string_view textOf(const GgufFile& file, const Tokens& tokens, const char* key, std::int64_t absent) {
    return tokens.texts[static_cast<std::size_t>(idOf(file, tokens, key, absent))];
}

/// How llama.cpp names ways to split a text.
struct SplitName {
    std::string_view name;
    std::vector<std::string> splits;
    bool wholePieces = false;
};

const std::vector<SplitName>& splitNames() {
    static const std::vector<SplitName> names{
        {.name = "gpt-2", .splits = {kGpt2Split}},
        {.name = "smollm", .splits = {R"(\p{N})", kGpt2Split}},
        {.name = "llama-bpe", .splits = {kLlama3Split}, .wholePieces = true},
        {.name = "llama-v3", .splits = {kLlama3Split}, .wholePieces = true},
        {.name = "llama3", .splits = {kLlama3Split}, .wholePieces = true},
    };
    return names;
}

ByteLevelModel byteLevelModelOf(const GgufFile& file) {
    using Kind = ByteLevelModel::Kind;
    const auto name = file.text("tokenizer.ggml.pre").value_or("");
    const auto split = std::ranges::find(splitNames(), name, &SplitName::name);
    if (split == splitNames().end())
        file.refuse("the way " + quotedText(name) + " to split texts is not supported by the tokenizer gpt2");
    const Tokens tokens = tokensOf(file, false);
    ByteLevelModel model;
    model.splits = split->splits;
    model.wholePieces = split->wholePieces;
    for (std::size_t i = 0; i < tokens.texts.size(); ++i) {
        const auto type = static_cast<SentencePieceModel::Kind>(tokens.types[i]);
        const Kind other = type == SentencePieceModel::Kind::Unused ? Kind::Unused : Kind::Control;
        model.tokens.push_back({.text = std::string(tokens.texts[i]),
                                .kind = type == SentencePieceModel::Kind::Normal ? Kind::Normal : other});
    }
    for (const std::string_view merge : file.texts("tokenizer.ggml.merges")) {
        const std::size_t space = merge.find(' ');
        if (space == std::string_view::npos)
            file.refuse("the merge " + quotedText(merge) + " has one part");
        model.merges.emplace_back(merge.substr(0, space), merge.substr(space + 1));
    }
    model.begin = idOf(file, tokens, "tokenizer.ggml.bos_token_id", -1);
    model.end = idOf(file, tokens, "tokenizer.ggml.eos_token_id", -1);
    return model;
}

SentencePieceModel sentencePieceModelOf(const GgufFile& file) {
    const Tokens tokens = tokensOf(file, true);
    SentencePieceModel model;
    for (std::size_t i = 0; i < tokens.texts.size(); ++i)
        model.pieces.push_back({.text = std::string(tokens.texts[i]),
                                .score = tokens.scores[i],
                                .kind = static_cast<SentencePieceModel::Kind>(tokens.types[i])});
    retireAddedTokens(model.pieces);
    model.unknown = textOf(file, tokens, "tokenizer.ggml.unknown_token_id", 0);
    model.begin = textOf(file, tokens, "tokenizer.ggml.bos_token_id", 1);
    model.end = textOf(file, tokens, "tokenizer.ggml.eos_token_id", 2);
    if (!file.flag("tokenizer.ggml.add_space_prefix").value_or(true))
        model.leadingSpace = SentencePieceModel::LeadingSpace::NotAdded;
    if (file.flag("tokenizer.ggml.remove_extra_whitespaces").value_or(false))
        model.extraSpaces = SentencePieceModel::ExtraSpaces::Removed;
    return model;
}

} // namespace

TokenizerModel ggufTokenizer(const GgufFile& file) {
    const auto kind = file.text("tokenizer.ggml.model");
    if (!kind)
        file.refuse("no tokenizer");
    if (file.metadata().contains("tokenizer.ggml.precompiled_charsmap"))
        file.refuse("a tokenizer that normalises characters is not supported");
    if (*kind == "gpt2")
        return byteLevelModelOf(file);
    if (*kind != "llama")
        file.refuse("the tokenizer " + quotedText(*kind) + " is not supported; only llama and gpt2 are");
    return sentencePieceModelOf(file);
}

} // namespace nextgpt
