// SPDX-License-Identifier: Apache-2.0
#include "engine/media/audio/AudioReader.h"
#include "engine/media/video/Mp4Encoder.h"
#include "engine/media/video/VideoReader.h"
#include "engine/media/video/VideoWriter.h"
#include "tests/engine/media/VideoFixture.h"

#include <QtTest>

#include <algorithm>
#include <array>

using namespace nextgpt;
using namespace nextgpt::testing;

namespace {

constexpr double kTimeSlack = 1e-6;

int largestDifference(const Image& one, const Image& other) {
    int largest = 0;
    for (std::size_t i = 0; i < one.pixels.size(); ++i)
        largest = std::max(largest, std::abs(one.pixels[i] - other.pixels[i]));
    return largest;
}

Image plain(int width, int height, std::array<std::uint8_t, 3> colour) {
    Image image{width, height, {}};
    for (int i = 0; i < width * height; ++i)
        image.pixels.insert(image.pixels.end(), colour.begin(), colour.end());
    return image;
}

bool isNumber(const Image& image, int number) {
    return std::abs(greyOf(image) - (30 + number * 10 % 200)) <= 4;
}

} // namespace

class TestVideo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsEveryFrame();
    void keepsColours_data();
    void keepsColours();
    void carriesItsRecipeAndItsIndexInFront();
    void holdsTheLastFrameForALongerAudio();
    void fillsAShorterAudioWithSilence();
    void fallsBackWhereTheEncoderIsAbsent();
    void readsEveryFormat_data();
    void readsEveryFormat();
    void seeksToTheFrame_data();
    void seeksToTheFrame();
    void readsVariableFrameRates();
    void turnsUpright();
    void stretchesOblongPixels();
    void hearsTheAudioAtTheVideosTimes_data();
    void hearsTheAudioAtTheVideosTimes();
    void readsAVideoOfOneFrame();
    void skipsWithoutConverting();
    void needsNoMoreMemoryForALongerVideo();

private:
    MediaFolder m_folder;
};

void TestVideo::writesAndReadsEveryFrame() {
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
        QVERIFY(std::abs(frame->seconds - i / 8.0) < kTimeSlack);
        QVERIFY(std::abs(frame->duration - 1.0 / 8.0) < kTimeSlack);
        QVERIFY(isNumber(frame->image, i));
    }
    QVERIFY(!reader.next().has_value());
    writeVideo(m_folder.path("odd.mp4"), numberedVideo(33, 21, 3), nullptr, {});
    QCOMPARE(framesOf(m_folder.path("odd.mp4")).front().image.width, 34);
}

void TestVideo::keepsColours_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("small, BT.601") << 96 << 96;
    QTest::newRow("large, BT.709") << 1280 << 720;
}

void TestVideo::keepsColours() {
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

void TestVideo::carriesItsRecipeAndItsIndexInFront() {
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

void TestVideo::holdsTheLastFrameForALongerAudio() {
    const Audio audio = tones(16'000, 1, 40'960); // 2.56 s
    writeVideo(m_folder.path("video.mp4"), numberedVideo(32, 32, 8), &audio, {});
    VideoReader reader(m_folder.path("video.mp4"));
    QVERIFY(reader.info().hasAudio);
    QVERIFY(std::abs(reader.info().seconds - 2.625) < 0.01);
    const auto frames = framesOf(m_folder.path("video.mp4"));
    QCOMPARE(frames.size(), std::size_t{21});
    QVERIFY(isNumber(frames.back().image, 7));
    const Audio read = readAudio(m_folder.path("video.mp4"), {}, 10.0);
    QCOMPARE(read.frames(), std::size_t{40'960});
    double error = 0.0;
    for (std::size_t i = 2'000; i < 38'000; ++i)
        error = std::max(error, static_cast<double>(std::abs(read.samples[i] - audio.samples[i])));
    QVERIFY2(error < 0.02, qPrintable(QString::number(error)));
}

void TestVideo::fillsAShorterAudioWithSilence() {
    const Audio audio = tones(44'100, 2, 11'025);
    writeVideo(m_folder.path("video.mp4"), numberedVideo(32, 32, 8), &audio, {});
    QCOMPARE(framesOf(m_folder.path("video.mp4")).size(), std::size_t{8});
    const Audio read = readAudio(m_folder.path("video.mp4"), {}, 10.0);
    QCOMPARE(read.frames(), std::size_t{44'100});
    QCOMPARE(read.channels, 2);
    for (std::size_t i = 60'000; i < read.samples.size(); ++i)
        QVERIFY(std::abs(read.samples[i]) < 1e-3F);
    const Audio odd = tones(10'000, 4, 10'000); // neither a rate nor a count of AAC's
    writeVideo(m_folder.path("video.mp4"), numberedVideo(32, 32, 8), &odd, {});
    const Audio fitted = readAudio(m_folder.path("video.mp4"), {}, 10.0);
    QCOMPARE(fitted.channels, 2);
    QCOMPARE(fitted.sampleRateHz, 48'000);
    QCOMPARE(fitted.frames(), std::size_t{48'000});
}

void TestVideo::fallsBackWhereTheEncoderIsAbsent() {
    constexpr std::array<const char*, 2> kAbsentFirst{"no-such-encoder", "mpeg4"};
    const auto bytes = encodeMp4(numberedVideo(64, 48, 8), nullptr, {}, kAbsentFirst);
    const auto path = m_folder.write("video.mp4", {bytes.begin(), bytes.end()});
    const auto frames = framesOf(path);
    QCOMPARE(frames.size(), std::size_t{8});
    for (int i = 0; i < 8; ++i)
        QVERIFY(isNumber(frames[static_cast<std::size_t>(i)].image, i));
    constexpr std::array<const char*, 1> kNone{"no-such-encoder"};
    QVERIFY(codeOf([&] { encodeMp4(numberedVideo(64, 48, 8), nullptr, {}, kNone); }) ==
            ErrorCode::MediaUnsupported);
}

void TestVideo::readsEveryFormat_data() {
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

void TestVideo::readsEveryFormat() {
    QFETCH(QString, muxer);
    QFETCH(QString, encoder);
    QFETCH(int, pixels);
    const QByteArray muxerName = muxer.toUtf8();
    const QByteArray encoderName = encoder.toUtf8();
    VideoKind kind{muxerName.constData(), encoderName.constData(), static_cast<AVPixelFormat>(pixels)};
    const Video video = numberedVideo(96, 64, 20);
    const auto path = m_folder.write("video", encodedVideo(kind, video));
    const auto frames = framesOf(path);
    QCOMPARE(frames.size(), std::size_t{20});
    const bool gif = muxer == "gif"; // hundredths of a second, 256 colours
    for (std::size_t i = 0; i < frames.size(); ++i) {
        QVERIFY(std::abs(frames[i].seconds - static_cast<double>(i) / 8.0) < (gif ? 0.011 : 0.0011));
        const int difference = std::abs(greyOf(frames[i].image) - greyOf(video.frames[i]));
        const int tolerance = gif ? 40 : 8;
        QVERIFY2(difference <= tolerance, qPrintable(QStringLiteral("%1: %2").arg(i).arg(difference)));
    }
}

void TestVideo::seeksToTheFrame_data() {
    readsEveryFormat_data();
}

void TestVideo::seeksToTheFrame() {
    QFETCH(QString, muxer);
    QFETCH(QString, encoder);
    QFETCH(int, pixels);
    const QByteArray muxerName = muxer.toUtf8();
    const QByteArray encoderName = encoder.toUtf8();
    VideoKind kind{muxerName.constData(), encoderName.constData(), static_cast<AVPixelFormat>(pixels)};
    const auto path = m_folder.write("video", encodedVideo(kind, numberedVideo(64, 48, 40)));
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
                    kTimeSlack);
    }
    reader.seek(1e6);
    QCOMPARE(reader.next()->seconds, frames.back().seconds);
    QVERIFY(!reader.next().has_value());
    reader.seek(-5.0);
    QCOMPARE(reader.next()->seconds, 0.0);
}

void TestVideo::readsVariableFrameRates() {
    VideoKind kind{"mp4", "libx264", AV_PIX_FMT_YUV420P, {1, 100}};
    kind.times = {0, 3, 4, 50, 51, 120, 200, 201};
    const auto frames = framesOf(m_folder.write("vfr", encodedVideo(kind, numberedVideo(64, 48, 8))));
    QCOMPARE(frames.size(), std::size_t{8});
    for (std::size_t i = 0; i < 8; ++i) {
        QVERIFY(std::abs(frames[i].seconds - static_cast<double>(kind.times[i]) / 100.0) < 1e-4);
        if (i < 7)
            QVERIFY(std::abs(frames[i].duration -
                             static_cast<double>(kind.times[i + 1] - kind.times[i]) / 100.0) < 1e-4);
    }
    VideoReader reader(m_folder.path("vfr"));
    reader.seek(1.0);
    QVERIFY(isNumber(reader.next()->image, 4));
}

void TestVideo::turnsUpright() {
    const Image source = numbered(64, 48, 3); // red in the upper left
    for (const double clockwise : {0.0, 90.0, 180.0, -90.0}) {
        VideoKind kind;
        kind.clockwiseDegrees = clockwise;
        const auto path = m_folder.write("turned", encodedVideo(kind, {8.0, {source, source}}));
        VideoReader reader(path);
        const Image image = reader.next()->image;
        const bool lying = std::abs(clockwise) == 90.0;
        QCOMPARE(image.width, lying ? 48 : 64);
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

void TestVideo::stretchesOblongPixels() {
    VideoKind kind;
    kind.pixelShape = {3, 2};
    VideoReader reader(m_folder.write("oblong", encodedVideo(kind, numberedVideo(64, 48, 2))));
    QCOMPARE(reader.info().width, 96);
    QCOMPARE(reader.next()->image.width, 96);
}

void TestVideo::hearsTheAudioAtTheVideosTimes_data() {
    QTest::addColumn<int>("videoStarts"); // eighths of a second after the audio
    QTest::addColumn<int>("audioStarts"); // samples after zero
    QTest::newRow("together") << 0 << 0;
    QTest::newRow("audio first") << 2 << 0;
    QTest::newRow("video first") << 0 << 4'000;
}

void TestVideo::hearsTheAudioAtTheVideosTimes() {
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
        const FramePointer frame = frameOf(numbered(32, 32, i), {"", "", AV_PIX_FMT_YUVJ420P});
        frame->pts = videoStarts + i;
        output.encode(*video, frame.get(), 0);
    }
    output.encode(*video, nullptr, 0);
    encodeAudio(output, *encoder, audio, {1, audioStarts});
    const auto bytes = output.finish();
    const auto path = m_folder.write("video.mkv", {bytes.begin(), bytes.end()});
    QCOMPARE(VideoReader(path).next()->seconds, 0.0);
    const int late = audioStarts - videoStarts * 2'000; // samples from the first frame to the first sample
    const Audio read = readAudio(path, {}, 10.0);
    QCOMPARE(static_cast<int>(read.frames()), 16'000 + late);
    for (int i = 0; i < static_cast<int>(read.frames()); ++i)
        QCOMPARE(read.samples[static_cast<std::size_t>(i)],
                 i < late ? 0.0F : audio.samples[static_cast<std::size_t>(i - late)]);
    AudioReader reader(path, {});
    for (const int at : {9'000, 100, 0}) {
        reader.seek(at / 16'000.0);
        const Audio part = reader.read(50);
        QVERIFY(std::equal(part.samples.begin(), part.samples.end(), read.samples.begin() + at));
        QCOMPARE(part.frames(), std::size_t{50});
    }
}

void TestVideo::readsAVideoOfOneFrame() {
    writeVideo(m_folder.path("one.mp4"), numberedVideo(32, 32, 1), nullptr, {});
    VideoReader reader(m_folder.path("one.mp4"));
    reader.seek(5.0);
    const auto frame = reader.next();
    QVERIFY(frame.has_value());
    QCOMPARE(frame->seconds, 0.0);
    QVERIFY(frame->duration > 0.0);
    QVERIFY(!reader.next().has_value());
}

void TestVideo::skipsWithoutConverting() {
    writeVideo(m_folder.path("video.mp4"), numberedVideo(32, 32, 8), nullptr, {});
    VideoReader reader(m_folder.path("video.mp4"));
    QCOMPARE(reader.skip().value(), 0.0);
    QVERIFY(std::abs(reader.skip().value() - 0.125) < kTimeSlack);
    QVERIFY(isNumber(reader.next()->image, 2));
    while (reader.skip())
        ;
    QVERIFY(!reader.next().has_value());
}

void TestVideo::needsNoMoreMemoryForALongerVideo() {
    const auto residentKib = [] {
        std::ifstream status("/proc/self/status");
        std::string word;
        while (status >> word && word != "VmHWM:")
            ;
        long kib = 0;
        status >> kib;
        return kib;
    };
    const auto path =
        m_folder.write("long.mkv", encodedVideo({"matroska", "mpeg4"}, numberedVideo(320, 240, 400)));
    const auto readVideoClips = [&](int frames) {
        VideoReader reader(path);
        for (int i = 0; i < frames; ++i)
            QVERIFY(reader.next().has_value());
    };
    readVideoClips(10);
    const long before = residentKib();
    readVideoClips(400); // 88 MiB of pixels
    QVERIFY2(residentKib() - before < 8 * 1'024, qPrintable(QString::number(residentKib() - before)));
}

QTEST_GUILESS_MAIN(TestVideo)
#include "test_video.moc"
