// SPDX-License-Identifier: Apache-2.0
#include "app/profile/ProfileLock.h"

#include "app/profile/PrivateFolder.h"

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
    makePrivateFolder(folder);
    m_state = lock(folder + "/lock");
    if (m_state == State::Held)
        listen();
}

ProfileLock::State ProfileLock::lock(const QString& file) {
    const QByteArray name = QFile::encodeName(file);
    m_descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_descriptor < 0) // not writable, but perhaps left by another process that holds it
        m_descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC);
    if (m_descriptor < 0)
        return State::Impossible;
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return State::Held;
    ::close(m_descriptor);
    m_descriptor = -1;
    return State::HeldByOther;
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
