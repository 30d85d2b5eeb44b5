// SPDX-License-Identifier: Apache-2.0
#include "app/profile/OwnerRecord.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSysInfo>
#include <QTemporaryFile>

#include <utility>

namespace nextgpt::app {

namespace {

constexpr int kWriteMs = 30'000;
constexpr qint64 kFreshSeconds = 120;
constexpr qint64 kMaxBytes = 512;

/// The time of the file system, whose clock may differ from this computer's.
QDateTime timeIn(const QString& folder) {
    QTemporaryFile file(folder + "/.time-XXXXXX");
    if (!file.open() || file.write("x") != 1 || !file.flush())
        return QDateTime::currentDateTime();
    return QFileInfo(file.fileName()).lastModified();
}

} // namespace

QString hostAndBoot() {
    return QSysInfo::machineHostName() + ' ' + QString::fromLatin1(QSysInfo::bootUniqueId());
}

OwnerRecord::OwnerRecord(QString file, QString computer)
    : m_file(std::move(file))
    , m_computer(std::move(computer)) {
    m_timer.setInterval(kWriteMs);
    m_timer.callOnTimeout([this] { write(); });
}

OwnerRecord::~OwnerRecord() {
    if (m_timer.isActive())
        QFile::remove(m_file);
}

QString OwnerRecord::otherOwner() const {
    QFile file(m_file);
    const QFileInfo info(m_file);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const QString owner = QString::fromUtf8(file.read(kMaxBytes)).simplified();
    const bool fresh = info.lastModified().secsTo(timeIn(info.absolutePath())) < kFreshSeconds;
    return owner == m_computer.simplified() || !fresh ? QString() : owner.section(' ', 0, 0);
}

void OwnerRecord::keep() {
    write();
    m_timer.start();
}

void OwnerRecord::write() const {
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(m_computer.toUtf8());
        file.commit();
    }
}

} // namespace nextgpt::app
