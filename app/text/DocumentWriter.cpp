// SPDX-License-Identifier: Apache-2.0
#include "app/text/DocumentWriter.h"

#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr qreal kCodeLineHeight = 1.25;

QTextCharFormat formatOf(const TextRun& run, const TextParagraph& paragraph, const TextStyle& style) {
    QTextCharFormat format;
    if (paragraph.heading > 0) {
        format.setFontWeight(QFont::DemiBold);
        constexpr int kSmallHeading = 3;
        if (paragraph.heading < kSmallHeading)
            format.setProperty(QTextFormat::FontPixelSize, style.headingPixels);
    }
    if (run.styles.testFlag(RunStyle::Bold))
        format.setFontWeight(QFont::Bold);
    if (run.styles.testFlag(RunStyle::Italic))
        format.setFontItalic(true);
    if (run.styles.testFlag(RunStyle::Struck))
        format.setFontStrikeOut(true);
    if (run.styles.testFlag(RunStyle::Code) || run.styles.testFlag(RunStyle::Math))
        format.setFontFamilies({style.codeFamily});
    if (!run.link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(run.link);
        format.setForeground(style.link);
        format.setFontUnderline(true);
    }
    return format;
}

QTextBlockFormat blockFormatOf(const TextParagraph& paragraph, const TextStyle& style) {
    constexpr int kPercent = 100;
    QTextBlockFormat format;
    format.setLineHeight(style.lineHeight * kPercent, QTextBlockFormat::ProportionalHeight);
    format.setIndent(paragraph.indent);
    if (!paragraph.marker.isEmpty()) { // the marker hangs in the indentation
        format.setTextIndent(-style.indent);
        format.setTabPositions({QTextOption::Tab(style.indent, QTextOption::LeftTab)});
    }
    return format;
}

void insertParagraph(QTextCursor& cursor, const TextParagraph& paragraph, const TextStyle& style) {
    if (!paragraph.marker.isEmpty())
        cursor.insertText(paragraph.marker + u'\t', formatOf({}, paragraph, style));
    for (const TextRun& run : paragraph.runs)
        cursor.insertText(run.text, formatOf(run, paragraph, style));
}

bool isListItem(const TextParagraph& paragraph) {
    return paragraph.indent > 0;
}

void writeParagraphs(QTextCursor& cursor, const TextPiece& piece, const TextStyle& style) {
    const TextParagraph* previous = nullptr;
    for (const TextParagraph& paragraph : piece.paragraphs) {
        QTextBlockFormat format = blockFormatOf(paragraph, style);
        const bool inOneList = previous != nullptr && isListItem(*previous) && isListItem(paragraph);
        if (previous != nullptr)
            format.setTopMargin(inOneList ? style.spacing / 4.0 : style.spacing);
        if (previous == nullptr)
            cursor.setBlockFormat(format);
        else
            cursor.insertBlock(format, {});
        insertParagraph(cursor, paragraph, style);
        previous = &paragraph;
    }
}

void writeTable(QTextCursor& cursor, const TextPiece& piece, const TextStyle& style) {
    const int columns = std::max(1, piece.columns);
    const int rows = (static_cast<int>(piece.paragraphs.size()) + columns - 1) / columns;
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(style.spacing * 0.75);
    QTextTable* table = cursor.insertTable(std::max(1, rows), columns, format);
    for (std::size_t i = 0; i < piece.paragraphs.size(); ++i) {
        const auto at = static_cast<int>(i);
        QTextCursor cell = table->cellAt(at / columns, at % columns).firstCursorPosition();
        cell.setBlockFormat(blockFormatOf(piece.paragraphs[i], style));
        insertParagraph(cell, piece.paragraphs[i], style);
    }
}

} // namespace

void writePiece(QTextDocument& document, const TextPiece& piece, const TextStyle& style) {
    document.setUndoRedoEnabled(false);
    document.setIndentWidth(style.indent);
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    cursor.setCharFormat({});
    if (piece.kind == PieceKind::Table) {
        writeTable(cursor, piece, style);
    } else {
        TextStyle kept = style;
        if (piece.kind == PieceKind::Code)
            kept.lineHeight = std::min(kept.lineHeight, kCodeLineHeight);
        writeParagraphs(cursor, piece, kept);
    }
    cursor.endEditBlock();
}

QString documentTextOf(const TextPiece& piece) {
    QTextDocument document;
    writePiece(document, piece, {});
    return document.toPlainText();
}

} // namespace nextgpt::app
