// SPDX-License-Identifier: Apache-2.0
#include "app/profile/PrivateCopy.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

namespace nextgpt::app {

namespace {

/// Copies a file so that its owner can change the copy.
bool copyWritable(const QString& from, const QString& to) {
    return QFile::copy(from, to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

std::unique_ptr<PrivateCopy> PrivateCopy::of(const QString& database) {
    for (const QString& place : {QDir::tempPath(), QStringLiteral("/dev/shm")}) {
        std::unique_ptr<PrivateCopy> copy(new PrivateCopy(place));
        if (copy->take(database))
            return copy;
    }
    return nullptr;
}

bool PrivateCopy::take(const QString& database) const {
    const QString log = database + "-wal";
    return m_folder.isValid() && copyWritable(database, file()) &&
           (!QFile::exists(log) || copyWritable(log, file() + "-wal"));
}

void PrivateCopy::replaceFirstPage(const QString& other) const {
    constexpr qint64 kPageBytes = 4096;    // SQLite's default
    constexpr qsizetype kPageCountAt = 28; // sqlite.org/fileformat2.html, section 1.3
    QFile source(other);
    QFile target(file());
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::ReadWrite))
        return;
    QByteArray page = source.read(kPageBytes);
    qToBigEndian(static_cast<quint32>(target.size() / kPageBytes), page.data() + kPageCountAt);
    target.write(page);
}

} // namespace nextgpt::app
