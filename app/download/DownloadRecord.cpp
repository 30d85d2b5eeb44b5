// SPDX-License-Identifier: Apache-2.0
#include "app/download/DownloadRecord.h"

#include "engine/core/Error.h"
#include "engine/io/AtomicFile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr qint64 kMaxBytes = qint64(4) << 20;
constexpr auto kFile = "/downloads.json";
constexpr auto kLicences = "licences";
constexpr auto kFiles = "files";

QString keyOf(const ManifestPart& part, const ManifestFile& file) {
    return part.folder + '/' + file.path;
}

QString now() {
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

QJsonObject readRecord(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // read() allocates as much as it is asked for.
    const QByteArray content = file.read(std::min(kMaxBytes, file.size()));
    const QJsonDocument document = QJsonDocument::fromJson(content);
    if (document.isObject() && document.object()["version"] == 1)
        return document.object();
    QFile::remove(path + ".bad");
    QFile::rename(path, path + ".bad");
    return {};
}

} // namespace

DownloadRecord::DownloadRecord(const QString& folder)
    : m_folder(folder)
    , m_values(readRecord(folder + kFile)) {
    m_values["version"] = 1;
}

void DownloadRecord::set(const QString& group, const QString& key, const QJsonObject& entry) {
    QJsonObject entries = m_values[group].toObject();
    entries[key] = entry;
    m_values[group] = entries;
    try {
        writeTextFileAtomically((m_folder + kFile).toStdString(),
                                QJsonDocument(m_values).toJson().toStdString());
        m_isSaved = true;
    } catch (const EngineError&) {
        m_isSaved = false;
    }
}

/// Other terms under the same name must be accepted again.
bool DownloadRecord::isAccepted(const ManifestPart& part) const {
    const QJsonObject entry = m_values[kLicences][part.id].toObject();
    return !entry.isEmpty() && Licence{entry["name"].toString(), entry["address"].toString()} == part.licence;
}

void DownloadRecord::accept(const ManifestPart& part) {
    set(kLicences, part.id,
        {{"name", part.licence.name}, {"address", part.licence.address}, {"accepted", now()}});
}

QJsonObject DownloadRecord::entryOf(const ManifestPart& part, const ManifestFile& file) const {
    return m_values[kFiles][keyOf(part, file)].toObject();
}

qint64 DownloadRecord::bytesOf(const ManifestPart& part, const ManifestFile& file) const {
    return entryOf(part, file)["bytes"].toInteger(-1);
}

bool DownloadRecord::isComplete(const ManifestPart& part, const ManifestFile& file) const {
    const QFileInfo found(m_folder + '/' + keyOf(part, file));
    if (!found.isFile() || found.size() != bytesOf(part, file))
        return false;
    const ContentId known = contentIdOf(entryOf(part, file)["hash"].toString().toLatin1());
    return file.content.kind == HashKind::None || known.kind != file.content.kind || known == file.content;
}

bool DownloadRecord::isCompared(const ManifestPart& part, const ManifestFile& file) const {
    return entryOf(part, file)["compared"].toBool();
}

void DownloadRecord::complete(const ManifestPart& part, const ManifestFile& file,
                              const FileTransfer& transfer) {
    const FileTransfer::Result& result = transfer.result();
    set(kFiles, keyOf(part, file),
        {{"bytes", transfer.size()},
         {"hash", QString::fromLatin1(result.content.hex)},
         {"compared", result.isCompared},
         {"commit", result.commit},
         {"source", result.source},
         {"date", now()}});
}

} // namespace nextgpt::app
