// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <map>
#include <set>

namespace nextgpt::app {

/// What a profile occupies on the disk, in bytes.
struct StorageUsage {
    qint64 database = 0;
    qint64 backups = 0;
    qint64 damaged = 0;    ///< databases that were replaced because they were damaged
    qint64 recordings = 0; ///< not attached to a message yet
    qint64 media = 0;
    qint64 unused = 0;                        ///< the part of `media` that no conversation refers to
    std::map<qint64, qint64> conversations{}; ///< media by conversation

    qint64 total() const { return database + backups + damaged + recordings + media; }
};

/// "folder/name" of a media file: what stays the same when a profile is moved.
QString mediaKey(const QString& path);

/// The files of a profile beside its database. Folders that cannot be read count as empty.
class ProfileFiles {
public:
    explicit ProfileFiles(const QString& profile);

    /// `referenced` holds the mediaKey() of each file that a conversation refers to.
    StorageUsage measure(const std::set<QString>& referenced) const;
    /// Removes media without a reference that were last changed before `moment`: later ones may belong to a
    /// message that is being written. Returns the bytes freed.
    qint64 removeUnused(const std::set<QString>& referenced, const QDateTime& moment) const;
    /// Removes the media of one conversation, except those that another one refers to.
    void removeConversation(qint64 id, const std::set<QString>& referenced) const;
    /// Removes files that an interrupted program was writing before `moment`.
    void removePartial(const QDateTime& moment) const;
    /// Removes the databases that were replaced because they were damaged.
    void removeDamaged() const;
    bool hasDamaged() const;
    /// Where a media file is now if the profile was moved since `path` was stored.
    QString located(const QString& path) const;

private:
    QString m_profile;
    QString m_media;
};

} // namespace nextgpt::app
