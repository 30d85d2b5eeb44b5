// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/chat/AttachmentListModel.h"
#include "app/library/Library.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// The message being written in the open conversation. Every conversation has its own draft, which is saved
/// while it is written.
class DraftViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(nextgpt::app::AttachmentListModel* attachments READ attachments CONSTANT)
    Q_PROPERTY(bool canSend READ canSend NOTIFY changed)
    Q_PROPERTY(int output READ output WRITE setOutput NOTIFY outputChanged)
    Q_PROPERTY(QString limitText READ limitText NOTIFY changed)

public:
    explicit DraftViewModel(Library& library, QObject* parent = nullptr);
    ~DraftViewModel() override;

    QString text() const { return m_text; }
    void setText(const QString& text);
    AttachmentListModel* attachments() { return &m_attachments; }
    /// The requested output, an `OutputChoice`.
    int output() const { return int(m_output); }
    void setOutput(int output);
    bool canSend() const;
    QString limitText() const;

    /// Sends now, or as soon as all attachments are imported.
    Q_INVOKABLE void submit();
    Q_INVOKABLE void addUrls(const QList<QUrl>& urls);
    /// False if the message already has the maximum number of attachments.
    bool addFile(const QString& path);
    Q_INVOKABLE bool pasteFromClipboard();
    Q_INVOKABLE void removeAttachment(int row);
    Q_INVOKABLE void moveAttachment(int from, int to);
    Q_INVOKABLE QString previousPrompt();

Q_SIGNALS:
    void textChanged();
    void outputChanged();
    void changed();
    void submitted(const nextgpt::app::Draft& draft);
    /// The draft has its own copy of this file, and that is saved.
    void attachmentStored(const QString& source);

private:
    void follow();
    void save();
    void saveSoon();
    void onAttachmentsChanged();
    QString folder() const;

    Library& m_library;
    AttachmentListModel m_attachments;
    QPointer<Conversation> m_conversation;
    QString m_text;
    OutputChoice m_output = OutputChoice::Automatic;
    bool m_submitWhenReady = false;
    bool m_restoring = false;
    QTimer m_saveTimer;
};

} // namespace nextgpt::app
