// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <stdexcept>

struct sqlite3;
struct sqlite3_stmt;

namespace nextgpt::app {

/// An error reported by SQLite, with its extended result code.
class DatabaseError : public std::runtime_error {
public:
    DatabaseError(int code, const std::string& detail);
    bool diskFull() const;
    bool damaged() const;

private:
    int m_code;
};

/// One prepared statement. Values are bound in order; results are read by column. All calls throw
/// DatabaseError.
class Statement {
public:
    Statement(sqlite3* database, const char* sql);
    Statement& bind(qint64 value);
    Statement& bind(double value);
    Statement& bind(const QString& value);
    Statement& bindNull();
    /// Advances to the next row; false at the end.
    bool step();
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    bool isNull(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    void check(int code) const;

    sqlite3* m_database;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    int m_bound = 0;
};

/// A connection to the conversation database in write-ahead mode; a commit returns once it is on the disk.
/// Used by one thread. Calls throw DatabaseError.
class Database {
public:
    /// Opens or creates the file and migrates its schema to the current version. A file of a newer version is
    /// rejected before anything is written.
    explicit Database(const QString& file);

    Statement prepare(const char* sql) { return {m_handle.get(), sql}; }
    void run(const char* sql);
    /// Runs `work` between BEGIN IMMEDIATE and COMMIT; rolls back when it throws.
    template<class Work>
    void transaction(Work&& work) {
        run("BEGIN IMMEDIATE");
        try {
            work();
            run("COMMIT");
        } catch (...) {
            rollback();
            throw;
        }
    }
    /// True if SQLite finds no damage (quick_check).
    bool isIntact();

private:
    struct Closer {
        void operator()(sqlite3* database) const;
    };
    void rollback();
    qint64 version();
    void refuseNewer();
    void configure();
    void migrate();

    std::unique_ptr<sqlite3, Closer> m_handle;
};

} // namespace nextgpt::app
