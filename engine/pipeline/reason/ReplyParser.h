// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/Vocabulary.h"

namespace nextgpt {

/// Decodes generated ids to text for display. Holds back a possible start of an end marker, incomplete UTF-8
/// characters and trailing whitespace.
class ReplyParser {
public:
    explicit ReplyParser(const Vocabulary& vocabulary);

    /// The text that can be shown after this id; often empty.
    std::string accept(std::int64_t id);

    /// The rest of the text, before a medium or at the end.
    std::string flush();

    /// True once </s> or an end marker is complete; neither becomes text.
    bool ended() const { return m_endMarkerLength > 0; }

    /// How many of the accepted ids belong to the end marker.
    std::size_t endMarkerLength() const { return m_endMarkerLength; }

private:
    std::size_t heldBack() const;
    void release(std::size_t count);
    std::string showableText();

    const Vocabulary& m_vocabulary;
    TokenIds m_held;             ///< a possible start of an end marker
    std::string m_bytes;         ///< not yet shown
    bool m_hasShownText = false; ///< since the last flush
    std::size_t m_endMarkerLength = 0;
};

} // namespace nextgpt
