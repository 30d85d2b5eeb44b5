// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace nextgpt::app {

class Database;

/// Copies of the conversation database in the folder `backups` of a profile: one a day for the last three
/// days with changes, and one a week for the four weeks before. Calls throw DatabaseError.
class DatabaseBackups {
public:
    explicit DatabaseBackups(const QString& profile);

    QStringList newestFirst() const;
    /// False if there is a backup of today.
    bool isDue() const;
    qint64 bytes() const;
    /// Writes the backup of today, replacing an earlier one, and removes those that are no longer kept.
    void write(Database& database) const;
    /// The same, and removes all others: they hold what has been deleted for good.
    void replaceAll(Database& database) const;

private:
    QString fileOfToday() const;
    void removeOld() const;

    QString m_folder;
};

} // namespace nextgpt::app
