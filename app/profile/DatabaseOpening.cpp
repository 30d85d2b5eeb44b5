// SPDX-License-Identifier: Apache-2.0
#include "app/profile/DatabaseOpening.h"

#include "app/bridge/BackgroundWork.h"
#include "app/profile/Database.h"
#include "app/profile/DatabaseBackups.h"
#include "app/profile/PrivateFolder.h"

#include "engine/core/Log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <cstdio>

#include <unistd.h>

namespace nextgpt::app {

namespace {

constexpr QLatin1String kFile("conversations.sqlite");

/// Gives a damaged database and its log a name with the current time. The database keeps its old name too: if
/// the program is killed before the recovered one replaces it, the next start recovers it again.
QString keepDamaged(const QString& file) {
    QString target = file + ".damaged-" + QDateTime::currentDateTimeUtc().toString("yyyyMMddHHmmsszzz");
    if (::link(QFile::encodeName(file).constData(), QFile::encodeName(target).constData()) != 0)
        QFile::copy(file, target); // a file system without hard links
    for (const char* suffix : {"-wal", "-shm"})
        QFile::rename(file + suffix, target + suffix);
    return target;
}

OpenedDatabase openReadOnly(const QString& file, StoreCondition condition) {
    try {
        return {.database = Database::openCopy(file), .condition = condition};
    } catch (const DatabaseError& error) {
        log("library")->error("the database cannot be read: {}", error.what());
        return {};
    }
}

/// The new database replaces the damaged one only when everything readable is in it.
OpenedDatabase recover(const QString& profile, const QString& file, FileSystem system) {
    const QString part = file + ".recovered.part";
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(part + suffix);
    OpenedDatabase opened{.condition = StoreCondition::Recovered};
    {
        Database recovered(part);
        opened.salvaged = salvageDatabase(file, DatabaseBackups(profile).newestFirst(), recovered);
    } // closing writes the log into the file
    opened.damagedCopy = keepDamaged(file);
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(file).constData()) != 0)
        throw DatabaseError(0, "the recovered database cannot be renamed");
    opened.database = std::make_unique<Database>(file, system);
    return opened;
}

OpenedDatabase openOrRecover(const QString& profile, const QString& file, FileSystem system) {
    try {
        return {.database = std::make_unique<Database>(file, system), .condition = StoreCondition::Ready};
    } catch (const DatabaseError& error) {
        if (!error.damaged())
            throw;
        log("library")->error("the database is damaged and will be replaced: {}", error.what());
    }
    return recover(profile, file, system);
}

} // namespace

OpenedDatabase openDatabase(const QString& profile, FileSystem system) {
    const QString file = profile + '/' + kFile;
    try {
        if (!makePrivateFolder(profile))
            throw DatabaseError(0, "the profile's folder cannot be created");
        makeProfilePrivate(profile);
        return openOrRecover(profile, file, system);
    } catch (const NewerDatabase& error) {
        log("library")->warn("{}", error.what());
        return openReadOnly(file, StoreCondition::NewerVersion);
    } catch (const DatabaseError& error) {
        log("library")->error("the database cannot be opened for writing: {}", error.what());
        return openReadOnly(file, error.inUse() ? StoreCondition::InUse : StoreCondition::NotWritable);
    } catch (...) { // e.g. std::bad_alloc
        log("library")->error("the database cannot be opened: {}", currentError().detail);
        return {};
    }
}

QStringList damagedDatabases(const QString& profile) {
    QStringList files;
    for (const QString& name :
         QDir(profile).entryList({kFile + ".damaged-*"}, QDir::Files | QDir::NoSymLinks))
        files.append(profile + '/' + name);
    return files;
}

} // namespace nextgpt::app
