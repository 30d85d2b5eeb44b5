// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <string_view>
#include <vector>

namespace nextgpt::app {

/// The text for comparisons: without case, accents and differences of compatibility ("Ä" is "a", "ﬁ" is
/// "fi").
QString foldedText(const QString& text);

/// The words of a search, folded.
QStringList searchWords(const QString& query);

/// True if every word occurs in the text.
bool containsAll(const QString& text, const QStringList& foldedWords);

/// The same for a text in UTF-8 and words separated by spaces. ASCII, of which most texts consist, is
/// compared without being decoded.
bool containsAll(std::string_view utf8, std::string_view foldedWords);

/// False only if a text in UTF-8 cannot show any of the terms, which are separated by line breaks, when it is
/// read as Markdown: "**bo**at" may show "boat".
bool mayShow(std::string_view utf8, std::string_view foldedTerms);

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
