// SPDX-License-Identifier: Apache-2.0
#include "engine/text/SentencePiece.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/ContentMistake.h"
#include "engine/io/FileContents.h"
#include "engine/text/TokenizerReader.h"
#include "engine/text/Utf8.h"

#include <sentencepiece_processor.h>

#include <charconv>

namespace nextgpt {

namespace {

constexpr std::string_view kSpaceMark = "\xE2\x96\x81"; // U+2581

std::string withSpaces(std::string_view piece) {
    std::string text;
    for (std::size_t at = 0; at < piece.size();) {
        const bool isSpace = piece.substr(at, kSpaceMark.size()) == kSpaceMark;
        text += isSpace ? ' ' : piece[at];
        at += isSpace ? kSpaceMark.size() : 1;
    }
    return text;
}

} // namespace

class SentencePiece::Processor {
public:
    Processor(std::string_view content, const std::string& source) {
        if (const auto mistake = contentMistake(content))
            throw EngineError(ErrorCode::BundleInvalid, source + ' ' + std::string(*mistake));
        const auto status =
            m_inner.LoadFromSerializedProto(absl::string_view(content.data(), content.size()));
        if (content.empty() || !status.ok())
            throw EngineError(ErrorCode::BundleInvalid,
                              source + " is not a SentencePiece model: " + status.ToString());
        // Every prompt starts with <s>; encodeContinuation() relies on "\n" being two pieces.
        if (m_inner.bos_id() < 0 || m_inner.eos_id() < 0 || encode("\n").size() != 2)
            throw EngineError(ErrorCode::BundleInvalid,
                              source + " is not a model like LLaMA's, which has <s>, </s>, byte "
                                       "fallback and a leading space");
    }

    TokenIds encode(std::string_view text) const {
        std::vector<int> ids;
        const auto status = m_inner.Encode(absl::string_view(text.data(), text.size()), &ids);
        if (!status.ok())
            throw EngineError(ErrorCode::Internal, "SentencePiece: " + status.ToString());
        return {ids.begin(), ids.end()};
    }

    const sentencepiece::SentencePieceProcessor& inner() const { return m_inner; }

private:
    sentencepiece::SentencePieceProcessor m_inner;
};

SentencePiece::SentencePiece(const std::filesystem::path& modelFile) {
    requireHarmlessTokenizer(modelFile);
    m_processor =
        std::make_unique<Processor>(readTextFile(modelFile, limits::kTokenizerFileBytes), modelFile.string());
}

SentencePiece::SentencePiece(std::unique_ptr<Processor> processor)
    : m_processor(std::move(processor)) {}

SentencePiece SentencePiece::fromModel(std::string_view model, const std::string& source) {
    requireHarmlessTokenizer(model, source);
    return SentencePiece(std::make_unique<Processor>(model, source));
}

SentencePiece::~SentencePiece() = default;
SentencePiece::SentencePiece(SentencePiece&&) noexcept = default;
SentencePiece& SentencePiece::operator=(SentencePiece&&) noexcept = default;

TokenIds SentencePiece::encode(std::string_view text) const {
    return m_processor->encode(text);
}

TokenIds SentencePiece::encodeContinuation(std::string_view text) const {
    if (text.empty())
        return {};
    // No piece contains a newline, so the text after one is encoded as a continuation.
    std::string afterNewline = "\n";
    afterNewline += text;
    TokenIds ids = m_processor->encode(afterNewline);
    ids.erase(ids.begin(), ids.begin() + 2);
    return ids;
}

std::string SentencePiece::decode(std::span<const std::int64_t> ids) const {
    std::string bytes;
    for (const std::int64_t id : ids)
        bytes += bytesOf(id);
    if (!bytes.empty() && bytes.front() == ' ')
        bytes.erase(0, 1);
    return utf8::repaired(bytes);
}

std::string SentencePiece::bytesOf(std::int64_t id) const {
    const auto& inner = m_processor->inner();
    if (isControl(id))
        return {};
    const std::string& piece = inner.IdToPiece(static_cast<int>(id));
    if (!inner.IsByte(static_cast<int>(id)))
        return withSpaces(piece);
    unsigned value = 0; // written <0xHH>
    std::from_chars(piece.data() + 3, piece.data() + 5, value, 16);
    return std::string(1, static_cast<char>(value));
}

std::optional<std::int64_t> SentencePiece::find(std::string_view piece) const {
    const auto& inner = m_processor->inner();
    const int id = inner.PieceToId(absl::string_view(piece.data(), piece.size()));
    if (inner.IdToPiece(id) != piece)
        return std::nullopt;
    return id;
}

std::int64_t SentencePiece::size() const {
    return m_processor->inner().GetPieceSize();
}

std::int64_t SentencePiece::begin() const {
    return m_processor->inner().bos_id();
}

std::int64_t SentencePiece::end() const {
    return m_processor->inner().eos_id();
}

bool SentencePiece::isControl(std::int64_t id) const {
    if (id < 0 || id >= size())
        return true;
    const auto& inner = m_processor->inner();
    const int narrow = static_cast<int>(id);
    return inner.IsControl(narrow) || inner.IsUnknown(narrow) || inner.IsUnused(narrow);
}

} // namespace nextgpt
