// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/download/DownloadRecord.h"
#include "app/download/RateMeter.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace nextgpt::app {

/// The downloads and imports of a manifest's parts. Nothing starts by itself, and no part is downloaded
/// before its licence is accepted. Three files are transferred at a time; what was interrupted, also by the
/// end of the program, continues when it is started again.
class DownloadQueue : public QObject {
    Q_OBJECT

public:
    enum class PartState {
        Absent, ///< nothing is here
        Running,
        Paused, ///< something is here
        Failed,
        Done,
    };
    struct Progress {
        PartState state = PartState::Absent;
        qint64 done = 0;  ///< bytes
        qint64 total = 0; ///< bytes; an estimate until the server has said the sizes
        double bytesPerSecond = 0;
        qint64 secondsLeft = -1; ///< -1: not known
        Fault fault{};           ///< why it failed, or what it waits for
        int filesDone = 0;
        int attempt = 0;           ///< of the file that waits for its next try
        bool isExact = true;       ///< the size of every file is known
        bool isUncompared = false; ///< a file that is here had no published hash to compare with
    };

    DownloadQueue(Manifest manifest, QString folder, DownloadEnvironment environment);
    ~DownloadQueue() override;

    const QList<ManifestPart>& parts() const { return m_manifest.parts; }
    const QString& folder() const { return m_folder; }
    const DownloadRecord& record() const { return m_record; }
    const DownloadEnvironment& environment() const { return m_environment; }
    Progress progress(qsizetype part);
    /// Of all parts that are running.
    Progress overall();

    bool isLicenceAccepted(qsizetype part) const { return m_record.isAccepted(parts()[part]); }
    void acceptLicence(qsizetype part);
    /// Downloads what is missing. Does nothing before the licence is accepted; fails with NoRoom, before any
    /// request, if the disk has too little space.
    void start(qsizetype part);
    void pause(qsizetype part);
    /// Deletes the incomplete files; complete ones stay.
    void cancel(qsizetype part);
    /// Copies what is missing from a folder, under the same licence and with the same checks.
    void importFrom(qsizetype part, const QString& folder);

Q_SIGNALS:
    void changed(qsizetype part);

private:
    struct Part;
    std::unique_ptr<FileTransfer> makeDownload(const ManifestPart& part, const ManifestFile& file);
    void begin(qsizetype index, const QString& importFolder);
    void addTransfer(qsizetype index, int file, const QString& importFolder);
    void noteChange(qsizetype index, int file);
    void schedule();
    int runningFiles() const;
    qint64 missingBytes(qsizetype index) const;
    void addFile(Progress& progress, qsizetype index, int file) const;

    Manifest m_manifest;
    QString m_folder;
    DownloadEnvironment m_environment;
    DownloadRecord m_record;
    QNetworkAccessManager m_network;
    std::vector<std::unique_ptr<Part>> m_parts;
};

/// The addresses of a file, in the order in which they are tried: the user's endpoint, then the mirrors.
QList<QUrl> sourcesOf(const ManifestPart& part, const ManifestFile& file, const QUrl& endpoint);

} // namespace nextgpt::app
