// SPDX-License-Identifier: Apache-2.0
#include "app/library/ConversationStore.h"

#include "app/bridge/BackgroundWork.h"
#include "app/library/MessageRows.h"
#include "app/profile/Database.h"
#include "app/profile/DatabaseBackups.h"

#include "engine/core/GuardedThread.h"
#include "engine/core/Log.h"

#include <QDateTime>
#include <QDir>
#include <QPointer>

namespace nextgpt::app {

namespace {

constexpr auto kRetryAfter = std::chrono::seconds(2);
constexpr auto kSearchStep = std::chrono::milliseconds(40);
constexpr qint64 kEveryConversation = -1;

qint64 maxId(Database& database, const char* sql) {
    auto row = database.prepare(sql);
    return row.step() ? row.integer(0) : 0;
}

std::set<QString> mediaKeys(Database& database) {
    std::set<QString> keys;
    for (const QString& path : readMediaPaths(database))
        keys.insert(mediaKey(path));
    return keys;
}

} // namespace

ConversationStore::ConversationStore(const QString& folder, QObject* parent)
    : ConversationStore(folder, fileSystemOf(folder), parent) {}

ConversationStore::ConversationStore(const QString& folder, FileSystem system, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
    , m_system(system)
    , m_files(folder) {
    OpenedDatabase opened = openDatabase(folder, system);
    m_database = std::move(opened.database);
    m_condition = opened.condition;
    m_damagedCopy = opened.damagedCopy;
    m_salvaged = opened.salvaged;
    readLastIds();
    if (!isUsable() || isReadOnly())
        m_temporaryMedia = std::make_unique<QTemporaryDir>();
    m_thread = guardedThread("the library", [this](const std::stop_token& stop) { work(stop); });
}

ConversationStore::~ConversationStore() {
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
}

void ConversationStore::readLastIds() {
    if (!m_database)
        return;
    const Outcome<void> outcome = attempt([this] {
        m_lastConversation = maxId(*m_database, "SELECT max(id) FROM conversation");
        m_lastMessage = maxId(*m_database, "SELECT max(id) FROM message");
    });
    if (!outcome) // of a read-only copy: nothing can be overwritten
        log("library")->error("the newest conversation cannot be found: {}", outcome.error->detail);
}

QString ConversationStore::mediaRoot() const {
    return m_temporaryMedia ? m_temporaryMedia->path() : m_folder + "/media";
}

bool ConversationStore::hasUnsavedChanges() {
    const std::scoped_lock lock(m_mutex);
    return m_failing;
}

void ConversationStore::saveSummary(const ConversationSummary& summary) {
    write(summary.id, [summary](Database& database) { writeSummary(database, summary); });
}

void ConversationStore::saveDraft(qint64 conversation, const Draft& draft) {
    write(conversation,
          [conversation, draft](Database& database) { writeDraft(database, conversation, draft); });
}

void ConversationStore::saveMessage(qint64 conversation, const ConversationMessage& message) {
    write(conversation,
          [conversation, message](Database& database) { writeMessage(database, conversation, message); });
}

void ConversationStore::saveNode(qint64 conversation, const MessageNode& node) {
    write(conversation, [node](Database& database) { writeNode(database, node); });
}

void ConversationStore::markRemoved(qint64 conversation) {
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    write(conversation,
          [conversation, now](Database& database) { markRemovedAt(database, conversation, now); });
}

void ConversationStore::markRestored(qint64 conversation) {
    write(conversation,
          [conversation](Database& database) { markRemovedAt(database, conversation, std::nullopt); });
}

/// Rows first: a row without its file would show a broken medium, a file without a row is removed later. On a
/// full disk the files go first, because writing the rows needs room.
void ConversationStore::eraseNow(Database& database, const std::vector<qint64>& conversations) const {
    try {
        eraseConversations(database, conversations);
    } catch (const DatabaseError& error) {
        if (error.diskFull())
            for (const qint64 id : conversations)
                QDir(mediaRoot() + '/' + QString::number(id)).removeRecursively();
        throw;
    }
    emptyLog(database);
    for (const qint64 id : conversations)
        m_files.removeConversation(id, mediaKeys(database));
    backUp(database, Backup::InsteadOfAll);
}

void ConversationStore::erase(const std::vector<qint64>& conversations, QObject* receiver,
                              std::function<void(bool)> done) {
    const auto deliver = deliverTo<bool>(receiver, std::move(done));
    if (!isUsable() || isReadOnly())
        return deliver(false);
    write(kEveryConversation, [this, conversations, deliver](Database& database) {
        eraseNow(database, conversations);
        deliver(true);
    });
}

void ConversationStore::tidy() {
    const qint64 longAgo = QDateTime::currentDateTime().addDays(-kTrashDays).toMSecsSinceEpoch();
    if (!isReadOnly())
        post({.run = [this, longAgo](Database& database) { tidyNow(database, longAgo); },
              .kind = Kind::Upkeep});
}

void ConversationStore::tidyNow(Database& database, qint64 longAgo) const {
    m_files.removePartial(m_started);
    const std::vector<qint64> old = removedBefore(database, longAgo);
    const bool erasedMessages = eraseRemovedMessages(database);
    if (!old.empty())
        eraseConversations(database, old);
    if (!m_files.hasDamaged()) // what could not be recovered may still refer to media
        m_files.removeUnused(mediaKeys(database), m_started);
    if (erasedMessages || !old.empty()) {
        emptyLog(database);
        backUp(database, Backup::InsteadOfAll);
    } else if (DatabaseBackups(m_folder).isDue()) {
        backUp(database, Backup::OfToday);
    }
}

void ConversationStore::backUp(Database& database, Backup kind) const {
    const Outcome<void> outcome = attempt([&] {
        const DatabaseBackups backups(m_folder);
        kind == Backup::OfToday ? backups.write(database) : backups.replaceAll(database);
    });
    if (!outcome)
        log("library")->warn("no backup was made: {}", outcome.error->detail);
}

/// A failed read passes on an empty result: the receiver always gets one.
template<class Result>
void ConversationStore::query(Task task, std::function<Result(Database&)> work, QObject* receiver,
                              std::function<void(Result)> done) {
    task.run = [work = std::move(work),
                deliver = deliverTo<Result>(receiver, std::move(done))](Database& database) {
        Outcome<Result> outcome = attempt([&] { return work(database); });
        if (!outcome)
            log("library")->error("the database cannot be read: {}", outcome.error.detail);
        deliver(outcome ? std::move(*outcome.value) : Result{});
    };
    post(std::move(task));
}

void ConversationStore::loadTrash(QObject* receiver,
                                  std::function<void(std::vector<TrashedConversation>)> done) {
    query<std::vector<TrashedConversation>>(
        {.kind = Kind::Read}, [](Database& database) { return readTrash(database); }, receiver,
        std::move(done));
}

void ConversationStore::measure(QObject* receiver, std::function<void(StorageUsage)> done) {
    query<StorageUsage>(
        {.kind = Kind::Read}, [this](Database& database) { return m_files.measure(mediaKeys(database)); },
        receiver, std::move(done));
}

void ConversationStore::freeUnused(QObject* receiver, std::function<void(qint64)> done) {
    query<qint64>(
        {.kind = Kind::Upkeep},
        [this](Database& database) {
            m_files.removeDamaged();
            return m_files.removeUnused(mediaKeys(database), m_started);
        },
        receiver, std::move(done));
}

void ConversationStore::loadSummaries(QObject* receiver,
                                      std::function<void(std::vector<ConversationSummary>)> done) {
    query<std::vector<ConversationSummary>>(
        {.kind = Kind::Read},
        [this](Database& database) {
            std::vector<ConversationSummary> summaries = readSummaries(database);
            for (ConversationSummary& summary : summaries)
                summary.thumbnailPath = m_files.located(summary.thumbnailPath);
            return summaries;
        },
        receiver, std::move(done));
}

std::vector<ConversationMessage> ConversationStore::located(std::vector<ConversationMessage> messages) const {
    for (ConversationMessage& message : messages)
        for (ConversationPart& part : message.parts)
            part.path = m_files.located(part.path);
    return messages;
}

void ConversationStore::load(qint64 id, QObject* receiver, std::function<void(ConversationRecord)> done) {
    query<ConversationRecord>(
        {.kind = Kind::Read, .conversation = id},
        [this, id](Database& database) {
            ConversationRecord record = readConversation(database, id);
            record.messages = located(std::move(record.messages));
            return record;
        },
        receiver, std::move(done));
}

void ConversationStore::loadOpening(qint64 id, QObject* receiver,
                                    std::function<void(ConversationOpening)> done) {
    query<ConversationOpening>(
        {.kind = Kind::Read, .conversation = id},
        [this, id](Database& database) {
            ConversationOpening opening = readOpening(database, id);
            opening.newest = located(std::move(opening.newest));
            return opening;
        },
        receiver, std::move(done));
}

void ConversationStore::loadMessages(const std::vector<qint64>& ids, QObject* receiver,
                                     std::function<void(std::vector<ConversationMessage>)> done) {
    query<std::vector<ConversationMessage>>(
        {.kind = Kind::Read},
        [this, ids](Database& database) { return located(readMessages(database, ids)); }, receiver,
        std::move(done));
}

void ConversationStore::loadMediaSummary(const ConversationSummary& summary, QObject* receiver,
                                         std::function<void(ConversationSummary)> done) {
    query<ConversationSummary>(
        {.kind = Kind::Read, .conversation = summary.id},
        [this, summary](Database& database) {
            ConversationSummary stored = withStoredMedia(database, summary);
            stored.thumbnailPath = m_files.located(stored.thumbnailPath);
            return stored;
        },
        receiver, std::move(done));
}

void ConversationStore::findMessages(qint64 conversation, const QStringList& foldedTerms, QObject* receiver,
                                     std::function<void(std::vector<qint64>)> done) {
    query<std::vector<qint64>>(
        {.kind = Kind::Read},
        [conversation, foldedTerms](Database& database) {
            return messagesThatMayShow(database, conversation, foldedTerms);
        },
        receiver, std::move(done));
}

void ConversationStore::loadMedia(const MediaQuery& query, int most, std::optional<MediumPlace> before,
                                  QObject* receiver, std::function<void(std::vector<LibraryMedium>)> done) {
    this->query<std::vector<LibraryMedium>>(
        {.kind = Kind::Read},
        [this, query, most, before](Database& database) {
            std::vector<LibraryMedium> media = readMedia(database, query, most, before);
            for (LibraryMedium& medium : media)
                medium.path = m_files.located(medium.path);
            return media;
        },
        receiver, std::move(done));
}

void ConversationStore::search(const QString& text, QObject* receiver,
                               std::function<void(SearchResult)> found) {
    m_search = std::make_shared<LibrarySearch>(searchWords(text));
    continueSearch(m_search, receiver, std::move(found));
}

/// In steps, so that messages are saved and loaded meanwhile.
void ConversationStore::continueSearch(const std::shared_ptr<LibrarySearch>& search, QObject* receiver,
                                       std::function<void(SearchResult)> found) {
    const auto step = [search](Database& database) {
        search->advance(database, QDeadlineTimer(kSearchStep));
        return search->result();
    };
    const auto pass = [store = QPointer(this), search, receiver,
                       found = std::move(found)](SearchResult result) {
        const bool goesOn = result.isPartial && store && store->m_search == search;
        found(std::move(result));
        if (goesOn)
            store->continueSearch(search, receiver, found);
    };
    query<SearchResult>({.kind = Kind::Read}, step, receiver, pass);
}

void ConversationStore::flush() {
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return (m_tasks.empty() && !m_running) || m_failing; });
}

void ConversationStore::post(Task task) {
    if (!isUsable() || (isReadOnly() && task.kind == Kind::Write))
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_all();
}

bool ConversationStore::perform(const Task& task) {
    ErrorCode code = ErrorCode::FileNotWritable;
    try {
        task.run(*m_database);
        return true;
    } catch (const DatabaseError& error) {
        log("library")->error("database error: {}", error.what());
        if (error.permanent())
            return true; // repeating it would block all later writes for ever
        if (error.diskFull())
            code = ErrorCode::DiskFull;
    } catch (...) { // e.g. std::bad_alloc: no exception may leave the thread
        log("library")->error("a database task failed: {}", currentError().detail);
    }
    if (task.kind != Kind::Write)
        return true;
    if (!m_failing)
        Q_EMIT writeFailed(code);
    return false;
}

/// The first read that does not depend on a write before it.
std::deque<ConversationStore::Task>::iterator ConversationStore::nextRead() {
    std::set<qint64> unsaved;
    for (auto task = m_tasks.begin(); task != m_tasks.end(); ++task) {
        if (task->kind == Kind::Write)
            unsaved.insert(task->conversation);
        else if (task->kind == Kind::Read && !unsaved.contains(task->conversation))
            return task;
    }
    return m_tasks.end();
}

/// After a failed write. What is in memory stays readable, and so is what is on the disk.
void ConversationStore::readUntilRetry(std::unique_lock<std::mutex>& lock, const std::stop_token& stop) {
    const auto retry = std::chrono::steady_clock::now() + kRetryAfter;
    const auto canRead = [this] { return nextRead() != m_tasks.end(); };
    while (m_wake.wait_until(lock, stop, retry, canRead) && !stop.stop_requested() &&
           std::chrono::steady_clock::now() < retry) {
        const auto read = nextRead();
        const Task task = std::move(*read);
        m_tasks.erase(read);
        lock.unlock();
        perform(task);
        lock.lock();
    }
}

void ConversationStore::work(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); });
        if (m_tasks.empty())
            break; // a stop was requested and everything is written
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        m_running = true;
        lock.unlock();
        const bool isWrite = task.kind == Kind::Write;
        const bool done = perform(task);
        m_changed = m_changed || isWrite;
        if (done && m_failing && isWrite)
            Q_EMIT writeRecovered();
        lock.lock();
        m_running = false;
        m_failing = done ? m_failing && !isWrite : true;
        if (!done) {
            m_tasks.push_front(std::move(task));
            if (stop.stop_requested())
                return;
            m_idle.notify_all();
            readUntilRetry(lock, stop);
            continue;
        }
        m_idle.notify_all();
    }
    if (m_changed)
        backUp(*m_database, Backup::OfToday);
}

} // namespace nextgpt::app
