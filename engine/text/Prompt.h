// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/SentencePiece.h"

#include <variant>

namespace nextgpt {

/// Where one medium's embedding stands: a part of a message of the request.
struct MediaPlace {
    std::size_t message = 0;
    std::size_t part = 0;

    bool operator==(const MediaPlace&) const = default;
};

/// What the language model reads: stretches of ids with media between them. Never goes back through text.
struct Prompt {
    using Run = std::variant<TokenIds, MediaPlace>;

    std::vector<Run> runs;
    int droppedTurns = 0; ///< oldest turns left out for lack of positions

    /// Positions it takes; a medium takes one.
    std::int64_t length() const;

    void append(const TokenIds& ids); ///< goes on in the last run where that is one of ids
    void append(const MediaPlace& place);
};

} // namespace nextgpt
