// SPDX-License-Identifier: Apache-2.0
#include "app/crash/SessionRecord.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/io/AtomicFile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr int kKeptReports = 5;
constexpr qint64 kMaxBytes = 4096;
constexpr int kMaxCounted = 1000;
constexpr int kKillsForSafe = 2;
constexpr int kFailuresForMinimal = 3;

QString fileOf(const QString& profile) {
    return profile + "/session.json";
}

QString reportsOf(const QString& profile) {
    return profile + "/crash-reports";
}

} // namespace

SessionRecord::SessionRecord(const QString& profile)
    : m_profile(profile) {
    readPrevious();
    const QString name = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    m_report = reportsOf(m_profile) + '/' + name + ".txt";
    if (!QDir().mkpath(reportsOf(m_profile)))
        return;
    QFile::setPermissions(reportsOf(m_profile), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    removeOldReports();
    save(State::Running);
}

SessionRecord::~SessionRecord() {
    save(State::Ended);
}

void SessionRecord::readPrevious() {
    QFile file(fileOf(m_profile));
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject record = QJsonDocument::fromJson(file.read(kMaxBytes)).object();
    if (!record["running"].toBool())
        return;
    m_failedSessions = std::clamp(record["failed"].toInt(), 0, kMaxCounted) + 1;
    const QString report = reportsOf(m_profile) + '/' + QFileInfo(record["report"].toString()).fileName();
    if (QFileInfo(report).isFile())
        m_previousReport = report;
}

StartMode SessionRecord::startMode() const {
    if (m_failedSessions >= kFailuresForMinimal)
        return StartMode::Minimal;
    if (!m_previousReport.isEmpty() || m_failedSessions >= kKillsForSafe)
        return StartMode::Safe;
    return StartMode::Normal;
}

void SessionRecord::save(State state) const {
    const bool running = state == State::Running;
    const QJsonObject record{{"running", running},
                             {"failed", running ? m_failedSessions : 0},
                             {"report", QFileInfo(m_report).fileName()}};
    const QByteArray text = QJsonDocument(record).toJson();
    const void* data = text.constData();
    try {
        writeFileAtomically(fileOf(m_profile).toStdString(),
                            {static_cast<const std::uint8_t*>(data), static_cast<std::size_t>(text.size())},
                            FileAccess::OwnerOnly);
    } catch (const EngineError& error) {
        log("session")->warn("the session is not recorded: {}", error.what());
    }
}

void SessionRecord::removeOldReports() const {
    const QFileInfoList reports =
        QDir(reportsOf(m_profile)).entryInfoList({"*.txt"}, QDir::Files, QDir::Name | QDir::Reversed);
    for (qsizetype i = kKeptReports; i < reports.size(); ++i)
        QFile::remove(reports[i].filePath());
}

} // namespace nextgpt::app
