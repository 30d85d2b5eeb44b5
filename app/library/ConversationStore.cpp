// SPDX-License-Identifier: Apache-2.0
#include "app/library/ConversationStore.h"

#include "app/bridge/BackgroundWork.h"
#include "app/library/Database.h"
#include "app/library/MessageRows.h"

#include "engine/core/Log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace nextgpt::app {

namespace {

constexpr auto kRetryAfter = std::chrono::seconds(2);

qint64 maxId(Database& database, const char* sql) {
    auto row = database.prepare(sql);
    return row.step() ? row.integer(0) : 0;
}

/// Renames a damaged database and its log, adding the current time to the name.
QString moveAside(const QString& file) {
    QString target = file + ".damaged-" + QDateTime::currentDateTimeUtc().toString("yyyyMMddHHmmsszzz");
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::rename(file + suffix, target + suffix);
    return target;
}

} // namespace

ConversationStore::ConversationStore(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_folder(folder) {
    open();
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

ConversationStore::~ConversationStore() {
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
}

void ConversationStore::open() {
    const QString file = m_folder + "/conversations.sqlite";
    try {
        if (!QDir().mkpath(m_folder))
            throw DatabaseError(0, "the profile's folder cannot be created");
        try {
            openFile(file);
        } catch (const DatabaseError& error) {
            if (!error.damaged())
                throw;
            log("library")->error("the database is damaged and will be renamed: {}", error.what());
            m_database.reset();
            m_damagedCopy = moveAside(file);
            openFile(file);
        }
        m_usable = true;
    } catch (const std::exception& error) {
        log("library")->error("the database cannot be opened: {}", error.what());
        m_database.reset();
    }
}

void ConversationStore::openFile(const QString& file) {
    m_database = std::make_unique<Database>(file);
    constexpr int kSqliteCorrupt = 11;
    if (!m_database->isIntact())
        throw DatabaseError(kSqliteCorrupt, "quick_check failed");
    m_lastConversation = maxId(*m_database, "SELECT max(id) FROM conversation");
    m_lastMessage = maxId(*m_database, "SELECT max(id) FROM message");
}

void ConversationStore::saveSummary(const ConversationSummary& summary) {
    write([summary](Database& database) { writeSummary(database, summary); });
}

void ConversationStore::saveDraft(qint64 conversation, const Draft& draft) {
    write([conversation, draft](Database& database) { writeDraft(database, conversation, draft); });
}

void ConversationStore::saveMessage(qint64 conversation, const ConversationMessage& message) {
    write([conversation, message](Database& database) { writeMessage(database, conversation, message); });
}

void ConversationStore::markRemoved(qint64 conversation) {
    setRemovedMs(conversation, QDateTime::currentMSecsSinceEpoch());
}

void ConversationStore::markRestored(qint64 conversation) {
    setRemovedMs(conversation, std::nullopt);
}

void ConversationStore::setRemovedMs(qint64 conversation, std::optional<qint64> moment) {
    write([conversation, moment](Database& database) {
        auto row = database.prepare("UPDATE conversation SET removed_ms=? WHERE id=?");
        moment ? row.bind(*moment) : row.bindNull();
        row.bind(conversation).step();
    });
}

template<class Result>
void ConversationStore::query(std::function<Result(Database&)> read, QObject* receiver,
                              std::function<void(Result)> done) {
    post({[read = std::move(read), deliver = deliverTo<Result>(receiver, std::move(done))](
              Database& database) { deliver(read(database)); },
          OnFailure::GiveUp});
}

void ConversationStore::loadSummaries(QObject* receiver,
                                      std::function<void(std::vector<ConversationSummary>)> done) {
    query<std::vector<ConversationSummary>>([](Database& database) { return readSummaries(database); },
                                            receiver, std::move(done));
}

void ConversationStore::load(qint64 id, QObject* receiver, std::function<void(ConversationRecord)> done) {
    query<ConversationRecord>([id](Database& database) { return readConversation(database, id); }, receiver,
                              std::move(done));
}

void ConversationStore::search(const QString& text, QObject* receiver,
                               std::function<void(std::vector<SearchHit>)> done) {
    query<std::vector<SearchHit>>(
        [words = searchWords(text)](Database& database) { return searchConversations(database, words); },
        receiver, std::move(done));
}

void ConversationStore::flush() {
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return (m_tasks.empty() && !m_running) || m_failing; });
}

void ConversationStore::post(Task task) {
    if (!m_usable)
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
        if (error.diskFull())
            code = ErrorCode::DiskFull;
    } catch (...) { // e.g. std::bad_alloc: no exception may leave the thread
        log("library")->error("a database task failed: {}", currentError().detail);
    }
    if (task.onFailure == OnFailure::GiveUp)
        return true;
    if (!m_failing)
        Q_EMIT writeFailed(code);
    return false;
}

void ConversationStore::work(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); });
        if (m_tasks.empty())
            return; // a stop was requested and everything is written
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        m_running = true;
        lock.unlock();
        const bool isWrite = task.onFailure == OnFailure::Retry;
        const bool done = perform(task);
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
            m_wake.wait_for(lock, stop, kRetryAfter, [] { return false; });
            continue;
        }
        m_idle.notify_all();
    }
}

} // namespace nextgpt::app
