// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace nextgpt::app {

/// Cuts Markdown into chunks of bounded length that can be parsed one by one. A cut is before an independent
/// block where there is one in time, otherwise before an item of a list, a line, a word, or in the middle.
/// The cuts depend only on the text before them, so that a text that grows is cut like the complete one.
class MarkdownChunks {
public:
    static constexpr qsizetype kMaxCharacters = 8 << 10;
    static constexpr qsizetype kMaxCodeCharacters = 16 << 10; ///< inside a fence

    /// The text of the next chunk that cannot change any more when `source` grows at its end, and moves
    /// behind it. Nothing if there is none.
    std::optional<QString> next(const QString& source);
    /// What follows the last chunk.
    QString rest(const QString& source) const { return m_fence + source.mid(m_position); }
    qsizetype position() const { return m_position; }

private:
    QString take(const QString& source, qsizetype end);

    qsizetype m_position = 0;
    QString m_fence; ///< the line that opened the code that `m_position` is in, to open it again
};

} // namespace nextgpt::app
