// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/Vocabulary.h"

namespace nextgpt {

/// Generated ids to text that may be shown. Holds back what may turn out to be the mark that ends an answer,
/// characters that are not whole yet, and whitespace that nothing has followed yet.
class ReplyParser {
public:
    explicit ReplyParser(const Vocabulary& vocabulary);

    /// The text that is certain after this id; often empty.
    std::string accept(std::int64_t id);

    /// The rest of the text, before a medium or at the end.
    std::string flush();

    /// True once </s> or a mark was complete; the mark is no text.
    bool ended() const { return m_endLength > 0; }

    /// How many of the accepted ids were that mark.
    std::size_t endLength() const { return m_endLength; }

private:
    std::size_t heldBack() const;
    void release(std::size_t count);
    std::string certainText();

    const Vocabulary& m_vocabulary;
    TokenIds m_held;              ///< a beginning of a mark, perhaps
    std::string m_bytes;          ///< not shown yet
    bool m_anythingShown = false; ///< of this stretch of text
    std::size_t m_endLength = 0;
};

} // namespace nextgpt
