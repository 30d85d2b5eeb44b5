// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/Conversation.h"
#include "app/library/LibrarySearch.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace nextgpt::app {

class Database;

/// Stores conversations in one SQLite file, through one connection on one thread. Calls return immediately
/// and are executed in order, so that a read sees every earlier write. A write that fails is kept and retried
/// every two seconds until it succeeds.
class ConversationStore : public QObject {
    Q_OBJECT

public:
    /// Opens or creates `folder`/conversations.sqlite. A damaged file is renamed, never deleted.
    explicit ConversationStore(const QString& folder, QObject* parent = nullptr);
    /// Completes all pending writes, then closes the file.
    ~ConversationStore() override;

    const QString& folder() const { return m_folder; }
    /// The new name of a damaged file that was renamed; empty if there was none.
    const QString& damagedCopy() const { return m_damagedCopy; }
    /// False if the file cannot be opened: nothing is stored then.
    bool isUsable() const { return m_usable; }

    /// New ids, never used before in this profile.
    qint64 newConversationId() { return ++m_lastConversation; }
    qint64 newMessageId() { return ++m_lastMessage; }

    void saveSummary(const ConversationSummary& summary);
    void saveDraft(qint64 conversation, const Draft& draft);
    void saveMessage(qint64 conversation, const ConversationMessage& message);
    void markRemoved(qint64 conversation);
    void markRestored(qint64 conversation);

    // `done` runs on the thread of `receiver`, unless the receiver is destroyed first.
    void loadSummaries(QObject* receiver, std::function<void(std::vector<ConversationSummary>)> done);
    void load(qint64 id, QObject* receiver, std::function<void(ConversationRecord)> done);
    /// Conversations with all words of `text`, ignoring case and accents.
    void search(const QString& text, QObject* receiver, std::function<void(std::vector<SearchHit>)> done);

    /// Blocks until every call so far has been executed or a write has failed.
    void flush();

Q_SIGNALS:
    /// A write failed and will be retried: DiskFull or FileNotWritable. Emitted on the store's thread.
    void writeFailed(nextgpt::ErrorCode code);
    void writeRecovered();

private:
    enum class OnFailure { GiveUp, Retry };
    struct Task {
        std::function<void(Database&)> run;
        OnFailure onFailure = OnFailure::Retry;
    };
    void open();
    void openFile(const QString& file);
    void post(Task task);
    void work(const std::stop_token& stop);
    bool perform(const Task& task);
    void write(std::function<void(Database&)> run) { post({std::move(run), OnFailure::Retry}); }
    void setRemovedMs(qint64 conversation, std::optional<qint64> moment);
    template<class Result>
    void query(std::function<Result(Database&)> read, QObject* receiver, std::function<void(Result)> done);

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
