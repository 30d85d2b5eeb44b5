// SPDX-License-Identifier: Apache-2.0
#include "app/profile/ProfileLock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <grp.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <functional>

using namespace nextgpt::app;

namespace {

constexpr uid_t kNobody = 65534;

/// The sockets of this user's programs at one time.
class Sockets {
public:
    /// The path of the only one that has been added since; empty if there is not exactly one.
    QByteArray added() const {
        QStringList names = present();
        for (const QString& name : m_names)
            names.removeAll(name);
        return names.size() == 1 ? QFile::encodeName(QDir::tempPath() + '/' + names.front()) : QByteArray();
    }

private:
    static QStringList present() {
        return QDir(QDir::tempPath())
            .entryList({QStringLiteral("nextgpt-%1-*").arg(::getuid())}, QDir::System | QDir::Hidden);
    }

    QStringList m_names = present();
};

sockaddr_un addressOf(const QByteArray& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.constData(), sizeof address.sun_path - 1);
    return address;
}

/// Starts a process of another user, which runs `work` and ends with its result.
pid_t startAsNobody(const std::function<int()>& work) {
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    if (::setgroups(0, nullptr) != 0 || ::setresgid(kNobody, kNobody, kNobody) != 0 ||
        ::setresuid(kNobody, kNobody, kNobody) != 0)
        ::_exit(255);
    ::_exit(work());
}

int resultOf(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// The error of connecting, or 0.
int connectTo(const QByteArray& path) {
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const sockaddr_un address = addressOf(path);
    return ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 ? 0
                                                                                                   : errno;
}

} // namespace

/// The socket that hands a start over to the running program, and the other users of the machine.
class TestProfileLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void socketIsOpenToItsOwnerOnly();
    void anotherUserCannotConnect();
    void anotherUserIsNotServed();
    void socketOfAnotherUserIsNotUsed();

private:
    QTemporaryDir m_folder;
};

void TestProfileLock::socketIsOpenToItsOwnerOnly() {
    const Sockets before;
    const ProfileLock lock(m_folder.filePath("profile"));
    QVERIFY(lock.isHeld());
    const QByteArray path = before.added();
    QVERIFY(!path.isEmpty());
    struct stat state {};
    QCOMPARE(::lstat(path.constData(), &state), 0);
    QVERIFY(S_ISSOCK(state.st_mode));
    QCOMPARE(state.st_mode & 0077, mode_t(0));
    QCOMPARE(state.st_uid, ::getuid());
}

void TestProfileLock::anotherUserCannotConnect() {
    if (::getuid() != 0)
        QSKIP("only root can act as another user");
    const Sockets before;
    const ProfileLock lock(m_folder.filePath("profile"));
    const QByteArray path = before.added();
    QVERIFY(!path.isEmpty());
    QCOMPARE(connectTo(path), 0);
    QCOMPARE(resultOf(startAsNobody([&path] { return connectTo(path); })), EACCES);
}

/// Even if something has opened the socket to everyone.
void TestProfileLock::anotherUserIsNotServed() {
    if (::getuid() != 0)
        QSKIP("only root can act as another user");
    const Sockets before;
    const ProfileLock lock(m_folder.filePath("profile"));
    const QByteArray path = before.added();
    QVERIFY(!path.isEmpty());
    QCOMPARE(::chmod(path.constData(), 0666), 0);
    const QSignalSpy requests(&lock, &ProfileLock::requested);
    const pid_t child = startAsNobody([&path] {
        ::alarm(20);
        const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
        const sockaddr_un address = addressOf(path);
        if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            return 1;
        ::signal(SIGPIPE, SIG_IGN);
        const char line[] = "{\"message\":\"Hello\"}\n";
        [[maybe_unused]] const auto written = ::write(descriptor, line, sizeof line - 1);
        char answer = 0;
        return ::read(descriptor, &answer, 1) > 0 ? 2 : 0; // the end, or a reset
    });
    int status = -1;
    bool ended = false;
    const auto hasEnded = [&] { return ended = ended || ::waitpid(child, &status, WNOHANG) == child; };
    QVERIFY(QTest::qWaitFor(hasEnded, 20'000)); // while the program serves its callers
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
    QCOMPARE(requests.count(), 0);
}

/// Another user who has put a socket in the place of the program's learns nothing of what a start hands over.
void TestProfileLock::socketOfAnotherUserIsNotUsed() {
    if (::getuid() != 0)
        QSKIP("only root can act as another user");
    const QString profile = m_folder.filePath("taken");
    const Sockets before;
    QByteArray path;
    {
        const ProfileLock lock(profile);
        path = before.added();
    }
    QVERIFY(!path.isEmpty());
    const int held = ::open(QFile::encodeName(profile + "/lock").constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(held >= 0);
    QCOMPARE(::flock(held, LOCK_EX | LOCK_NB), 0);
    const ProfileLock lock(profile);
    QCOMPARE(lock.state(), ProfileLock::State::HeldByOther);
    const pid_t child = startAsNobody([&path] {
        ::alarm(20);
        const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
        const sockaddr_un address = addressOf(path);
        if (::bind(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
            ::chmod(path.constData(), 0666) != 0 || ::listen(server, 1) != 0)
            return 3;
        const int caller = ::accept(server, nullptr, nullptr);
        char byte = 0;
        return ::read(caller, &byte, 1) > 0 ? 2 : 0;
    });
    QTRY_VERIFY(QFileInfo::exists(QFile::decodeName(path)));
    QTest::qWait(200); // until it listens
    QCOMPARE(lock.deliver("{\"message\":\"Hello\"}"), ProfileLock::Delivery::NoAnswer);
    QCOMPARE(resultOf(child), 0);
    ::unlink(path.constData());
    ::close(held);
}

QTEST_GUILESS_MAIN(TestProfileLock)
#include "test_profile_lock.moc"
