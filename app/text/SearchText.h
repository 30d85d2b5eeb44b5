// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace nextgpt::app {

/// The text for comparisons: without case, accents and differences of compatibility ("Ä" is "a", "ﬁ" is
/// "fi").
QString foldedText(const QString& text);

/// The words of a search, folded.
QStringList searchWords(const QString& query);

/// True if every word occurs in the text.
bool containsAll(const QString& text, const QStringList& foldedWords);

/// A place in a text, in UTF-16 code units.
struct TextRange {
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextRange&) const = default;
};

/// Every place where one of the words occurs, in order; places that overlap are one.
std::vector<TextRange> findWords(const QString& text, const QStringList& foldedWords);

/// One line around the first of the words.
struct Snippet {
    QString text;
    TextRange hit; ///< in `text`
    bool operator==(const Snippet&) const = default;
};
Snippet snippetOf(const QString& text, const QStringList& foldedWords);

} // namespace nextgpt::app
