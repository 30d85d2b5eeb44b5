// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/SentencePiece.h"

#include <variant>

namespace nextgpt {

/// The position of an attached medium in the request.
struct MediaPlace {
    std::size_t message = 0;
    std::size_t part = 0;

    bool operator==(const MediaPlace&) const = default;
};

/// The language model's input: runs of token ids with media embeddings between them. It is never converted
/// back to text.
struct Prompt {
    using Run = std::variant<TokenIds, MediaPlace>;

    /// The positions of an earlier reply's text, including the end mark if no medium follows the text.
    struct Reply {
        std::size_t message = 0; ///< index in the conversation
        std::int64_t position = 0;
        std::int64_t count = 0;
    };

    std::vector<Run> runs;
    std::vector<Reply> replies{};  ///< in the order of the conversation
    int droppedTurns = 0;          ///< oldest turns omitted because the context is full
    std::int64_t mediumTokens = 1; ///< positions that a medium takes

    /// Number of positions.
    std::int64_t length() const;

    void append(const TokenIds& ids); ///< extends the last run if that holds ids
    void append(const MediaPlace& place);
};

} // namespace nextgpt
