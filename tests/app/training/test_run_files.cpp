// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/ProgramProcess.h"
#include "app/training/RunFiles.h"
#include "app/training/RunListModel.h"
#include "app/training/TrainingCurve.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace nextgpt::app;
using nextgpt::ErrorCode;

/// Folders of runs as they may be found: complete, unfinished, damaged, in use.
class TestRunFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsAFinishedRun();
    void aKilledRunIsStopped();
    void aLockedRunIsElsewhere();
    void divergenceIsRecognised();
    void damagedFilesLeaveValuesOut();
    void readsCurves();
    void pairsSamples();
    void samplesHaveTheirMedia();
    void listKeepsItsRows();
    void errorOfAProgram();

private:
    void write(const QString& name, const QByteArray& bytes);
    QString folder() const { return m_folder->filePath("run"); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRunFiles::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    write("run.json", R"({"format": 1, "bundle": "/b", "config": {"stage": "decode", "steps": 0}})");
    write("curve.csv", "step,loss,skipped\n1,3.5,0\n2,2.5,0\n3,2.25,0\n");
    QVERIFY(QDir().mkpath(folder() + "/checkpoints/step-00000002"));
}

void TestRunFiles::write(const QString& name, const QByteArray& bytes) {
    const QString path = folder() + '/' + name;
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestRunFiles::readsAFinishedRun() {
    write("status.json", R"({"state": "finished", "step": 3, "steps": 3})");
    write("validation.csv", "step,loss\n2,2.75\n");
    const auto run = readRun(folder());
    QVERIFY(run);
    QCOMPARE(run->name(), QString("run"));
    QCOMPARE(run->stage, TrainingStage::Decode);
    QCOMPARE(run->state, RunState::Finished);
    QCOMPARE(run->step, 3);
    QCOMPARE(run->steps, 3);
    QCOMPARE(run->loss, std::optional(2.25));
    QCOMPARE(run->validation, std::optional(2.75));
    QVERIFY(run->canExport && !run->error && !run->diverged);
    QCOMPARE(readRuns(m_folder->path()).size(), 1);
    QVERIFY(!readRun(m_folder->path()));
}

void TestRunFiles::aKilledRunIsStopped() {
    write("status.json", R"({"state": "running", "step": 0, "steps": 10})");
    const auto run = readRun(folder());
    QCOMPARE(run->state, RunState::Stopped);
    QCOMPARE(run->step, 2); // the last checkpoint, where it continues
    QCOMPARE(run->steps, 10);
}

void TestRunFiles::aLockedRunIsElsewhere() {
    write("status.json", R"({"state": "running", "step": 0, "steps": 10})");
    write("lock", "");
    const int lock = ::open(QFile::encodeName(folder() + "/lock").constData(), O_RDWR);
    QCOMPARE(::flock(lock, LOCK_EX), 0);
    QCOMPARE(readRun(folder())->state, RunState::Elsewhere);
    ::close(lock);
    QCOMPARE(readRun(folder())->state, RunState::Stopped);
}

void TestRunFiles::divergenceIsRecognised() {
    QByteArray curve = "step,loss,skipped\n1,3.5,0\n";
    for (int step = 2; step <= 11; ++step)
        curve += QByteArray::number(step) + ",nan,1\n";
    write("curve.csv", curve);
    write(
        "status.json",
        R"({"state": "failed", "step": 11, "steps": 20, "error": {"code": "request_invalid", "detail": "x"}})");
    const auto run = readRun(folder());
    QCOMPARE(run->state, RunState::Failed);
    QVERIFY(run->diverged);
    QVERIFY(run->error && run->error->code == ErrorCode::RequestInvalid && run->error->detail == "x");
}

void TestRunFiles::damagedFilesLeaveValuesOut() {
    write("status.json", "{");
    write("curve.csv", "step,loss,skipped\n1,3.5,0\n2,2.5");
    const auto run = readRun(folder());
    QCOMPARE(run->state, RunState::Stopped);
    QCOMPARE(run->loss, std::optional(3.5)); // the last line is being written
    write("run.json", "[]");
    QVERIFY(!readRun(folder()));
}

void TestRunFiles::readsCurves() {
    write("curve.csv",
          "step,loss,cross_entropy,distance_image,cross_entropy_audio\n1,3.5,3.5,,\n2,nan,3.0,0.25,2.5\n"
          "3,2.0,2.0,,1.5,another column\n4,1.0,");
    const CurveData data = readCurve(folder());
    QCOMPARE(data.at(CurveMeasure::Loss).steps, (std::vector<double>{1, 3}));
    QCOMPARE(data.at(CurveMeasure::CrossEntropy).steps, (std::vector<double>{1, 2, 3}));
    QCOMPARE(data.at({CurveMeasure::CrossEntropy, nextgpt::Modality::Audio}).values,
             (std::vector<double>{2.5, 1.5}));
    QCOMPARE(data.at({CurveMeasure::Distance, nextgpt::Modality::Image}).values, (std::vector<double>{0.25}));
    QVERIFY(!data.contains({CurveMeasure::Distance, nextgpt::Modality::Audio}));
}

void TestRunFiles::pairsSamples() {
    write("samples/step-00000000.txt",
          "question: What is it?\nattached: a.png\nexpected: a ball\nanswer:   a a\n\n");
    write("samples/step-00000100.txt",
          "question: What is it?\nattached: a.png\nexpected: a ball\nanswer:   a ball\non grass\n\n");
    const RunSamples samples = readSamples(folder());
    QCOMPARE(samples.firstStep, 0);
    QCOMPARE(samples.lastStep, 100);
    QCOMPARE(samples.pairs.size(), 1);
    QCOMPARE(samples.pairs[0].question, QString("What is it?"));
    QCOMPARE(samples.pairs[0].attached, QString("a.png"));
    QCOMPARE(samples.pairs[0].before, QString("a a"));
    QCOMPARE(samples.pairs[0].after, QString("a ball\non grass"));
}

void TestRunFiles::samplesHaveTheirMedia() {
    const QByteArray sample =
        R"([{"question": "Draw it", "attachments": [{"modality": "image", "file": "/d/a.png"}],
        "expected": "Here.", "expected_media": [], "answer": "Here. [image]",
        "media": [{"modality": "image", "file": "step-00000000/1.png"}, {"modality": "audio", "file": "x.flac"},
                  {"modality": "image", "file": ""}]}])";
    write("samples/step-00000000.json", sample);
    const RunSamples samples = readSamples(folder());
    QCOMPARE(samples.pairs.size(), 1);
    QCOMPARE(samples.pairs[0].attached, QString("a.png"));
    QCOMPARE(samples.pairs[0].afterImages, QStringList{folder() + "/samples/step-00000000/1.png"});
    QCOMPARE(samples.pairs[0].beforeImages, samples.pairs[0].afterImages);
}

void TestRunFiles::listKeepsItsRows() {
    RunListModel list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const RunSummary first{.folder = "/runs/a"};
    const RunSummary second{.folder = "/runs/b"};
    list.setRuns({first, second});
    QCOMPARE(list.index(0).data(RunListModel::NameRole).toString(), QString("a"));
    list.setChosen({"/runs/b"});
    QVERIFY(list.index(1).data(RunListModel::ChosenRole).toBool());
    list.setRuns({second});
    QCOMPARE(list.count(), 1);
    QCOMPARE(list.chosen(), QStringList{"/runs/b"});
    list.remove("/runs/b");
    QVERIFY(list.chosen().isEmpty());
}

void TestRunFiles::errorOfAProgram() {
    const auto error = errorOfProgram("a warning\nnextgpt: disk_full: cannot write x: y\n");
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::DiskFull);
    QCOMPARE(error->detail, std::string("cannot write x: y"));
    QVERIFY(!errorOfProgram("--data is required\n"));
}

QTEST_GUILESS_MAIN(TestRunFiles)
#include "test_run_files.moc"
