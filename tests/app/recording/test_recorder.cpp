// SPDX-License-Identifier: Apache-2.0
#include "app/recording/AudioRecorder.h"
#include "app/recording/WavFile.h"

#include "tests/app/recording/RecordedFile.h"
#include "tests/app/recording/SyntheticMicrophone.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstdio>

#include <sys/resource.h>

using namespace nextgpt::app;
using namespace nextgpt::test;
using nextgpt::Audio;

namespace {

/// The greatest difference between the recorded and the played tone.
float distance(const Audio& audio, const SyntheticMicrophone::Shape& shape) {
    float most = 0;
    for (std::size_t i = 0; i < audio.samples.size(); ++i)
        most = std::max(most, std::abs(audio.samples[i] - SyntheticMicrophone::tone(std::int64_t(i), shape)));
    return most;
}

/// Limits the size of files, as a full disk would.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

/// AudioRecorder without a sound card, with all its errors.
class TestRecorder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void inputIsRecorded_data();
    void inputIsRecorded();
    void killedProcessLosesLessThanASecond();
    void leftoversAreRecoveredOnce();
    void closingTheProgramKeepsTheRecording();
    void missingMicrophoneIsReported();
    void busyMicrophoneIsReported();
    void unpluggedMicrophoneKeepsTheRecording();
    void recordingStopsAtTheMaximumLength();
    void fullDiskKeepsTheRecording();
    void unwritableFolderIsReported();
    void cancellingRemovesTheFile();
    void tooShortRecordingIsRemoved();
    void silenceIsReported();
    void loudnessIsMeasuredWhileRecording();

private:
    QString file(const char* name) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }
    AudioRecorder::SourceMaker microphone(SyntheticMicrophone::Shape shape) const {
        return [shape](const std::string&) { return std::make_unique<SyntheticMicrophone>(shape); };
    }
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
    AudioRecorder recorder(m_folder->path(), microphone(shape));
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
    const float apart = distance(audio, shape);
    QVERIFY2(apart < 2 * kEpsilon, qPrintable(QString::number(double(apart))));
    recorder.forget(recorded[0][0].toString());
    QCOMPARE(files(), QStringList());
}

void TestRecorder::killedProcessLosesLessThanASecond() {
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {"--record-until-killed", m_folder->path()});
    QVERIFY(child.waitForReadyRead(20000)); // a line for every tenth of a second
    double said = 0;
    QElapsedTimer watch;
    watch.start();
    while (said < 2.2 && watch.elapsed() < 20000 && child.waitForReadyRead(5000))
        while (child.canReadLine())
            said = child.readLine().toDouble();
    child.kill();
    QVERIFY(child.waitForFinished(5000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QVERIFY(said >= 2.2);
    QCOMPARE(files().size(), 1);
    const QString left = file(files().constFirst().toLocal8Bit().constData());
    const Audio audio = readRecording(left); // before the header is repaired
    QVERIFY2(audio.seconds() > said - 1.0, qPrintable(QString("%1 of %2 s").arg(audio.seconds()).arg(said)));
    QVERIFY(distance(audio, {}) < 2 * kEpsilon);
    const std::optional<double> repaired = repairWav(left.toStdString());
    QVERIFY(repaired && *repaired >= audio.seconds() && *repaired > said - 0.1);
    QVERIFY(distance(readRecording(left), {}) < 2 * kEpsilon);
    qInfo("killed after %.2f s: %.2f s readable as it was, %.2f s repaired", said, audio.seconds(),
          *repaired);
}

void TestRecorder::leftoversAreRecoveredOnce() {
    for (const auto& [name, samples] :
         {std::pair{"b.wav", 16000}, std::pair{"a.wav", 8000}, std::pair{"c.wav", 80}}) {
        WavFile wav(file(name).toStdString(), 8000);
        wav.append(std::vector<float>(std::size_t(samples), 0.1F));
    }
    setBytes(file("stranger.wav"), "not an audio clip");
    AudioRecorder recorder(m_folder->path(), microphone({}));
    QSignalSpy recovered(&recorder, &AudioRecorder::recovered);
    recorder.recover();
    QCOMPARE(recovered.count(), 1);
    QStringList paths = recovered[0][0].toStringList();
    paths.sort();
    QCOMPARE(paths, QStringList({file("a.wav"), file("b.wav")}));
    QCOMPARE(recovered[0][1].toDouble(), 3.0);
    QCOMPARE(files(), QStringList({"a.wav", "b.wav", "stranger.wav"})); // too short: removed
    QCOMPARE(readRecording(file("b.wav")).seconds(), 2.0);
    recorder.forget(file("a.wav"));
    recorder.forget(file("b.wav"));
    recorder.recover();
    QCOMPARE(recovered.count(), 1);
    QTemporaryDir elsewhere;
    setBytes(elsewhere.filePath("a.wav"), "of somebody else");
    recorder.forget(elsewhere.filePath("a.wav"));
    QVERIFY(QFile::exists(elsewhere.filePath("a.wav")));
}

void TestRecorder::closingTheProgramKeepsTheRecording() {
    {
        AudioRecorder recorder(m_folder->path(), microphone({}));
        recorder.start();
        QTRY_VERIFY(recorder.seconds() > 0.6);
    }
    AudioRecorder recorder(m_folder->path(), microphone({}));
    QSignalSpy recovered(&recorder, &AudioRecorder::recovered);
    recorder.recover();
    QCOMPARE(recovered.count(), 1);
    QVERIFY(recovered[0][1].toDouble() > 0.6);
    QVERIFY(distance(readRecording(recovered[0][0].toStringList().constFirst()), {}) < 2 * kEpsilon);
}

void TestRecorder::missingMicrophoneIsReported() {
    AudioRecorder recorder(m_folder->path(), microphone({.opening = AudioSource::Opening::Missing}));
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    QTRY_COMPARE(recorder.state(), AudioRecorder::State::Failed);
    QVERIFY(!recorder.active());
    QCOMPARE(problem.count(), 1);
    QVERIFY(problem[0][0].toString().startsWith("No microphone was found"));
    QCOMPARE(recorded.count(), 0);
    QCOMPARE(files(), QStringList());
    recorder.start(); // may be tried again
    QCOMPARE(recorder.state(), AudioRecorder::State::Opening);
    QTRY_COMPARE(recorder.state(), AudioRecorder::State::Failed);
}

void TestRecorder::busyMicrophoneIsReported() {
    AudioRecorder recorder(m_folder->path(), microphone({.opening = AudioSource::Opening::Refused}));
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    QTRY_COMPARE(recorder.state(), AudioRecorder::State::Failed);
    QVERIFY(problem[0][0].toString().contains("Another program may be using it"));
    QCOMPARE(files(), QStringList());
}

void TestRecorder::unpluggedMicrophoneKeepsTheRecording() {
    AudioRecorder recorder(m_folder->path(), microphone({.unpluggedAfter = 1.25}));
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    QTRY_COMPARE(problem.count(), 1);
    QCOMPARE(recorded.count(), 1);
    QCOMPARE(recorder.state(), AudioRecorder::State::Idle);
    QVERIFY(problem[0][0].toString().contains("was disconnected"));
    const Audio audio = readRecording(recorded[0][0].toString());
    QCOMPARE(audio.seconds(), 1.25);
    QVERIFY(distance(audio, {}) < 2 * kEpsilon);
}

void TestRecorder::recordingStopsAtTheMaximumLength() {
    AudioRecorder recorder(m_folder->path(), microphone({.speed = 20}));
    recorder.setMaxSeconds(4);
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    QTRY_COMPARE(problem.count(), 1);
    QCOMPARE(recorded.count(), 1);
    const Audio audio = readRecording(recorded[0][0].toString());
    QVERIFY2(audio.seconds() >= 4 && audio.seconds() < 4.5, qPrintable(QString::number(audio.seconds())));
    QVERIFY(distance(audio, {}) < 2 * kEpsilon);
}

void TestRecorder::fullDiskKeepsTheRecording() {
    AudioRecorder recorder(m_folder->path(), microphone({}));
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    {
        const FullDisk disk(100'001);
        recorder.start();
        QTRY_COMPARE(problem.count(), 1);
    }
    QVERIFY(problem[0][0].toString().startsWith("The disk is full. What was recorded so far"));
    QCOMPARE(recorded.count(), 1);
    const Audio audio = readRecording(recorded[0][0].toString());
    QCOMPARE(audio.samples.size(), std::size_t(100'000 - 44) / 2);
    QVERIFY(distance(audio, {}) < 2 * kEpsilon);
    {
        const FullDisk disk(0);
        recorder.start();
        QTRY_COMPARE(problem.count(), 2);
    }
    QCOMPARE(recorder.state(), AudioRecorder::State::Failed);
    QVERIFY(problem[1][0].toString().contains("nothing was recorded"));
    QCOMPARE(recorded.count(), 1);
    QCOMPARE(files().size(), 1);
}

void TestRecorder::unwritableFolderIsReported() {
    setBytes(file("taken"), "a file where the folder should be");
    AudioRecorder recorder(file("taken"), microphone({}));
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    QTRY_COMPARE(problem.count(), 1);
    QVERIFY(problem[0][0].toString().contains("could not be written"));
    QCOMPARE(recorder.state(), AudioRecorder::State::Failed);
}

void TestRecorder::cancellingRemovesTheFile() {
    AudioRecorder recorder(m_folder->path(), microphone({}));
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
    AudioRecorder recorder(m_folder->path(), microphone({}));
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    recorder.stop();
    QTRY_COMPARE(recorder.state(), AudioRecorder::State::Idle);
    QCOMPARE(recorded.count() + problem.count(), 0);
    QCOMPARE(files(), QStringList());
}

void TestRecorder::silenceIsReported() {
    AudioRecorder recorder(m_folder->path(), microphone({.amplitude = 0}));
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    QTRY_VERIFY(recorder.seconds() > 0.5);
    recorder.stop();
    QTRY_COMPARE(recorded.count(), 1);
    QCOMPARE(problem.count(), 1);
    QVERIFY(problem[0][0].toString().contains("only silence"));
}

void TestRecorder::loudnessIsMeasuredWhileRecording() {
    AudioRecorder quiet(m_folder->path(), microphone({.amplitude = 0.5F, .notFinite = true}));
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
    AudioRecorder loud(m_folder->path(), microphone({.amplitude = 1.0F}));
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
