// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/chat/AttachmentListModel.h"
#include "app/chat/OfferedContent.h"
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
    Q_PROPERTY(QString failureText READ failureText NOTIFY changed)
    Q_PROPERTY(QString pauseText READ pauseText NOTIFY changed)
    Q_PROPERTY(QString partialText READ partialText NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(bool imageOffered READ imageOffered NOTIFY noticeChanged)
    Q_PROPERTY(QString beginningText READ beginningText NOTIFY noticeChanged)

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
    /// While conversations cannot be saved, messages are written but not sent.
    void pauseSending();
    void resumeSending();
    /// Why the message cannot be sent: its text is too long, an attachment cannot be read, or sending is
    /// paused. Empty if it can.
    QString limitText() const;
    QString failureText() const;
    QString pauseText() const;
    /// What of the attachments is not used, such as a video whose codec is missing; empty if everything is.
    QString partialText() const;
    /// What was not attached or inserted, and why; empty if there is nothing to report.
    QString notice() const { return m_notice; }
    Q_INVOKABLE void setNotice(const QString& notice);
    /// The text that was pasted came with an image, which attachOfferedImage() attaches.
    bool imageOffered() const { return !m_offeredImage.isNull(); }
    /// "Insert the first 64 kB" after a text was refused because it is too long; else empty.
    QString beginningText() const;
    /// Says that a text is too long, and offers its beginning, which insertBeginning() appends.
    Q_INVOKABLE void refuseText(const QString& text);
    Q_INVOKABLE void insertBeginning();

    /// Sends now, or as soon as all attachments are imported.
    Q_INVOKABLE void submit();
    Q_INVOKABLE void addUrls(const QList<QUrl>& urls);
    /// False if the message already has the maximum number of attachments.
    bool addFile(const QString& path);
    /// Attaches files or an image from the clipboard; false if it holds text, which the editor inserts.
    Q_INVOKABLE bool pasteFromClipboard();
    Q_INVOKABLE void attachOfferedImage();
    /// What drop() would do.
    DropAnnouncement announce(const QMimeData& data) const;
    /// Attaches files or an image, or inserts a text; false if nothing is taken. The notice says what is left
    /// out.
    bool drop(const QMimeData& data);
    Q_INVOKABLE void useReadablePart(int row) { m_attachments.useReadablePart(row); }
    Q_INVOKABLE void removeAttachment(int row);
    Q_INVOKABLE void removeFailed();
    Q_INVOKABLE void removeAttachments();
    Q_INVOKABLE void moveAttachment(int from, int to);
    Q_INVOKABLE QString previousPrompt();
    /// Saves now what would be saved soon.
    void save();
    /// Announces the texts again after a change of language.
    void retranslate();

Q_SIGNALS:
    void textChanged();
    void outputChanged();
    void changed();
    void noticeChanged();
    void submitted(const nextgpt::app::Draft& draft);
    /// The draft has its own copy of this file, and that is saved.
    void attachmentStored(const QString& source);

private:
    void follow();
    void saveSoon();
    void onAttachmentsChanged();
    QString folder() const;
    int freePlaces() const;
    void attach(const OfferedContent& offered);
    void attachImage(const QImage& image, const QString& title);
    bool insertText(const QString& text);

    Library& m_library;
    AttachmentListModel m_attachments;
    QPointer<Conversation> m_conversation;
    QString m_text;
    QString m_notice;
    QImage m_offeredImage;
    QString m_offeredBeginning;
    OutputChoice m_output = OutputChoice::Automatic;
    bool m_submitWhenReady = false;
    bool m_restoring = false;
    bool m_paused = false;
    QTimer m_saveTimer;
};

} // namespace nextgpt::app
