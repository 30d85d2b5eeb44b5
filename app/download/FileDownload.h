// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/download/Fetch.h"
#include "app/download/FileTransfer.h"

#include <QTimer>

namespace nextgpt::app {

/// Downloads one file: asks the server what it has (HEAD), continues what is there if it is of the same
/// version, checks size and hash, and moves the file to its place. Transient faults are tried again, with
/// growing delays; then, and for other faults of a server, the next source is asked.
class FileDownload : public FileTransfer {
    Q_OBJECT

public:
    FileDownload(QNetworkAccessManager& network, const DownloadEnvironment& environment, TransferOrder order);

    void start() override;
    void pause() override;

private:
    void ask();
    void receiveHead(const ServerAnswer& answer);
    Fault refusal(const ServerAnswer& answer) const;
    void open();
    void rehash();
    void request();
    void receive(const ServerAnswer& answer);
    void receiveRest(const ServerAnswer& answer);
    void writeNext();
    void write(const QByteArray& piece);
    void endBody();
    void restart(const Fault& reason);
    void finish();
    void handleFinished(const PartialFile::Finished& finished);
    void handle(const Fault& fault);
    void tryLater(const Fault& fault);
    void tryNextSource(const Fault& fault);
    void stop();
    void dropFetch();
    void checkProgress();
    const QUrl& source() const { return m_order.sources[m_source]; }
    Fault faultOf(FaultKind kind) const;

    QNetworkAccessManager& m_network;
    std::unique_ptr<Fetch> m_fetch;
    QTimer m_later; ///< the next try
    QTimer m_stall; ///< looks at the bytes that arrived
    qsizetype m_source = 0;
    Fault m_firstFault; ///< of the sources before this one
    QByteArray m_etag;  ///< of the version that is fetched
    QByteArray m_strongEtag;
    ContentId m_pinned;    ///< what every further source must deliver: the manifest's, or the first source's
    ContentId m_expected;  ///< the pinned one, or what this source says
    qint64 m_farthest = 0; ///< bytes that once were here: less is no progress
    qint64 m_arrived = 0;  ///< since the last look at a stall
    int m_mismatches = 0;  ///< complete files with a wrong hash
    bool m_isWriting = false;
};

} // namespace nextgpt::app
