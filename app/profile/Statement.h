// SPDX-License-Identifier: Apache-2.0
#pragma once

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
    /// Another program holds a lock on the file.
    bool inUse() const;
    /// Repeating the call cannot succeed: the values violate the schema or a limit.
    bool permanent() const;

private:
    int m_code;
};

/// The longest text of a cell that is read; the rest is cut off. Replies and messages are far shorter.
inline constexpr int kTextCellBytes = 1 << 20;
/// The same for drafts, which may hold a long text that was pasted.
inline constexpr int kDraftCellBytes = 8 << 20;
/// The same for titles, paths and names.
inline constexpr int kNameCellBytes = 4 << 10;

/// One prepared statement. Values are bound in order; results are read by column. All calls throw
/// DatabaseError.
class Statement {
public:
    Statement(sqlite3* database, const char* sql);
    Statement& bind(qint64 value);
    Statement& bind(double value);
    Statement& bind(const QString& value);
    Statement& bindNull();
    /// Binds the value of a column of another statement's row, whatever its type.
    Statement& bindValue(const Statement& row, int column);
    /// Advances to the next row; false at the end.
    bool step();
    /// Makes the statement ready to be bound and run again.
    Statement& reset();
    int columns() const;
    qint64 integer(int column) const;
    double real(int column) const;
    /// At most `mostBytes` of UTF-8. Empty for a blob: this program writes none, and decoding one as text
    /// would take as long as its author likes.
    QString text(int column, int mostBytes = kTextCellBytes) const;
    QString name(int column) const { return text(column, kNameCellBytes); }
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

} // namespace nextgpt::app
