// SPDX-License-Identifier: Apache-2.0
#include "app/files/FileChooser.h"
#include "app/files/FileManager.h"

#include <QDBusArgument>
#include <QDBusContext>
#include <QDBusObjectPath>
#include <QDBusServer>
#include <QSignalSpy>
#include <QtTest>

#include <optional>

using namespace nextgpt::app;

namespace {

const QString kPortal = QStringLiteral("/org/freedesktop/portal/desktop");

/// A desktop portal: answers questions as a user would.
class Portal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.FileChooser")

public:
    QStringList chosen; ///< URIs; none: the user cancels
    QString title;
    QVariantMap options;
    QString method;

public Q_SLOTS:
    QDBusObjectPath SaveFile(const QString& parent, const QString& shown, const QVariantMap& given) {
        return answer("SaveFile", parent, shown, given);
    }
    QDBusObjectPath OpenFile(const QString& parent, const QString& shown, const QVariantMap& given) {
        return answer("OpenFile", parent, shown, given);
    }

private:
    QDBusObjectPath answer(const QString& called, const QString&, const QString& shown,
                           const QVariantMap& given) {
        method = called;
        title = shown;
        options = given;
        const QString path = kPortal + "/request/" + given.value("handle_token").toString();
        QDBusMessage response =
            QDBusMessage::createSignal(path, "org.freedesktop.portal.Request", "Response");
        response << uint(chosen.isEmpty() ? 1 : 0) << QVariantMap{{"uris", chosen}};
        QTimer::singleShot(20, this, [response, bus = connection()] { bus.send(response); });
        return QDBusObjectPath(path);
    }
};

/// A file manager that takes a while to start.
class SlowFileManager : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")

public:
    QStringList shown;

public Q_SLOTS:
    void ShowItems(const QStringList& uris, const QString&) {
        shown = uris;
        setDelayedReply(true);
        QTimer::singleShot(500, this,
                           [reply = message().createReply(), bus = connection()] { bus.send(reply); });
    }
};

} // namespace

/// The file dialogs of a desktop portal, which runs in this process and is connected without a bus.
class TestFilePortal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nameIsChosenInThePortal();
    void filesAreChosenInThePortal();
    void cancellingChoosesNothing();
    void windowAsksWhereThePortalFails();
    void fileManagerIsNotWaitedFor();

private:
    QDBusServer m_server{QStringLiteral("unix:tmpdir=/tmp")};
    Portal m_portal;
    bool m_serves = true;
};

void TestFilePortal::initTestCase() {
    m_server.setAnonymousAuthenticationAllowed(true);
    connect(&m_server, &QDBusServer::newConnection, this, [this](QDBusConnection connection) {
        if (m_serves)
            connection.registerObject(kPortal, &m_portal, QDBusConnection::ExportAllSlots);
    });
    QVERIFY2(m_server.isConnected(), qPrintable(m_server.lastError().message()));
}

void TestFilePortal::nameIsChosenInThePortal() {
    FileChooser chooser(QDBusConnection::connectToPeer(m_server.address(), "name"));
    m_portal.chosen = {"file:///tmp/a%20star.png"};
    QString target;
    chooser.chooseTarget("/tmp", "star.png", [&target](const QString& path) { target = path; });
    QTRY_COMPARE(target, QString("/tmp/a star.png"));
    QVERIFY(!chooser.asking());
    QCOMPARE(m_portal.method, QString("SaveFile"));
    QCOMPARE(m_portal.title, QString("Save as"));
    QCOMPARE(m_portal.options.value("current_name").toString(), QString("star.png"));
    QCOMPARE(m_portal.options.value("current_folder").toByteArray(), QByteArray("/tmp\0", 5));
}

void TestFilePortal::filesAreChosenInThePortal() {
    FileChooser chooser(QDBusConnection::connectToPeer(m_server.address(), "files"));
    m_portal.chosen = {"file:///tmp/a.png", "file:///tmp/b.wav"};
    QSignalSpy chosen(&chooser, &FileChooser::filesChosen);
    chooser.chooseMedia();
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<QList<QUrl>>().size(), 2);
    QCOMPARE(m_portal.method, QString("OpenFile"));
    QVERIFY(m_portal.options.value("multiple").toBool());
    const auto filters = m_portal.options.value("filters").value<QDBusArgument>();
    QCOMPARE(filters.currentSignature(), QString("a(sa(us))"));
}

void TestFilePortal::cancellingChoosesNothing() {
    FileChooser chooser(QDBusConnection::connectToPeer(m_server.address(), "cancel"));
    m_portal.chosen = {};
    m_portal.method.clear();
    bool called = false;
    chooser.chooseTarget("/tmp", "star.png", [&called](const QString&) { called = true; });
    QTRY_VERIFY(!m_portal.method.isEmpty());
    QTest::qWait(100);
    QVERIFY(!called && !chooser.asking());
}

void TestFilePortal::windowAsksWhereThePortalFails() {
    m_serves = false;
    FileChooser chooser(QDBusConnection::connectToPeer(m_server.address(), "none"));
    QVERIFY(!chooser.asking());
    chooser.chooseTarget("/tmp", "star.png", {});
    QTRY_VERIFY_WITH_TIMEOUT(chooser.asking(), 10000);
    QCOMPARE(chooser.name(), QString("star.png"));
}

void TestFilePortal::fileManagerIsNotWaitedFor() {
    SlowFileManager manager;
    QDBusServer server(QStringLiteral("unix:tmpdir=/tmp"));
    server.setAnonymousAuthenticationAllowed(true);
    connect(&server, &QDBusServer::newConnection, this, [&manager](QDBusConnection connection) {
        connection.registerObject("/org/freedesktop/FileManager1", &manager, QDBusConnection::ExportAllSlots);
    });
    const QDBusConnection bus = QDBusConnection::connectToPeer(server.address(), "manager");
    QTRY_VERIFY(bus.isConnected());
    std::optional<bool> answer;
    showInFileManager(bus, "/tmp/a star.png", this, [&answer](bool shown) { answer = shown; });
    QVERIFY(!answer); // the file manager, which is in this thread, could not have answered a call that waits
    QTRY_VERIFY(answer);
    QVERIFY(*answer);
    QCOMPARE(manager.shown, QStringList{"file:///tmp/a%20star.png"});
}

QTEST_MAIN(TestFilePortal)
#include "test_file_portal.moc"
