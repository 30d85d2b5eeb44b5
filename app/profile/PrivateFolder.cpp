// SPDX-License-Identifier: Apache-2.0
#include "app/profile/PrivateFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace nextgpt::app {

namespace {

constexpr QFile::Permissions kOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr QFile::Permissions kShared = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                       QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

} // namespace

bool makePrivateFolder(const QString& folder) {
    const QFileInfo info(folder);
    if (info.isDir())
        return true;
    const QString parent = info.absolutePath();
    if (!QFileInfo::exists(parent) && parent != folder)
        makePrivateFolder(parent);
    return QDir().mkdir(folder, kOwner) || QFileInfo(folder).isDir();
}

void makePrivate(const QString& path) {
    const QFile::Permissions permissions = QFile::permissions(path);
    if ((permissions & kShared) != 0)
        QFile::setPermissions(path, permissions & kOwner);
}

void makeProfilePrivate(const QString& profile) {
    if (QDir(profile).dirName() ==
        QLatin1String("nextgpt")) // not a folder that the user shares with other files
        makePrivate(profile);
    for (const char* name : {"media", "recordings", "backups"}) {
        makePrivateFolder(profile + '/' + name); // otherwise the first who writes there would decide
        makePrivate(profile + '/' + name);
    }
    const QStringList names{"conversations.sqlite*", "settings.json*", "lock"};
    for (const QFileInfo& file : QDir(profile).entryInfoList(names, QDir::Files | QDir::NoSymLinks))
        makePrivate(file.filePath());
}

} // namespace nextgpt::app
