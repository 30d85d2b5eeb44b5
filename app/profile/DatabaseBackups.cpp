// SPDX-License-Identifier: Apache-2.0
#include "app/profile/DatabaseBackups.h"

#include "app/profile/Database.h"
#include "app/profile/PrivateFolder.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>

#include <cstdio>
#include <set>

namespace nextgpt::app {

namespace {

constexpr int kDays = 3;
constexpr std::size_t kWeeks = 4;
constexpr QLatin1String kPrefix("conversations-");
constexpr QLatin1String kSuffix(".sqlite");

QDate dayOf(const QString& file) {
    return QDate::fromString(QFileInfo(file).completeBaseName().mid(kPrefix.size()), Qt::ISODate);
}

} // namespace

DatabaseBackups::DatabaseBackups(const QString& profile)
    : m_folder(profile + "/backups") {}

QStringList DatabaseBackups::newestFirst() const {
    QStringList files;
    for (const QString& name : QDir(m_folder).entryList(
             {kPrefix + '*' + kSuffix}, QDir::Files | QDir::NoSymLinks, QDir::Name | QDir::Reversed))
        if (dayOf(name).isValid())
            files.append(m_folder + '/' + name);
    return files;
}

QString DatabaseBackups::fileOfToday() const {
    return m_folder + '/' + kPrefix + QDate::currentDate().toString(Qt::ISODate) + kSuffix;
}

bool DatabaseBackups::isDue() const {
    return !QFileInfo::exists(fileOfToday());
}

qint64 DatabaseBackups::bytes() const {
    qint64 sum = 0;
    for (const QString& file : newestFirst())
        sum += QFileInfo(file).size();
    return sum;
}

void DatabaseBackups::write(Database& database) const {
    makePrivateFolder(m_folder);
    const QString partial = m_folder + "/backup.part";
    QFile::remove(partial);
    database.copyTo(partial); // SQLite syncs it
    if (std::rename(QFile::encodeName(partial).constData(), QFile::encodeName(fileOfToday()).constData()) !=
        0)
        QFile::remove(partial);
    for (const char* left : {"-wal", "-shm", "-journal"})
        QFile::remove(partial + left);
    removeOld();
}

void DatabaseBackups::replaceAll(Database& database) const {
    write(database);
    for (const QString& file : newestFirst())
        if (file != fileOfToday())
            QFile::remove(file);
}

void DatabaseBackups::removeOld() const {
    std::set<int> weeks;
    const QStringList files = newestFirst();
    for (const QString& file : files.mid(kDays)) {
        int year = 0;
        const int week = dayOf(file).weekNumber(&year);
        const bool firstOfWeek = weeks.size() < kWeeks && weeks.insert(year * 100 + week).second;
        if (!firstOfWeek)
            QFile::remove(file);
    }
}

} // namespace nextgpt::app
