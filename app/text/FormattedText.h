// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/DocumentWriter.h"

#include <QFont>
#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QStringList>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// Writes a piece of a text into the document of a TextEdit, and marks the words that are searched for.
class FormattedText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(QVariant piece READ piece WRITE setPiece NOTIFY pieceChanged)
    /// Instead of a piece: a text without styles.
    Q_PROPERTY(QString plain READ plain WRITE setPlain NOTIFY pieceChanged)
    /// Folded words or phrases to mark.
    Q_PROPERTY(QStringList terms READ terms WRITE setTerms NOTIFY termsChanged)
    /// The number of the marked place that the search is at; -1: none.
    Q_PROPERTY(int currentHit READ currentHit WRITE setCurrentHit NOTIFY termsChanged)
    Q_PROPERTY(QColor linkColor READ linkColor WRITE setLinkColor NOTIFY styleChanged)
    Q_PROPERTY(QColor hitColor READ hitColor WRITE setHitColor NOTIFY styleChanged)
    Q_PROPERTY(QColor currentHitColor READ currentHitColor WRITE setCurrentHitColor NOTIFY styleChanged)
    Q_PROPERTY(QString codeFamily READ codeFamily WRITE setCodeFamily NOTIFY styleChanged)
    Q_PROPERTY(qreal lineHeight READ lineHeight WRITE setLineHeight NOTIFY styleChanged)
    Q_PROPERTY(int headingPixels READ headingPixels WRITE setHeadingPixels NOTIFY styleChanged)
    Q_PROPERTY(int spacing READ spacing WRITE setSpacing NOTIFY styleChanged)
    Q_PROPERTY(int indent READ indent WRITE setIndent NOTIFY styleChanged)
    /// Nothing is written before it is true: a TextEdit empties its document when it is complete.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)

public:
    explicit FormattedText(QObject* parent = nullptr);

    QQuickTextDocument* document() const { return m_document; }
    void setDocument(QQuickTextDocument* document);
    QVariant piece() const { return QVariant::fromValue(m_piece); }
    void setPiece(const QVariant& piece);
    QString plain() const { return m_piece.text(); }
    void setPlain(const QString& text);
    QStringList terms() const { return m_terms; }
    void setTerms(const QStringList& terms);
    int currentHit() const { return m_currentHit; }
    void setCurrentHit(int hit);
    bool active() const { return m_active; }
    void setActive(bool active);

    QColor linkColor() const { return m_style.link; }
    void setLinkColor(const QColor& color) { setStyle(m_style.link, color); }
    QColor hitColor() const { return m_style.hit; }
    void setHitColor(const QColor& color) { setStyle(m_style.hit, color); }
    QColor currentHitColor() const { return m_style.currentHit; }
    void setCurrentHitColor(const QColor& color) { setStyle(m_style.currentHit, color); }
    QString codeFamily() const { return m_style.codeFamily; }
    void setCodeFamily(const QString& family) { setStyle(m_style.codeFamily, family); }
    qreal lineHeight() const { return m_style.lineHeight; }
    void setLineHeight(qreal height) { setStyle(m_style.lineHeight, height); }
    int headingPixels() const { return m_style.headingPixels; }
    void setHeadingPixels(int pixels) { setStyle(m_style.headingPixels, pixels); }
    int spacing() const { return m_style.spacing; }
    void setSpacing(int pixels) { setStyle(m_style.spacing, pixels); }
    int indent() const { return m_style.indent; }
    void setIndent(int pixels) { setStyle(m_style.indent, pixels); }

    /// The position of the current hit in the document; -1: none.
    Q_INVOKABLE int hitPosition() const;

Q_SIGNALS:
    void documentChanged();
    void pieceChanged();
    void termsChanged();
    void styleChanged();
    void activeChanged();
    /// The document has new content; a selection in it is gone.
    void written();

private:
    template<class Value>
    void setStyle(Value& kept, const Value& value) {
        if (kept == value)
            return;
        kept = value;
        write();
        Q_EMIT styleChanged();
    }
    void write();
    void mark();

    QPointer<QQuickTextDocument> m_document;
    TextPiece m_piece;
    TextStyle m_style;
    QStringList m_terms;
    int m_currentHit = -1;
    bool m_active = false;
};

} // namespace nextgpt::app
