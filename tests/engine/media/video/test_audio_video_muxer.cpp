// SPDX-License-Identifier: Apache-2.0
#include "engine/media/audio/AudioReader.h"
#include "engine/media/audio/AudioWriter.h"
#include "engine/media/video/AudioVideoMuxer.h"
#include "engine/media/video/VideoReader.h"
#include "engine/media/video/VideoWriter.h"
#include "tests/engine/media/video/VideoFixture.h"

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

class TestAudioVideoMuxer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void framesAreCopiedAndAudioIsAdded();
    void videoMp4CannotHoldIsEncodedAgain();

private:
    MediaFolder m_folder;
};

void TestAudioVideoMuxer::framesAreCopiedAndAudioIsAdded() {
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
    QVERIFY2(std::abs(after.info().seconds - 2.56) < 0.01, qPrintable(QString::number(after.info().seconds)));
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
    // Audio that is shorter than the video.
    writeAudio(m_folder.path("short.wav"), tones(16'000, 1, 8'000), {});
    muxVideoAndAudio(m_folder.path("joined.mp4"), m_folder.path("short.wav"), m_folder.path("again.mp4"));
    QCOMPARE(readAudio(m_folder.path("again.mp4"), {}, 10.0).frames(), std::size_t{40'960});
    QVERIFY(codeOf([&] {
                muxVideoAndAudio(m_folder.path("short.wav"), m_folder.path("short.wav"),
                                 m_folder.path("never.mp4"));
            }) == ErrorCode::MediaUnsupported);
    QVERIFY(!std::filesystem::exists(m_folder.path("never.mp4")));
}

void TestAudioVideoMuxer::videoMp4CannotHoldIsEncodedAgain() {
    const auto gif = m_folder.write(
        "moving.gif", encodedVideo({.muxer = "gif", .encoder = "gif", .pixels = AV_PIX_FMT_BGR8},
                                   numberedVideo(32, 32, 8)));
    writeAudio(m_folder.path("audio.flac"), tones(16'000, 1, 16'000), {});
    muxVideoAndAudio(gif, m_folder.path("audio.flac"), m_folder.path("joined.mp4"));
    VideoReader reader(m_folder.path("joined.mp4"));
    QVERIFY(reader.info().hasAudio);
    int frames = 0;
    while (reader.skip())
        ++frames;
    QVERIFY2(frames >= 8 && frames <= 9, qPrintable(QString::number(frames)));
}

QTEST_GUILESS_MAIN(TestAudioVideoMuxer)
#include "test_audio_video_muxer.moc"
