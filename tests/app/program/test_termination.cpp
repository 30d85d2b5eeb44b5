// SPDX-License-Identifier: Apache-2.0
#include "app/library/Library.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace nextgpt::app;

/// The program ended by signals, as at a logout, also while its engine hangs.
class TestTermination : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void draftAndPartialReplyAreSaved_data();
    void draftAndPartialReplyAreSaved();
};

void TestTermination::draftAndPartialReplyAreSaved_data() {
    QTest::addColumn<QByteArray>("then");
    QTest::addColumn<int>("signal");
    QTest::newRow("end") << QByteArray(R"({"forever": true})") << SIGTERM;
    QTest::newRow("interrupt") << QByteArray(R"({"forever": true})") << SIGINT;
    QTest::newRow("hang up") << QByteArray(R"({"forever": true})") << SIGHUP;
    QTest::newRow("end of a program whose engine hangs") << QByteArray(R"({"hang": true})") << SIGTERM;
}

void TestTermination::draftAndPartialReplyAreSaved() {
    QFETCH(QByteArray, then);
    QFETCH(int, signal);
    const QTemporaryDir folder;
    QFile script(folder.filePath("script.json"));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(R"({"replies": [[{"words": "A red ball "},)" + then + "]]}");
    script.close();
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("QT_QUICK_BACKEND", "software");
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QStringList common{"--profile", folder.filePath("profile"), "--engine",
                             "scripted:" + script.fileName()};
    program.start(NEXTGPT_SCRIPTED, common + QStringList{"--say", "What is this?"});
    QVERIFY(program.waitForStarted());
    QTest::qWait(3000);
    // Another start hands its attachment over: it belongs to the draft.
    QCOMPARE(QProcess::execute(NEXTGPT_SCRIPTED,
                               common + QStringList{NEXTGPT_SOURCE_DIR "/resources/samples/boat.png"}),
             0);
    QTest::qWait(300); // sooner than drafts are saved by themselves
    QCOMPARE(::kill(pid_t(program.processId()), signal), 0);
    QVERIFY(program.waitForFinished(20'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    ConversationStore store(folder.filePath("profile"));
    QCOMPARE(store.condition(), StoreCondition::Ready);
    Library library(store);
    QTRY_VERIFY(!library.current()->isEmpty());
    QCOMPARE(library.current()->path().size(), std::size_t(2));
    QCOMPARE(library.current()->draft().attachments.size(), std::size_t(1));
    const ConversationMessage* reply = library.current()->message(library.current()->path().back());
    QCOMPARE(reply->plainText(), QString("A red ball "));
}

QTEST_MAIN(TestTermination)
#include "test_termination.moc"
