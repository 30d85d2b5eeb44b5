// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Sanitizer.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/media/video/VideoReader.h"
#include "engine/media/video/VideoWriter.h"
#include "tests/engine/media/video/VideoFixture.h"

#include <QtTest>

#include <algorithm>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

constexpr double kTimeTolerance = 1e-6;

} // namespace

/// Decoding, seeking and timing.
class TestVideoReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormatIsRead_data();
    void everyFormatIsRead();
    void seekingIsExactToTheFrame_data();
    void seekingIsExactToTheFrame();
    void variableFrameRatesAreRead();
    void displayMatrixIsApplied();
    void nonSquarePixelsAreResampled();
    void audioIsTimedRelativeToTheFirstFrame_data();
    void audioIsTimedRelativeToTheFirstFrame();
    void singleFrameIsRead();
    void skippingReturnsTimesOnly();
    void memoryDoesNotGrowWithTheLength();

private:
    MediaFolder m_folder;
};

void TestVideoReader::everyFormatIsRead_data() {
    QTest::addColumn<QString>("muxer");
    QTest::addColumn<QString>("encoder");
    QTest::addColumn<int>("pixels");
    QTest::newRow("mp4 h264") << "mp4"
                              << "libx264" << int(AV_PIX_FMT_YUV420P);
    QTest::newRow("mov h265") << "mov"
                              << "libx265" << int(AV_PIX_FMT_YUV420P);
    QTest::newRow("mp4 10 bit") << "mp4"
                                << "libx265" << int(AV_PIX_FMT_YUV420P10);
    QTest::newRow("mp4 mpeg4") << "mp4"
                               << "mpeg4" << int(AV_PIX_FMT_YUV420P);
    QTest::newRow("mp4 av1") << "mp4"
                             << "libaom-av1" << int(AV_PIX_FMT_YUV420P);
    QTest::newRow("webm vp8") << "webm"
                              << "libvpx" << int(AV_PIX_FMT_YUV420P);
    QTest::newRow("webm vp9") << "webm"
                              << "libvpx-vp9" << int(AV_PIX_FMT_YUV420P);
    QTest::newRow("mkv h264") << "matroska"
                              << "libx264" << int(AV_PIX_FMT_YUV444P);
    QTest::newRow("avi mpeg4") << "avi"
                               << "mpeg4" << int(AV_PIX_FMT_YUV420P);
    QTest::newRow("avi mjpeg") << "avi"
                               << "mjpeg" << int(AV_PIX_FMT_YUVJ420P);
    QTest::newRow("gif") << "gif"
                         << "gif" << int(AV_PIX_FMT_BGR8);
}

void TestVideoReader::everyFormatIsRead() {
    QFETCH(QString, muxer);
    QFETCH(QString, encoder);
    QFETCH(int, pixels);
    const QByteArray muxerName = muxer.toUtf8();
    const QByteArray encoderName = encoder.toUtf8();
    const VideoFormat format{.muxer = muxerName.constData(),
                             .encoder = encoderName.constData(),
                             .pixels = static_cast<AVPixelFormat>(pixels)};
    const Video video = numberedVideo(96, 64, 20);
    const auto path = m_folder.write("video", encodedVideo(format, video));
    const auto frames = framesOf(path);
    QCOMPARE(frames.size(), std::size_t{20});
    const bool isGif = muxer == "gif"; // hundredths of a second, 256 colours
    for (std::size_t i = 0; i < frames.size(); ++i) {
        QVERIFY(std::abs(frames[i].seconds - static_cast<double>(i) / 8.0) < (isGif ? 0.011 : 0.0011));
        const int difference = std::abs(greyOf(frames[i].image) - greyOf(video.frames[i]));
        const int tolerance = isGif ? 40 : 8;
        QVERIFY2(difference <= tolerance, qPrintable(QStringLiteral("%1: %2").arg(i).arg(difference)));
    }
}

void TestVideoReader::seekingIsExactToTheFrame_data() {
    everyFormatIsRead_data();
}

void TestVideoReader::seekingIsExactToTheFrame() {
    QFETCH(QString, muxer);
    QFETCH(QString, encoder);
    QFETCH(int, pixels);
    const QByteArray muxerName = muxer.toUtf8();
    const QByteArray encoderName = encoder.toUtf8();
    const VideoFormat format{.muxer = muxerName.constData(),
                             .encoder = encoderName.constData(),
                             .pixels = static_cast<AVPixelFormat>(pixels)};
    const auto path = m_folder.write("video", encodedVideo(format, numberedVideo(64, 48, 40)));
    const auto frames = framesOf(path);
    QCOMPARE(frames.size(), std::size_t{40});
    VideoReader reader(path);
    for (const int wanted : {39, 0, 17, 18, 5, 38, 12, 13, 20, 1}) {
        reader.seek(frames[static_cast<std::size_t>(wanted)].seconds + 0.03);
        const auto frame = reader.next();
        QVERIFY(frame.has_value());
        QCOMPARE(frame->seconds, frames[static_cast<std::size_t>(wanted)].seconds);
        QVERIFY(largestDifference(frame->image, frames[static_cast<std::size_t>(wanted)].image) <= 2);
        if (wanted < 39)
            QVERIFY(std::abs(reader.next()->seconds - frames[static_cast<std::size_t>(wanted) + 1].seconds) <
                    kTimeTolerance);
    }
    reader.seek(1e6);
    QCOMPARE(reader.next()->seconds, frames.back().seconds);
    QVERIFY(!reader.next().has_value());
    reader.seek(-5.0);
    QCOMPARE(reader.next()->seconds, 0.0);
}

void TestVideoReader::variableFrameRatesAreRead() {
    const VideoFormat format{.timeBase = {1, 100}, .times = {0, 3, 4, 50, 51, 120, 200, 201}};
    const auto frames = framesOf(m_folder.write("vfr", encodedVideo(format, numberedVideo(64, 48, 8))));
    QCOMPARE(frames.size(), std::size_t{8});
    for (std::size_t i = 0; i < 8; ++i) {
        QVERIFY(std::abs(frames[i].seconds - static_cast<double>(format.times[i]) / 100.0) < 1e-4);
        if (i < 7)
            QVERIFY(std::abs(frames[i].duration -
                             static_cast<double>(format.times[i + 1] - format.times[i]) / 100.0) < 1e-4);
    }
    VideoReader reader(m_folder.path("vfr"));
    reader.seek(1.0);
    QVERIFY(hasNumber(reader.next()->image, 4));
}

void TestVideoReader::displayMatrixIsApplied() {
    const Image source = numberedImage(64, 48, 3); // red in the upper left
    for (const double clockwise : {0.0, 90.0, 180.0, -90.0}) {
        const VideoFormat format{.clockwiseDegrees = clockwise};
        const auto path = m_folder.write("turned", encodedVideo(format, {8.0, {source, source}}));
        VideoReader reader(path);
        const Image image = reader.next()->image;
        const bool isQuarterTurn = std::abs(clockwise) == 90.0;
        QCOMPARE(image.width, isQuarterTurn ? 48 : 64);
        QCOMPARE(reader.info().width, image.width);
        QCOMPARE(reader.info().height, image.height);
        const auto isRed = [&](int right, int below) {
            const int x = image.width * (1 + 2 * right) / 4;
            const int y = image.height * (1 + 2 * below) / 4;
            const auto at = static_cast<std::size_t>((y * image.width + x) * 3);
            return image.pixels[at] > 150 && image.pixels[at + 1] < 90;
        };
        const int right = clockwise == 180.0 || clockwise == 90.0 ? 1 : 0;
        const int below = clockwise == 180.0 || clockwise == -90.0 ? 1 : 0;
        for (int x = 0; x < 2; ++x)
            for (int y = 0; y < 2; ++y)
                QCOMPARE(isRed(x, y), x == right && y == below);
    }
}

void TestVideoReader::nonSquarePixelsAreResampled() {
    const VideoFormat format{.pixelAspect = {3, 2}};
    VideoReader reader(m_folder.write("oblong", encodedVideo(format, numberedVideo(64, 48, 2))));
    QCOMPARE(reader.info().width, 96);
    QCOMPARE(reader.next()->image.width, 96);
}

void TestVideoReader::singleFrameIsRead() {
    writeVideo(m_folder.path("one.mp4"), numberedVideo(32, 32, 1), nullptr, {});
    VideoReader reader(m_folder.path("one.mp4"));
    reader.seek(5.0);
    const auto frame = reader.next();
    QVERIFY(frame.has_value());
    QCOMPARE(frame->seconds, 0.0);
    QVERIFY(frame->duration > 0.0);
    QVERIFY(!reader.next().has_value());
}

void TestVideoReader::skippingReturnsTimesOnly() {
    writeVideo(m_folder.path("video.mp4"), numberedVideo(32, 32, 8), nullptr, {});
    VideoReader reader(m_folder.path("video.mp4"));
    QCOMPARE(reader.skip().value(), 0.0);
    QVERIFY(std::abs(reader.skip().value() - 0.125) < kTimeTolerance);
    QVERIFY(hasNumber(reader.next()->image, 2));
    while (reader.skip())
        ;
    QVERIFY(!reader.next().has_value());
}

void TestVideoReader::audioIsTimedRelativeToTheFirstFrame_data() {
    QTest::addColumn<int>("videoStarts"); // eighths of a second after the audio
    QTest::addColumn<int>("audioStarts"); // samples after zero
    QTest::newRow("together") << 0 << 0;
    QTest::newRow("audio first") << 2 << 0;
    QTest::newRow("video first") << 0 << 4'000;
}

void TestVideoReader::audioIsTimedRelativeToTheFirstFrame() {
    QFETCH(int, videoStarts);
    QFETCH(int, audioStarts);
    const Audio audio = noise(16'000, 1, 16'000);
    MediaOutput output("matroska");
    output.format()->max_interleave_delta = 0;
    const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_MJPEG);
    CodecContextPointer video(avcodec_alloc_context3(codec));
    video->width = video->height = 32;
    video->time_base = {1, 8};
    video->framerate = {8, 1};
    video->pix_fmt = AV_PIX_FMT_YUVJ420P;
    QVERIFY(avcodec_open2(video.get(), codec, nullptr) >= 0);
    const auto encoder = openAudioEncoder(AV_CODEC_ID_FLAC, audio, output);
    output.addStream(*video);
    output.addStream(*encoder);
    output.begin("");
    for (int i = 0; i < 8; ++i) {
        const FramePointer frame = frameOf(numberedImage(32, 32, i), {.pixels = AV_PIX_FMT_YUVJ420P});
        frame->pts = videoStarts + i;
        output.encode(*video, frame.get(), 0);
    }
    output.encode(*video, nullptr, 0);
    encodeAudio(output, *encoder, audio, {1, audioStarts});
    const auto bytes = output.finish();
    const auto path = m_folder.write("video.mkv", {bytes.begin(), bytes.end()});
    QCOMPARE(VideoReader(path).next()->seconds, 0.0);
    const int delay = audioStarts - videoStarts * 2'000; // samples from the first frame to the first sample
    const Audio read = readAudio(path, {}, 10.0);
    QCOMPARE(static_cast<int>(read.frames()), 16'000 + delay);
    for (int i = 0; i < static_cast<int>(read.frames()); ++i)
        QCOMPARE(read.samples[static_cast<std::size_t>(i)],
                 i < delay ? 0.0F : audio.samples[static_cast<std::size_t>(i - delay)]);
    AudioReader reader(path, {});
    for (const int at : {9'000, 100, 0}) {
        reader.seek(at / 16'000.0);
        const Audio part = reader.read(50);
        QVERIFY(std::equal(part.samples.begin(), part.samples.end(), read.samples.begin() + at));
        QCOMPARE(part.frames(), std::size_t{50});
    }
}

void TestVideoReader::memoryDoesNotGrowWithTheLength() {
    if (kAddressSanitizer)
        QSKIP("the address sanitizer keeps freed memory");
    const auto residentKib = [] {
        std::ifstream status("/proc/self/status");
        std::string word;
        while (status >> word && word != "VmHWM:")
            ;
        long kib = 0;
        status >> kib;
        return kib;
    };
    const auto path = m_folder.write(
        "long.mkv", encodedVideo({.muxer = "matroska", .encoder = "mpeg4"}, numberedVideo(320, 240, 400)));
    const auto decodeFrames = [&](int frames) {
        VideoReader reader(path);
        for (int i = 0; i < frames; ++i)
            QVERIFY(reader.next().has_value());
    };
    decodeFrames(10);
    const long before = residentKib();
    decodeFrames(400); // 88 MiB of pixels
    QVERIFY2(residentKib() - before < 8 * 1'024, qPrintable(QString::number(residentKib() - before)));
}

QTEST_GUILESS_MAIN(TestVideoReader)
#include "test_video_reader.moc"
