// SPDX-License-Identifier: Apache-2.0
#include "app/audio/RingBuffer.h"
#include "app/playback/PlaybackClock.h"
#include "app/playback/TimeStretch.h"
#include "app/playback/Waveform.h"

#include <QtTest>

#include <cmath>
#include <numbers>
#include <thread>

using namespace nextgpt::app;

/// Playback classes that need no audio card.
class TestPlaybackParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ringBufferKeepsOrderBetweenThreads();
    void ringBufferSkipsDiscardedSamples();
    void clockFollowsTheAudio();
    void clockRunsWithoutADevice();
    void stretchingKeepsPitch_data();
    void stretchingKeepsPitch();
    void stretchingKeepsPositions();
    void waveformOfAVoiceMessageIsWhole();
};

void TestPlaybackParts::ringBufferKeepsOrderBetweenThreads() {
    RingBuffer ring(1024);
    constexpr std::uint64_t kCount = 2'000'000; // exact as float
    std::jthread writer([&ring] {
        std::vector<float> block(97);
        for (std::uint64_t next = 0; next < kCount;) {
            const std::size_t size = std::min<std::uint64_t>(block.size(), kCount - next);
            for (std::size_t i = 0; i < size; ++i)
                block[i] = static_cast<float>(next + i);
            next += ring.write(std::span(block).first(size));
            if (ring.freeSpace() == 0)
                std::this_thread::yield();
        }
    });
    std::vector<float> block(131);
    std::uint64_t expected = 0;
    while (expected < kCount) {
        const RingBuffer::Piece piece = ring.read(block);
        QCOMPARE(piece.start, expected);
        for (std::size_t i = 0; i < piece.count; ++i)
            if (block[i] != static_cast<float>(expected + i))
                QFAIL(qPrintable(QString("sample %1 is %2").arg(expected + i).arg(double(block[i]))));
        expected += piece.count;
        if (piece.count == 0)
            std::this_thread::yield();
    }
    QCOMPARE(ring.consumed(), kCount);
}

void TestPlaybackParts::ringBufferSkipsDiscardedSamples() {
    RingBuffer ring(8);
    QCOMPARE(ring.write(std::vector<float>(20, 1.0F)), std::size_t(8));
    QCOMPARE(ring.discard(), 8U);
    QCOMPARE(ring.freeSpace(), std::size_t(0)); // the reader frees it
    std::vector<float> got(8);
    QCOMPARE(ring.read(got).count, std::size_t(0));
    QCOMPARE(ring.write(std::vector<float>{5, 6}), std::size_t(2));
    const RingBuffer::Piece piece = ring.read(got);
    QCOMPARE(piece.start, 8U);
    QCOMPARE(piece.count, std::size_t(2));
    QCOMPARE(got[0], 5.0F);
    QCOMPARE(got[1], 6.0F);
}

void TestPlaybackParts::clockFollowsTheAudio() {
    std::chrono::nanoseconds steady{0};
    std::optional<double> playedSeconds = 0.0;
    PlaybackClock clock([&steady] { return steady; });
    clock.start(3.0, 2.0, [&playedSeconds] { return playedSeconds; });
    steady += std::chrono::seconds(5);
    QCOMPARE(clock.now(), 3.0); // nothing was played yet
    playedSeconds = 1.5;
    QCOMPARE(clock.now(), 6.0);
    playedSeconds = 1.4; // the position never decreases
    QCOMPARE(clock.now(), 6.0);
    QVERIFY(clock.followsAudio());
    playedSeconds = std::nullopt;
    QCOMPARE(clock.now(), 6.0);
    QVERIFY(!clock.followsAudio());
    steady += std::chrono::seconds(1);
    QCOMPARE(clock.now(), 8.0);
}

void TestPlaybackParts::clockRunsWithoutADevice() {
    std::chrono::nanoseconds steady{0};
    PlaybackClock clock([&steady] { return steady; });
    clock.start(1.0, 0.5, nullptr);
    steady += std::chrono::seconds(4);
    QCOMPARE(clock.now(), 3.0);
    clock.stop();
    steady += std::chrono::seconds(4);
    QCOMPARE(clock.now(), 3.0);
    QVERIFY(!clock.isRunning());
}

namespace {

constexpr int kRate = 48000;

std::vector<float> stretched(const std::vector<float>& audio, double speed) {
    TimeStretch stretch({kRate, 2}, speed);
    std::vector<float> out;
    for (std::size_t at = 0; at < audio.size(); at += 2000) {
        const auto piece =
            stretch.push(std::span(audio).subspan(at, std::min<std::size_t>(2000, audio.size() - at)));
        out.insert(out.end(), piece.begin(), piece.end());
    }
    const auto rest = stretch.finish();
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

double pitchOf(const std::vector<float>& audio) {
    std::size_t rises = 0;
    const std::size_t first = audio.size() / 10 / 2 * 2;
    const std::size_t last = audio.size() * 9 / 10 / 2 * 2;
    for (std::size_t i = first + 2; i < last; i += 2)
        rises += audio[i - 2] < 0 && audio[i] >= 0 ? 1 : 0;
    return double(rises) * kRate / (double(last - first) / 2);
}

} // namespace

void TestPlaybackParts::stretchingKeepsPitch_data() {
    QTest::addColumn<double>("speed");
    for (const double speed : {0.25, 0.5, 1.0, 1.5, 2.0, 4.0})
        QTest::newRow(qPrintable(QString::number(speed))) << speed;
}

void TestPlaybackParts::stretchingKeepsPitch() {
    QFETCH(double, speed);
    std::vector<float> tone;
    for (int i = 0; i < 3 * kRate; ++i)
        tone.insert(tone.end(), 2,
                    static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * 441 * i / kRate)));
    const std::vector<float> out = stretched(tone, speed);
    QVERIFY2(std::abs(double(out.size()) - double(tone.size()) / speed) <= 2,
             qPrintable(QString::number(out.size())));
    const double pitch = pitchOf(out);
    QVERIFY2(std::abs(pitch - 441) < 441 * 0.01, qPrintable(QString::number(pitch)));
    double power = 0;
    for (const float sample : out)
        power += double(sample) * double(sample);
    const double loudness = std::sqrt(power / double(out.size())); // of a sine of 0.5: 0.354
    QVERIFY2(std::abs(loudness - 0.354) < 0.02, qPrintable(QString::number(loudness)));
}

void TestPlaybackParts::stretchingKeepsPositions() {
    std::vector<float> beeps(std::size_t{2} * 4 * kRate, 0.0F);
    for (int second = 0; second < 4; ++second)
        for (int i = 0; i < kRate / 10; ++i)
            for (int channel = 0; channel < 2; ++channel)
                beeps[std::size_t(2 * (second * kRate + kRate / 2 + i) + channel)] =
                    static_cast<float>(std::sin(2 * std::numbers::pi * 1000 * i / kRate));
    for (const double speed : {0.5, 2.0}) {
        const std::vector<float> out = stretched(beeps, speed);
        for (int second = 0; second < 4; ++second) {
            const double due = (second + 0.5) / speed;
            auto at = static_cast<std::size_t>((due - 0.2) * kRate) * 2;
            while (at < out.size() && std::abs(out[at]) < 0.1F)
                at += 2;
            const double playedSeconds = double(at) / 2 / kRate;
            QVERIFY2(std::abs(playedSeconds - due) < 0.030,
                     qPrintable(QString("%1 for %2").arg(playedSeconds).arg(due)));
        }
    }
}

/// Browsers record without stating a length; this one speaks until its end.
void TestPlaybackParts::waveformOfAVoiceMessageIsWhole() {
    constexpr int kCount = 50;
    const std::vector<float> peaks = waveformPeaks(NEXTGPT_TEST_DATA "/media/voice_message.webm", kCount);
    QCOMPARE(peaks.size(), std::size_t(kCount));
    QCOMPARE(*std::max_element(peaks.begin(), peaks.end()), 1.0F);
    for (std::size_t i = 0; i < peaks.size(); ++i) // the last tenth included
        QVERIFY2(peaks[i] > 0.3F, qPrintable(QStringLiteral("%1: %2").arg(i).arg(double(peaks[i]))));
}

QTEST_GUILESS_MAIN(TestPlaybackParts)
#include "test_playback_parts.moc"
