// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/DatabaseSalvage.h"
#include "app/profile/FileSystem.h"

#include <QString>

#include <memory>

namespace nextgpt::app {

class Database;

/// The state of a conversation database after it has been opened.
enum class StoreCondition {
    Ready,
    Recovered,    ///< the file was damaged: a new one holds what could be read
    NewerVersion, ///< read-only: written by a newer version of the program
    NotWritable,  ///< read-only: the file or its folder cannot be written
    InUse,        ///< read-only: another program holds a lock on the file
    Unusable,     ///< nothing can be read or written
};

/// True if conversations can be read, but not saved.
constexpr bool isReadOnly(StoreCondition condition) {
    return condition == StoreCondition::NewerVersion || condition == StoreCondition::NotWritable ||
           condition == StoreCondition::InUse;
}

/// The conversation database of a profile, opened as well as its state allows.
struct OpenedDatabase {
    std::unique_ptr<Database> database{}; ///< null if Unusable
    StoreCondition condition = StoreCondition::Unusable;
    QString damagedCopy{}; ///< the damaged file, which is kept; empty if there was none
    SalvageReport salvaged{};
};

/// Opens or creates the database of the folder `profile`, with the journal that its file system allows. A
/// damaged file is set aside, and what can be read of it is recovered. Throws nothing: the result's condition
/// tells what failed.
OpenedDatabase openDatabase(const QString& profile, FileSystem system);

/// The damaged databases that earlier starts have kept in a profile.
QStringList damagedDatabases(const QString& profile);

} // namespace nextgpt::app
