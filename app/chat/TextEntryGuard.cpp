// SPDX-License-Identifier: Apache-2.0
#include "app/chat/TextEntryGuard.h"

#include "engine/core/Limits.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QMouseEvent>

namespace nextgpt::app {

namespace {

/// What inserting a clipboard's content would add.
QString textIn(QClipboard::Mode mode) {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData(mode);
    return data != nullptr && data->hasText() ? data->text() : QString();
}

} // namespace

bool isTooLongForMessage(qsizetype characters) {
    return characters > limits::kMessageTextBytes; // a character has at least one byte
}

QString beginningThatFits(const QString& present, const QString& text) {
    qsizetype room = qsizetype(limits::kMessageTextBytes) - present.toUtf8().size() - 1; // for a new line
    qsizetype length = 0;
    while (length < text.size()) {
        const bool isPair = text[length].isHighSurrogate() && length + 1 < text.size();
        const char16_t unit = text[length].unicode();
        room -= isPair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
        if (room < 0)
            break;
        length += isPair ? 2 : 1;
    }
    return text.left(length);
}

QString tooLongText(qsizetype characters) {
    const QLocale locale;
    return TextEntryGuard::tr("This text is too long to be inserted: %1. A message can hold %2.")
        .arg(locale.formattedDataSize(characters), locale.formattedDataSize(limits::kMessageTextBytes, 0));
}

void TextEntryGuard::setEditor(QQuickItem* editor) {
    if (editor == m_editor)
        return;
    if (m_editor)
        m_editor->removeEventFilter(this);
    m_editor = editor;
    if (m_editor)
        m_editor->installEventFilter(this);
    Q_EMIT editorChanged();
}

bool TextEntryGuard::admits(const QString& text) {
    const qsizetype characters = text.size();
    constexpr qsizetype kTyped = 256; // single keys and words are never refused: the composer counts them
    if (characters <= kTyped)
        return true;
    const qsizetype present = m_editor ? m_editor->property("length").toLongLong() : 0;
    if (!isTooLongForMessage(present + characters))
        return true;
    Q_EMIT refused(text);
    return false;
}

bool TextEntryGuard::mayPaste() {
    return admits(textIn(QClipboard::Clipboard));
}

bool TextEntryGuard::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
        return static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste) && !mayPaste();
    case QEvent::MouseButtonRelease:
        return static_cast<QMouseEvent*>(event)->button() == Qt::MiddleButton &&
               QGuiApplication::clipboard()->supportsSelection() && !admits(textIn(QClipboard::Selection));
    case QEvent::InputMethod:
        return !admits(static_cast<QInputMethodEvent*>(event)->commitString());
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace nextgpt::app
