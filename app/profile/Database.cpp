// SPDX-License-Identifier: Apache-2.0
#include "app/profile/Database.h"

#include "app/profile/PrivateCopy.h"
#include "app/profile/PrivateFolder.h"
#include "app/text/SearchText.h"

#include <QFile>
#include <QUrl>
#include <QtEndian>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <new>
#include <string_view>

namespace nextgpt::app {

namespace {

constexpr qint64 kSchemaVersion = 1;
constexpr int kLockTimeoutMs = 1000;
constexpr int kCellBytes = 64 << 20; ///< larger cells are errors: this program writes none

// Parts of a message are rows; branches are parent links; removed rows are only marked.
constexpr const char* kSchema = R"(
CREATE TABLE conversation(
  id INTEGER PRIMARY KEY, title TEXT NOT NULL, changed_ms INTEGER NOT NULL, pinned INTEGER NOT NULL DEFAULT 0,
  removed_ms INTEGER, thumbnail TEXT NOT NULL DEFAULT '', modalities TEXT NOT NULL DEFAULT '',
  draft TEXT NOT NULL DEFAULT '');
CREATE TABLE message(
  id INTEGER PRIMARY KEY, conversation INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
  parent INTEGER NOT NULL DEFAULT 0, author INTEGER NOT NULL, state TEXT NOT NULL, created_ms INTEGER NOT NULL,
  chosen INTEGER NOT NULL, removed INTEGER NOT NULL DEFAULT 0, outputs TEXT NOT NULL, measured TEXT);
CREATE INDEX message_by_conversation ON message(conversation);
CREATE TABLE part(
  message INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE, ordinal INTEGER NOT NULL, kind TEXT NOT NULL,
  text TEXT NOT NULL, modality TEXT NOT NULL, slot INTEGER NOT NULL, probability REAL NOT NULL,
  width INTEGER NOT NULL, height INTEGER NOT NULL, path TEXT NOT NULL, recipe TEXT, error_code TEXT,
  error_detail TEXT, PRIMARY KEY(message, ordinal)) WITHOUT ROWID;
PRAGMA user_version = 1;
)";

/// The value of a text cell; empty for a blob.
std::string_view textOf(sqlite3_value* value) {
    const auto* text = sqlite3_value_type(value) == SQLITE_BLOB
                           ? nullptr
                           : static_cast<const char*>(static_cast<const void*>(sqlite3_value_text(value)));
    if (text == nullptr)
        return {};
    return {text, static_cast<std::size_t>(std::min(sqlite3_value_bytes(value), kTextCellBytes))};
}

/// Makes a test of a text known to SQL as a function. No exception may pass through SQLite.
template<bool (*test)(std::string_view text, std::string_view sought)>
void textTest(sqlite3_context* context, int, sqlite3_value** values) {
    try {
        sqlite3_result_int(context, test(textOf(values[0]), textOf(values[1])) ? 1 : 0);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

/// The schema version in the file itself, without its log; 0 if it has none. Reading it through SQLite would
/// create an empty log beside the file.
qint64 versionInFile(const QString& file) {
    constexpr qint64 kHeaderBytes = 100;
    constexpr qsizetype kVersionAt = 60; // sqlite.org/fileformat2.html, section 1.3
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray header = opened.read(kHeaderBytes);
    if (header.size() < kHeaderBytes || !header.startsWith("SQLite format 3"))
        return 0;
    return qFromBigEndian<qint32>(header.constData() + kVersionAt);
}

/// SQLite gives its log the permissions of the database, so they must be right before it is opened.
void createPrivately(const QString& file) {
    const int created =
        ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (created >= 0)
        ::close(created);
    else
        makePrivate(file);
}

} // namespace

NewerDatabase::NewerDatabase(qint64 version)
    : DatabaseError(SQLITE_CANTOPEN, "written by a newer version: schema " + std::to_string(version)) {}

void Database::Closer::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

Database::Database(const QString& file, FileSystem system) {
    if (const qint64 found = versionInFile(file); found > kSchemaVersion)
        throw NewerDatabase(found);
    createPrivately(file);
    open(file, SQLITE_OPEN_READWRITE);
    if (sqlite3_db_readonly(m_handle.get(), "main") == 1)
        throw DatabaseError(SQLITE_READONLY, "the database is read-only");
    // One process uses a profile. An exclusive lock also needs no file for shared memory, which could not be
    // created on a full disk.
    run("PRAGMA locking_mode = EXCLUSIVE");
    setCheckpoint(Checkpoint::Never);
    refuseNewer();
    if (!isIntact())
        throw DatabaseError(SQLITE_CORRUPT, "quick_check failed");
    setCheckpoint(Checkpoint::OnClose);
    configure(system);
    migrate();
}

std::unique_ptr<Database> Database::openCopy(const QString& file) {
    std::unique_ptr<Database> database(new Database);
    if (const auto copy = PrivateCopy::of(file)) {
        database->open(copy->file(), SQLITE_OPEN_READWRITE);
        database->beginReading();
        return database; // its files stay readable for the connection although their folder is removed now
    }
    // No room for a copy: the file itself, without its log.
    database->open("file:" + QString::fromLatin1(QUrl::toPercentEncoding(file, "/")) + "?immutable=1",
                   SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    return database;
}

std::unique_ptr<Database> Database::openCopyWithNewFirstPage(const QString& file) {
    const auto copy = PrivateCopy::of(file);
    if (!copy)
        throw DatabaseError(SQLITE_CANTOPEN, "there is no room for a copy");
    { const Database empty(copy->file() + ".empty"); } // closing it writes all pages
    copy->replaceFirstPage(copy->file() + ".empty");
    std::unique_ptr<Database> database(new Database);
    database->open(copy->file(), SQLITE_OPEN_READWRITE);
    database->beginReading();
    return database;
}

void Database::beginReading() {
    run("PRAGMA locking_mode = EXCLUSIVE");
    setCheckpoint(Checkpoint::Never);
    configure();
    migrate();
    run("PRAGMA query_only = ON");
}

void Database::open(const QString& file, int flags) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &handle,
                                     flags | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    m_handle.reset(handle);
    if (code != SQLITE_OK)
        throw DatabaseError(code, handle == nullptr ? "out of memory" : sqlite3_errmsg(handle));
    sqlite3_busy_timeout(handle, kLockTimeoutMs);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kCellBytes);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    constexpr int kFunction = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    sqlite3_create_function(handle, "contains_all", 2, kFunction, nullptr, textTest<containsAll>, nullptr,
                            nullptr);
    sqlite3_create_function(handle, "may_show", 2, kFunction, nullptr, textTest<mayShow>, nullptr, nullptr);
    run("PRAGMA trusted_schema = OFF");
    run("PRAGMA cell_size_check = ON");
}

void Database::configure(FileSystem system) {
    run(system == FileSystem::Local ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = DELETE");
    run("PRAGMA synchronous = FULL");
    run("PRAGMA foreign_keys = ON");
    run("PRAGMA secure_delete = ON");
}

void Database::setCheckpoint(Checkpoint checkpoint) {
    sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
                      checkpoint == Checkpoint::Never ? 1 : 0, nullptr);
}

qint64 Database::version() {
    auto row = prepare("PRAGMA user_version");
    row.step();
    return row.integer(0);
}

void Database::refuseNewer() {
    if (const qint64 found = version(); found > kSchemaVersion)
        throw NewerDatabase(found);
}

void Database::migrate() {
    if (version() == 0)
        transaction([this] { run(kSchema); });
}

void Database::run(const char* sql) {
    const int code = sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throw DatabaseError(code, sqlite3_errmsg(m_handle.get()));
}

void Database::rollback() {
    if (sqlite3_get_autocommit(m_handle.get()) == 0)
        sqlite3_exec(m_handle.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

bool Database::isIntact() {
    auto check = prepare("PRAGMA quick_check(1)");
    return check.step() && check.text(0) == QLatin1String("ok");
}

void Database::copyTo(const QString& file) {
    Database target;
    createPrivately(file);
    target.open(file, SQLITE_OPEN_READWRITE);
    sqlite3_backup* backup = sqlite3_backup_init(target.m_handle.get(), "main", m_handle.get(), "main");
    if (backup != nullptr)
        sqlite3_backup_step(backup, -1);
    if (backup == nullptr || sqlite3_backup_finish(backup) != SQLITE_OK)
        throw DatabaseError(sqlite3_extended_errcode(target.m_handle.get()),
                            sqlite3_errmsg(target.m_handle.get()));
}

} // namespace nextgpt::app
