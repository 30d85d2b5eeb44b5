// SPDX-License-Identifier: Apache-2.0
#include "app/profile/UserFolders.h"

#include "app/bridge/Conversions.h"

#include "engine/io/UnusedPath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace nextgpt::app {

namespace {

constexpr int kMaxNameBytes = 200; ///< file systems allow 255; a number may follow

} // namespace

/// Qt 6.4 moves into the current folder where the folder of the trash cannot be made.
bool moveFolderToTrash(const QString& folder) {
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir().mkpath(home) && QFileInfo(home).isWritable() && QFile::moveToTrash(folder);
}

QString freeFolder(const QString& parent, const QString& name) {
    return toQString(unusedStem(toPath(parent + '/' + name), {""}));
}

QString folderNameFrom(const QString& typed) {
    QString name;
    for (const QChar character : typed)
        if (character != '/' && character.category() != QChar::Other_Control)
            name += character;
    name = name.trimmed();
    while (name.startsWith('.'))
        name.remove(0, 1);
    while (name.toUtf8().size() > kMaxNameBytes)
        name.chop(1);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    return name.trimmed();
}

} // namespace nextgpt::app
