// SPDX-License-Identifier: Apache-2.0
#include "app/recording/AudioRecorder.h"
#include "app/recording/WavFile.h"

#include "engine/core/Sanitizer.h"
#include "tests/app/recording/RecordedFile.h"
#include "tests/app/recording/SyntheticMicrophone.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>

using namespace nextgpt::app;
using namespace nextgpt::test;
using nextgpt::Audio;

/// AudioRecorder with a synthetic microphone.
class TestRecorder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void inputIsRecorded_data();
    void inputIsRecorded();
    void killedProcessLosesLessThanASecond();
    void leftoverRecordingsAreRecoveredOnce();
    void closingTheProgramKeepsTheRecording();
    void cancellingRemovesTheFile();
    void tooShortRecordingIsRemoved();
    void loudnessIsMeasuredWhileRecording();

private:
    QString file(const char* name) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecorder::inputIsRecorded_data() {
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("channels");
    QTest::addColumn<bool>("halfMute");
    QTest::newRow("mono") << 48000 << 1 << false;
    QTest::newRow("stereo, one side silent") << 44100 << 2 << true;
    QTest::newRow("stereo") << 16000 << 2 << false;
}

void TestRecorder::inputIsRecorded() {
    QFETCH(int, rate);
    QFETCH(int, channels);
    QFETCH(bool, halfMute);
    SyntheticMicrophone::Shape shape{.format = {rate, channels}, .secondChannelMute = halfMute};
    AudioRecorder recorder(m_folder->path(), microphoneOf(shape));
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    QCOMPARE(recorder.state(), AudioRecorder::State::Opening);
    QTRY_COMPARE(recorder.state(), AudioRecorder::State::Recording);
    QTRY_VERIFY(recorder.seconds() > 1.0);
    recorder.stop();
    QCOMPARE(recorder.state(), AudioRecorder::State::Finishing);
    QTRY_COMPARE(recorded.count(), 1);
    QCOMPARE(recorder.state(), AudioRecorder::State::Idle);
    QCOMPARE(problem.count(), 0);
    const Audio audio = readRecording(recorded[0][0].toString());
    QCOMPARE(audio.sampleRateHz, rate);
    QVERIFY(audio.seconds() > 1.0 && audio.seconds() < 5.0);
    if (halfMute)
        shape.amplitude /= 2; // both channels are averaged
    const float difference = largestDifference(audio, shape);
    QVERIFY2(difference < 2 * kEpsilon, qPrintable(QString::number(double(difference))));
    recorder.forget(recorded[0][0].toString());
    QCOMPARE(files(), QStringList());
}

void TestRecorder::killedProcessLosesLessThanASecond() {
    if (nextgpt::kThreadSanitizer)
        QSKIP("the thread sanitizer ends a process that starts a QProcess");
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {"--record-until-killed", m_folder->path()});
    QVERIFY(child.waitForReadyRead(20000)); // a line for every tenth of a second
    double recordedSeconds = 0;
    QElapsedTimer timer;
    timer.start();
    while (recordedSeconds < 2.2 && timer.elapsed() < 20000 && child.waitForReadyRead(5000))
        while (child.canReadLine())
            recordedSeconds = child.readLine().toDouble();
    child.kill();
    QVERIFY(child.waitForFinished(5000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QVERIFY(recordedSeconds >= 2.2);
    QCOMPARE(files().size(), 1);
    const QString left = file(files().constFirst().toLocal8Bit().constData());
    const Audio audio = readRecording(left); // before repairWav()
    QVERIFY2(audio.seconds() > recordedSeconds - 1.0,
             qPrintable(QString("%1 of %2 s").arg(audio.seconds()).arg(recordedSeconds)));
    QVERIFY(largestDifference(audio, {}) < 2 * kEpsilon);
    const std::optional<double> repaired = repairWav(left.toStdString());
    QVERIFY(repaired && *repaired >= audio.seconds() && *repaired > recordedSeconds - 0.1);
    QVERIFY(largestDifference(readRecording(left), {}) < 2 * kEpsilon);
    qInfo("killed after %.2f s: %.2f s readable before the repair, %.2f s after it", recordedSeconds,
          audio.seconds(), *repaired);
}

void TestRecorder::leftoverRecordingsAreRecoveredOnce() {
    for (const auto& [name, samples] :
         {std::pair{"b.wav", 16000}, std::pair{"a.wav", 8000}, std::pair{"c.wav", 80}}) {
        WavFile wav(file(name).toStdString(), 8000);
        wav.append(std::vector<float>(std::size_t(samples), 0.1F));
    }
    setBytes(file("other.wav"), "a text file");
    AudioRecorder recorder(m_folder->path(), microphoneOf({}));
    QSignalSpy recovered(&recorder, &AudioRecorder::recovered);
    recorder.recover();
    QCOMPARE(recovered.count(), 1);
    QStringList paths = recovered[0][0].toStringList();
    paths.sort();
    QCOMPARE(paths, QStringList({file("a.wav"), file("b.wav")}));
    QCOMPARE(recovered[0][1].toDouble(), 3.0);
    QCOMPARE(files(), QStringList({"a.wav", "b.wav", "other.wav"})); // c.wav was too short
    QCOMPARE(readRecording(file("b.wav")).seconds(), 2.0);
    recorder.forget(file("a.wav"));
    recorder.forget(file("b.wav"));
    recorder.recover();
    QCOMPARE(recovered.count(), 1);
    QTemporaryDir elsewhere;
    setBytes(elsewhere.filePath("a.wav"), "another program's file");
    recorder.forget(elsewhere.filePath("a.wav"));
    QVERIFY(QFile::exists(elsewhere.filePath("a.wav")));
}

void TestRecorder::closingTheProgramKeepsTheRecording() {
    {
        AudioRecorder recorder(m_folder->path(), microphoneOf({}));
        recorder.start();
        QTRY_VERIFY(recorder.seconds() > 0.6);
    }
    AudioRecorder recorder(m_folder->path(), microphoneOf({}));
    QSignalSpy recovered(&recorder, &AudioRecorder::recovered);
    recorder.recover();
    QCOMPARE(recovered.count(), 1);
    QVERIFY(recovered[0][1].toDouble() > 0.6);
    QVERIFY(largestDifference(readRecording(recovered[0][0].toStringList().constFirst()), {}) < 2 * kEpsilon);
}

void TestRecorder::cancellingRemovesTheFile() {
    AudioRecorder recorder(m_folder->path(), microphoneOf({}));
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    QTRY_VERIFY(recorder.seconds() > 0.5);
    QCOMPARE(files().size(), 1);
    recorder.cancel();
    QTRY_COMPARE(recorder.state(), AudioRecorder::State::Idle);
    QCOMPARE(recorded.count() + problem.count(), 0);
    QCOMPARE(files(), QStringList());
}

void TestRecorder::tooShortRecordingIsRemoved() {
    AudioRecorder recorder(m_folder->path(), microphoneOf({}));
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    recorder.stop();
    QTRY_COMPARE(recorder.state(), AudioRecorder::State::Idle);
    QCOMPARE(recorded.count() + problem.count(), 0);
    QCOMPARE(files(), QStringList());
}

void TestRecorder::loudnessIsMeasuredWhileRecording() {
    AudioRecorder quiet(m_folder->path(), microphoneOf({.amplitude = 0.5F, .hasNan = true}));
    quiet.start();
    QTRY_VERIFY(quiet.seconds() > 0.5);
    const double half = 1 - 6.02 / 54; // half of full scale is 6 dB below it
    QVERIFY2(std::abs(quiet.peaks().constLast() - half) < 0.01,
             qPrintable(QString::number(quiet.peaks().constLast())));
    QVERIFY2(std::abs(quiet.level() - (1 - 9.03 / 54)) < 0.02, qPrintable(QString::number(quiet.level())));
    QVERIFY(!quiet.tooLoud());
    const auto recordedPeaks = quiet.peaks().size() - quiet.peaks().count(0.0);
    QVERIFY(std::abs(double(recordedPeaks) * 0.05 - quiet.seconds()) < 0.4);
    quiet.cancel();
    QTRY_VERIFY(!quiet.active());
    AudioRecorder loud(m_folder->path(), microphoneOf({.amplitude = 1.0F}));
    loud.start();
    QTRY_VERIFY(loud.tooLoud());
    loud.cancel();
    QTRY_VERIFY(!loud.active());
}

/// The child process: records until it is killed and prints the length.
static int recordUntilKilled(QCoreApplication& program, const QString& folder) {
    AudioRecorder recorder(folder, [](const std::string&) {
        return std::make_unique<SyntheticMicrophone>(SyntheticMicrophone::Shape{});
    });
    QObject::connect(&recorder, &AudioRecorder::measured, [&recorder] {
        std::printf("%.3f\n", recorder.seconds());
        std::fflush(stdout);
    });
    recorder.start();
    return program.exec();
}

int main(int argc, char** argv) {
    QCoreApplication program(argc, argv);
    if (argc == 3 && std::strcmp(argv[1], "--record-until-killed") == 0)
        return recordUntilKilled(program, QString::fromLocal8Bit(argv[2]));
    TestRecorder test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_recorder.moc"
