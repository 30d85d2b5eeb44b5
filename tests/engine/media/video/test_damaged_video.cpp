// SPDX-License-Identifier: Apache-2.0
#include "engine/media/audio/AudioReader.h"
#include "engine/media/video/VideoReader.h"
#include "engine/media/video/VideoWriter.h"
#include "tests/engine/media/video/VideoFixture.h"

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

/// Files that are not video, damaged, truncated, or cannot be written.
class TestDamagedVideo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void declaredDurationIsNotTrusted();
    void otherFilesAreRefused();
    void truncatedFilesAreReadOrRefused();
    void flippedBytesNeverGiveInvalidFrames_data();
    void flippedBytesNeverGiveInvalidFrames();
    void fullDiskLeavesNoFile();

private:
    MediaFolder m_folder;
};

void TestDamagedVideo::declaredDurationIsNotTrusted() {
    const std::string whole = encodedVideo({}, numberedVideo(32, 32, 8));
    for (const char* box : {"mvhd", "tkhd", "mdhd", "elst", "stts", "stsz", "stco"}) {
        const std::size_t at = whole.find(box);
        QVERIFY(at != std::string::npos);
        for (std::size_t from = at + 8; from < at + 32; from += 4) {
            std::string absurd = whole;
            absurd.replace(from, 4, "\x7f\xff\xff\xff");
            const auto path = m_folder.write("absurd.mp4", absurd);
            codeOf([&] {
                VideoReader reader(path);
                QVERIFY(std::isfinite(reader.info().seconds));
                reader.seek(reader.info().seconds / 2);
                int frames = 0;
                while (reader.skip())
                    ++frames;
                QVERIFY(frames <= 8);
            });
        }
    }
}

void TestDamagedVideo::otherFilesAreRefused() {
    const auto code = [&](const std::string& bytes) {
        const auto path = m_folder.write("video.mp4", bytes);
        return codeOf([&] { VideoReader reader(path); });
    };
    QVERIFY(code("") == ErrorCode::MediaUnsupported);
    QVERIFY(code("a text file") == ErrorCode::MediaUnsupported);
    QVERIFY(code("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n") ==
            ErrorCode::MediaUnsupported);
    QVERIFY(code(encodedAudio("mp4", AV_CODEC_ID_AAC, tones(16'000, 1, 8'000))) ==
            ErrorCode::MediaUnsupported);
    QVERIFY(codeOf([] { VideoReader reader("no/such/video.mp4"); }) == ErrorCode::FileUnreadable);
    const auto silent = m_folder.write("silent.mp4", encodedVideo({}, numberedVideo(32, 32, 4)));
    QVERIFY(codeOf([&] { readAudio(silent, {}, 1.0); }) == ErrorCode::MediaUnsupported);
    // An allowed container with a codec that is not allowed.
    QVERIFY(code(encodedVideo({.muxer = "avi", .encoder = "ffv1"}, numberedVideo(32, 32, 4))) ==
            ErrorCode::MediaUnsupported);
}

void TestDamagedVideo::truncatedFilesAreReadOrRefused() {
    for (const auto& [muxer, encoder] : {std::pair{"mp4", "libx264"}, std::pair{"matroska", "libx264"},
                                         std::pair{"webm", "libvpx"}, std::pair{"avi", "mpeg4"}}) {
        const std::string whole =
            encodedVideo({.muxer = muxer, .encoder = encoder}, numberedVideo(64, 48, 16));
        for (std::size_t size = 1; size < whole.size(); size += 1 + whole.size() / 31) {
            const auto path = m_folder.write("cut", whole.substr(0, size));
            const auto code = codeOf([&] { QVERIFY(framesOf(path).size() <= 16); });
            QVERIFY(!code || *code == ErrorCode::MediaDamaged || *code == ErrorCode::MediaUnsupported ||
                    *code == ErrorCode::MediaEmpty);
        }
    }
}

void TestDamagedVideo::flippedBytesNeverGiveInvalidFrames_data() {
    QTest::addColumn<QByteArray>("muxer");
    QTest::addColumn<QByteArray>("encoder");
    QTest::newRow("mp4") << QByteArray("mp4") << QByteArray("libx264");
    QTest::newRow("mkv") << QByteArray("matroska") << QByteArray("libx264");
    QTest::newRow("webm") << QByteArray("webm") << QByteArray("libvpx-vp9");
    QTest::newRow("avi") << QByteArray("avi") << QByteArray("mpeg4");
}

void TestDamagedVideo::flippedBytesNeverGiveInvalidFrames() {
    QFETCH(QByteArray, muxer);
    QFETCH(QByteArray, encoder);
    const std::string whole =
        encodedVideo({.muxer = muxer.constData(), .encoder = encoder.constData()}, numberedVideo(64, 48, 8));
    for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 151) {
        std::string broken = whole;
        broken[at] = static_cast<char>(~broken[at]);
        const auto path = m_folder.write("broken", broken);
        codeOf([&] {
            VideoReader reader(path);
            for (int i = 0; i < 20; ++i)
                if (const auto frame = reader.next())
                    QCOMPARE(frame->image.pixels.size(),
                             static_cast<std::size_t>(reader.info().width * reader.info().height * 3));
            reader.seek(0.5);
            reader.next();
        });
    }
}

void TestDamagedVideo::fullDiskLeavesNoFile() {
    const QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "video.mp4";
    const auto code = codeOf([&] {
        const FileSizeLimit disk(512);
        writeVideo(path, numberedVideo(64, 64, 8), nullptr, {});
    });
    QVERIFY(code == ErrorCode::DiskFull);
    QVERIFY(std::filesystem::is_empty(folder.path().toStdString()));
}

QTEST_GUILESS_MAIN(TestDamagedVideo)
#include "test_damaged_video.moc"
