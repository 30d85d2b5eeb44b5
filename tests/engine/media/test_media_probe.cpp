// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Limits.h"
#include "engine/media/MediaProbe.h"
#include "engine/media/audio/AudioWriter.h"
#include "engine/media/video/VideoWriter.h"
#include "tests/engine/media/video/VideoFixture.h"

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

const std::filesystem::path kImages = std::filesystem::path(NEXTGPT_TEST_DATA) / "images";

} // namespace

class TestMediaProbe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void imagesAreRecognised_data();
    void imagesAreRecognised();
    void videoAndAudioAreRecognisedByContent();
    void otherFilesAreRefused();
    void containersWithoutContentNameTheirMedium_data();
    void containersWithoutContentNameTheirMedium();
    void trackCountIsLimited();
    void videoSizeIsLimited();

private:
    MediaFolder m_folder;
};

void TestMediaProbe::imagesAreRecognised_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("codec");
    for (const char* kind : {"png", "webp", "gif", "tiff", "bmp"})
        QTest::newRow(kind) << QStringLiteral("photo.") + kind << kind;
    QTest::newRow("jpeg") << "photo.jpg"
                          << "jpeg";
}

void TestMediaProbe::imagesAreRecognised() {
    QFETCH(QString, name);
    QFETCH(QString, codec);
    const MediaProbe probe = probeMedia(kImages / name.toStdString());
    QCOMPARE(probe.modality, Modality::Image);
    QCOMPARE(QString::fromStdString(probe.codec), codec);
    QCOMPARE(probe.width, 45);
    QVERIFY(probe.fileBytes > 100);
}

void TestMediaProbe::videoAndAudioAreRecognisedByContent() {
    writeVideo(m_folder.path("video.png"), numberedVideo(64, 48, 16), nullptr, {});
    const MediaProbe video = probeMedia(m_folder.path("video.png"));
    QCOMPARE(video.modality, Modality::Video);
    QCOMPARE(video.width, 64);
    QCOMPARE(video.height, 48);
    QCOMPARE(video.seconds, 2.0);
    QCOMPARE(video.codec, std::string("h264"));
    QVERIFY(!video.hasAudio);
    writeAudio(m_folder.path("audio.flac"), tones(16'000, 1, 40'960), {});
    std::filesystem::rename(m_folder.path("audio.flac"), m_folder.path("audio.mp4"));
    const MediaProbe audio = probeMedia(m_folder.path("audio.mp4"));
    QCOMPARE(audio.modality, Modality::Audio);
    QCOMPARE(audio.seconds, 2.56);
    QCOMPARE(audio.codec, std::string("flac"));
    const MediaProbe song = probeMedia(
        m_folder.write("song.mp4", encodedAudio("mp4", AV_CODEC_ID_AAC, tones(16'000, 1, 16'000))));
    QCOMPARE(song.modality, Modality::Audio);
    const MediaProbe gif = probeMedia(m_folder.write(
        "moving.gif", encodedVideo({.muxer = "gif", .encoder = "gif", .pixels = AV_PIX_FMT_BGR8},
                                   numberedVideo(32, 32, 4))));
    QCOMPARE(gif.modality, Modality::Video);
}

void TestMediaProbe::otherFilesAreRefused() {
    const auto code = [](const std::filesystem::path& path) { return codeOf([&] { probeMedia(path); }); };
    QVERIFY(code(m_folder.write("text.mp4", "a text file")) == ErrorCode::MediaUnsupported);
    QVERIFY(code(m_folder.write("empty.mp4", "")) == ErrorCode::MediaUnsupported);
    QVERIFY(code("no/such/file") == ErrorCode::FileUnreadable);
    QVERIFY(code(m_folder.path("")) == ErrorCode::FileUnreadable);
    QVERIFY(code("/dev/null") == ErrorCode::FileUnreadable);
    QVERIFY(code(m_folder.write("cut.png", bytesOf(kImages / "photo.png").substr(0, 15))) ==
            ErrorCode::MediaDamaged);
}

void TestMediaProbe::containersWithoutContentNameTheirMedium_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isAudio");
    QTest::newRow("WAV of a recorder") << QStringLiteral(NEXTGPT_TEST_DATA "/media/no_samples.wav") << true;
    const auto row = [&](const char* muxer, AVCodecID codec, bool isAudio) {
        MediaOutput output(muxer);
        const auto encoder = openAudioEncoder(codec, tones(16'000, 1, 16), output);
        output.addStream(*encoder);
        output.begin("");
        const auto bytes = output.finish(); // without a packet
        const auto path = m_folder.write(std::string("no_content.") + muxer, {bytes.begin(), bytes.end()});
        QTest::newRow(muxer) << QString::fromStdString(path.string()) << isAudio;
    };
    for (const char* muxer : {"wav", "w64", "aiff", "caf"})
        row(muxer, std::string_view(muxer) == "aiff" ? AV_CODEC_ID_PCM_S16BE : AV_CODEC_ID_PCM_S16LE, true);
    row("flac", AV_CODEC_ID_FLAC, true);
    row("mp4", AV_CODEC_ID_AAC, false);
    row("matroska", AV_CODEC_ID_FLAC, false);
    row("avi", AV_CODEC_ID_PCM_S16LE, false);
    row("ogg", AV_CODEC_ID_VORBIS, false);
}

void TestMediaProbe::containersWithoutContentNameTheirMedium() {
    QFETCH(QString, path);
    QFETCH(bool, isAudio);
    try {
        probeMedia(path.toStdString());
        QFAIL("a file without content was accepted");
    } catch (const EngineError& error) {
        const QString found =
            QString::fromUtf8(error.what()) + ' ' + QString::fromUtf8(name(error.code()).data());
        QVERIFY2(error.code() == ErrorCode::MediaEmpty || error.code() == ErrorCode::MediaDamaged,
                 qPrintable(found));
        QVERIFY2(!found.contains("image") && error.subject().medium != Modality::Image, qPrintable(found));
        QVERIFY2(!isAudio || error.subject().medium == Modality::Audio, qPrintable(found));
    }
}

void TestMediaProbe::trackCountIsLimited() {
    const auto video = [&](std::int64_t tracks) {
        MediaOutput output("matroska");
        const auto encoder = openAudioEncoder(AV_CODEC_ID_FLAC, tones(16'000, 1, 8'000), output);
        for (std::int64_t i = 0; i < tracks; ++i)
            output.addStream(*encoder);
        output.begin("");
        encodeAudio(output, *encoder, tones(16'000, 1, 8'000), {0});
        const auto bytes = output.finish();
        return m_folder.write("tracks", {bytes.begin(), bytes.end()});
    };
    QVERIFY(!codeOf([&] { probeMedia(video(limits::kMediaStreams)); }));
    QVERIFY(codeOf([&] { probeMedia(video(limits::kMediaStreams + 1)); }) == ErrorCode::MediaTooLarge);
}

void TestMediaProbe::videoSizeIsLimited() {
    const auto side = static_cast<int>(limits::kVideoSide);
    const auto video = [&](int width) {
        return m_folder.write(
            "wide", encodedVideo({.muxer = "matroska", .encoder = "mpeg4"}, numberedVideo(width, 16, 1)));
    };
    QVERIFY(!codeOf([&] { probeMedia(video(side - 1)); })); // MPEG-4 cannot encode 8,192
    const auto wide = [&](int width) {
        return m_folder.write("wide", encodedVideo({.muxer = "matroska"}, numberedVideo(width, 16, 1)));
    };
    QVERIFY(!codeOf([&] { probeMedia(wide(side)); }));
    QVERIFY(codeOf([&] { probeMedia(wide(side + 2)); }) == ErrorCode::MediaTooLarge);
}

QTEST_GUILESS_MAIN(TestMediaProbe)
#include "test_media_probe.moc"
