// SPDX-License-Identifier: Apache-2.0
#include "app/library/Database.h"

#include "app/text/SearchText.h"

#include <sqlite3.h>

namespace nextgpt::app {

namespace {

constexpr qint64 kSchemaVersion = 1;

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

void fold(sqlite3_context* context, int, sqlite3_value** values) {
    const auto* text = static_cast<const char*>(static_cast<const void*>(sqlite3_value_text(values[0])));
    const QByteArray folded =
        foldedText(QString::fromUtf8(text, text == nullptr ? 0 : sqlite3_value_bytes(values[0]))).toUtf8();
    sqlite3_result_text(context, folded.constData(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
}

} // namespace

DatabaseError::DatabaseError(int code, const std::string& detail)
    : std::runtime_error(detail)
    , m_code(code) {}

bool DatabaseError::diskFull() const {
    return (m_code & 0xff) == SQLITE_FULL;
}

bool DatabaseError::damaged() const {
    return (m_code & 0xff) == SQLITE_CORRUPT || (m_code & 0xff) == SQLITE_NOTADB;
}

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* database, const char* sql)
    : m_database(database) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr));
    m_statement.reset(statement);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
        throw DatabaseError(sqlite3_extended_errcode(m_database), sqlite3_errmsg(m_database));
}

Statement& Statement::bind(qint64 value) {
    check(sqlite3_bind_int64(m_statement.get(), ++m_bound, value));
    return *this;
}

Statement& Statement::bind(double value) {
    check(sqlite3_bind_double(m_statement.get(), ++m_bound, value));
    return *this;
}

Statement& Statement::bind(const QString& value) {
    const QByteArray utf8 = value.toUtf8();
    check(sqlite3_bind_text(m_statement.get(), ++m_bound, utf8.constData(), static_cast<int>(utf8.size()),
                            SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bindNull() {
    check(sqlite3_bind_null(m_statement.get(), ++m_bound));
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(m_statement.get());
    check(code);
    return code == SQLITE_ROW;
}

qint64 Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_statement.get(), column);
}

QString Statement::text(int column) const {
    const void* text = sqlite3_column_text(m_statement.get(), column);
    return QString::fromUtf8(static_cast<const char*>(text), sqlite3_column_bytes(m_statement.get(), column));
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

void Database::Closer::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

Database::Database(const QString& file) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(
        file.toUtf8().constData(), &handle,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    m_handle.reset(handle);
    if (code != SQLITE_OK)
        throw DatabaseError(code, handle == nullptr ? "out of memory" : sqlite3_errmsg(handle));
    refuseNewer();
    configure();
    migrate();
}

void Database::configure() {
    sqlite3_busy_timeout(m_handle.get(), 5000);
    sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_create_function(m_handle.get(), "fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, fold,
                            nullptr, nullptr);
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("PRAGMA foreign_keys = ON");
    run("PRAGMA trusted_schema = OFF");
    run("PRAGMA cell_size_check = ON");
    run("PRAGMA secure_delete = FAST");
}

qint64 Database::version() {
    auto row = prepare("PRAGMA user_version");
    row.step();
    return row.integer(0);
}

void Database::refuseNewer() {
    if (const qint64 found = version(); found > kSchemaVersion)
        throw DatabaseError(SQLITE_CANTOPEN, "written by a newer version: schema " + std::to_string(found));
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

} // namespace nextgpt::app
