// SPDX-License-Identifier: Apache-2.0
#include "app/playback/Player.h"

#include "tests/app/playback/NullSink.h"
#include "tests/app/playback/SyntheticStream.h"

#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace nextgpt::app;

/// The player on a virtual audio card.
class TestPlaybackAudio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!m_sink.problem().isEmpty())
            QSKIP(qPrintable("SKIP: " + m_sink.problem()));
    }
    void clipIsPlayed();
    void mutedClipIsSilent();
    void framesFollowTheAudio_data();
    void framesFollowTheAudio();

private:
    NullSink::Recording played(Player& player, int milliseconds);
    std::vector<double> beepTimes(const NullSink::Recording& recording) const;
    double pitchOfBeep(const NullSink::Recording& recording, double start) const;

    NullSink m_sink;
    QElapsedTimer m_timer;
    std::vector<double> m_flashes;
};

NullSink::Recording TestPlaybackAudio::played(Player& player, int milliseconds) {
    m_timer.start();
    m_flashes.clear();
    m_sink.record(m_timer);
    bool white = true; // the first frame is white before playback starts
    connect(&player, &Player::imageChanged, this, [&] {
        const bool flash = player.image().pixelColor(3, 3).green() > 128;
        if (flash && !std::exchange(white, flash))
            m_flashes.push_back(double(m_timer.nsecsElapsed()) / 1e9);
        white = flash;
    });
    player.play();
    QTest::qWait(milliseconds);
    player.pause();
    disconnect(&player, nullptr, this, nullptr);
    QTest::qWait(300);
    return m_sink.stop();
}

/// The start of each beep on m_timer: the first loud sample after a tenth of a second of silence.
std::vector<double> TestPlaybackAudio::beepTimes(const NullSink::Recording& recording) const {
    std::vector<double> found;
    std::size_t quiet = 48000;
    for (std::size_t i = 0; i < recording.samples.size(); ++i) {
        if (std::abs(recording.samples[i]) < 0.05F) {
            ++quiet;
            continue;
        }
        if (quiet > 4800)
            found.push_back(recording.startSeconds + double(i) / 48000);
        quiet = 0;
    }
    return found;
}

/// Rising zero crossings a second in the 90 ms after @p start.
double TestPlaybackAudio::pitchOfBeep(const NullSink::Recording& recording, double start) const {
    const auto first = static_cast<std::size_t>((start - recording.startSeconds) * 48000);
    const std::size_t last = std::min(first + 4320, recording.samples.size());
    std::size_t rises = 0;
    for (std::size_t i = first + 1; i < last; ++i)
        rises += recording.samples[i - 1] < 0 && recording.samples[i] >= 0 ? 1 : 0;
    return double(rises) / 0.09;
}

void TestPlaybackAudio::clipIsPlayed() {
    PlaybackHub hub;
    Player player;
    player.setHub(&hub);
    player.open([] {
        return std::make_unique<SyntheticStream>(SyntheticStream::Shape{.seconds = 4, .audio = true});
    });
    QTRY_VERIFY(player.ready());
    const NullSink::Recording recording = played(player, 3500);
    QVERIFY(!player.silent());
    const std::vector<double> beeps = beepTimes(recording);
    QVERIFY2(beeps.size() >= 3, qPrintable(QString::number(beeps.size())));
    for (std::size_t i = 1; i < 3; ++i)
        QVERIFY2(std::abs(beeps[i] - beeps[i - 1] - 1.0) < 0.02,
                 qPrintable(QString::number(beeps[i] - beeps[i - 1])));
    // The virtual card drops samples when the machine is busy, which spoils a single beep; a wrong rate
    // spoils each.
    std::vector<double> pitches;
    for (std::size_t i = 0; i < 3; ++i)
        pitches.push_back(pitchOfBeep(recording, beeps[i]));
    std::sort(pitches.begin(), pitches.end());
    const double pitch = pitches[1];
    QVERIFY2(std::abs(pitch - SyntheticStream::kBeepHz) < 25, qPrintable(QString::number(pitch)));
    const float loudest = *std::max_element(recording.samples.begin(), recording.samples.end());
    QVERIFY2(std::abs(loudest - 0.5F) < 0.03F, qPrintable(QString::number(double(loudest))));
}

void TestPlaybackAudio::mutedClipIsSilent() {
    PlaybackHub hub;
    hub.setMuted(true);
    Player player;
    player.setHub(&hub);
    player.open([] {
        return std::make_unique<SyntheticStream>(SyntheticStream::Shape{.seconds = 4, .audio = true});
    });
    QTRY_VERIFY(player.ready());
    player.seek(0.5);
    const NullSink::Recording recording = played(player, 1500);
    QVERIFY(player.position() > 1.2);
    QVERIFY(beepTimes(recording).empty());
}

void TestPlaybackAudio::framesFollowTheAudio_data() {
    QTest::addColumn<double>("speed");
    for (const double speed : {0.5, 1.0, 2.0})
        QTest::newRow(qPrintable(QString::number(speed))) << speed;
}

void TestPlaybackAudio::framesFollowTheAudio() {
    QFETCH(double, speed);
    PlaybackHub hub;
    Player player;
    player.setHub(&hub);
    player.setSpeed(speed);
    player.open([] {
        return std::make_unique<SyntheticStream>(
            SyntheticStream::Shape{.seconds = 60, .framesPerSecond = 50, .audio = true});
    });
    QTRY_VERIFY(player.ready());
    const std::vector<double> beeps = beepTimes(played(player, 7000));
    std::vector<double> offsets;
    for (const double flash : m_flashes)
        for (const double beep : beeps)
            if (std::abs(beep - flash) < 0.4 / speed)
                offsets.push_back(beep - flash);
    QVERIFY2(offsets.size() >= 2,
             qPrintable(QString("%1 flashes, %2 beeps").arg(m_flashes.size()).arg(beeps.size())));
    std::sort(offsets.begin(), offsets.end());
    const double middle = offsets[offsets.size() / 2];
    qInfo("%zu beeps, audio after frame: median %.1f ms, from %.1f to %.1f ms", offsets.size(), middle * 1000,
          offsets.front() * 1000, offsets.back() * 1000);
    QVERIFY2(std::abs(middle) < 0.040, qPrintable(QString::number(middle * 1000)));
}

QTEST_GUILESS_MAIN(TestPlaybackAudio)
#include "test_playback_audio.moc"
