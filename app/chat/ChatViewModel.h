// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/BackgroundWork.h"
#include "app/chat/MessageListModel.h"
#include "app/chat/ReplyController.h"
#include "app/playback/PlaybackHub.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// Actions on the open conversation, which holds the data.
class ChatViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(QString conversationId READ conversationId NOTIFY conversationChanged)
    Q_PROPERTY(nextgpt::app::MessageListModel* messages READ messages CONSTANT)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(nextgpt::app::PlaybackHub* playback READ playback CONSTANT)

public:
    ChatViewModel(Library& library, ReplyController& replies, QObject* parent = nullptr);

    QString title() const;
    QString conversationId() const;
    MessageListModel* messages() { return &m_messages; }
    bool busy() const { return m_busy; }
    /// The share of the running reply that is generated, also of another conversation, from 0 to 1 in steps
    /// of 1 %; negative while it is not known.
    double progress() const { return m_progress; }
    QString notice() const { return m_notice; }
    /// The audio output shared by all players.
    PlaybackHub* playback() { return &m_playback; }

    void send(const Draft& draft);
    void showNotice(const QString& notice);

    Q_INVOKABLE void stop();
    Q_INVOKABLE void stopPart(const QString& messageId, int partIndex);
    Q_INVOKABLE void regenerate(const QString& messageId);
    Q_INVOKABLE void retry(const QString& messageId);
    /// Generates another reply with output of this modality (a `Modality` of QML).
    Q_INVOKABLE void regenerateAs(const QString& messageId, int modality);
    Q_INVOKABLE void editPrompt(const QString& messageId, const QString& text);
    Q_INVOKABLE void switchBranch(const QString& messageId, int delta);
    Q_INVOKABLE void deleteMessage(const QString& messageId);
    Q_INVOKABLE void restoreMessage(const QString& messageId);
    Q_INVOKABLE void copyMessage(const QString& messageId);
    Q_INVOKABLE void copyImage(const QString& path);
    Q_INVOKABLE void useAsInput(const QString& path);
    Q_INVOKABLE void openStarter(const QString& text);
    Q_INVOKABLE void dismissNotice();

Q_SIGNALS:
    void titleChanged();
    void conversationChanged();
    void busyChanged();
    void progressChanged();
    void noticeChanged();
    void inputWanted(const QString& path);
    void starterOpened(const QString& text);
    void engineReloadWanted();

private:
    void follow();
    void updateBusy();
    void updateProgress();
    const ConversationMessage* find(const QString& messageId) const;
    void answerAgain(const ConversationMessage& reply, OutputChoice output);

    Library& m_library;
    ReplyController& m_replies;
    MessageListModel m_messages;
    PlaybackHub m_playback;
    QPointer<Conversation> m_conversation;
    QString m_notice;
    double m_progress = -1;
    bool m_busy = false;
};

} // namespace nextgpt::app
