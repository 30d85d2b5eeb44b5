// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/TextTree.h"

#include <QColor>

class QTextDocument;

namespace nextgpt::app {

/// What the window decides about the style of a text.
struct TextStyle {
    QColor link;
    QColor hit;        ///< behind words that are searched for
    QColor currentHit; ///< behind the one that the search is at
    QString codeFamily;
    qreal lineHeight = 1.45; ///< times the height of the font
    int headingPixels = 18;
    int spacing = 8; ///< pixels between paragraphs
    int indent = 24; ///< pixels of one level of a list
    bool operator==(const TextStyle&) const = default;
};

/// Replaces the content of a document by a piece, without going through HTML: nothing in a text can become
/// markup, and the document never asks for an image or a style sheet.
void writePiece(QTextDocument& document, const TextPiece& piece, const TextStyle& style);

/// The characters of a document with this piece; positions in both are the same.
QString documentTextOf(const TextPiece& piece);

} // namespace nextgpt::app
