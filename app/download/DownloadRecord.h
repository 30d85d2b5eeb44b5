// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/download/FileTransfer.h"

#include <QJsonObject>
#include <QString>

namespace nextgpt::app {

/// What the program keeps about downloads, in "downloads.json" in their folder: which licences were accepted
/// and when, and size, hash and origin of every file that is in its place.
class DownloadRecord {
public:
    /// Reads the record; a damaged one is renamed to "downloads.json.bad" and a new one is begun.
    explicit DownloadRecord(const QString& folder);

    bool isAccepted(const ManifestPart& part) const;
    void accept(const ManifestPart& part);

    /// Whether the file is in its place, with the size that it had when it was checked.
    bool isComplete(const ManifestPart& part, const ManifestFile& file) const;
    /// The size of a complete file.
    qint64 bytesOf(const ManifestPart& part, const ManifestFile& file) const;
    /// Whether it was compared with a published hash.
    bool isCompared(const ManifestPart& part, const ManifestFile& file) const;
    void complete(const ManifestPart& part, const ManifestFile& file, const FileTransfer& transfer);

    /// False while the file could not be written; what it should contain is kept and written with the next.
    bool isSaved() const { return m_isSaved; }
    const QJsonObject& values() const { return m_values; }

private:
    QJsonObject entryOf(const ManifestPart& part, const ManifestFile& file) const;
    void set(const QString& group, const QString& key, const QJsonObject& entry);

    QString m_folder;
    QJsonObject m_values;
    bool m_isSaved = true;
};

} // namespace nextgpt::app
