// SPDX-License-Identifier: Apache-2.0
#include "app/library/ProfileLock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace nextgpt::app {

namespace {

constexpr int kAnswerTimeoutMs = 1500;

/// A socket path has at most 107 bytes and a profile path may be longer, so the name is a digest of it.
QString addressOf(const QString& folder) {
    const QByteArray digest =
        QCryptographicHash::hash(QDir(folder).absolutePath().toUtf8(), QCryptographicHash::Sha256);
    return "nextgpt-" + QString::number(::getuid()) + '-' + QString::fromLatin1(digest.toHex().left(24));
}

} // namespace

ProfileLock::ProfileLock(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_address(addressOf(folder)) {
    QDir().mkpath(folder);
    const QByteArray file = QFile::encodeName(folder + "/lock");
    m_descriptor = ::open(file.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
    if (m_descriptor >= 0)
        listen();
}

ProfileLock::~ProfileLock() {
    if (m_descriptor >= 0)
        ::close(m_descriptor); // releases the lock
}

void ProfileLock::listen() {
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(m_address); // left by a crash: we hold the lock, so nobody is listening
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = m_server->nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            caller->write("raised");
            caller->flush(); // the caller waits for it
            caller->disconnectFromServer();
            Q_EMIT raiseRequested();
        }
    });
    m_server->listen(m_address);
}

bool ProfileLock::raiseHolder() const {
    QLocalSocket socket;
    socket.connectToServer(m_address, QIODevice::ReadOnly);
    return socket.waitForConnected(kAnswerTimeoutMs) && socket.waitForReadyRead(kAnswerTimeoutMs);
}

} // namespace nextgpt::app
