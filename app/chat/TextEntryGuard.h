// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QQuickItem>

namespace nextgpt::app {

/// Keeps texts out of an editor that a message cannot hold: laying out 10 MB would take half a minute and
/// gigabytes. Watches the ways by which much text arrives at once: pasting, the middle button of the mouse,
/// and input methods.
class TextEntryGuard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem* editor READ editor WRITE setEditor NOTIFY editorChanged REQUIRED)

public:
    using QObject::QObject;

    QQuickItem* editor() const { return m_editor; }
    void setEditor(QQuickItem* editor);

    /// For menus: false, and refused() is emitted, if the clipboard's text would not fit.
    Q_INVOKABLE bool mayPaste();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void editorChanged();
    /// This text was kept out.
    void refused(const QString& text);

private:
    bool admits(const QString& text);

    QPointer<QQuickItem> m_editor;
};

/// True if a text of this length certainly exceeds a message's limit, which counts bytes.
bool isTooLongForMessage(qsizetype characters);
QString tooLongText(qsizetype characters);
/// What fits into a message after the text that it has.
QString beginningThatFits(const QString& present, const QString& text);

} // namespace nextgpt::app
