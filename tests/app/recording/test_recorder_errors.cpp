// SPDX-License-Identifier: Apache-2.0
#include "app/recording/AudioRecorder.h"

#include "tests/app/recording/RecordedFile.h"
#include "tests/app/recording/SyntheticMicrophone.h"
#include "tests/support/FileSizeLimit.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt::app;
using namespace nextgpt::test;
using nextgpt::Audio;

/// What AudioRecorder reports to the user, and what it keeps of the recording.
class TestRecorderErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void missingMicrophoneIsReported();
    void busyMicrophoneIsReported();
    void unpluggedMicrophoneKeepsTheRecording();
    void recordingStopsAtTheMaximumLength();
    void fullDiskKeepsTheRecording();
    void unwritableFolderIsReported();
    void silenceIsReported();

private:
    QString file(const char* name) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecorderErrors::missingMicrophoneIsReported() {
    AudioRecorder recorder(m_folder->path(), microphoneOf({.opening = AudioSource::Opening::Missing}));
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

void TestRecorderErrors::busyMicrophoneIsReported() {
    AudioRecorder recorder(m_folder->path(), microphoneOf({.opening = AudioSource::Opening::Refused}));
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    QTRY_COMPARE(recorder.state(), AudioRecorder::State::Failed);
    QVERIFY(problem[0][0].toString().contains("Another program may be using it"));
    QCOMPARE(files(), QStringList());
}

void TestRecorderErrors::unpluggedMicrophoneKeepsTheRecording() {
    AudioRecorder recorder(m_folder->path(), microphoneOf({.unpluggedAfter = 1.25}));
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    QTRY_COMPARE(problem.count(), 1);
    QCOMPARE(recorded.count(), 1);
    QCOMPARE(recorder.state(), AudioRecorder::State::Idle);
    QVERIFY(problem[0][0].toString().contains("was disconnected"));
    const Audio audio = readRecording(recorded[0][0].toString());
    QCOMPARE(audio.seconds(), 1.25);
    QVERIFY(largestDifference(audio, {}) < 2 * kEpsilon);
}

void TestRecorderErrors::recordingStopsAtTheMaximumLength() {
    AudioRecorder recorder(m_folder->path(), microphoneOf({.speed = 20}));
    recorder.setMaxSeconds(4);
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    QTRY_COMPARE(problem.count(), 1);
    QCOMPARE(recorded.count(), 1);
    const Audio audio = readRecording(recorded[0][0].toString());
    QVERIFY2(audio.seconds() >= 4 && audio.seconds() < 4.5, qPrintable(QString::number(audio.seconds())));
    QVERIFY(largestDifference(audio, {}) < 2 * kEpsilon);
}

void TestRecorderErrors::fullDiskKeepsTheRecording() {
    AudioRecorder recorder(m_folder->path(), microphoneOf({}));
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    {
        const FileSizeLimit disk(100'001);
        recorder.start();
        QTRY_COMPARE(problem.count(), 1);
    }
    QVERIFY(problem[0][0].toString().startsWith("The disk is full. What was recorded so far"));
    QCOMPARE(recorded.count(), 1);
    const Audio audio = readRecording(recorded[0][0].toString());
    QCOMPARE(audio.samples.size(), std::size_t(100'000 - 44) / 2);
    QVERIFY(largestDifference(audio, {}) < 2 * kEpsilon);
    {
        const FileSizeLimit disk(0);
        recorder.start();
        QTRY_COMPARE(problem.count(), 2);
    }
    QCOMPARE(recorder.state(), AudioRecorder::State::Failed);
    QVERIFY(problem[1][0].toString().contains("nothing was recorded"));
    QCOMPARE(recorded.count(), 1);
    QCOMPARE(files().size(), 1);
}

void TestRecorderErrors::unwritableFolderIsReported() {
    setBytes(file("taken"), "a file where the folder should be");
    AudioRecorder recorder(file("taken"), microphoneOf({}));
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    QTRY_COMPARE(problem.count(), 1);
    QVERIFY(problem[0][0].toString().contains("could not be written"));
    QCOMPARE(recorder.state(), AudioRecorder::State::Failed);
}

void TestRecorderErrors::silenceIsReported() {
    AudioRecorder recorder(m_folder->path(), microphoneOf({.amplitude = 0}));
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    QTRY_VERIFY(recorder.seconds() > 0.5);
    recorder.stop();
    QTRY_COMPARE(recorded.count(), 1);
    QCOMPARE(problem.count(), 1);
    QVERIFY(problem[0][0].toString().contains("only silence"));
}

QTEST_GUILESS_MAIN(TestRecorderErrors)
#include "test_recorder_errors.moc"
