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
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace nextgpt::app {

namespace {

constexpr int kAnswerTimeoutMs = 1500;
constexpr int kMaxRequestBytes = 1 << 20;
constexpr char kAccepted[] = "accepted"; ///< older versions answer "raised" without reading

/// A socket path has at most 107 bytes and a profile path may be longer, so the name is a digest of it.
QString addressOf(const QString& folder) {
    const QByteArray digest =
        QCryptographicHash::hash(QDir(folder).absolutePath().toUtf8(), QCryptographicHash::Sha256);
    return "nextgpt-" + QString::number(::getuid()) + '-' + QString::fromLatin1(digest.toHex().left(24));
}

/// The socket is in a folder that every user of the machine can write: its mode keeps others from
/// connecting, but not from putting a socket of theirs in its place.
bool isOurs(const QLocalSocket& connected) {
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(static_cast<int>(connected.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer,
                        &size) == 0 &&
           peer.uid == ::getuid();
}

} // namespace

ProfileLock::ProfileLock(const QString& folder, QObject* parent)
    : ProfileLock(folder, fileSystemOf(folder), parent) {}

ProfileLock::ProfileLock(const QString& folder, FileSystem system, QObject* parent)
    : QObject(parent)
    , m_address(addressOf(folder)) {
    makePrivateFolder(folder);
    m_state = lock(folder + "/lock", system);
    if (m_state == State::Held && system == FileSystem::Network)
        m_state = lockAgainstOthers(folder + "/owner");
    if (m_state == State::Held)
        listen();
}

ProfileLock::State ProfileLock::lockAgainstOthers(const QString& file) {
    m_owner = std::make_unique<OwnerRecord>(file, hostAndBoot());
    m_otherComputer = m_owner->otherOwner();
    if (!m_otherComputer.isEmpty()) {
        ::close(std::exchange(m_descriptor, -1));
        return State::HeldElsewhere;
    }
    m_owner->keep();
    return State::Held;
}

ProfileLock::State ProfileLock::lock(const QString& file, FileSystem system) {
    const QByteArray name = QFile::encodeName(file);
    m_descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_descriptor < 0) // not writable, but perhaps left by another process that holds it
        m_descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC);
    if (m_descriptor < 0)
        return State::Impossible;
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return State::Held;
    if (system == FileSystem::Network && errno != EWOULDBLOCK) // it has no locks
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
    QLocalServer::removeServer(m_address); // left by a crash: we hold the lock, so no program is listening
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = m_server->nextPendingConnection()) {
            if (!isOurs(*caller)) {
                delete caller;
                continue;
            }
            caller->setReadBufferSize(kMaxRequestBytes);
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            connect(caller, &QLocalSocket::readyRead, this, [this, caller] { serve(*caller); });
            serve(*caller); // what has arrived already
        }
    });
    m_server->listen(m_address);
}

void ProfileLock::serve(QLocalSocket& caller) {
    if (!caller.canReadLine()) {
        if (caller.bytesAvailable() >= kMaxRequestBytes)
            caller.abort();
        return;
    }
    const QByteArray line = caller.readLine(kMaxRequestBytes);
    caller.write(kAccepted);
    caller.flush(); // the caller waits for it
    caller.disconnectFromServer();
    Q_EMIT requested(line.trimmed());
}

ProfileLock::Delivery ProfileLock::deliver(const QByteArray& line) const {
    QLocalSocket socket;
    socket.connectToServer(m_address, QIODevice::ReadWrite);
    if (!socket.waitForConnected(kAnswerTimeoutMs) || !isOurs(socket))
        return Delivery::NoAnswer;
    socket.write(line + '\n');
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(kAnswerTimeoutMs)) {
    }
    if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(kAnswerTimeoutMs))
        return Delivery::NoAnswer;
    return socket.readAll() == kAccepted ? Delivery::Accepted : Delivery::Ignored;
}

} // namespace nextgpt::app
