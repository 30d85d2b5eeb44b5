// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/Conversation.h"

#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace nextgpt::app {

class Database;

/// Conversations at rest: one SQLite file, one connection, one thread. Calls return at once; work is done in
/// the order of the calls, so that what is read later has seen what was written earlier. A write that fails
/// is kept and tried again until it succeeds.
class ConversationStore : public QObject {
    Q_OBJECT

public:
    /// Opens `folder`/conversations.sqlite, making it if missing. A damaged file is put aside, never deleted.
    explicit ConversationStore(const QString& folder, QObject* parent = nullptr);
    /// Writes down everything that was asked for, then closes.
    ~ConversationStore() override;

    const QString& folder() const { return m_folder; }
    /// Where a damaged file was put at the start; empty when there was none.
    const QString& damagedCopy() const { return m_damagedCopy; }
    /// False when the profile cannot be used: nothing is kept, everything else works.
    bool isUsable() const { return m_usable; }

    /// New ids; unique for ever in this profile.
    qint64 newConversationId() { return ++m_lastConversation; }
    qint64 newMessageId() { return ++m_lastMessage; }

    void saveSummary(const ConversationSummary& summary);
    void saveDraft(qint64 conversation, const StoredDraft& draft);
    void saveMessage(qint64 conversation, const ConversationMessage& message);
    void setRemoved(qint64 conversation, bool removed);

    /// The answers come to the thread of `receiver`, unless it is gone by then.
    void loadSummaries(QObject* receiver, std::function<void(std::vector<ConversationSummary>)> done);
    void load(qint64 id, QObject* receiver, std::function<void(ConversationRecord)> done);
    /// Ids of conversations whose title or words contain `text`, whatever its case.
    void search(const QString& text, QObject* receiver, std::function<void(std::vector<qint64>)> done);

    /// Waits until everything asked for so far has been tried.
    void flush();

Q_SIGNALS:
    /// Writing fails at the moment; it is tried again by itself. Comes on the store's thread.
    void writeFailed(bool diskFull);
    void writeRecovered();

private:
    struct Task {
        std::function<void(Database&)> run;
        bool mustSucceed = false;
    };
    void open();
    void openFile(const QString& file);
    void post(Task task);
    void work(const std::stop_token& stop);
    bool attempt(const Task& task);
    template<class Result>
    void ask(std::function<Result(Database&)> question, QObject* receiver, std::function<void(Result)> done);

    QString m_folder;
    QString m_damagedCopy;
    std::unique_ptr<Database> m_database;
    bool m_usable = false;
    bool m_failing = false;
    qint64 m_lastConversation = 0;
    qint64 m_lastMessage = 0;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::condition_variable_any m_idle;
    std::deque<Task> m_tasks;
    bool m_running = false;
    std::jthread m_thread;
};

} // namespace nextgpt::app
