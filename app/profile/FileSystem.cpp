// SPDX-License-Identifier: Apache-2.0
#include "app/profile/FileSystem.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/vfs.h>

#include <algorithm>
#include <array>

namespace nextgpt::app {

namespace {

// <linux/magic.h> and the file systems' own sources. FUSE carries sshfs and most cloud folders.
constexpr std::array<quint32, 14> kNetworkTypes{
    0x00006969, // NFS
    0x0000517B, // SMB
    0xFF534D42, // CIFS
    0xFE534D42, // SMB 2
    0x65735546, // FUSE
    0x01021997, // 9P
    0x5346414F, // AFS
    0x6B414653, // kAFS
    0x73757245, // Coda
    0x0000564C, // NCP
    0x00C36400, // Ceph
    0x0BD00BD0, // Lustre
    0x01161970, // GFS2
    0x7461636F, // OCFS2
};

} // namespace

FileSystem fileSystemOfType(quint32 type) {
    return std::find(kNetworkTypes.begin(), kNetworkTypes.end(), type) == kNetworkTypes.end()
               ? FileSystem::Local
               : FileSystem::Network;
}

FileSystem fileSystemOf(const QString& folder) {
    QString existing = QDir::cleanPath(QDir(folder).absolutePath());
    while (!QFileInfo::exists(existing) && existing != QLatin1String("/"))
        existing = QFileInfo(existing).absolutePath();
    struct statfs status {};
    if (::statfs(QFile::encodeName(existing).constData(), &status) != 0)
        return FileSystem::Local;
    return fileSystemOfType(static_cast<quint32>(status.f_type));
}

} // namespace nextgpt::app
