// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/Conversation.h"
#include "app/library/LibraryRows.h"
#include "app/library/LibrarySearch.h"
#include "app/library/MediaRows.h"
#include "app/profile/DatabaseOpening.h"
#include "app/profile/ProfileFiles.h"

#include <QObject>
#include <QTemporaryDir>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace nextgpt::app {

/// How long a removed conversation can be restored.
inline constexpr int kTrashDays = 30;

/// Stores conversations in one SQLite file, through one connection on one thread. Calls return immediately
/// and are executed in order, so that a read sees every earlier write. A write that fails is kept and retried
/// every two seconds until it succeeds; reads of other conversations do not wait for it. Nothing is written
/// if the database is read-only or unusable.
class ConversationStore : public QObject {
    Q_OBJECT

public:
    /// Opens or creates `folder`/conversations.sqlite, as well as its state allows.
    explicit ConversationStore(const QString& folder, QObject* parent = nullptr);
    ConversationStore(const QString& folder, FileSystem system, QObject* parent = nullptr);
    /// Completes all pending writes, backs up what has changed, then closes the file.
    ~ConversationStore() override;

    const QString& folder() const { return m_folder; }
    FileSystem fileSystem() const { return m_system; }
    /// The folder for media of conversations: in the profile, or a temporary one if nothing is stored.
    QString mediaRoot() const;
    StoreCondition condition() const { return m_condition; }
    bool isReadOnly() const { return app::isReadOnly(m_condition); }
    /// False if the file cannot be opened: nothing is stored then.
    bool isUsable() const { return m_condition != StoreCondition::Unusable; }
    /// The new name of a damaged file that was replaced; empty if there was none.
    const QString& damagedCopy() const { return m_damagedCopy; }
    const SalvageReport& salvaged() const { return m_salvaged; }
    /// True while a failed write waits to be repeated: ending the program would lose it.
    bool hasUnsavedChanges();

    /// New ids, never used before in this profile.
    qint64 newConversationId() { return ++m_lastConversation; }
    qint64 newMessageId() { return ++m_lastMessage; }

    void saveSummary(const ConversationSummary& summary);
    void saveDraft(qint64 conversation, const Draft& draft);
    void saveMessage(qint64 conversation, const ConversationMessage& message);
    /// Only its place in the tree, without its contents.
    void saveNode(qint64 conversation, const MessageNode& node);
    void markRemoved(qint64 conversation);
    void markRestored(qint64 conversation);
    /// Deletes conversations with their messages, their media and all backups that hold them, for good.
    void erase(const std::vector<qint64>& conversations, QObject* receiver, std::function<void(bool)> done);
    /// Deletes for good what has been in the trash for kTrashDays, messages removed in earlier sessions,
    /// media that nothing refers to and files left by a crash; then makes the backup of the day. For the
    /// start.
    void tidy();

    // `done` runs on the thread of `receiver`, unless the receiver is destroyed first.
    void loadSummaries(QObject* receiver, std::function<void(std::vector<ConversationSummary>)> done);
    void load(qint64 id, QObject* receiver, std::function<void(ConversationRecord)> done);
    void loadOpening(qint64 id, QObject* receiver, std::function<void(ConversationOpening)> done);
    /// Those that can be read, in the order of `ids`, as they are on the disk: does not wait for a failing
    /// write.
    void loadMessages(const std::vector<qint64>& ids, QObject* receiver,
                      std::function<void(std::vector<ConversationMessage>)> done);
    /// Passes on the summary with the thumbnail and the modalities of the stored messages.
    void loadMediaSummary(const ConversationSummary& summary, QObject* receiver,
                          std::function<void(ConversationSummary)> done);
    void loadTrash(QObject* receiver, std::function<void(std::vector<TrashedConversation>)> done);
    void measure(QObject* receiver, std::function<void(StorageUsage)> done);
    /// Removes media that nothing refers to and the databases that were replaced because they were damaged.
    /// Passes on the number of bytes freed.
    void freeUnused(QObject* receiver, std::function<void(qint64)> done);
    /// Conversations with all words of `text`, ignoring case and accents. `found` gets all hits so far,
    /// several times, the last time complete. A new search ends the one before it.
    void search(const QString& text, QObject* receiver, std::function<void(SearchResult)> found);
    /// The messages of a conversation that may show one of the terms, newest first; see mayShow().
    void findMessages(qint64 conversation, const QStringList& foldedTerms, QObject* receiver,
                      std::function<void(std::vector<qint64>)> done);

    /// Media of all conversations; see readMedia().
    void loadMedia(const MediaQuery& query, int most, std::optional<MediumPlace> before, QObject* receiver,
                   std::function<void(std::vector<LibraryMedium>)> done);

    /// Blocks until every call so far has been executed or a write has failed.
    void flush();

Q_SIGNALS:
    /// A write failed and will be retried: DiskFull or FileNotWritable. Emitted on the store's thread.
    void writeFailed(nextgpt::ErrorCode code);
    void writeRecovered();

private:
    enum class Kind {
        Read,   ///< changes nothing, neither in the database nor beside it
        Write,  ///< repeated until it succeeds
        Upkeep, ///< deletes what is not needed, which is known only when everything is written
    };
    struct Task {
        std::function<void(Database&)> run{};
        Kind kind = Kind::Write;
        qint64 conversation = 0; ///< a read of a conversation waits for the writes to it; 0: of none
    };
    void post(Task task);
    std::deque<Task>::iterator nextRead();
    void readUntilRetry(std::unique_lock<std::mutex>& lock, const std::stop_token& stop);
    void work(const std::stop_token& stop);
    bool perform(const Task& task);
    void write(qint64 conversation, std::function<void(Database&)> run) {
        post({.run = std::move(run), .kind = Kind::Write, .conversation = conversation});
    }
    void continueSearch(const std::shared_ptr<LibrarySearch>& search, QObject* receiver,
                        std::function<void(SearchResult)> found);
    void readLastIds();
    enum class Backup { OfToday, InsteadOfAll };
    void backUp(Database& database, Backup kind) const;
    void tidyNow(Database& database, qint64 longAgo) const;
    void eraseNow(Database& database, const std::vector<qint64>& conversations) const;
    template<class Result>
    void query(Task task, std::function<Result(Database&)> work, QObject* receiver,
               std::function<void(Result)> done);
    std::vector<ConversationMessage> located(std::vector<ConversationMessage> messages) const;

    QString m_folder;
    FileSystem m_system;
    ProfileFiles m_files;
    QDateTime m_started = QDateTime::currentDateTime();
    std::unique_ptr<QTemporaryDir> m_temporaryMedia; ///< if nothing is stored
    std::unique_ptr<Database> m_database;
    StoreCondition m_condition = StoreCondition::Unusable;
    QString m_damagedCopy;
    SalvageReport m_salvaged;
    bool m_failing = false;
    bool m_changed = false; ///< since the last backup; used on the store's thread
    qint64 m_lastConversation = 0;
    qint64 m_lastMessage = 0;
    std::shared_ptr<LibrarySearch> m_search; ///< the newest
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::condition_variable_any m_idle;
    std::deque<Task> m_tasks;
    bool m_running = false;
    std::jthread m_thread;
};

} // namespace nextgpt::app
