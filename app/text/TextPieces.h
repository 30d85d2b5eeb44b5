// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/MarkdownChunks.h"
#include "app/text/TextTree.h"

#include <optional>

namespace nextgpt::app {

/// How much of a text is taken apart at once.
struct TextBudget {
    qsizetype characters = 64 << 10;
    qsizetype pieces = 120;
    /// The budget for `pages` times as much.
    TextBudget times(int pages) const { return {characters * pages, pieces * pages}; }
};

/// A text as pieces that are laid out one by one. A text that grows at its end is only read from its last
/// complete block, and only up to a budget.
class TextPieces {
public:
    /// As Markdown. Returns the index of the first piece that has changed; none if nothing has.
    std::optional<std::size_t> setMarkdown(const QString& source, const TextBudget& budget);
    /// Exactly as typed.
    std::optional<std::size_t> setPlain(const QString& source, const TextBudget& budget);

    /// About how many characters setMarkdown() would read.
    qsizetype unread(const QString& source, const TextBudget& budget) const;

    const std::vector<TextPiece>& pieces() const { return m_pieces; }
    /// Characters of the source behind the budget.
    qsizetype leftOut() const { return m_leftOut; }

private:
    void reset();
    void add(std::vector<TextPiece> pieces);
    /// Adds a block to the last piece if both are prose and the result is small enough.
    void append(TextPiece piece);
    void settle();
    void dropUnsettled();
    bool isFull(const TextBudget& budget) const;
    std::optional<std::size_t> changedSince(const std::vector<TextPiece>& before, std::size_t from);

    QString m_source;
    MarkdownChunks m_chunks;
    std::vector<TextPiece> m_pieces;
    qsizetype m_characters = 0; ///< in m_pieces
    qsizetype m_leftOut = 0;
    // What is final:
    std::size_t m_settledPieces = 0;
    TextPiece m_settledLast; ///< the last of them; a later block may be added to it
    qsizetype m_settledCharacters = 0;
    bool m_wasFull = false;
};

} // namespace nextgpt::app
