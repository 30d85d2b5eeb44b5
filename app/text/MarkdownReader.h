// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/MarkdownGuard.h"
#include "app/text/TextTree.h"

#include <QStringList>

namespace nextgpt::app {

/// Builds the tree of a Markdown text from md4c's events. Raw HTML is text, images are replaced by a note
/// that names their host, and a line break of the source is a line break. Takes a bounded text: see
/// MarkdownChunks.
class MarkdownReader {
public:
    /// Pieces in the order of the text: one piece per paragraph of prose, quotation, code block or table.
    std::vector<TextPiece> read(const QString& source);

private:
    friend struct MarkdownCallbacks;

    struct List {
        bool isOrdered = false;
        unsigned number = 0; ///< of the next item
    };

    void enterBlock(int type, void* detail);
    void leaveBlock(int type);
    void enterSpan(int type, void* detail);
    void leaveSpan(int type);
    void addText(int type, const QString& text);

    void beginItem(void* detail);
    void endItem();
    void beginCode(void* detail);
    void endCode();
    void beginTable(void* detail);
    void beginParagraph(int heading = 0);
    void endParagraph();
    void addPiece(TextParagraph paragraph);
    void addRun(const QString& text, RunStyles styles = {});
    void addImageNote(const QString& source);
    void noteSpan(RunStyle style, int change);

    MarkdownGuard m_guard;
    std::vector<TextPiece> m_pieces;
    TextParagraph m_paragraph;
    std::vector<List> m_lists;
    QString m_marker; ///< of an item that has no text yet
    QString m_code;   ///< inside a code block
    QString m_language;
    QStringList m_links; ///< targets of open links; empty for one that must not open
    int m_quotes = 0;
    int m_spans[5] = {}; ///< open spans of each style
    bool m_inParagraph = false;
    bool m_inCode = false;
    bool m_inTable = false;
    bool m_joinsQuote = false; ///< the next paragraph belongs to the quotation of the last piece
};

} // namespace nextgpt::app
