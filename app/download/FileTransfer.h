// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/download/DiskWork.h"
#include "app/download/DownloadEnvironment.h"
#include "app/download/Manifest.h"
#include "app/download/PartialFile.h"

#include <QObject>

#include <memory>

namespace nextgpt::app {

/// Where a file comes from and goes to.
struct TransferOrder {
    ManifestFile file;
    QString target;        ///< the final path
    QList<QUrl> sources{}; ///< of a download, in the order in which they are tried
    QString importPath{};  ///< of an import
};

/// One file on its way to its place: a download or an import.
class FileTransfer : public QObject {
    Q_OBJECT

public:
    enum class State {
        Paused,   ///< also before its start
        Asking,   ///< the server
        Checking, ///< what an earlier run has left, or the whole at the end
        Receiving,
        Waiting, ///< for the next try
        Failed,  ///< until the user starts it again
        Done,
    };

    /// What is known about a file that is in its place.
    struct Result {
        ContentId content{};     ///< of its bytes
        bool isCompared = false; ///< with a published hash: the manifest's or the server's
        QString commit{};
        QString source{}; ///< the host, or the folder of an import
    };

    FileTransfer(const DownloadEnvironment& environment, TransferOrder order);

    virtual void start() = 0;
    /// Keeps what has arrived.
    virtual void pause() = 0;
    /// Pauses and discards what has arrived.
    void discard();
    /// A failed transfer becomes a paused one; any other is left as it is.
    void clearFailure();

    State state() const { return m_state; }
    bool isRunning() const {
        return m_state != State::Paused && m_state != State::Failed && m_state != State::Done;
    }
    /// Why it failed or waits.
    const Fault& fault() const { return m_fault; }
    const TransferOrder& order() const { return m_order; }
    const Result& result() const { return m_result; }
    qint64 bytes() const { return m_bytes; }  ///< that are here
    qint64 size() const { return m_size; }    ///< -1: not known yet
    int attempt() const { return m_attempt; } ///< of the pace's tries; 0: the first

Q_SIGNALS:
    void changed();

protected:
    void setState(State state, const Fault& fault = {});
    /// A fault of this file: with its name.
    Fault named(Fault fault) const;
    PartialFile::Order partialOrder(const QByteArray& key, const ContentId& expected) const;

    const DownloadEnvironment& m_environment;
    TransferOrder m_order;
    Result m_result;
    DiskWork m_disk;
    std::shared_ptr<PartialFile> m_partial;
    qint64 m_bytes = 0;
    qint64 m_size = -1;
    int m_attempt = 0;

private:
    State m_state = State::Paused;
    Fault m_fault;
};

/// What the first bytes of a file show that is a web page or a Git LFS pointer.
FaultKind mistakenContent(const QByteArray& start);

} // namespace nextgpt::app
