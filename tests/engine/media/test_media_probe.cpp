// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Limits.h"
#include "engine/media/MediaProbe.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/media/audio/AudioWriter.h"
#include "engine/media/video/AudioVideoMuxer.h"
#include "engine/media/video/VideoReader.h"
#include "engine/media/video/VideoWriter.h"
#include "tests/engine/media/VideoFixture.h"

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::testing;

namespace {

const std::filesystem::path kImages = std::filesystem::path(NEXTGPT_TEST_DATA) / "images";

} // namespace

class TestMediaProbe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsImages_data();
    void tellsImages();
    void tellsVideosAndAudioWhateverTheirNames();
    void refusesTheRest();
    void takesNoMoreTracksThanAllowed();
    void takesNoLargerVideosThanAllowed();
    void joinsAVideoAndAAudio();
    void joinsWhatMp4CannotHold();

private:
    MediaFolder m_folder;
};

void TestMediaProbe::tellsImages_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("codec");
    for (const char* kind : {"png", "webp", "gif", "tiff", "bmp"})
        QTest::newRow(kind) << QStringLiteral("photo.") + kind << kind;
    QTest::newRow("jpeg") << "photo.jpg"
                          << "jpeg";
}

void TestMediaProbe::tellsImages() {
    QFETCH(QString, name);
    QFETCH(QString, codec);
    const MediaProbe probe = probeMedia(kImages / name.toStdString());
    QCOMPARE(probe.modality, Modality::Image);
    QCOMPARE(QString::fromStdString(probe.codec), codec);
    QCOMPARE(probe.width, codec == "tiff" ? 0 : 45);
    QVERIFY(probe.fileBytes > 100);
}

void TestMediaProbe::tellsVideosAndAudioWhateverTheirNames() {
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
        "moving.gif", encodedVideo({"gif", "gif", AV_PIX_FMT_BGR8}, numberedVideo(32, 32, 4))));
    QCOMPARE(gif.modality, Modality::Video);
}

void TestMediaProbe::refusesTheRest() {
    const auto code = [](const std::filesystem::path& path) { return codeOf([&] { probeMedia(path); }); };
    QVERIFY(code(m_folder.write("letter.mp4", "a letter")) == ErrorCode::MediaUnsupported);
    QVERIFY(code(m_folder.write("empty.mp4", "")) == ErrorCode::MediaUnsupported);
    QVERIFY(code("no/such/file") == ErrorCode::FileUnreadable);
    QVERIFY(code(m_folder.path("")) == ErrorCode::FileUnreadable);
    QVERIFY(code("/dev/null") == ErrorCode::FileUnreadable);
    QVERIFY(code(m_folder.write("cut.png", bytesOf(kImages / "photo.png").substr(0, 15))) ==
            ErrorCode::MediaDamaged);
}

void TestMediaProbe::takesNoMoreTracksThanAllowed() {
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

void TestMediaProbe::takesNoLargerVideosThanAllowed() {
    const auto side = static_cast<int>(limits::kVideoSide);
    const auto video = [&](int width) {
        return m_folder.write("wide", encodedVideo({"matroska", "mpeg4"}, numberedVideo(width, 16, 1)));
    };
    QVERIFY(!codeOf([&] { probeMedia(video(side - 1)); })); // MPEG-4 cannot say 8,192
    VideoKind h264{"matroska", "libx264"};
    const auto wide = [&](int width) {
        return m_folder.write("wide", encodedVideo(h264, numberedVideo(width, 16, 1)));
    };
    QVERIFY(!codeOf([&] { probeMedia(wide(side)); }));
    QVERIFY(codeOf([&] { probeMedia(wide(side + 2)); }) == ErrorCode::MediaTooLarge);
}

void TestMediaProbe::joinsAVideoAndAAudio() {
    Recipe recipe;
    recipe.prompt = "a bell that turns";
    const Video video = numberedVideo(64, 48, 16);
    writeVideo(m_folder.path("video.mp4"), video, nullptr, recipe);
    const Audio audio = tones(16'000, 1, 40'960);
    writeAudio(m_folder.path("audio.flac"), audio, {});
    muxVideoAndAudio(m_folder.path("video.mp4"), m_folder.path("audio.flac"), m_folder.path("joined.mp4"));
    QVERIFY(bytesOf(m_folder.path("joined.mp4")).find("a bell that turns") != std::string::npos);
    VideoReader before(m_folder.path("video.mp4"));
    VideoReader after(m_folder.path("joined.mp4"));
    QVERIFY(after.info().hasAudio);
    QVERIFY(std::abs(after.info().seconds - 2.56) < 0.01);
    for (int i = 0; i < 16; ++i) {
        const auto frame = after.next();
        QVERIFY(frame.has_value());
        QVERIFY(frame->image == before.next()->image); // copied, not encoded again
        QVERIFY(std::abs(frame->seconds - i / 8.0) < 1e-6);
        if (i == 15)
            QVERIFY(std::abs(frame->duration - (2.56 - 15 / 8.0)) < 0.01);
    }
    QVERIFY(!after.next().has_value());
    QCOMPARE(readAudio(m_folder.path("joined.mp4"), {}, 10.0).frames(), std::size_t{40'960});
    // An audio clip shorter than the video.
    writeAudio(m_folder.path("short.wav"), tones(16'000, 1, 8'000), {});
    muxVideoAndAudio(m_folder.path("joined.mp4"), m_folder.path("short.wav"), m_folder.path("again.mp4"));
    QCOMPARE(readAudio(m_folder.path("again.mp4"), {}, 10.0).frames(), std::size_t{40'960});
    QVERIFY(codeOf([&] {
                muxVideoAndAudio(m_folder.path("short.wav"), m_folder.path("short.wav"),
                                 m_folder.path("never.mp4"));
            }) == ErrorCode::MediaUnsupported);
    QVERIFY(!std::filesystem::exists(m_folder.path("never.mp4")));
}

void TestMediaProbe::joinsWhatMp4CannotHold() {
    const auto gif =
        m_folder.write("moving.gif", encodedVideo({"gif", "gif", AV_PIX_FMT_BGR8}, numberedVideo(32, 32, 8)));
    writeAudio(m_folder.path("audio.flac"), tones(16'000, 1, 16'000), {});
    muxVideoAndAudio(gif, m_folder.path("audio.flac"), m_folder.path("joined.mp4"));
    VideoReader reader(m_folder.path("joined.mp4"));
    QVERIFY(reader.info().hasAudio);
    int frames = 0;
    while (reader.skip())
        ++frames;
    QVERIFY2(frames >= 8 && frames <= 9, qPrintable(QString::number(frames)));
}

QTEST_GUILESS_MAIN(TestMediaProbe)
#include "test_media_probe.moc"
