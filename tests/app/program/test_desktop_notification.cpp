// SPDX-License-Identifier: Apache-2.0
#include "app/Announcements.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusServer>
#include <QSignalSpy>
#include <QTemporaryDir>
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
    void endedRunsAreAnnouncedInTheBackground();
    void longRepliesAreAnnouncedInTheBackground();

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

void TestDesktopNotification::endedRunsAreAnnouncedInTheBackground() {
    const QTemporaryDir folder;
    SettingsViewModel settings(folder.filePath("settings.json"));
    Announcements announcements(settings, QDBusConnection::connectToPeer(m_server.address(), "runs"));
    QSignalSpy wanted(&announcements, &Announcements::trainingWanted);
    const auto before = m_desktop.shown.size();
    announcements.announceRun("instruct-3", RunState::Finished); // without a window
    QWindow window;
    announcements.setWindow(window);
    announcements.announceRun("instruct-3", RunState::Stopped); // by the user
    settings.setNotifies(false);
    announcements.announceRun("instruct-3", RunState::Failed);
    settings.setNotifies(true);
    announcements.announceRun("instruct-3", RunState::Finished);
    QTRY_COMPARE(m_desktop.shown.size(), before + 1);
    QVERIFY(m_desktop.shown.last().contains("finished"));
    QTest::qWait(50); // for the number of the notification
    signal("ActionInvoked", {7U, "default"});
    QTRY_COMPARE(wanted.count(), 1);
    window.show();
    window.requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_COMPARE(m_desktop.closed.last(), 7U);                 // withdrawn
    announcements.announceRun("instruct-4", RunState::Failed); // the window is seen
    QTest::qWait(50);
    QCOMPARE(m_desktop.shown.size(), before + 1);
    QDBusConnection::disconnectFromPeer("runs");
}

void TestDesktopNotification::longRepliesAreAnnouncedInTheBackground() {
    const QTemporaryDir folder;
    SettingsViewModel settings(folder.filePath("settings.json"));
    settings.setNotifiesTitle(true);
    ConversationStore store(folder.filePath("profile"));
    Library library(store);
    QTRY_VERIFY(library.current() != nullptr);
    library.current()->setTitle("A boat at night");
    Announcements announcements(settings, QDBusConnection::connectToPeer(m_server.address(), "replies"));
    QSignalSpy wanted(&announcements, &Announcements::conversationWanted);
    QWindow window;
    announcements.setWindow(window);
    const auto before = m_desktop.shown.size();
    ReplyController::Ended reply{
        .conversation = library.current(), .message = 2, .state = MessageState::Done, .seconds = 9};
    announcements.announceReply(reply);
    reply.seconds = 60;
    reply.state = MessageState::Stopped;
    announcements.announceReply(reply);
    reply.state = MessageState::Done;
    announcements.announceReply(reply);
    QTRY_COMPARE(m_desktop.shown.size(), before + 1);
    QCOMPARE(m_desktop.shown.last(), QString("A boat at night: The reply is finished."));
    QTest::qWait(50); // for the number of the notification
    signal("ActionInvoked", {7U, "default"});
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toLongLong(), library.current()->id());
    QDBusConnection::disconnectFromPeer("replies");
}

QTEST_MAIN(TestDesktopNotification)
#include "test_desktop_notification.moc"
