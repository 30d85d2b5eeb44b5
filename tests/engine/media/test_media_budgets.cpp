// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Limits.h"
#include "engine/media/MediaProbe.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/media/image/ImageReader.h"
#include "engine/request/Interruption.h"
#include "engine/request/Job.h"
#include "tests/engine/media/image/WebPFixture.h"
#include "tests/engine/media/video/VideoFixture.h"
#include "tests/support/PeakMemory.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

const std::filesystem::path kImages = std::filesystem::path(NEXTGPT_TEST_DATA) / "images";

constexpr int kManyFrames = 30'000;

/// A chunk of a PNG file; FFmpeg does not check the checksums of text.
std::string pngChunk(const std::string& name, const QByteArray& body) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<char>(body.size() >> shift));
    return bytes + name + body.toStdString() + std::string(4, '\0');
}

/// Text of zeros, deflated.
QByteArray deflatedZeros(qsizetype bytes) {
    return qCompress(QByteArray(bytes, '\0'), 1).mid(4); // without Qt's length
}

/// Whether `work` ends with Stopped when `stop` is requested.
bool isStopped(const std::stop_source& stop, const std::function<void()>& work) {
    const InterruptionScope scope(stop.get_token());
    try {
        work();
        return false;
    } catch (const Stopped&) {
        return true;
    }
}

} // namespace

/// What reading an untrusted file may cost, and that it can be stopped.
class TestMediaBudgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textInPngIsNotInflated_data();
    void textInPngIsNotInflated();
    void frameSizeIsCheckedBeforeDecoding();
    void largeFramesOfASmallVideoAreNotDecoded_data();
    void largeFramesOfASmallVideoAreNotDecoded();
    void manyFramesAreReadOneByOne_data();
    void manyFramesAreReadOneByOne();
    void zerosBehindTheEndAreNotRead_data();
    void zerosBehindTheEndAreNotRead();
    void readingIsStopped_data();
    void readingIsStopped();

private:
    /// The file followed by zeros up to 20 GB, which take no space on the disk.
    std::filesystem::path withZeros(const std::string& name, const std::string& bytes) const {
        const auto path = m_folder.write(name, bytes);
        std::filesystem::resize_file(path, 20'000'000'000);
        return path;
    }

    MediaFolder m_folder;
};

void TestMediaBudgets::textInPngIsNotInflated_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("text") << QByteArray("zTXt") << QByteArray("Comment\0\0", 9);
    QTest::newRow("international text") << QByteArray("iTXt") << QByteArray("Comment\0\1\0\0\0", 12);
    QTest::newRow("colour profile") << QByteArray("iCCP") << QByteArray("Profile\0\0", 9);
}

void TestMediaBudgets::textInPngIsNotInflated() {
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, head);
    constexpr qsizetype kInflated = 150LL << 20;
    std::string png = bytesOf(kImages / "photo.png");
    constexpr std::size_t kHeaderEnd = 33; // signature and IHDR
    png.insert(kHeaderEnd, pngChunk(name.toStdString(), head + deflatedZeros(kInflated)));
    const auto path = m_folder.write("bomb.png", png);
    Image image;
    const int peak = peakMebibytes([&] { image = readImage(path); });
    QVERIFY2(peak < 50, qPrintable(QString::number(peak)));
    QVERIFY(image == readImage(kImages / "photo.png"));
}

void TestMediaBudgets::frameSizeIsCheckedBeforeDecoding() {
    // An animated GIF of three frames of one pixel on a canvas of 8,192 x 8,192.
    const std::string frame("\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0", 15);
    const std::string gif =
        std::string("GIF89a\0\x20\0\x20\x80\0\0\0\0\0\xff\xff\xff", 19) + frame + frame + frame + ";";
    const auto path = m_folder.write("large.gif", gif);
    const int peak = peakMebibytes([&] {
        QVERIFY(codeOf([&] { probeMedia(path); }) == ErrorCode::MediaTooLarge);
        QVERIFY(codeOf([&] { VideoReader reader(path); }) == ErrorCode::MediaTooLarge);
    });
    QVERIFY2(peak < 50, qPrintable(QString::number(peak)));
    // 8K is the largest size of cameras.
    QVERIFY(limits::kVideoPixels >= 7'680 * 4'320 && limits::kVideoPixels < 40'000'000);
}

void TestMediaBudgets::largeFramesOfASmallVideoAreNotDecoded_data() {
    QTest::addColumn<QByteArray>("webm");
    // 27 KB; a frame takes 100 MB.
    const std::string bytes =
        bytesOf(std::filesystem::path(NEXTGPT_TEST_DATA) / "attacks" / "webm_8192x8192.webm");
    QTest::newRow("stated") << QByteArray::fromStdString(bytes);
    // The container says 64 x 64, the frames are as large as before.
    QByteArray lying = QByteArray::fromStdString(bytes);
    lying.replace(QByteArray("\xb0\x82\x20\0", 4), QByteArray("\xb0\x82\0\x40", 4));
    lying.replace(QByteArray("\xba\x82\x20\0", 4), QByteArray("\xba\x82\0\x40", 4));
    QVERIFY(lying != QByteArray::fromStdString(bytes));
    QTest::newRow("hidden") << lying;
}

void TestMediaBudgets::largeFramesOfASmallVideoAreNotDecoded() {
    QFETCH(QByteArray, webm);
    const auto path = m_folder.write("large.webm", webm.toStdString());
    const bool isStated = QTest::currentDataTag() == QByteArray("stated");
    const int peak = peakMebibytes([&] {
        const auto probed = codeOf([&] { probeMedia(path); });
        QVERIFY(!isStated || probed == ErrorCode::MediaTooLarge);
        const auto read = codeOf([&] { VideoReader reader(path); });
        QVERIFY(isStated ? read == ErrorCode::MediaTooLarge : read.has_value());
    });
    QVERIFY2(peak < 50, qPrintable(QString::number(peak)));
}

void TestMediaBudgets::manyFramesAreReadOneByOne_data() {
    QTest::addColumn<QByteArray>("animation");
    std::string gif("GIF89a\x40\0\x40\0\x80\0\0\0\0\0\xff\xff\xff", 19);
    for (int i = 0; i < kManyFrames; ++i)
        gif += std::string("\x21\xf9\4\0\4\0\0\0" // 40 ms
                           "\x2c\0\0\0\0\1\0\1\0\0\2\2\x44\1\0",
                           23);
    QTest::newRow("GIF") << QByteArray::fromStdString(gif + ";");
    QTest::newRow("WebP") << QByteArray::fromStdString(webPOfPixels(64, 64, kManyFrames));
}

void TestMediaBudgets::manyFramesAreReadOneByOne() {
    QFETCH(QByteArray, animation);
    const auto path = m_folder.write("many", animation.toStdString());
    QElapsedTimer timer;
    timer.start();
    int frames = 0;
    const int peak = peakMebibytes([&] {
        const MediaProbe probe = probeMedia(path);
        QCOMPARE(probe.modality, Modality::Video);
        QVERIFY2(std::abs(probe.seconds - 0.04 * kManyFrames) < 0.05,
                 qPrintable(QString::number(probe.seconds)));
        VideoReader reader(path);
        for (int clip = 0; clip < 10; ++clip) {
            reader.seek(0.04 * kManyFrames * (clip + 0.5) / 10.0);
            QVERIFY(reader.next());
        }
        reader.seek(0.0);
        while (reader.skip())
            ++frames;
    });
    QCOMPARE(frames, kManyFrames);
    QVERIFY2(peak < 60, qPrintable(QString::number(peak)));
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

void TestMediaBudgets::zerosBehindTheEndAreNotRead_data() {
    QTest::addColumn<QString>("path");
    const Audio clip = tones(16'000, 1, 16'000);
    const auto row = [&](const char* name, const std::string& bytes) {
        QTest::newRow(name) << QString::fromStdString(withZeros(name, bytes).string());
    };
    row("video.webm", encodedVideo({.muxer = "webm", .encoder = "libvpx"}, numberedVideo(32, 32, 8)));
    row("moving.gif", encodedVideo({.muxer = "gif", .encoder = "gif", .pixels = AV_PIX_FMT_BGR8},
                                   numberedVideo(32, 32, 4)));
    row("audio.flac", encodedAudio("flac", AV_CODEC_ID_FLAC, clip));
    row("audio.mp3", encodedAudio("mp3", AV_CODEC_ID_MP3, clip));
    row("audio.aac", encodedAudio("adts", AV_CODEC_ID_AAC, clip));
    row("audio.ogg", encodedAudio("ogg", AV_CODEC_ID_VORBIS, clip));
}

void TestMediaBudgets::zerosBehindTheEndAreNotRead() {
    QFETCH(QString, path);
    QElapsedTimer timer;
    timer.start();
    int read = 0;
    const int peak = peakMebibytes([&] {
        codeOf([&] { probeMedia(path.toStdString()); });
        if (path.endsWith(QStringLiteral("webm")) || path.endsWith(QStringLiteral("gif"))) {
            VideoReader reader(path.toStdString());
            while (reader.skip())
                ++read;
        } else {
            AudioReader reader(path.toStdString(), {});
            while (!reader.read(4'096).samples.empty())
                ++read;
        }
    });
    QVERIFY(read >= 4);
    QVERIFY2(timer.elapsed() < 60'000,
             qPrintable(QString::number(timer.elapsed()))); // minutes without a budget
    QVERIFY2(peak < 600, qPrintable(QString::number(peak)));
}

void TestMediaBudgets::readingIsStopped_data() {
    QTest::addColumn<QString>("path");
    QTest::newRow("image") << QString::fromStdString((kImages / "photo.png").string());
    QTest::newRow("video") << QString::fromStdString(
        m_folder.write("video.mp4", encodedVideo({}, numberedVideo(32, 32, 40))).string());
    QTest::newRow("audio") << QString::fromStdString(
        m_folder.write("audio.flac", encodedAudio("flac", AV_CODEC_ID_FLAC, noise(16'000, 1, 400'000)))
            .string());
}

void TestMediaBudgets::readingIsStopped() {
    QFETCH(QString, path);
    const std::filesystem::path file(path.toStdString());
    const std::string kind = QTest::currentDataTag();
    std::stop_source stop;
    stop.request_stop();
    if (kind == "image") {
        QVERIFY(isStopped(stop, [&] { readImage(file); }));
        return;
    }
    QVERIFY(isStopped(stop, [&] { probeMedia(file); }));
    if (kind == "video") {
        QVERIFY(isStopped(stop, [&] { VideoReader reader(file); }));
        VideoReader reader(file);
        QVERIFY(reader.skip());
        QVERIFY(isStopped(stop, [&] { reader.seek(4.0); }));
        return;
    }
    QVERIFY(isStopped(stop, [&] { AudioReader reader(file, {}); }));
    AudioReader reader(file, {});
    QCOMPARE(reader.read(100).frames(), std::size_t(100));
    QVERIFY(isStopped(stop, [&] { reader.read(300'000); }));
    QVERIFY(isStopped(stop, [&] { reader.seek(20.0); }));
}

QTEST_GUILESS_MAIN(TestMediaBudgets)
#include "test_media_budgets.moc"
