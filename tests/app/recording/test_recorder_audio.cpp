// SPDX-License-Identifier: Apache-2.0
#include "app/playback/Player.h"
#include "app/recording/AudioRecorder.h"
#include "app/settings/AudioDevices.h"

#include "tests/app/playback/NullSink.h"
#include "tests/app/playback/SyntheticStream.h"

#include "engine/media/audio/AudioReader.h"

#include <QDir>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <span>

using namespace nextgpt::app;

/// Recording and choosing devices on virtual audio cards.
class TestRecorderAudio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!m_sink.problem().isEmpty())
            QSKIP(qPrintable("SKIP: " + m_sink.problem()));
    }
    void devicesAreListedByName();
    void playedAudioIsRecorded_data();
    void playedAudioIsRecorded();
    void missingMicrophoneIsReported();
    void playbackMovesToTheChosenDevice();
    void missingDeviceFallsBackToTheDefault();
    void unpluggedCardKeepsTheRecording(); // last: there is no audio card afterwards

private:
    static void openBeeps(Player& player, PlaybackHub& hub) {
        player.setHub(&hub);
        player.open([] {
            return std::make_unique<SyntheticStream>(SyntheticStream::Shape{.seconds = 60, .audio = true});
        });
        QTRY_VERIFY_WITH_TIMEOUT(player.ready(), 20000);
    }
    static float loudest(const NullSink::Recording& recording) {
        return recording.samples.empty()
                   ? 0
                   : *std::max_element(recording.samples.begin(), recording.samples.end());
    }

    NullSink m_sink;
    QElapsedTimer m_timer;
};

/// The first sample of each beep: the first loud one after a tenth of a second of silence.
static std::vector<std::size_t> beepPositions(const std::vector<float>& samples) {
    std::vector<std::size_t> found;
    std::size_t quiet = 4801;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (std::abs(samples[i]) < 0.05F) {
            ++quiet;
            continue;
        }
        if (quiet > 4800)
            found.push_back(i);
        quiet = 0;
    }
    return found;
}

/// In hertz, from the number of rising zero crossings.
static double pitchOf(std::span<const float> samples) {
    std::size_t rises = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        rises += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    return double(rises) * 48000 / double(samples.size());
}

void TestRecorderAudio::devicesAreListedByName() {
    AudioDevices devices;
    devices.refresh();
    QVERIFY(devices.refreshing());
    QTRY_VERIFY_WITH_TIMEOUT(!devices.refreshing(), 10000);
    for (const char* name : {"ear", "other"})
        QVERIFY2(devices.outputs().contains(QString(name)), qPrintable(devices.outputs().join(", ")));
    QVERIFY2(devices.inputs().contains("ear_microphone"), qPrintable(devices.inputs().join(", ")));
    QVERIFY(!devices.outputs().contains("default")); // what "System default" means
}

void TestRecorderAudio::playedAudioIsRecorded_data() {
    QTest::addColumn<QString>("device");
    QTest::newRow("default") << QString();
    QTest::newRow("by name") << QString("ear_microphone");
}

void TestRecorderAudio::playedAudioIsRecorded() {
    QFETCH(QString, device);
    const QTemporaryDir folder;
    AudioRecorder recorder(folder.path());
    recorder.setDevice(device);
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    PlaybackHub hub;
    Player player;
    openBeeps(player, hub);
    m_timer.start();
    m_sink.record(m_timer); // reference recording by another program
    recorder.start();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), AudioRecorder::State::Recording, 10000);
    player.play();
    QTRY_VERIFY_WITH_TIMEOUT(player.position() > 3.3, 40000);
    recorder.stop();
    QTRY_COMPARE_WITH_TIMEOUT(recorded.count(), 1, 10000);
    player.pause();
    const NullSink::Recording reference = m_sink.stop();
    QVERIFY2(problem.isEmpty(), problem.isEmpty() ? "" : qPrintable(problem[0][0].toString()));
    const nextgpt::Audio audio = nextgpt::readAudio(recorded[0][0].toString().toStdString(), {48000, 1}, 100);
    const std::vector<std::size_t> beeps = beepPositions(audio.samples);
    const std::vector<std::size_t> expected = beepPositions(reference.samples);
    QVERIFY2(beeps.size() >= 3, qPrintable(QString::number(beeps.size())));
    QVERIFY(expected.size() >= beeps.size());
    double furthest = 0; // playback may be delayed on a busy machine
    for (std::size_t i = 1; i < beeps.size(); ++i)
        furthest =
            std::max(furthest, std::abs(double(beeps[i] - beeps[0]) - double(expected[i] - expected[0])));
    QVERIFY2(furthest / 48000 < 0.01, qPrintable(QString::number(furthest / 48000)));
    const double pitch = pitchOf(std::span(audio.samples).subspan(beeps[1], 4320));
    const double wanted = pitchOf(std::span(reference.samples).subspan(expected[1], 4320));
    QVERIFY2(std::abs(pitch - wanted) < 25, qPrintable(QString("%1 for %2 Hz").arg(pitch).arg(wanted)));
    const float most = *std::max_element(audio.samples.begin(), audio.samples.end());
    QVERIFY2(std::abs(most - 0.5F) < 0.03F, qPrintable(QString::number(double(most))));
    qInfo("%zu beeps of %.0f Hz in %.2f s, loudest %.3f, difference to the reference %.2f ms at most",
          beeps.size(), pitch, audio.seconds(), double(most), furthest / 48);
}

void TestRecorderAudio::missingMicrophoneIsReported() {
    const QTemporaryDir folder;
    AudioRecorder recorder(folder.path());
    recorder.setDevice("missing device");
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    recorder.start();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), AudioRecorder::State::Failed, 10000);
    QVERIFY(problem[0][0].toString().startsWith("No microphone was found"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

void TestRecorderAudio::playbackMovesToTheChosenDevice() {
    PlaybackHub hub;
    Player player;
    openBeeps(player, hub);
    player.play();
    QTRY_VERIFY_WITH_TIMEOUT(player.position() > 1.2, 15000);
    hub.setDevice("other");
    QVERIFY(player.playing()); // continues on the other device
    const double before = player.position();
    m_timer.start();
    m_sink.record(m_timer, "other");
    QTest::qWait(2500);
    const NullSink::Recording there = m_sink.stop();
    QTRY_VERIFY_WITH_TIMEOUT(player.position() > before + 1.5, 15000);
    m_sink.record(m_timer);
    QTest::qWait(1500);
    const NullSink::Recording here = m_sink.stop();
    player.pause();
    QVERIFY2(loudest(there) > 0.4F, qPrintable(QString::number(double(loudest(there)))));
    QVERIFY2(loudest(here) < 0.01F, qPrintable(QString::number(double(loudest(here)))));
}

void TestRecorderAudio::missingDeviceFallsBackToTheDefault() {
    PlaybackHub hub;
    hub.setDevice("missing device");
    Player player;
    openBeeps(player, hub);
    m_timer.start();
    m_sink.record(m_timer);
    player.play();
    QTest::qWait(2500);
    const NullSink::Recording here = m_sink.stop();
    QVERIFY(!player.silent());
    player.pause();
    QVERIFY(loudest(here) > 0.4F);
}

void TestRecorderAudio::unpluggedCardKeepsTheRecording() {
    const QTemporaryDir folder;
    AudioRecorder recorder(folder.path());
    QSignalSpy recorded(&recorder, &AudioRecorder::recorded);
    QSignalSpy problem(&recorder, &AudioRecorder::problem);
    PlaybackHub hub;
    QSignalSpy lost(&hub, &PlaybackHub::deviceLost);
    Player player;
    openBeeps(player, hub);
    player.play();
    recorder.start();
    QTRY_VERIFY_WITH_TIMEOUT(player.position() > 1.5 && recorder.seconds() > 1.5, 20000);
    const double before = recorder.seconds();
    m_sink.unplug();
    QTRY_COMPARE_WITH_TIMEOUT(problem.count(), 1, 15000);
    QVERIFY2(problem[0][0].toString().contains("was disconnected"), qPrintable(problem[0][0].toString()));
    QCOMPARE(recorded.count(), 1);
    const nextgpt::Audio audio = nextgpt::readAudio(recorded[0][0].toString().toStdString(), {}, 100);
    QVERIFY2(audio.seconds() >= before, qPrintable(QString::number(audio.seconds())));
    QVERIFY(!beepPositions(audio.samples).empty());
    QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, 15000);
    QVERIFY(!player.playing());
    recorder.start(); // no device is left
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), AudioRecorder::State::Failed, 15000);
}

QTEST_GUILESS_MAIN(TestRecorderAudio)
#include "test_recorder_audio.moc"
