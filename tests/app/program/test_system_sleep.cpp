// SPDX-License-Identifier: Apache-2.0
#include "app/SystemSleep.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusServer>
#include <QSignalSpy>
#include <QtTest>

#include <fcntl.h>
#include <unistd.h>

#include <array>

using namespace nextgpt::app;

namespace {

const QString kPath = QStringLiteral("/org/freedesktop/login1");
const QString kManager = QStringLiteral("org.freedesktop.login1.Manager");

/// logind: it hands out locks and knows whether they are held.
class Manager : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    QStringList asked;

    /// True while somebody holds the last lock.
    bool isDelayed() const {
        char byte = 0;
        return m_reading >= 0 && ::read(m_reading, &byte, 1) < 0 && errno == EAGAIN;
    }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString&,
                                    const QString& mode) {
        asked.append(what + ' ' + who + ' ' + mode);
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        m_reading = ends[0];
        const QDBusUnixFileDescriptor lock(ends[1]); // duplicates it
        ::close(ends[1]);
        return lock;
    }

private:
    int m_reading = -1;
};

} // namespace

/// Sleep as logind announces it, by a logind in this process that is connected without a bus.
class TestSystemSleep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sleepIsDelayedUntilEverythingIsSaved();
    void nothingHappensWithoutABus();

private:
    void prepareForSleep(bool starting);
    QDBusServer m_server{QStringLiteral("unix:tmpdir=/tmp")};
    Manager m_manager;
    QList<QDBusConnection> m_connections;
};

void TestSystemSleep::initTestCase() {
    QCoreApplication::setApplicationName("NExT-GPT");
    m_server.setAnonymousAuthenticationAllowed(true);
    connect(&m_server, &QDBusServer::newConnection, this, [this](QDBusConnection connection) {
        connection.registerObject(kPath, &m_manager, QDBusConnection::ExportAllSlots);
        m_connections.append(connection);
    });
    QVERIFY2(m_server.isConnected(), qPrintable(m_server.lastError().message()));
}

void TestSystemSleep::prepareForSleep(bool starting) {
    QDBusMessage message = QDBusMessage::createSignal(kPath, kManager, QStringLiteral("PrepareForSleep"));
    message.setArguments({starting});
    m_connections.last().send(message);
}

void TestSystemSleep::sleepIsDelayedUntilEverythingIsSaved() {
    SystemSleep sleep(QDBusConnection::connectToPeer(m_server.address(), "sleep"));
    const QSignalSpy about(&sleep, &SystemSleep::aboutToSleep);
    const QSignalSpy woke(&sleep, &SystemSleep::wokeUp);
    QTRY_COMPARE(m_manager.asked, QStringList{"sleep NExT-GPT delay"});
    QTRY_VERIFY(m_manager.isDelayed());
    sleep.allow(); // nobody has asked
    QTest::qWait(50);
    QVERIFY(m_manager.isDelayed());
    prepareForSleep(true);
    QTRY_COMPARE(about.count(), 1);
    QVERIFY(m_manager.isDelayed());
    sleep.allow();
    QTRY_VERIFY(!m_manager.isDelayed());
    prepareForSleep(false);
    QTRY_COMPARE(woke.count(), 1);
    QTRY_COMPARE(m_manager.asked.size(), 2); // for the next time
    QTRY_VERIFY(m_manager.isDelayed());
    QDBusConnection::disconnectFromPeer("sleep");
}

void TestSystemSleep::nothingHappensWithoutABus() {
    SystemSleep sleep(QDBusConnection("no such bus"));
    sleep.allow();
}

QTEST_GUILESS_MAIN(TestSystemSleep)
#include "test_system_sleep.moc"
