// SPDX-License-Identifier: Apache-2.0
#include "app/ScreenAwake.h"

#include <QDBusError>
#include <QDBusServer>
#include <QtTest>

using namespace nextgpt::app;

namespace {

/// A desktop's screen saver: it numbers those who keep the screen awake.
class ScreenSaver : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    QStringList asked;
    QList<quint32> released;

public Q_SLOTS:
    quint32 Inhibit(const QString& who, const QString&) {
        asked.append(who);
        return static_cast<quint32>(asked.size());
    }
    void UnInhibit(quint32 cookie) { released.append(cookie); }
};

} // namespace

/// The screen stays on while the window fills it, with a screen saver in this process that is connected
/// without a bus.
class TestScreenAwake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void screenIsHeldAndReleased();
    void earlyReleaseIsNotForgotten();
    void nothingHappensWithoutABus();

private:
    QDBusConnection bus(const QString& name) {
        return QDBusConnection::connectToPeer(m_server.address(), name);
    }
    QDBusServer m_server{QStringLiteral("unix:tmpdir=/tmp")};
    ScreenSaver m_saver;
    QList<QDBusConnection> m_connections;
};

void TestScreenAwake::initTestCase() {
    QCoreApplication::setApplicationName("NExT-GPT");
    m_server.setAnonymousAuthenticationAllowed(true);
    connect(&m_server, &QDBusServer::newConnection, this, [this](QDBusConnection connection) {
        connection.registerObject("/org/freedesktop/ScreenSaver", &m_saver, QDBusConnection::ExportAllSlots);
        m_connections.append(connection);
    });
    QVERIFY2(m_server.isConnected(), qPrintable(m_server.lastError().message()));
}

void TestScreenAwake::screenIsHeldAndReleased() {
    ScreenAwake awake(bus("held"));
    awake.setHeld(true);
    QTRY_COMPARE(m_saver.asked, QStringList{"NExT-GPT"});
    QTest::qWait(50);
    awake.setHeld(true); // it is already
    awake.setHeld(false);
    QTRY_COMPARE(m_saver.released, QList<quint32>{1});
    QCOMPARE(m_saver.asked.size(), 1);
    awake.setHeld(false);
    awake.setHeld(true);
    QTRY_COMPARE(m_saver.asked.size(), 2);
    QTest::qWait(50);
    awake.setHeld(false);
    QTRY_COMPARE(m_saver.released, (QList<quint32>{1, 2}));
    QDBusConnection::disconnectFromPeer("held");
}

void TestScreenAwake::earlyReleaseIsNotForgotten() {
    ScreenAwake awake(bus("early"));
    const qsizetype before = m_saver.asked.size();
    awake.setHeld(true);
    awake.setHeld(false); // before the screen saver has replied
    QTRY_COMPARE(m_saver.asked.size(), before + 1);
    QTRY_COMPARE(m_saver.released.constLast(), static_cast<quint32>(before + 1));
    QDBusConnection::disconnectFromPeer("early");
}

void TestScreenAwake::nothingHappensWithoutABus() {
    ScreenAwake awake(QDBusConnection("no such bus"));
    awake.setHeld(true);
    awake.setHeld(false);
}

QTEST_GUILESS_MAIN(TestScreenAwake)
#include "test_screen_awake.moc"
