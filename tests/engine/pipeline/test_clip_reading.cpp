// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/pipeline/perceive/AudioClipReader.h"
#include "engine/pipeline/perceive/VideoClipReader.h"

#include <ATen/ATen.h>

#include <QtTest>

#include <cmath>

using namespace nextgpt;

namespace {

/// A video whose frames have their number as colour; records which frames are requested.
struct NumberedVideo {
    VideoReader::Info info{.width = 24, .height = 24, .framesPerSecond = 10.0, .seconds = 100.0};
    std::int64_t frames = 1000;
    std::vector<std::int64_t> requested;

    VideoFrameSource source() {
        return {info, [this](double seconds) -> std::optional<Image> {
                    requested.push_back(
                        static_cast<std::int64_t>(std::floor(seconds * info.framesPerSecond)));
                    if (requested.back() >= frames)
                        return std::nullopt;
                    const auto colour = static_cast<std::uint8_t>(requested.back() % 256);
                    return Image{
                        .width = 24, .height = 24, .pixels = std::vector<std::uint8_t>(24 * 24 * 3, colour)};
                }};
    }
};

/// Audio that is generated while it is read and can be longer than memory.
struct GeneratedAudio {
    double statedSeconds = 0.0;
    std::int64_t frames = 0;
    std::int64_t position = 0;
    std::int64_t delivered = 0;

    AudioSampleSource source() {
        return {.seconds = statedSeconds,
                .seek = [this](double seconds) { position = std::llround(seconds * 16000); },
                .read =
                    [this](std::int64_t wanted) {
                        Audio audio{.sampleRateHz = 16000, .channels = 1, .samples = {}};
                        for (; wanted > 0 && position < frames; --wanted, ++position)
                            audio.samples.push_back(
                                static_cast<float>(0.3 * std::sin(0.00001 * position * position)));
                        delivered += static_cast<std::int64_t>(audio.frames());
                        return audio;
                    }};
    }
};

at::Tensor audioClips(GeneratedAudio& audio) {
    return readAudioClips(audio.source(), AudioClips{AudioClips::Settings{}}, Job::unattended());
}

at::Tensor videoClips(NumberedVideo& video, const Job& job = Job::unattended()) {
    return readVideoClips(video.source(), VideoClips({.size = 24}), job);
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

/// Only the sampled clips of video and audio are read.
class TestClipReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenFramesOfAVideoAreRead();
    void sharedFramesAreReadOnce();
    void videoWithoutLengthIsOneFrame();
    void lastFrameIsRepeatedAfterTheEnd();
    void videoWithoutFramesIsRefused();
    void readingCanBeCancelledBetweenFrames();
    void onlyTheClipsOfLongAudioAreRead();
    void clipsOfLongAudioEqualThoseOfTheWhole();
    void statedLengthIsNotTrusted_data();
    void statedLengthIsNotTrusted();
    void everyAudibleChannelCounts_data();
    void everyAudibleChannelCounts();
    void emptyAudioIsRefused();
};

void TestClipReading::tenFramesOfAVideoAreRead() {
    NumberedVideo video;
    const auto clips = videoClips(video);
    QCOMPARE(clips.sizes(), at::IntArrayRef({15, 3, 2, 24, 24}));
    QCOMPARE(video.requested, (std::vector<std::int64_t>{0, 19, 245, 264, 490, 509, 735, 754, 980, 999}));
    // Clip 1, second frame, by its colour: 264 - 256, in CLIP's scale.
    QVERIFY(std::abs(clips[3][0][1][5][5].item<double>() - (8 / 255.0 - 0.48145466) / 0.26862954) < 1e-5);
}

void TestClipReading::sharedFramesAreReadOnce() {
    NumberedVideo video;
    video.info.seconds = 1.6;
    videoClips(video);
    QCOMPARE(video.requested, (std::vector<std::int64_t>{0, 15}));
}

void TestClipReading::videoWithoutLengthIsOneFrame() {
    NumberedVideo video;
    for (const double seconds : {0.0, 0.1, std::nan(""), -3.0, 1e300}) {
        video.requested.clear();
        video.info.seconds = seconds;
        QCOMPARE(videoClips(video).size(0), 15);
        QCOMPARE(video.requested, std::vector<std::int64_t>{0});
    }
}

void TestClipReading::lastFrameIsRepeatedAfterTheEnd() {
    NumberedVideo video;
    video.frames = 300;
    const auto clips = videoClips(video);
    QVERIFY(at::equal(clips[14], clips[9])); // frame 264, the last one there was
    QVERIFY(at::equal(clips[14].select(1, 0), clips[3].select(1, 1)));
}

void TestClipReading::videoWithoutFramesIsRefused() {
    NumberedVideo video;
    video.frames = 0;
    QCOMPARE(failure([&] { videoClips(video); }), ErrorCode::MediaDamaged);
}

void TestClipReading::readingCanBeCancelledBetweenFrames() {
    NumberedVideo video;
    std::stop_source stop;
    const Job job([&](const Event&) { stop.request_stop(); }, stop.get_token());
    QVERIFY_THROWS_EXCEPTION(Stopped, videoClips(video, job));
    QCOMPARE(video.requested.size(), std::size_t(0));
}

void TestClipReading::onlyTheClipsOfLongAudioAreRead() {
    GeneratedAudio audio{.statedSeconds = 36000.0, .frames = 36000LL * 16000};
    QCOMPARE(audioClips(audio).sizes(), at::IntArrayRef({3, 1, 128, 204}));
    QCOMPARE(audio.delivered, 3 * 32000);
}

void TestClipReading::clipsOfLongAudioEqualThoseOfTheWhole() {
    GeneratedAudio audio{.statedSeconds = 61.0, .frames = 61 * 16000};
    const auto clips = audioClips(audio);
    GeneratedAudio again{.statedSeconds = 61.0, .frames = 61 * 16000};
    const Audio all = again.source().read(61 * 16000);
    const AudioClips transform{AudioClips::Settings{}};
    const auto waveform = at::tensor(at::ArrayRef<float>(all.samples)).unsqueeze(0);
    QVERIFY(at::allclose(clips, transform(waveform, transform.ranges(61 * 16000)), 1e-5, 1e-5));
}

void TestClipReading::statedLengthIsNotTrusted_data() {
    QTest::addColumn<double>("statedSeconds");
    QTest::addColumn<int>("seconds");
    QTest::newRow("no length, short") << 0.0 << 3;
    QTest::newRow("no length, long") << 0.0 << 70;
    QTest::newRow("too long, short") << 500.0 << 3;
    QTest::newRow("too long, long") << 500.0 << 70;
    QTest::newRow("not a number") << std::nan("") << 3;
}

void TestClipReading::statedLengthIsNotTrusted() {
    QFETCH(double, statedSeconds);
    QFETCH(int, seconds);
    GeneratedAudio wrong{.statedSeconds = statedSeconds, .frames = seconds * 16000LL};
    GeneratedAudio right{.statedSeconds = static_cast<double>(seconds), .frames = seconds * 16000LL};
    QVERIFY(at::allclose(audioClips(wrong), audioClips(right), 1e-5, 1e-5));
}

void TestClipReading::everyAudibleChannelCounts_data() {
    QTest::addColumn<double>("left");
    QTest::addColumn<double>("right");
    QTest::newRow("both") << 1.0 << 1.0;
    QTest::newRow("left only") << 1.0 << 0.0;
    QTest::newRow("right only") << 0.0 << 1.0;
    QTest::newRow("noise of a line left open") << 1.0 << 0.001;
    QTest::newRow("opposite phases") << 1.0 << -1.0;
}

/// The reference uses the first channel only.
void TestClipReading::everyAudibleChannelCounts() {
    QFETCH(double, left);
    QFETCH(double, right);
    for (const int seconds : {3, 70}) {
        GeneratedAudio mono{.statedSeconds = double(seconds), .frames = seconds * 16000LL};
        GeneratedAudio again = mono;
        const at::Tensor expected = audioClips(mono);
        AudioSampleSource stereo = again.source();
        stereo.read = [&, read = again.source().read](std::int64_t wanted) {
            const Audio one = read(wanted);
            Audio both{.sampleRateHz = one.sampleRateHz, .channels = 2, .samples = {}};
            for (const float sample : one.samples)
                both.samples.insert(both.samples.end(),
                                    {static_cast<float>(left * sample), static_cast<float>(right * sample)});
            return both;
        };
        const at::Tensor got = readAudioClips(stereo, AudioClips{AudioClips::Settings{}}, Job::unattended());
        QVERIFY(at::allclose(got, expected, 1e-4, 1e-4));
    }
}

void TestClipReading::emptyAudioIsRefused() {
    for (const double statedSeconds : {0.0, 5.0, 500.0}) {
        GeneratedAudio empty{.statedSeconds = statedSeconds};
        QCOMPARE(failure([&] { audioClips(empty); }), ErrorCode::MediaDamaged);
    }
}

QTEST_GUILESS_MAIN(TestClipReading)
#include "test_clip_reading.moc"
