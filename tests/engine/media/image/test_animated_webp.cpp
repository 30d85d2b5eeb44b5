// SPDX-License-Identifier: Apache-2.0
#include "engine/media/MediaProbe.h"
#include "engine/media/audio/AudioWriter.h"
#include "engine/media/image/ImageReader.h"
#include "engine/media/video/AudioVideoMuxer.h"
#include "tests/engine/media/image/WebPFixture.h"
#include "tests/engine/media/video/VideoFixture.h"

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

const std::filesystem::path kSixFrames = std::filesystem::path(NEXTGPT_TEST_DATA) / "media" / "animated.webp";

} // namespace

/// An animated WebP is a video, as an animated GIF is.
class TestAnimatedWebP : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFrameIsRead();
    void framesAreFoundByTime();
    void shortDurationsAreThoseOfBrowsers();
    void completeFramesOfATruncatedFileAreRead();
    void framesFollowTheOrientation();
    void damagedAndLargeOnesAreRefused();
    void itsFramesAreJoinedWithAudio();

private:
    /// Eight frames of an eighth of a second.
    std::filesystem::path numbered() const {
        return m_folder.write(
            "numbered", encodedVideo({.muxer = "webp", .encoder = "libwebp_anim"}, numberedVideo(32, 24, 8)));
    }

    MediaFolder m_folder;
};

void TestAnimatedWebP::everyFrameIsRead() {
    const MediaProbe probe = probeMedia(kSixFrames);
    QCOMPARE(probe.modality, Modality::Video);
    QCOMPARE(probe.codec, std::string("webp"));
    const auto frames = framesOf(kSixFrames);
    QCOMPARE(frames.size(), std::size_t(6));
    QVERIFY(frames.front().image == readImage(kSixFrames));
    QVERIFY(frames.front().image != frames.back().image);
    QCOMPARE(frames.back().seconds + frames.back().duration, probe.seconds);
}

void TestAnimatedWebP::framesAreFoundByTime() {
    VideoReader reader(numbered());
    QCOMPARE(reader.info().width, 32);
    QCOMPARE(reader.info().height, 24);
    QVERIFY(!reader.info().hasAudio);
    QVERIFY(std::abs(reader.info().seconds - 1.0) < 0.01);
    for (const int number : {0, 5, 2, 7, 6, 1}) {
        reader.seek((number + 0.5) / 8.0);
        const auto frame = reader.next();
        QVERIFY(frame && std::abs(greyOf(frame->image) - greyLevel(number)) <= 8);
        QVERIFY(std::abs(frame->seconds - number / 8.0) < 0.002);
    }
    reader.seek(1e12);
    QVERIFY(std::abs(greyOf(reader.next()->image) - greyLevel(7)) <= 8);
    QVERIFY(!reader.next());
    QVERIFY(!reader.skip());
}

void TestAnimatedWebP::shortDurationsAreThoseOfBrowsers() {
    std::string file = webPOfPixels(4, 4, 3);
    file[file.find("ANMF") + 8 + 12] = 10; // milliseconds
    VideoReader reader(m_folder.write("short", file));
    QVERIFY(std::abs(reader.info().seconds - 0.18) < 1e-6);
}

void TestAnimatedWebP::completeFramesOfATruncatedFileAreRead() {
    const std::string whole = bytesOf(kSixFrames);
    const auto path = m_folder.write("cut", whole.substr(0, whole.size() * 2 / 3));
    const auto frames = framesOf(path);
    QVERIFY(frames.size() >= 2 && frames.size() < 6);
    QVERIFY(frames.front().image == readImage(kSixFrames));
    QCOMPARE(probeMedia(path).modality, Modality::Video);
}

void TestAnimatedWebP::framesFollowTheOrientation() {
    std::string file = bytesOf(numbered());
    const std::string exif("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0", 26);
    const std::string body = file.substr(8) + riffChunk("EXIF", exif);
    VideoReader reader(m_folder.write("turned", "RIFF" + littleEndian(body.size(), 4) + body));
    QCOMPARE(reader.info().width, 24);
    const Image first = reader.next()->image;
    QCOMPARE(first.height, 32);
    QVERIFY(first.pixels[3 * 20] > 150 && first.pixels[3 * 20 + 1] < 100); // red at the upper right
}

void TestAnimatedWebP::damagedAndLargeOnesAreRefused() {
    const auto code = [&](const std::string& bytes) {
        const auto path = m_folder.write("refused", bytes);
        const auto probed = codeOf([&] { probeMedia(path); });
        const auto opened = codeOf([&] { VideoReader reader(path); });
        return probed == opened ? probed : ErrorCode::Internal;
    };
    QVERIFY(code(webPOfPixels(8'192, 8'192, 3)) == ErrorCode::MediaTooLarge);
    QVERIFY(code(webPOfPixels(4, 4, 70'000)) == ErrorCode::MediaTooLarge);
    QVERIFY(code(webPOfPixels(4, 4, 0)) == ErrorCode::MediaDamaged);
    std::string damaged = webPOfPixels(4, 4, 2);
    damaged[damaged.find("VP8L") + 8] = 0; // the signature of the pixels
    QVERIFY(code(damaged) == ErrorCode::MediaDamaged);
}

void TestAnimatedWebP::itsFramesAreJoinedWithAudio() {
    writeAudio(m_folder.path("tone.wav"), tones(16'000, 1, 16'000), {});
    muxVideoAndAudio(numbered(), m_folder.path("tone.wav"), m_folder.path("joined.mp4"));
    const MediaProbe joined = probeMedia(m_folder.path("joined.mp4"));
    QCOMPARE(joined.modality, Modality::Video);
    QVERIFY(joined.hasAudio);
    QCOMPARE(framesOf(m_folder.path("joined.mp4")).size(), std::size_t(8));
}

QTEST_GUILESS_MAIN(TestAnimatedWebP)
#include "test_animated_webp.moc"
