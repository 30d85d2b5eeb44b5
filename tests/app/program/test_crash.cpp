// SPDX-License-Identifier: Apache-2.0
#include "app/crash/CrashHandler.h"
#include "app/crash/CrashViewModel.h"
#include "app/crash/RecentLog.h"
#include "app/crash/SessionRecord.h"

#include "engine/core/GuardedThread.h"
#include "engine/core/Log.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstdlib>
#include <new>
#include <thread>

using namespace nextgpt::app;

namespace {

QString contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Crashes as the word says, with a session in `profile`.
[[noreturn]] void crash(const QString& word, const QString& profile) {
    const auto* session = new SessionRecord(profile); // a crash destroys nothing
    keepRecentLog();
    writeCrashReportTo(session->report().toStdString(), "Program: test\n");
    noteActivity("model ready, answering");
    nextgpt::log("library")->warn("cannot read /home/ada/My diary/letter to Bob.png: no permission");
    if (word == "segfault")
        std::thread([] { *static_cast<volatile int*>(nullptr) = 1; }).join();
    if (word == "terminate")
        std::thread([] { throw std::bad_alloc(); }).join();
    if (word == "kill")
        std::raise(SIGKILL);
    std::abort();
}

/// A session in `profile` that ends by a crash.
void crashIn(const QString& profile, const char* word = "abort") {
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {"--crash", word, profile});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

StartMode nextStartOf(const QString& profile) {
    return SessionRecord(profile).startMode(); // and ends properly
}

} // namespace

/// What a crash leaves behind, and what the next start makes of it.
class TestCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void crashWritesAReport_data();
    void crashWritesAReport();
    void startAfterACrashIsSafe();
    void thirdCrashInARowStartsWithoutTheModel();
    void oneKillIsNoCrash();
    void damagedRecordIsIgnored();
    void reportsDoNotPileUp();
    void pathsAreRemoved_data();
    void pathsAreRemoved();
    void windowOffersWhatWasHeldBack();
    void guardedThreadsSurviveEveryException();
};

void TestCrash::crashWritesAReport_data() {
    QTest::addColumn<QString>("word");
    QTest::addColumn<QStringList>("wanted");
    QTest::newRow("abort") << "abort" << QStringList{"SIGABRT"};
    QTest::newRow("segmentation fault of a thread") << "segfault" << QStringList{"SIGSEGV"};
    QTest::newRow("exception that nobody catches")
        << "terminate" << QStringList{"SIGABRT", "Exception: std::bad_alloc"};
}

void TestCrash::crashWritesAReport() {
    QFETCH(QString, word);
    QFETCH(QStringList, wanted);
    const QTemporaryDir profile;
    crashIn(profile.path(), qPrintable(word));
    const SessionRecord next(profile.path());
    const QString report = contentOf(next.previousReport());
    wanted += {"Program: test", "Doing: model ready, answering", "test_crash+0x", "[library] [warning]"};
    for (const QString& text : wanted)
        QVERIFY2(report.contains(text), qPrintable(text + " is missing in:\n" + report));
    for (const QString& secret : QStringList{"ada", "diary", "Bob", "/home", profile.path()})
        QVERIFY2(!report.contains(secret), qPrintable(report));
    QCOMPARE(QFile::permissions(next.previousReport()) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestCrash::startAfterACrashIsSafe() {
    const QTemporaryDir profile;
    QCOMPARE(nextStartOf(profile.path()), StartMode::Normal);
    crashIn(profile.path());
    QCOMPARE(nextStartOf(profile.path()), StartMode::Safe);
    QCOMPARE(nextStartOf(profile.path()), StartMode::Normal); // the safe session ended properly
}

void TestCrash::thirdCrashInARowStartsWithoutTheModel() {
    const QTemporaryDir profile;
    crashIn(profile.path());
    crashIn(profile.path());
    crashIn(profile.path());
    QCOMPARE(nextStartOf(profile.path()), StartMode::Minimal);
    QCOMPARE(nextStartOf(profile.path()), StartMode::Normal);
}

/// The system kills for lack of memory, and power fails: only the second time in a row is suspicious.
void TestCrash::oneKillIsNoCrash() {
    const QTemporaryDir profile;
    crashIn(profile.path(), "kill");
    QCOMPARE(nextStartOf(profile.path()), StartMode::Normal);
    crashIn(profile.path(), "kill");
    crashIn(profile.path(), "kill");
    QCOMPARE(nextStartOf(profile.path()), StartMode::Safe);
}

void TestCrash::damagedRecordIsIgnored() {
    for (const char* content :
         {"", "[]", "{\"running\":1}", "{\"running\":true,\"failed\":\"x\",\"report\":7}",
          "{\"running\":true,\"failed\":-9,\"report\":\"../../etc/passwd\"}"}) {
        const QTemporaryDir profile;
        QFile file(profile.path() + "/session.json");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const SessionRecord record(profile.path());
        QVERIFY(record.previousReport().isEmpty());
        QVERIFY(record.failedSessions() >= 0 && record.failedSessions() <= 1);
    }
}

void TestCrash::reportsDoNotPileUp() {
    const QTemporaryDir profile;
    for (int i = 0; i < 7; ++i)
        crashIn(profile.path());
    QVERIFY(!SessionRecord(profile.path()).previousReport().isEmpty());
    QVERIFY(QDir(profile.path() + "/crash-reports").entryList({"*.txt"}).size() <= 6);
}

void TestCrash::pathsAreRemoved_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kept");
    QTest::newRow("none") << "loaded in 3/4 s"
                          << "loaded in 3/4 s";
    QTest::newRow("blanks") << "read /home/a b/c d.png: denied"
                            << "read <path>: denied";
    QTest::newRow("quoted") << "open \"/home/a: b\": no"
                            << "open \"<path>\": no";
    QTest::newRow("brackets") << "file (/x/y.png) is gone"
                              << "file (<path>) is gone";
    QTest::newRow("start") << "/x/y"
                           << "<path>";
    QTest::newRow("url") << "load file:///home/a.png"
                         << "load file:<path>";
}

void TestCrash::pathsAreRemoved() {
    QFETCH(QString, line);
    QFETCH(QString, kept);
    QCOMPARE(QString::fromStdString(withoutPaths(line.toStdString())), kept);
}

void TestCrash::windowOffersWhatWasHeldBack() {
    const CrashViewModel normal(StartMode::Normal, {});
    QVERIFY(!normal.shown() && !normal.conversationHeld() && !normal.modelHeld() && !normal.hasReport());

    const QTemporaryDir folder;
    QFile file(folder.path() + "/report.txt");
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Signal: 6");
    file.close();
    CrashViewModel minimal(StartMode::Minimal, file.fileName());
    QVERIFY(minimal.shown() && minimal.conversationHeld() && minimal.modelHeld());
    QCOMPARE(minimal.report(), QString("Signal: 6"));
    QSignalSpy model(&minimal, &CrashViewModel::modelWanted);
    QSignalSpy conversation(&minimal, &CrashViewModel::conversationWanted);
    minimal.loadModel();
    minimal.loadModel();
    minimal.openConversation();
    QCOMPARE(model.size(), 1);
    QCOMPARE(conversation.size(), 1);
    QVERIFY(!minimal.modelHeld() && !minimal.conversationHeld() && minimal.shown());
    minimal.dismiss();
    QVERIFY(!minimal.shown());
}

void TestCrash::guardedThreadsSurviveEveryException() {
    nextgpt::guardedThread("memory", [](const std::stop_token&) { throw std::bad_alloc(); }).join();
    nextgpt::guardedThread("number", [](const std::stop_token&) { throw 3; }).join();
    bool ran = false;
    nextgpt::guardedThread("work", [&ran](const std::stop_token&) { ran = true; }).join();
    QVERIFY(ran);
}

int main(int argc, char** argv) {
    if (argc == 4 && qstrcmp(argv[1], "--crash") == 0)
        crash(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    QGuiApplication application(argc, argv);
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_crash.moc"
