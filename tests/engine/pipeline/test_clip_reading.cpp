// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/pipeline/perceive/AudioClipReader.h"
#include "engine/pipeline/perceive/VideoClipReader.h"

#include <ATen/ATen.h>

#include <QtTest>

#include <cmath>

using namespace nextgpt;

namespace {

/// A video that counts its frames by colour and remembers when it was looked at.
struct CountingVideo {
    VideoReader::Info info{24, 24, 10.0, 100.0, false};
    std::int64_t frames = 1000;
    std::vector<std::int64_t> asked;

    VideoFrameSource video() {
        return {info, [this](double seconds) -> std::optional<Image> {
                    asked.push_back(static_cast<std::int64_t>(std::floor(seconds * info.framesPerSecond)));
                    if (asked.back() >= frames)
                        return std::nullopt;
                    const auto colour = static_cast<std::uint8_t>(asked.back() % 256);
                    return Image{24, 24, std::vector<std::uint8_t>(24 * 24 * 3, colour)};
                }};
    }
};

/// An audio clip made while it is read, so that it can be longer than memory.
struct EndlessAudio {
    double told = 0.0; ///< seconds
    std::int64_t frames = 0;
    std::int64_t position = 0;
    std::int64_t delivered = 0;

    AudioSampleSource audio() {
        return {told, [this](double seconds) { position = std::llround(seconds * 16000); },
                [this](std::int64_t wanted) {
                    Audio audio{16000, 1, {}};
                    for (; wanted > 0 && position < frames; --wanted, ++position)
                        audio.samples.push_back(
                            static_cast<float>(0.3 * std::sin(0.00001 * position * position)));
                    delivered += static_cast<std::int64_t>(audio.frames());
                    return audio;
                }};
    }
};

at::Tensor heard(EndlessAudio& source) {
    return readAudioClips(source.audio(), AudioClips{AudioClips::Settings{}}, Job::unattended());
}

at::Tensor watched(CountingVideo& source) {
    return readVideoClips(source.video(), VideoClips({5, 2.0, 2, 3, 24}), Job::unattended());
}

std::optional<ErrorCode> failure(const std::function<void()>& work) {
    try {
        work();
    } catch (const EngineError& error) {
        return error.code();
    }
    return std::nullopt;
}

} // namespace

/// Videos and audio clips are asked only for what is needed of them.
class TestClipReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksAtTenFramesOfAVideo();
    void looksOnceAtASharedFrame();
    void aVideoOfOneFrameStandsStill();
    void aVideoThatEndsTooEarlyStandsStill();
    void aVideoWithoutImagesIsRefused();
    void stopsBetweenFrames();
    void readsOnlyTheClipsOfALongAudio();
    void aLongAudioClipsAreThoseOfTheWhole();
    void believesTheAudioMoreThanItsContainer_data();
    void believesTheAudioMoreThanItsContainer();
    void anEmptyAudioIsRefused();
};

void TestClipReading::looksAtTenFramesOfAVideo() {
    CountingVideo video;
    const auto clips = watched(video);
    QCOMPARE(clips.sizes(), at::IntArrayRef({15, 3, 2, 24, 24}));
    QCOMPARE(video.asked, (std::vector<std::int64_t>{0, 19, 245, 264, 490, 509, 735, 754, 980, 999}));
    // Clip 1, second frame, by its colour: 264 - 256, in CLIP's scale.
    QVERIFY(std::abs(clips[3][0][1][5][5].item<double>() - (8 / 255.0 - 0.48145466) / 0.26862954) < 1e-5);
}

void TestClipReading::looksOnceAtASharedFrame() {
    CountingVideo video;
    video.info.seconds = 1.6;
    watched(video);
    QCOMPARE(video.asked, (std::vector<std::int64_t>{0, 15}));
}

void TestClipReading::aVideoOfOneFrameStandsStill() {
    CountingVideo video;
    for (const double seconds : {0.0, 0.1, std::nan(""), -3.0, 1e300}) {
        video.asked.clear();
        video.info.seconds = seconds;
        QCOMPARE(watched(video).size(0), 15);
        QCOMPARE(video.asked, std::vector<std::int64_t>{0});
    }
}

void TestClipReading::aVideoThatEndsTooEarlyStandsStill() {
    CountingVideo video;
    video.frames = 300;
    const auto clips = watched(video);
    QVERIFY(at::equal(clips[14], clips[9])); // frame 264, the last one there was
    QVERIFY(at::equal(clips[14].select(1, 0), clips[3].select(1, 1)));
}

void TestClipReading::aVideoWithoutImagesIsRefused() {
    CountingVideo video;
    video.frames = 0;
    QCOMPARE(failure([&] { watched(video); }), ErrorCode::MediaDamaged);
}

void TestClipReading::stopsBetweenFrames() {
    CountingVideo video;
    std::stop_source stop;
    const Job job([&](const Event&) { stop.request_stop(); }, stop.get_token());
    QVERIFY_EXCEPTION_THROWN(readVideoClips(video.video(), VideoClips({5, 2.0, 2, 3, 24}), job), Stopped);
    QCOMPARE(video.asked.size(), std::size_t(0));
}

void TestClipReading::readsOnlyTheClipsOfALongAudio() {
    EndlessAudio source{36000.0, 36000LL * 16000};
    QCOMPARE(heard(source).sizes(), at::IntArrayRef({3, 1, 128, 204}));
    QCOMPARE(source.delivered, 3 * 32000);
}

void TestClipReading::aLongAudioClipsAreThoseOfTheWhole() {
    EndlessAudio source{61.0, 61 * 16000};
    const auto clips = heard(source);
    EndlessAudio again{61.0, 61 * 16000};
    const Audio all = again.audio().read(61 * 16000);
    const AudioClips listen{AudioClips::Settings{}};
    const auto waveform = at::tensor(at::ArrayRef<float>(all.samples)).unsqueeze(0);
    QVERIFY(at::allclose(clips, listen(waveform, listen.ranges(61 * 16000)), 1e-5, 1e-5));
}

void TestClipReading::believesTheAudioMoreThanItsContainer_data() {
    QTest::addColumn<double>("told");
    QTest::addColumn<int>("seconds");
    QTest::newRow("told nothing, short") << 0.0 << 3;
    QTest::newRow("told nothing, long") << 0.0 << 70;
    QTest::newRow("told too much, short") << 500.0 << 3;
    QTest::newRow("told too much, long") << 500.0 << 70;
    QTest::newRow("told nonsense") << std::nan("") << 3;
}

void TestClipReading::believesTheAudioMoreThanItsContainer() {
    QFETCH(double, told);
    QFETCH(int, seconds);
    EndlessAudio liar{told, seconds * 16000LL};
    EndlessAudio honest{static_cast<double>(seconds), seconds * 16000LL};
    QVERIFY(at::allclose(heard(liar), heard(honest), 1e-5, 1e-5));
}

void TestClipReading::anEmptyAudioIsRefused() {
    for (const double told : {0.0, 5.0, 500.0}) {
        EndlessAudio nothing{told, 0};
        QCOMPARE(failure([&] { heard(nothing); }), ErrorCode::MediaDamaged);
    }
}

QTEST_GUILESS_MAIN(TestClipReading)
#include "test_clip_reading.moc"
