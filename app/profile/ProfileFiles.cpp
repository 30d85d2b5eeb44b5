// SPDX-License-Identifier: Apache-2.0
#include "app/profile/ProfileFiles.h"

#include "app/profile/DatabaseBackups.h"
#include "app/profile/DatabaseOpening.h"

#include <QDir>
#include <QFileInfo>

namespace nextgpt::app {

namespace {

constexpr QDir::Filters kFiles = QDir::Files | QDir::Hidden | QDir::NoSymLinks;

QFileInfoList foldersIn(const QString& folder) {
    return QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
}

qint64 bytesIn(const QString& folder, const QStringList& names = {}) {
    qint64 sum = 0;
    for (const QFileInfo& file : QDir(folder).entryInfoList(names, kFiles))
        sum += file.size();
    return sum;
}

/// The time of the last change of a file, its name or its place: copying does not preserve it.
bool changedBefore(const QFileInfo& file, const QDateTime& moment) {
    return file.metadataChangeTime() < moment;
}

} // namespace

QString mediaKey(const QString& path) {
    return path.section('/', -2);
}

ProfileFiles::ProfileFiles(const QString& profile)
    : m_profile(profile)
    , m_media(profile + "/media") {}

StorageUsage ProfileFiles::measure(const std::set<QString>& referenced) const {
    StorageUsage usage;
    usage.database = bytesIn(m_profile, {"conversations.sqlite", "conversations.sqlite-wal"});
    usage.backups = DatabaseBackups(m_profile).bytes();
    usage.damaged = bytesIn(m_profile, {"conversations.sqlite.damaged-*"});
    usage.recordings = bytesIn(m_profile + "/recordings");
    for (const QFileInfo& folder : foldersIn(m_media)) {
        qint64& conversation = usage.conversations[folder.fileName().toLongLong()];
        for (const QFileInfo& file : QDir(folder.filePath()).entryInfoList(kFiles)) {
            conversation += file.size();
            if (referenced.count(mediaKey(file.filePath())) == 0)
                usage.unused += file.size();
        }
        usage.media += conversation;
    }
    return usage;
}

qint64 ProfileFiles::removeUnused(const std::set<QString>& referenced, const QDateTime& moment) const {
    qint64 freed = 0;
    for (const QFileInfo& folder : foldersIn(m_media)) {
        for (const QFileInfo& file : QDir(folder.filePath()).entryInfoList(kFiles))
            if (referenced.count(mediaKey(file.filePath())) == 0 && changedBefore(file, moment) &&
                QFile::remove(file.filePath()))
                freed += file.size();
        QDir().rmdir(folder.filePath()); // does nothing unless it is empty
    }
    return freed;
}

void ProfileFiles::removeConversation(qint64 id, const std::set<QString>& referenced) const {
    const QString folder = m_media + '/' + QString::number(id);
    for (const QFileInfo& file : QDir(folder).entryInfoList(kFiles))
        if (referenced.count(mediaKey(file.filePath())) == 0)
            QFile::remove(file.filePath());
    QDir().rmdir(folder);
}

void ProfileFiles::removePartial(const QDateTime& moment) const {
    QStringList folders{m_profile, m_profile + "/recordings", m_profile + "/backups"};
    for (const QFileInfo& folder : foldersIn(m_media))
        folders.append(folder.filePath());
    for (const QString& folder : folders)
        for (const QFileInfo& file : QDir(folder).entryInfoList({"*.part"}, kFiles))
            if (file.lastModified() < moment)
                QFile::remove(file.filePath());
}

bool ProfileFiles::hasDamaged() const {
    return !damagedDatabases(m_profile).isEmpty();
}

void ProfileFiles::removeDamaged() const {
    for (const QString& file : damagedDatabases(m_profile))
        QFile::remove(file);
}

QString ProfileFiles::located(const QString& path) const {
    if (path.isEmpty() || QFileInfo::exists(path))
        return path;
    const QString moved = m_media + '/' + mediaKey(path);
    return QFileInfo::exists(moved) ? moved : path;
}

} // namespace nextgpt::app
