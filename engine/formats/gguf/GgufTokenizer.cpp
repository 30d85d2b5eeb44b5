// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/gguf/GgufTokenizer.h"

#include "engine/core/Limits.h"
#include "engine/io/QuotedText.h"

#include <spdlog/fmt/fmt.h>

#include <cmath>

namespace nextgpt {

namespace {

struct Tokens {
    std::vector<std::string_view> texts;
    std::vector<float> scores;
    std::vector<std::int32_t> types;
};

void requireSupported(const GgufFile& file) {
    const auto model = file.text("tokenizer.ggml.model");
    if (!model)
        file.refuse("no tokenizer");
    if (*model != "llama")
        file.refuse("the tokenizer " + quotedText(*model) + " is not supported; only llama is");
    if (file.metadata().contains("tokenizer.ggml.precompiled_charsmap"))
        file.refuse("a tokenizer that normalises characters is not supported");
}

Tokens tokensOf(const GgufFile& file) {
    Tokens tokens{.texts = file.texts("tokenizer.ggml.tokens"),
                  .scores = file.floats("tokenizer.ggml.scores"),
                  .types = file.integers("tokenizer.ggml.token_type")};
    const std::size_t count = tokens.texts.size();
    if (count == 0 || count > static_cast<std::size_t>(limits::kTokenizerPieces) ||
        tokens.scores.size() != count || tokens.types.size() != count)
        file.refuse(fmt::format("the tokenizer has {} tokens, {} scores and {} types", count,
                                tokens.scores.size(), tokens.types.size()));
    for (std::size_t i = 0; i < count; ++i)
        if (tokens.texts[i].empty() || !std::isfinite(tokens.scores[i]) || tokens.types[i] < 1 ||
            tokens.types[i] > 6)
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

std::string_view textOf(const GgufFile& file, const Tokens& tokens, const char* key, std::int64_t absent) {
    const std::int64_t id = file.integer(key).value_or(absent);
    if (id < 0 || id >= std::ssize(tokens.texts))
        file.refuse(std::string(key) + " is no token");
    return tokens.texts[static_cast<std::size_t>(id)];
}

} // namespace

SentencePieceModel ggufTokenizer(const GgufFile& file) {
    requireSupported(file);
    const Tokens tokens = tokensOf(file);
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

} // namespace nextgpt
