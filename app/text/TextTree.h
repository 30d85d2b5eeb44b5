// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/QmlEnums.h"

#include <QFlags>
#include <QString>

#include <vector>

namespace nextgpt::app {

/// The style of a run of text; a run may have several.
enum class RunStyle : unsigned { Bold = 1, Italic = 2, Struck = 4, Code = 8, Math = 16 };
Q_DECLARE_FLAGS(RunStyles, RunStyle)
Q_DECLARE_OPERATORS_FOR_FLAGS(RunStyles)

/// Characters of the same styles. A line break is QChar::LineSeparator.
struct TextRun {
    QString text;
    RunStyles styles{};
    QString link{}; ///< an address that isSafeLink() accepts; empty: none
    bool operator==(const TextRun&) const = default;
};

/// One paragraph, item of a list, line of nested code or cell of a table.
struct TextParagraph {
    std::vector<TextRun> runs{};
    QString marker{}; ///< before the first line: "•", "3.", "☑"; empty: none
    int heading = 0;  ///< 1…6; 0: no heading
    int indent = 0;   ///< levels of lists and quotations around it
    bool operator==(const TextParagraph&) const = default;

    /// The characters without styles, lines separated by '\n', starting with the marker.
    QString text() const;
};

/// A part of a text that is laid out on its own. Its size is bounded, so that laying it out takes a bounded
/// time.
struct TextPiece {
    Q_GADGET
    Q_PROPERTY(int kind READ kindNumber)
    Q_PROPERTY(QString text READ text)
    Q_PROPERTY(QString language MEMBER language)

public:
    PieceKind kind = PieceKind::Prose;
    std::vector<TextParagraph> paragraphs{}; ///< of a table: its cells, row by row
    QString language{};                      ///< of code
    int columns = 0;                         ///< of a table

    int kindNumber() const { return int(kind); }
    QString text() const;
    qsizetype size() const; ///< characters
    bool operator==(const TextPiece&) const = default;
};

} // namespace nextgpt::app
