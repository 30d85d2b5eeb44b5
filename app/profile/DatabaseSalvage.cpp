// SPDX-License-Identifier: Apache-2.0
#include "app/profile/DatabaseSalvage.h"

#include "app/profile/Database.h"

#include "engine/core/Log.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string>

namespace nextgpt::app {

namespace {

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(DatabaseSalvage)
};

constexpr qint64 kMaxLookups = 1'000'000;      ///< of keys between damaged pages
constexpr qint64 kMaxLookupsToTheEnd = 20'000; ///< of keys after a damaged page, if none is known there

/// A table and its key. The parts of a message are read together.
struct Table {
    const char* name;
    const char* key;
    int columns;
};

constexpr Table kConversations{"conversation", "id", 8};
constexpr Table kMessages{"message", "id", 10};
constexpr Table kParts{"part", "message", 13};

/// Copies the rows of one table around its damaged pages: from the first key up to the first error, from the
/// last key down to the next one, and between the two key by key.
class TableSalvage {
public:
    TableSalvage(Database& source, Database& target, const Table& table)
        : m_source(source)
        , m_insert(target.prepare(insertInto(table).c_str()))
        , m_table(table) {}

    void run() {
        m_complete = scan("");
        if (m_complete)
            return;
        const qint64 first = m_copied.empty() ? 0 : *m_copied.rbegin();
        scan(" DESC");
        const auto above = m_copied.upper_bound(first);
        const bool isEnd = above == m_copied.end();
        lookUp(first, isEnd ? first + kMaxLookupsToTheEnd : std::min(*above, first + kMaxLookups));
    }
    /// True if no damage was met.
    bool complete() const { return m_complete; }
    const std::set<qint64>& copied() const { return m_copied; }
    const std::set<qint64>& damaged() const { return m_damaged; }

private:
    enum class Step { Row, End, Damage };

    static std::string insertInto(const Table& table) {
        std::string places = "?";
        for (int i = 1; i < table.columns; ++i)
            places += ",?";
        return std::string("INSERT OR REPLACE INTO ") + table.name + " VALUES(" + places + ")";
    }
    static Step next(Statement& row) {
        try {
            return row.step() ? Step::Row : Step::End;
        } catch (const DatabaseError&) {
            return Step::Damage;
        }
    }
    /// Null if the table itself is lost.
    std::unique_ptr<Statement> select(const std::string& rest) {
        try {
            return std::make_unique<Statement>(
                m_source.prepare((std::string("SELECT * FROM ") + m_table.name + rest).c_str()));
        } catch (const DatabaseError&) {
            return nullptr;
        }
    }
    /// False if damage ended it.
    bool scan(const char* order) {
        const auto row = select(std::string(" ORDER BY ") + m_table.key + order);
        Step step = row ? next(*row) : Step::Damage;
        for (; step == Step::Row; step = next(*row))
            copy(*row);
        return step == Step::End;
    }
    void lookUp(qint64 first, qint64 last) {
        const auto row = select(std::string(" WHERE ") + m_table.key + "=?");
        for (qint64 id = first; row && id <= last; ++id) {
            row->reset().bind(id);
            Step step = next(*row);
            for (; step == Step::Row; step = next(*row))
                copy(*row);
            if (step == Step::Damage)
                m_damaged.insert(id);
        }
    }
    void copy(const Statement& row) {
        if (row.columns() != m_table.columns)
            return;
        m_insert.reset();
        for (int column = 0; column < m_table.columns; ++column)
            m_insert.bindValue(row, column);
        try {
            m_insert.step();
            m_copied.insert(row.integer(0));
        } catch (const DatabaseError& error) {
            if (!error.permanent())
                throw; // the new database cannot be written; otherwise the row is no row of this program
        }
    }

    Database& m_source;
    Statement m_insert;
    const Table& m_table;
    std::set<qint64> m_copied;
    std::set<qint64> m_damaged;
    bool m_complete = false;
};

using Opening = std::unique_ptr<Database> (*)(const QString& file);

std::unique_ptr<Database> tryToOpen(const QString& file, Opening open = Database::openCopy) {
    try {
        return open(file);
    } catch (const DatabaseError& error) {
        log("library")->warn("cannot be opened for recovery: {}", error.what());
        return nullptr;
    }
}

std::unique_ptr<Database> openDamaged(const QString& file) {
    auto database = tryToOpen(file);
    return database ? std::move(database) : tryToOpen(file, Database::openCopyWithNewFirstPage);
}

std::unique_ptr<Database> newestIntact(const QStringList& backups) {
    for (const QString& file : backups)
        if (auto database = tryToOpen(file)) {
            try {
                if (database->isIntact())
                    return database;
            } catch (const DatabaseError& error) {
                log("library")->warn("a backup is damaged: {}", error.what());
            }
        }
    return nullptr;
}

void copyAll(Database& source, Database& target) {
    for (const Table& table : {kConversations, kMessages, kParts})
        TableSalvage(source, target, table).run();
}

/// Foreign keys are off, so that nothing follows a deleted row.
void eraseRows(Database& target, qint64 conversation) {
    for (const char* sql :
         {"DELETE FROM part WHERE message IN (SELECT id FROM message WHERE conversation=?)",
          "DELETE FROM message WHERE conversation=?", "DELETE FROM conversation WHERE id=?"})
        target.prepare(sql).bind(conversation).step();
}

/// What the damaged pages of `source` held is counted as lost unless the backup had it.
qint64 copyReadable(Database& source, Database& target) {
    TableSalvage conversations(source, target, kConversations);
    conversations.run();
    TableSalvage messages(source, target, kMessages);
    messages.run();
    TableSalvage parts(source, target, kParts);
    parts.run();
    if (conversations.complete()) { // those that only the backup has were deleted for good
        auto row = target.prepare("SELECT id FROM conversation");
        std::set<qint64> deleted;
        while (row.step())
            if (conversations.copied().count(row.integer(0)) == 0)
                deleted.insert(row.integer(0));
        for (const qint64 id : deleted)
            eraseRows(target, id);
    }
    auto emptied = target.prepare(
        "SELECT count(*) FROM message WHERE id=? AND id NOT IN (SELECT message FROM part WHERE message=?)");
    qint64 lost = 0;
    for (const qint64 id : parts.damaged())
        lost += emptied.reset().bind(id).bind(id).step() ? emptied.integer(0) : 0;
    return lost;
}

/// Messages that other rows mention, but that were not found.
std::vector<qint64> missingMessages(Database& target) {
    auto row =
        target.prepare("SELECT id FROM (SELECT message AS id FROM part UNION SELECT parent FROM message "
                       "WHERE parent<>0) WHERE id NOT IN (SELECT id FROM message) ORDER BY id");
    std::vector<qint64> ids;
    while (row.step())
        ids.push_back(row.integer(0));
    return ids;
}

/// Gives a lost message a row in the conversation of its reply, or else of the message before it, or else in
/// a new one, so that what follows it stays reachable. It is shown if its parts were found.
void replaceMissing(Database& target, qint64 id) {
    auto known = target.prepare("SELECT conversation,1-author,created_ms,chosen FROM (SELECT *,parent=?1 AS "
                                "first FROM message WHERE parent=?1 "
                                "OR id<?1 UNION ALL SELECT NULL,coalesce((SELECT max(id) FROM "
                                "conversation),0)+1,0,1,NULL,0,0,0,NULL,NULL,-1) "
                                "ORDER BY first DESC, id DESC LIMIT 1");
    known.bind(id).step();
    target
        .prepare(
            "INSERT INTO message SELECT ?1,?2,coalesce((SELECT max(id) FROM message WHERE conversation=?2 "
            "AND "
            "id<?1),0),?3,'interrupted',?4,?5,NOT EXISTS(SELECT 1 FROM part WHERE message=?1),'auto',NULL")
        .bind(id)
        .bindValue(known, 0)
        .bindValue(known, 1)
        .bindValue(known, 2)
        .bindValue(known, 3)
        .step();
}

void connectRows(Database& target) {
    for (const qint64 id : missingMessages(target))
        replaceMissing(target, id);
    target
        .prepare("INSERT INTO conversation(id,title,changed_ms) SELECT conversation,?,max(created_ms) FROM "
                 "message WHERE conversation NOT IN (SELECT id FROM conversation) GROUP BY conversation")
        .bind(Text::tr("Recovered conversation"))
        .step();
    target.run("DELETE FROM part WHERE message NOT IN (SELECT id FROM message)");
}

qint64 countOf(Database& database, const char* sql) {
    auto row = database.prepare(sql);
    return row.step() ? row.integer(0) : 0;
}

} // namespace

SalvageReport salvageDatabase(const QString& damaged, const QStringList& backupsNewestFirst,
                              Database& target) {
    SalvageReport report;
    target.run("PRAGMA foreign_keys = OFF"); // rows arrive in any order
    target.transaction([&] {
        if (const auto backup = newestIntact(backupsNewestFirst))
            copyAll(*backup, target);
        if (const auto source = openDamaged(damaged))
            report.lost = copyReadable(*source, target);
        report.lost += static_cast<qint64>(missingMessages(target).size());
        connectRows(target);
    });
    target.run("PRAGMA foreign_keys = ON");
    report.conversations = countOf(target, "SELECT count(*) FROM conversation");
    report.messages = countOf(target, "SELECT count(*) FROM message");
    return report;
}

} // namespace nextgpt::app
