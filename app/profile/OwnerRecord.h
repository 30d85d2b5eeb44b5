// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTimer>

namespace nextgpt::app {

/// The computer that uses a profile on a network file system, where a lock may not reach other computers: a
/// file with its name, which is rewritten every half minute while the profile is used.
class OwnerRecord {
public:
    /// `computer` is the name of this one.
    OwnerRecord(QString file, QString computer);
    /// Takes the record back.
    ~OwnerRecord();
    OwnerRecord(const OwnerRecord&) = delete;
    OwnerRecord& operator=(const OwnerRecord&) = delete;

    /// The other computer that uses the profile; empty if there is none. A record that has not been written
    /// for two minutes was left by a crash.
    QString otherOwner() const;
    /// Writes the record now and then periodically.
    void keep();

private:
    void write() const;

    QString m_file;
    QString m_computer;
    QTimer m_timer; ///< runs while this computer is the owner
};

/// The name of this computer and its current start.
QString hostAndBoot();

} // namespace nextgpt::app
