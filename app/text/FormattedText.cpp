// SPDX-License-Identifier: Apache-2.0
#include "app/text/FormattedText.h"

#include "app/text/SearchText.h"
#include "app/text/VisibleText.h"

#include <QTextCursor>
#include <QTextDocument>

namespace nextgpt::app {

namespace {

std::vector<TextRange> hitsIn(const QTextDocument& document, const QStringList& terms) {
    return findWords(document.toPlainText(), terms);
}

} // namespace

FormattedText::FormattedText(QObject* parent)
    : QObject(parent) {}

void FormattedText::setDocument(QQuickTextDocument* document) {
    if (document == m_document)
        return;
    m_document = document;
    write();
    Q_EMIT documentChanged();
}

void FormattedText::setPiece(const QVariant& piece) {
    if (!piece.canConvert<TextPiece>())
        return;
    auto value = piece.value<TextPiece>();
    if (value == m_piece)
        return;
    m_piece = std::move(value);
    write();
    Q_EMIT pieceChanged();
}

void FormattedText::setPlain(const QString& text) {
    if (!text.isEmpty())
        setPiece(QVariant::fromValue(TextPiece{.paragraphs = {{.runs = {{.text = asTyped(text)}}}}}));
}

void FormattedText::setTerms(const QStringList& terms) {
    if (terms == m_terms)
        return;
    m_terms = terms;
    write();
    Q_EMIT termsChanged();
}

void FormattedText::setCurrentHit(int hit) {
    if (hit == m_currentHit)
        return;
    m_currentHit = hit;
    write();
    Q_EMIT termsChanged();
}

void FormattedText::setActive(bool active) {
    if (active == m_active)
        return;
    m_active = active;
    write();
    Q_EMIT activeChanged();
}

int FormattedText::hitPosition() const {
    if (!m_document || m_currentHit < 0)
        return -1;
    const std::vector<TextRange> hits = hitsIn(*m_document->textDocument(), m_terms);
    return m_currentHit < int(hits.size()) ? int(hits[static_cast<std::size_t>(m_currentHit)].start) : -1;
}

void FormattedText::write() {
    if (!m_active || !m_document)
        return;
    writePiece(*m_document->textDocument(), m_piece, m_style);
    mark();
    Q_EMIT written();
}

void FormattedText::mark() {
    if (m_terms.isEmpty())
        return;
    QTextDocument& document = *m_document->textDocument();
    int number = 0;
    for (const TextRange& hit : hitsIn(document, m_terms)) {
        QTextCursor cursor(&document);
        cursor.setPosition(int(hit.start));
        cursor.setPosition(int(hit.start + hit.length), QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setBackground(number++ == m_currentHit ? m_style.currentHit : m_style.hit);
        cursor.mergeCharFormat(format);
    }
}

} // namespace nextgpt::app
