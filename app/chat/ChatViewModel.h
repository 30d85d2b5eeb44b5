// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/BackgroundWork.h"
#include "app/chat/ConversationSearch.h"
#include "app/chat/MessageListModel.h"
#include "app/chat/QueueModel.h"
#include "app/playback/PlaybackHub.h"

#include <QObject>
#include <QTimer>
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
    Q_PROPERTY(nextgpt::app::TextSelection* selection READ selection CONSTANT)
    Q_PROPERTY(nextgpt::app::ConversationSearch* search READ search CONSTANT)
    Q_PROPERTY(nextgpt::app::QueueModel* queue READ queue CONSTANT)
    /// Replies are generated on a GPU, so that the processor is an alternative.
    Q_PROPERTY(bool onGpu READ onGpu NOTIFY onGpuChanged)
    /// "Message deleted" while that can be undone; otherwise empty.
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoChanged)

public:
    ChatViewModel(Library& library, ReplyController& replies, QObject* parent = nullptr);

    QString title() const;
    QString conversationId() const;
    MessageListModel* messages() { return &m_messages; }
    bool busy() const { return m_busy; }
    /// A passing notice if there is one, else the lasting one.
    QString notice() const { return m_notice.isEmpty() ? m_lastingNotice : m_notice; }
    /// The share of the running reply that is generated, also of another conversation, from 0 to 1 in steps
    /// of 1 %; negative while it is not known.
    double progress() const { return m_progress; }
    /// The audio output shared by all players.
    PlaybackHub* playback() { return &m_playback; }
    TextSelection* selection() { return &m_selection; }
    ConversationSearch* search() { return &m_search; }
    QueueModel* queue() { return &m_queue; }
    QString undoText() const;
    bool onGpu() const { return m_onGpu; }
    void setOnGpu(bool onGpu);

    void send(const Draft& draft);
    /// Shows a notice about an event: it disappears after a while, with the next message and with another
    /// conversation.
    void showNotice(const QString& notice);
    /// Shows a notice about a state, until it is replaced by an empty one.
    void setLastingNotice(const QString& notice);
    /// Marks the words in the message and scrolls to them, as soon as its conversation is open.
    void showHit(qint64 conversation, qint64 message, const QString& query);
    /// Scrolls to the message, as soon as its conversation is open.
    void showMessage(qint64 conversation, qint64 message) { showHit(conversation, message, {}); }

    /// Stops the reply being generated; replies that wait stay in the queue.
    Q_INVOKABLE void stop();
    Q_INVOKABLE void stopPart(const QString& messageId, int partIndex);
    Q_INVOKABLE bool canResume(const QString& messageId) const;
    Q_INVOKABLE void resume(const QString& messageId);
    Q_INVOKABLE void regenerate(const QString& messageId);
    Q_INVOKABLE void retry(const QString& messageId);
    /// The label of the button that tries a medium again with less memory; empty if that is not possible.
    Q_INVOKABLE QString smallerText(const QString& messageId, int part) const;
    Q_INVOKABLE void trySmaller(const QString& messageId, int part);
    /// Loads the model on the processor and tries a reply again.
    Q_INVOKABLE void retryOnProcessor(const QString& messageId);
    /// Generates another reply with output of this modality (a `Modality` of QML).
    Q_INVOKABLE void regenerateAs(const QString& messageId, int modality);
    Q_INVOKABLE void editPrompt(const QString& messageId, const QString& text);
    Q_INVOKABLE void switchBranch(const QString& messageId, int delta);
    Q_INVOKABLE void deleteMessage(const QString& messageId);
    Q_INVOKABLE void undoDelete();
    Q_INVOKABLE void dismissUndo() { endUndo(); }
    /// Both give a notice if the text has invisible characters.
    Q_INVOKABLE void copyMessage(const QString& messageId);
    Q_INVOKABLE void copyText(const QString& text);
    /// The host that a link leads to, in ASCII.
    Q_INVOKABLE QString destinationOf(const QString& link) const;
    /// Opens a link in the browser or the mail program, if it is one that may be opened.
    Q_INVOKABLE void openLink(const QString& link) const;
    Q_INVOKABLE void copyImage(const QString& path);
    /// Gives a medium whose file is missing another one of the same kind.
    Q_INVOKABLE void replaceMedium(const QString& messageId, int part, const QUrl& file);
    Q_INVOKABLE void useAsInput(const QString& path);
    Q_INVOKABLE void openStarter(const QString& text);
    Q_INVOKABLE void dismissNotice();

Q_SIGNALS:
    void titleChanged();
    void conversationChanged();
    void busyChanged();
    void progressChanged();
    void noticeChanged();
    void undoChanged();
    /// The user's message is part of the conversation.
    void sent();
    /// The message is shown and is to be scrolled to.
    void messageWanted(const QString& messageId);
    /// A reply in this conversation has ended.
    void replyEnded();
    void inputWanted(const QString& path);
    void starterOpened(const QString& text);
    void engineReloadWanted();
    void processorWanted();
    void onGpuChanged();

private:
    struct WantedHit {
        qint64 conversation = 0;
        qint64 message = 0;
        QString query{};
    };
    void follow();
    void updateBusy();
    void showWantedHit();
    void endUndo();
    void updateProgress();
    const ConversationMessage* find(const QString& messageId) const;
    void withMessage(const QString& messageId, std::function<void(const ConversationMessage&)> act);
    std::optional<ReplyOptions> smallerOptions(const QString& messageId, int part) const;
    void generateAgain(const ConversationMessage& reply, OutputChoice output);

    Library& m_library;
    ReplyController& m_replies;
    MessageListModel m_messages;
    TextSelection m_selection;
    ConversationSearch m_search;
    QueueModel m_queue;
    PlaybackHub m_playback;
    QPointer<Conversation> m_conversation;
    QString m_notice;
    QString m_lastingNotice;
    QTimer m_noticeTimer;
    qint64 m_deleted = 0; ///< the message whose deletion can be undone; 0: none
    QTimer m_undoTimer;
    WantedHit m_wantedHit;
    double m_progress = -1;
    bool m_busy = false;
    bool m_onGpu = false;
};

} // namespace nextgpt::app
