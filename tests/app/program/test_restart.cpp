// SPDX-License-Identifier: Apache-2.0
#include "app/library/Library.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace nextgpt::app;

namespace {

/// A fault, after enough time for another start to hand something over.
const QByteArray kFault = R"([[{"words": "A red "}, {"waitMs": 9000}, {"promise": "image", "slot": 0},
    {"mediaFailed": 0, "code": "device_unavailable"}, {"words": "ball."}]])";
const QByteArray kFaultAndHang = R"([[{"words": "A red "}, {"waitMs": 9000}, {"promise": "image", "slot": 0},
    {"mediaFailed": 0, "code": "device_unavailable"}, {"hang": true}]])";

QStringList commandLineOf(qint64 process) {
    QFile file(QStringLiteral("/proc/%1/cmdline").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList arguments = QString::fromLocal8Bit(file.readAll()).split(QChar(0));
    arguments.removeLast();
    return arguments;
}

} // namespace

/// The program that starts again in the same process, also while its engine hangs.
class TestRestart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void programRunsAgain_data();
    void programRunsAgain();
};

void TestRestart::programRunsAgain_data() {
    QTest::addColumn<QByteArray>("replies");
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QString>("device");
    QTest::newRow("with the same device") << kFault << QByteArray("Restart the program") << "auto";
    QTest::newRow("on the processor, while the engine hangs")
        << kFaultAndHang << QByteArray("Continue on the processor") << "cpu";
}

void TestRestart::programRunsAgain() {
    QFETCH(QByteArray, replies);
    QFETCH(QByteArray, button);
    QFETCH(QString, device);
    const QTemporaryDir folder;
    QFile script(folder.filePath("script.json"));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(R"({"click": ")" + button + R"(", "replies": )" + replies +
                 R"(, "onProcessor": {"click": "Try again", "replies": [[{"words": "It is a boat."}]]}})");
    script.close();
    const QString profile = folder.filePath("profile");
    const QString engine = "scripted:" + script.fileName();
    const QStringList common{"--profile", profile, "--engine", engine};
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("QT_QUICK_BACKEND", "software");
    environment.insert("LANGUAGE", "en");
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(NEXTGPT_SCRIPTED, common + QStringList{"--say", "What is this?"});
    QVERIFY(program.waitForStarted());
    QTest::qWait(1500);
    // Another start hands its attachment over: it belongs to the draft.
    const QString attachment = NEXTGPT_SOURCE_DIR "/resources/samples/boat.png";
    QCOMPARE(QProcess::execute(NEXTGPT_SCRIPTED, common + QStringList{attachment}), 0);
    const QStringList again{"nextgpt", "--profile", profile, "--device", device, "--engine", engine};
    QTRY_COMPARE_WITH_TIMEOUT(commandLineOf(program.processId()), again, 30'000);
    QTest::qWait(6000); // it asks again, where it can
    QCOMPARE(program.state(), QProcess::Running);
    QCOMPARE(QProcess::execute(NEXTGPT_SCRIPTED, common + QStringList{attachment}), 0); // and responds
    QTest::qWait(300);
    QCOMPARE(::kill(pid_t(program.processId()), SIGTERM), 0);
    QVERIFY(program.waitForFinished(20'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    ConversationStore store(profile);
    Library library(store);
    QTRY_VERIFY(!library.current()->isEmpty());
    QCOMPARE(library.current()->path().size(), std::size_t(2));
    QCOMPARE(library.current()->draft().attachments.size(), std::size_t(2));
    const ConversationMessage* reply = library.current()->message(library.current()->path().back());
    if (device == "cpu")
        QCOMPARE(reply->plainText(), QString("It is a boat."));
    else
        QVERIFY(reply->plainText().startsWith("A red "));
}

QTEST_MAIN(TestRestart)
#include "test_restart.moc"
