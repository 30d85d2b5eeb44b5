// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/FileSystem.h"
#include "app/profile/Statement.h"

namespace nextgpt::app {

/// The database was written by a newer version of the program.
class NewerDatabase : public DatabaseError {
public:
    explicit NewerDatabase(qint64 version);
};

/// A connection to the conversation database, with a write-ahead log on a local disk and a rollback journal
/// on a network file system, where SQLite advises against the former. A commit returns once it is on the
/// disk. Used by one thread. Calls throw DatabaseError.
class Database {
public:
    /// Opens or creates the file for this process alone, checks it and migrates its schema to the current
    /// version. No byte is changed if the file is damaged or of a newer version.
    explicit Database(const QString& file, FileSystem system = FileSystem::Local);
    /// Opens a copy of the file and its log, without changing them or their folder. The copy is in the memory
    /// or the temporary folder of the computer and vanishes with the connection. Writing to it fails.
    static std::unique_ptr<Database> openCopy(const QString& file);
    /// The same for a file whose first page is damaged: that of an empty database takes its place. It says
    /// where each table begins, which is the same in every database of this program.
    static std::unique_ptr<Database> openCopyWithNewFirstPage(const QString& file);

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
    /// Copies the whole database to a file, which is replaced.
    void copyTo(const QString& file);

private:
    struct Closer {
        void operator()(sqlite3* database) const;
    };
    Database() = default;
    void open(const QString& file, int flags);
    void rollback();
    qint64 version();
    void refuseNewer();
    enum class Checkpoint { OnClose, Never };
    void setCheckpoint(Checkpoint checkpoint);
    void configure(FileSystem system = FileSystem::Local);
    void migrate();
    void beginReading();

    std::unique_ptr<sqlite3, Closer> m_handle;
};

} // namespace nextgpt::app
