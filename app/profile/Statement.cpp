// SPDX-License-Identifier: Apache-2.0
#include "app/profile/Statement.h"

#include <sqlite3.h>

#include <algorithm>

namespace nextgpt::app {

DatabaseError::DatabaseError(int code, const std::string& detail)
    : std::runtime_error(detail)
    , m_code(code) {}

bool DatabaseError::diskFull() const {
    return (m_code & 0xff) == SQLITE_FULL;
}

bool DatabaseError::damaged() const {
    return (m_code & 0xff) == SQLITE_CORRUPT || (m_code & 0xff) == SQLITE_NOTADB;
}

bool DatabaseError::inUse() const {
    return (m_code & 0xff) == SQLITE_BUSY || (m_code & 0xff) == SQLITE_LOCKED;
}

bool DatabaseError::permanent() const {
    switch (m_code & 0xff) {
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
    case SQLITE_TOOBIG:
        return true;
    default:
        return false;
    }
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

Statement& Statement::bindValue(const Statement& row, int column) {
    check(sqlite3_bind_value(m_statement.get(), ++m_bound,
                             sqlite3_column_value(row.m_statement.get(), column)));
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(m_statement.get());
    check(code);
    return code == SQLITE_ROW;
}

Statement& Statement::reset() {
    sqlite3_reset(m_statement.get()); // repeats the error of the last step, which was reported then
    m_bound = 0;
    return *this;
}

int Statement::columns() const {
    return sqlite3_column_count(m_statement.get());
}

qint64 Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_statement.get(), column);
}

QString Statement::text(int column, int mostBytes) const {
    if (sqlite3_column_type(m_statement.get(), column) == SQLITE_BLOB)
        return {};
    const void* text = sqlite3_column_text(m_statement.get(), column);
    const int bytes = sqlite3_column_bytes(m_statement.get(), column);
    return QString::fromUtf8(static_cast<const char*>(text), std::min(bytes, mostBytes));
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

} // namespace nextgpt::app
