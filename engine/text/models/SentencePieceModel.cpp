// SPDX-License-Identifier: Apache-2.0
#include "engine/text/models/SentencePieceModel.h"

#include <bit>
#include <string_view>

namespace nextgpt {

namespace {

/// Writes a protocol buffer message.
class Message {
public:
    void number(std::uint64_t field, std::uint64_t value) {
        varint(field << 3);
        varint(value);
    }
    void real(std::uint64_t field, float value) {
        varint(field << 3 | 5);
        const auto bits = std::bit_cast<std::uint32_t>(value);
        for (unsigned shift = 0; shift < 32; shift += 8)
            m_bytes += static_cast<char>(bits >> shift & 0xFF);
    }
    void text(std::uint64_t field, std::string_view value) {
        varint(field << 3 | 2);
        varint(value.size());
        m_bytes += value;
    }
    const std::string& bytes() const { return m_bytes; }

private:
    void varint(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7)
            m_bytes += static_cast<char>((value & 0x7F) | 0x80);
        m_bytes += static_cast<char>(value);
    }

    std::string m_bytes;
};

// Field numbers of sentencepiece_model.proto
constexpr std::uint64_t kPieces = 1;
constexpr std::uint64_t kTrainer = 2;
constexpr std::uint64_t kNormalizer = 3;

std::string pieceMessage(const SentencePieceModel::Piece& piece) {
    Message message;
    message.text(1, piece.text);
    message.real(2, piece.score);
    message.number(3, static_cast<std::uint64_t>(piece.kind));
    return message.bytes();
}

std::string trainerMessage(const SentencePieceModel& model) {
    constexpr std::uint64_t kBytePairs = 2;
    Message message;
    message.number(3, kBytePairs); // model_type
    message.number(35, 1);         // byte_fallback
    message.text(45, model.unknown);
    message.text(46, model.begin);
    message.text(47, model.end);
    return message.bytes();
}

std::string normalizerMessage(const SentencePieceModel& model) {
    Message message;
    message.text(1, "identity");
    message.number(3, model.leadingSpace == SentencePieceModel::LeadingSpace::Added ? 1 : 0);
    message.number(4, model.extraSpaces == SentencePieceModel::ExtraSpaces::Removed ? 1 : 0);
    message.number(5, 1); // escape_whitespaces
    return message.bytes();
}

} // namespace

std::string SentencePieceModel::serialised() const {
    Message message;
    for (const Piece& piece : pieces)
        message.text(kPieces, pieceMessage(piece));
    message.text(kTrainer, trainerMessage(*this));
    message.text(kNormalizer, normalizerMessage(*this));
    return message.bytes();
}

} // namespace nextgpt
