// SPDX-License-Identifier: Apache-2.0
#include "engine/media/audio/AudioReader.h"
#include "engine/media/video/Mp4Encoder.h"
#include "engine/media/video/VideoReader.h"
#include "engine/media/video/VideoWriter.h"
#include "tests/engine/media/video/VideoFixture.h"

#include <QtTest>

#include <malloc.h>

#include <algorithm>
#include <array>
#include <random>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

constexpr double kTimeTolerance = 1e-6;

Image plain(int width, int height, std::array<std::uint8_t, 3> colour) {
    Image image{.width = width, .height = height, .pixels = {}};
    for (int i = 0; i < width * height; ++i)
        image.pixels.insert(image.pixels.end(), colour.begin(), colour.end());
    return image;
}

} // namespace

/// MP4 files: frames, colours, audio and metadata.
class TestVideoWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFrameIsKept();
    void coloursAreKept_data();
    void coloursAreKept();
    void recipeAndIndexPrecedeTheFrames();
    void lastFrameIsHeldForLongerAudio();
    void shorterAudioIsExtendedWithSilence();
    void missingEncoderIsReplaced();
    void filesDoNotDependOnUninitialisedMemory_data();
    void filesDoNotDependOnUninitialisedMemory();

private:
    MediaFolder m_folder;
};

void TestVideoWriter::everyFrameIsKept() {
    const Video video = numberedVideo(96, 96, 16);
    writeVideo(m_folder.path("video.mp4"), video, nullptr, {});
    VideoReader reader(m_folder.path("video.mp4"));
    QCOMPARE(reader.info().width, 96);
    QCOMPARE(reader.info().height, 96);
    QCOMPARE(reader.info().framesPerSecond, 8.0);
    QCOMPARE(reader.info().seconds, 2.0);
    QVERIFY(!reader.info().hasAudio);
    for (int i = 0; i < 16; ++i) {
        const auto frame = reader.next();
        QVERIFY(frame.has_value());
        QVERIFY(std::abs(frame->seconds - i / 8.0) < kTimeTolerance);
        QVERIFY(std::abs(frame->duration - 1.0 / 8.0) < kTimeTolerance);
        QVERIFY(hasNumber(frame->image, i));
    }
    QVERIFY(!reader.next().has_value());
    writeVideo(m_folder.path("odd.mp4"), numberedVideo(33, 21, 3), nullptr, {});
    QCOMPARE(framesOf(m_folder.path("odd.mp4")).front().image.width, 34);
}

void TestVideoWriter::coloursAreKept_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("small, BT.601") << 96 << 96;
    QTest::newRow("large, BT.709") << 1280 << 720;
}

void TestVideoWriter::coloursAreKept() {
    QFETCH(int, width);
    QFETCH(int, height);
    Video video{4.0, {}};
    for (const auto& colour : std::initializer_list<std::array<std::uint8_t, 3>>{
             {255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 255}, {0, 0, 0}, {200, 120, 40}})
        video.frames.push_back(plain(width, height, colour));
    writeVideo(m_folder.path("colour.mp4"), video, nullptr, {});
    const auto frames = framesOf(m_folder.path("colour.mp4"));
    QCOMPARE(frames.size(), video.frames.size());
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const int difference = largestDifference(frames[i].image, video.frames[i]);
        QVERIFY2(difference <= 4, qPrintable(QStringLiteral("colour %1: %2").arg(i).arg(difference)));
    }
}

void TestVideoWriter::recipeAndIndexPrecedeTheFrames() {
    Recipe recipe;
    recipe.prompt = "une étoile qui tourne ★";
    recipe.seed = 18446744073709551615ULL;
    const Audio audio = tones(16'000, 1, 32'000);
    writeVideo(m_folder.path("video.mp4"), numberedVideo(32, 32, 16), &audio, recipe);
    const std::string bytes = bytesOf(m_folder.path("video.mp4"));
    QVERIFY(bytes.find("une étoile qui tourne ★") != std::string::npos);
    QVERIFY(bytes.find("18446744073709551615") != std::string::npos);
    QVERIFY(bytes.find("moov") < bytes.find("mdat"));
    QVERIFY(bytes.find("avc1") != std::string::npos);
    QVERIFY(bytes.find("mp4a") != std::string::npos);
    writeVideo(m_folder.path("again.mp4"), numberedVideo(32, 32, 16), &audio, recipe);
    QVERIFY(bytesOf(m_folder.path("again.mp4")) == bytes);
}

void TestVideoWriter::lastFrameIsHeldForLongerAudio() {
    const Audio audio = tones(16'000, 1, 40'960); // 2.56 s
    writeVideo(m_folder.path("video.mp4"), numberedVideo(32, 32, 8), &audio, {});
    VideoReader reader(m_folder.path("video.mp4"));
    QVERIFY(reader.info().hasAudio);
    QVERIFY(std::abs(reader.info().seconds - 2.625) < 0.01);
    const auto frames = framesOf(m_folder.path("video.mp4"));
    QCOMPARE(frames.size(), std::size_t{21});
    QVERIFY(hasNumber(frames.back().image, 7));
    const Audio read = readAudio(m_folder.path("video.mp4"), {}, 10.0);
    QCOMPARE(read.frames(), std::size_t{40'960});
    const double error = largestDifference(excerpt(read, 2'000, 36'000), excerpt(audio, 2'000, 36'000));
    QVERIFY2(error < 0.02, qPrintable(QString::number(error)));
}

void TestVideoWriter::shorterAudioIsExtendedWithSilence() {
    const Audio audio = tones(44'100, 2, 11'025);
    writeVideo(m_folder.path("video.mp4"), numberedVideo(32, 32, 8), &audio, {});
    QCOMPARE(framesOf(m_folder.path("video.mp4")).size(), std::size_t{8});
    const Audio read = readAudio(m_folder.path("video.mp4"), {}, 10.0);
    QCOMPARE(read.frames(), std::size_t{44'100});
    QCOMPARE(read.channels, 2);
    for (std::size_t i = 60'000; i < read.samples.size(); ++i)
        QVERIFY(std::abs(read.samples[i]) < 1e-3F);
    const Audio odd = tones(10'000, 4, 10'000); // AAC supports neither this rate nor four channels here
    writeVideo(m_folder.path("video.mp4"), numberedVideo(32, 32, 8), &odd, {});
    const Audio fitted = readAudio(m_folder.path("video.mp4"), {}, 10.0);
    QCOMPARE(fitted.channels, 2);
    QCOMPARE(fitted.sampleRateHz, 48'000);
    QCOMPARE(fitted.frames(), std::size_t{48'000});
}

void TestVideoWriter::missingEncoderIsReplaced() {
    constexpr std::array<const char*, 2> kAbsentFirst{"no-such-encoder", "mpeg4"};
    const auto bytes = encodeMp4(numberedVideo(64, 48, 8), nullptr, {}, kAbsentFirst);
    const auto path = m_folder.write("video.mp4", {bytes.begin(), bytes.end()});
    const auto frames = framesOf(path);
    QCOMPARE(frames.size(), std::size_t{8});
    for (int i = 0; i < 8; ++i)
        QVERIFY(hasNumber(frames[static_cast<std::size_t>(i)].image, i));
    constexpr std::array<const char*, 1> kNone{"no-such-encoder"};
    QVERIFY(codeOf([&] { encodeMp4(numberedVideo(64, 48, 8), nullptr, {}, kNone); }) ==
            ErrorCode::MediaUnsupported);
}

void TestVideoWriter::filesDoNotDependOnUninitialisedMemory_data() {
    QTest::addColumn<QByteArray>("encoder");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    for (const char* const encoder : videoEncoders())
        if (avcodec_find_encoder_by_name(encoder) != nullptr)
            for (const auto& [width, height] : {std::pair{64, 64}, {48, 80}, {33, 35}, {200, 120}})
                QTest::addRow("%s %dx%d", encoder, width, height) << QByteArray(encoder) << width << height;
}

void TestVideoWriter::filesDoNotDependOnUninitialisedMemory() {
    QFETCH(QByteArray, encoder);
    QFETCH(int, width);
    QFETCH(int, height);
    Video video = numberedVideo(width, height, 8);
    std::mt19937 random(3);
    for (Image& frame : video.frames)
        for (std::uint8_t& value : frame.pixels)
            value = static_cast<std::uint8_t>(value + random() % 32);
    const std::array encoders{static_cast<const char*>(encoder.constData())};
    const auto file = encodeMp4(video, nullptr, {}, encoders);
    int different = 0;
    for (const int fill : {0x55, 0xaa, 0xff}) {
        mallopt(M_PERTURB, fill); // what malloc and free leave in memory
        different += encodeMp4(video, nullptr, {}, encoders) == file ? 0 : 1;
    }
    mallopt(M_PERTURB, 0);
    QCOMPARE(different, 0);
}

QTEST_GUILESS_MAIN(TestVideoWriter)
#include "test_video_writer.moc"
