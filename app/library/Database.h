// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <stdexcept>

struct sqlite3;
struct sqlite3_stmt;

namespace nextgpt::app {

/// SQLite said no. `code` is its extended result code.
class DatabaseError : public std::runtime_error {
public:
    DatabaseError(int code, const std::string& detail);
    bool diskFull() const;
    bool damaged() const;

private:
    int m_code;
};

/// One prepared statement; bound in order, read by column.
class Statement {
public:
    Statement(sqlite3* database, const char* sql);
    Statement& bind(qint64 value);
    Statement& bind(double value);
    Statement& bind(const QString& value);
    Statement& bindNull();
    /// True while there is a row.
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

/// The one connection that reads and writes: write-ahead log, every commit on the disk before it counts.
/// Belongs to one thread.
class Database {
public:
    /// Opens or makes the file and brings its schema to the present version. Throws DatabaseError.
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
    /// The file is whole (quick_check).
    bool isAudio();

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
