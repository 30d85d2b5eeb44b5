// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/TokenizerModel.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/formats/LanguageModelPart.h"
#include "engine/io/ContentMistake.h"
#include "engine/io/MappedFile.h"
#include "engine/text/Vocabulary.h"

#include <algorithm>
#include <optional>

namespace nextgpt {

namespace {

/// Just enough of the protocol buffer wire format to walk over a message's fields.
class FieldWalker {
public:
    explicit FieldWalker(std::string_view bytes)
        : m_rest(bytes) {}

    bool atEnd() const { return m_rest.empty(); }

    /// Skips the next field and returns its number; nullopt if the bytes are not a valid message.
    std::optional<std::uint64_t> skipField() {
        const auto key = varint();
        if (!key || !skipValue(*key & 7))
            return std::nullopt;
        return *key >> 3;
    }

private:
    std::optional<std::uint64_t> varint() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        return std::nullopt;
    }

    bool skipValue(std::uint64_t wireType) {
        std::optional<std::uint64_t> length;
        if (wireType == 0)
            return varint().has_value();
        if (wireType == 1)
            length = 8;
        else if (wireType == 2)
            length = varint();
        else if (wireType == 5)
            length = 4;
        if (!length || *length > m_rest.size())
            return false;
        m_rest.remove_prefix(*length);
        return true;
    }

    std::string_view m_rest;
};

constexpr std::uint64_t kPieces = 1;

} // namespace

std::int64_t countPieces(const std::filesystem::path& tokenizerModel) {
    const MappedFile file(tokenizerModel);
    const auto refuse = [&](const char* reason) {
        throw EngineError(ErrorCode::BundleInvalid, tokenizerModel.string() + ": " + reason);
    };
    if (static_cast<std::int64_t>(file.bytes().size()) > limits::kTokenizerFileBytes)
        refuse("too large for a tokenizer");
    if (const auto mistake = contentMistake(file.bytes()))
        throw EngineError(ErrorCode::BundleInvalid, tokenizerModel.string() + ' ' + std::string(*mistake));
    FieldWalker walker(file.bytes());
    std::int64_t pieces = 0;
    while (!walker.atEnd()) {
        const auto field = walker.skipField();
        if (!field)
            refuse("not a SentencePiece model");
        pieces += *field == kPieces ? 1 : 0;
    }
    return pieces;
}

std::int64_t countPiecesOfPart(const std::filesystem::path& part) {
    const auto model = convertedTokenizer(part);
    if (!model)
        return countPieces(part / "tokenizer.model");
    const auto count = [](const auto& tokens) {
        return std::ranges::count_if(
            tokens, [](const auto& token) { return !Vocabulary::isAddedByNextGpt(token.text); });
    };
    if (const auto* pieces = std::get_if<SentencePieceModel>(&*model))
        return count(pieces->pieces);
    return count(std::get<ByteLevelModel>(*model).tokens);
}

} // namespace nextgpt
