// SPDX-License-Identifier: Apache-2.0
#include "app/DesktopNotification.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusServer>
#include <QSignalSpy>
#include <QtTest>

using namespace nextgpt::app;

namespace {

const QString kName = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");

/// A notification server.
class Desktop : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList shown; ///< "title: text"
    QStringList actions;
    QList<uint> replaced;
    QList<uint> closed;

public Q_SLOTS:
    uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& text,
                const QStringList& offered, const QVariantMap&, int) {
        shown.append(title + ": " + text);
        replaced.append(replaces);
        actions = offered;
        return 7;
    }
    void CloseNotification(uint id) { closed.append(id); }
};

} // namespace

/// Notifications in a desktop that runs in this process and is connected without a bus.
class TestDesktopNotification : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void notificationIsShownReplacedAndWithdrawn();
    void pressingItIsReported();
    void nothingHappensWithoutABus();

private:
    void signal(const QString& member, const QVariantList& arguments);

    QDBusServer m_server{QStringLiteral("unix:tmpdir=/tmp")};
    Desktop m_desktop;
    QList<QDBusConnection> m_connections;
};

void TestDesktopNotification::initTestCase() {
    m_server.setAnonymousAuthenticationAllowed(true);
    connect(&m_server, &QDBusServer::newConnection, this, [this](QDBusConnection connection) {
        connection.registerObject(kPath, &m_desktop, QDBusConnection::ExportAllSlots);
        m_connections.append(connection);
    });
    QVERIFY2(m_server.isConnected(), qPrintable(m_server.lastError().message()));
}

void TestDesktopNotification::signal(const QString& member, const QVariantList& arguments) {
    QDBusMessage message = QDBusMessage::createSignal(kPath, kName, member);
    message.setArguments(arguments);
    m_connections.last().send(message);
}

void TestDesktopNotification::notificationIsShownReplacedAndWithdrawn() {
    DesktopNotification notification(QDBusConnection::connectToPeer(m_server.address(), "show"));
    notification.show("A private title", "It is <i>finished</i> & saved.");
    QTRY_COMPARE(m_desktop.shown.size(), 1);
    QVERIFY2(!m_desktop.shown.last().contains("private"), qPrintable(m_desktop.shown.last()));
    QTest::qWait(50); // for the number of the notification
    notification.setTitle(DesktopNotification::Title::Shown);
    notification.show("A <b>star</b>", "It is <i>finished</i> & saved.");
    QTRY_COMPARE(m_desktop.shown.size(), 2);
    // The title is plain text, the body markup.
    QCOMPARE(m_desktop.shown.last(),
             QStringLiteral("A <b>star</b>: It is &lt;i&gt;finished&lt;/i&gt; &amp; saved."));
    QCOMPARE(m_desktop.actions.first(), QStringLiteral("default"));
    QTest::qWait(50); // for the number of the notification
    notification.show("A star", "Another one.");
    QTRY_COMPARE(m_desktop.replaced, (QList<uint>{0, 7, 7}));
    QTest::qWait(50);
    notification.withdraw();
    QTRY_COMPARE(m_desktop.closed, QList<uint>{7});
    QDBusConnection::disconnectFromPeer("show");
}

void TestDesktopNotification::pressingItIsReported() {
    DesktopNotification notification(QDBusConnection::connectToPeer(m_server.address(), "press"));
    const QSignalSpy activated(&notification, &DesktopNotification::activated);
    notification.show("A star", "It is finished.");
    QTRY_COMPARE(m_desktop.shown.size(), 4);
    QTest::qWait(50);
    signal("ActionInvoked", {8U, "default"}); // of another program
    signal("ActionInvoked", {7U, "default"});
    QTRY_COMPARE(activated.count(), 1);
    signal("NotificationClosed", {7U, 1U});
    QTest::qWait(50);
    signal("ActionInvoked", {7U, "default"});
    QTest::qWait(50);
    QCOMPARE(activated.count(), 1);
    QDBusConnection::disconnectFromPeer("press");
}

void TestDesktopNotification::nothingHappensWithoutABus() {
    DesktopNotification notification(QDBusConnection("no such bus"));
    notification.show("A star", "It is finished.");
    notification.withdraw();
}

QTEST_GUILESS_MAIN(TestDesktopNotification)
#include "test_desktop_notification.moc"
