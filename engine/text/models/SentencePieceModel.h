// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace nextgpt {

/// A byte-pair encoding with scores and byte fallback like LLaMA's, taken from another format than
/// tokenizer.model.
struct SentencePieceModel {
    /// SentencePiece's kinds of pieces, with its numbers.
    enum class Kind : std::uint8_t {
        Normal = 1,
        Unknown = 2,
        Control = 3,
        UserDefined = 4,
        Unused = 5, ///< keeps its id and never encodes text
        Byte = 6,
    };
    struct Piece {
        std::string text; ///< U+2581 stands for a space
        float score = 0.0F;
        Kind kind = Kind::Normal;
    };
    /// Whether a text begins with a space that is not written.
    enum class LeadingSpace { Added, NotAdded };
    /// Whether spaces at the ends and repeated ones are dropped.
    enum class ExtraSpaces { Kept, Removed };

    std::vector<Piece> pieces; ///< by id
    std::string unknown = "<unk>";
    std::string begin = "<s>";
    std::string end = "</s>";
    LeadingSpace leadingSpace = LeadingSpace::Added;
    ExtraSpaces extraSpaces = ExtraSpaces::Kept;

    /// The bytes of a tokenizer.model (sentencepiece_model.proto).
    std::string serialised() const;
};

} // namespace nextgpt
