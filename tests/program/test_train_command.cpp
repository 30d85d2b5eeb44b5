// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/ImageWriter.h"
#include "tests/program/Terminal.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace nextgpt::test;

namespace {

bool handlesInterrupts(qint64 process) {
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("SigCgt:"))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGINT - 1) & 1) != 0;
    return false;
}

} // namespace

/// nextgpt train, dataset check and bundle export on the pocket bundle.
class TestTrainCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trainsExportsAndReplies();
    void anInterruptStopsAtACheckpoint();
    void anInterruptBeforeTheRunBeginsLeavesNone();
    void datasetCheckReports();
    void madeDialoguesCanBeTrainedWith();
    void wrongUsage();

private:
    QStringList trainArguments(const QString& run) const {
        return {"train",     "encode",
                "--bundle",  kBundle,
                "--data",    m_folder.filePath("data"),
                "--out",     run,
                "--cache",   m_folder.filePath("cache"),
                "--device",  "cpu",
                "--threads", "1"};
    }

    QTemporaryDir m_folder;
};

void TestTrainCommand::initTestCase() {
    QVERIFY(QDir(m_folder.path()).mkpath("data"));
    for (int i = 0; i < 4; ++i) {
        const nextgpt::Image image{
            .width = 96,
            .height = 96,
            .pixels = std::vector<std::uint8_t>(96 * 96 * 3, static_cast<std::uint8_t>(i * 60))};
        const QString stem = m_folder.filePath(QStringLiteral("data/%1").arg(i));
        nextgpt::writePng((stem + ".png").toStdString(), image, {});
        QFile caption(stem + ".txt");
        QVERIFY(caption.open(QIODevice::WriteOnly));
        caption.write("a large red ball in the middle, day.");
    }
}

void TestTrainCommand::trainsExportsAndReplies() {
    const QString runFolder = m_folder.filePath("run");
    const Outcome trained = run(trainArguments(runFolder) + QStringList{"--steps", "4", "--json"});
    QVERIFY2(trained.status == 0, qPrintable(trained.err));
    QList<double> losses;
    QString last;
    for (const QJsonObject& event : jsonLines(trained.out)) {
        if (event["event"] == "step") {
            losses.append(event["loss"].toDouble());
            QVERIFY(event["tokens"].toInt() > 0);
            QVERIFY(event["tokens_per_second"].toDouble() > 0);
            QVERIFY(event["device_bytes"].isNull()); // of a graphics card
        }
        last = event["event"].toString();
    }
    QCOMPARE(losses.size(), 4);
    QVERIFY(losses.back() < losses.front());
    QCOMPARE(last, QStringLiteral("end"));
    QVERIFY(QFile::exists(runFolder + "/curve.csv"));
    QCOMPARE(run(trainArguments(runFolder)).status, 1); // the folder holds a run

    const QString bundle = m_folder.filePath("bundle");
    const Outcome exported = run({"bundle", "export", runFolder, bundle, "--name", "Tuned"});
    QVERIFY2(exported.status == 0, qPrintable(exported.err));
    const Outcome inspected = run({"inspect", bundle});
    QVERIFY2(inspected.status == 0, qPrintable(inspected.err));
    QVERIFY(inspected.out.contains("Tuned"));
    const Outcome reply = run({"reply", "--bundle", bundle, "hello"});
    QVERIFY2(reply.status == 0, qPrintable(reply.err));
    QVERIFY(!reply.out.trimmed().isEmpty());
}

void TestTrainCommand::anInterruptStopsAtACheckpoint() {
    const QString runFolder = m_folder.filePath("interrupted");
    QProcess process;
    process.start(QStringLiteral(NEXTGPT_PROGRAM),
                  trainArguments(runFolder) + QStringList{"--steps", "100000", "--json"});
    QByteArray out;
    while (!out.contains("\"event\":\"step\"")) {
        QVERIFY(process.waitForReadyRead(120'000));
        out += process.readAllStandardOutput();
    }
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(120'000));
    out += process.readAllStandardOutput();
    QCOMPARE(process.exitCode(), 130);
    const QList<QJsonObject> events = jsonLines(QString::fromUtf8(out));
    QCOMPARE(events.back()["reason"].toString(), QStringLiteral("stopped"));
    const QStringList checkpoints =
        QDir(runFolder + "/checkpoints").entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(checkpoints.size(), 1);

    // The resumed run continues with the next step; it is interrupted again.
    QProcess resumed;
    resumed.start(QStringLiteral(NEXTGPT_PROGRAM),
                  {"train", "encode", "--out", runFolder, "--cache", m_folder.filePath("cache"), "--device",
                   "cpu", "--threads", "1", "--resume", "--json"});
    out.clear();
    while (!out.contains("\"event\":\"step\"")) {
        QVERIFY2(resumed.waitForReadyRead(120'000), resumed.readAllStandardError().constData());
        out += resumed.readAllStandardOutput();
    }
    ::kill(static_cast<pid_t>(resumed.processId()), SIGTERM);
    QVERIFY(resumed.waitForFinished(120'000));
    for (const QJsonObject& event : jsonLines(QString::fromUtf8(out)))
        if (event["event"] == "step") {
            QCOMPARE(event["step"].toInt(), checkpoints[0].section('-', 1).toInt() + 1);
            break;
        }
}

void TestTrainCommand::anInterruptBeforeTheRunBeginsLeavesNone() {
    const QString runFolder = m_folder.filePath("never");
    QProcess process;
    process.start(QStringLiteral(NEXTGPT_PROGRAM), trainArguments(runFolder));
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY(handlesInterrupts(process.processId())); // from now on the bundle is checked
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 130);
    const QByteArray out = process.readAllStandardOutput();
    QVERIFY2(out.contains("before the run began") && !out.contains("--resume"), out.constData());
    QVERIFY(!QFile::exists(runFolder + "/run.json"));
    // As the message says, the same command starts it.
    const Outcome trained = run(trainArguments(runFolder) + QStringList{"--steps", "1"});
    QVERIFY2(trained.status == 0, qPrintable(trained.err));
}

void TestTrainCommand::datasetCheckReports() {
    const QStringList check{"dataset", "check", "--bundle", kBundle, "--stage", "encode", "--json"};
    const Outcome duplicates = run(check + QStringList{m_folder.filePath("data")});
    QCOMPARE(duplicates.status, 1);
    const QJsonObject report = jsonLines(duplicates.out).value(0);
    QCOMPARE(report["pairs"].toInt(), 4);
    QCOMPARE(report["findings"].toArray().size(), 3); // the same caption four times
    const QString file = m_folder.filePath("clean.csv");
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("file,caption\ndata/0.png,one\ndata/1.png,two\n");
    csv.close();
    const Outcome clean = run(check + QStringList{file});
    QVERIFY2(clean.status == 0, qPrintable(clean.out + clean.err));
    QCOMPARE(run(check + QStringList{m_folder.filePath("none.json")}).status, 1);
}

void TestTrainCommand::madeDialoguesCanBeTrainedWith() {
    const QString out = m_folder.filePath("dialogues");
    const QStringList make{"dataset", "mosit", m_folder.filePath("data"), "--out", out, "--dialogues", "4"};
    const Outcome made = run(make + QStringList{"--phrases", "little-world", "--missing-media", "--json"});
    QVERIFY2(made.status == 0, qPrintable(made.err));
    const QJsonObject counts = jsonLines(made.out).value(0);
    QCOMPARE(counts["dialogues"].toInt(), 4);
    QCOMPARE(counts["files"].toArray().size(), 3);
    const Outcome checked = run({"dataset", "check", "--bundle", kBundle, out});
    QVERIFY2(checked.status == 0, qPrintable(checked.out));
    const Outcome trained = run({"train", "instruct", "--bundle", kBundle, "--data", out, "--out",
                                 m_folder.filePath("instructed"), "--cache", m_folder.filePath("cache"),
                                 "--device", "cpu", "--threads", "1", "--steps", "2"});
    QVERIFY2(trained.status == 0, qPrintable(trained.err));
    QVERIFY(trained.out.contains("0 findings"));

    QCOMPARE(run(make).status, 1); // never overwrites data
    const Outcome printed = run({"dataset", "mosit", "--print-phrases", "general"});
    QVERIFY(QJsonDocument::fromJson(printed.out.toUtf8()).object().contains("requests"));
    QCOMPARE(run({"dataset", "mosit", m_folder.filePath("data")}).status, 2); // no --out
}

void TestTrainCommand::wrongUsage() {
    QCOMPARE(run({"train"}).status, 2);
    QCOMPARE(run({"train", "sleep", "--out", "x"}).status, 2);
    QCOMPARE(run({"train", "encode", "--out", m_folder.filePath("x")}).status, 2); // no data
    QCOMPARE(run({"train", "encode", "--out", m_folder.filePath("x"), "--resume", "--steps", "3"}).status, 2);
    QCOMPARE(run({"train", "encode", "--out", m_folder.filePath("x"), "--resume"}).status, 1); // no run
    QCOMPARE(run({"dataset"}).status, 2);
    QCOMPARE(run({"bundle", "export", "x"}).status, 2);
    QVERIFY(!QFile::exists(m_folder.filePath("x")));
}

QTEST_GUILESS_MAIN(TestTrainCommand)
#include "test_train_command.moc"
