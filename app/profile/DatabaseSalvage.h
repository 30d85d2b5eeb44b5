// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace nextgpt::app {

class Database;

/// What was recovered from a damaged database.
struct SalvageReport {
    qint64 conversations = 0; ///< in the new database
    qint64 messages = 0;      ///< likewise
    qint64 lost = 0;          ///< messages that other rows mention, but whose content was not found
};

/// Copies everything that can be read from a damaged database into `target`, which must be empty. What the
/// damaged pages held comes from the newest backup that is intact. The damaged file is not changed. Throws
/// DatabaseError if `target` cannot be written.
SalvageReport salvageDatabase(const QString& damaged, const QStringList& backupsNewestFirst,
                              Database& target);

} // namespace nextgpt::app
