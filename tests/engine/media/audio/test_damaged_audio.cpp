// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Limits.h"
#include "engine/media/audio/AudioReader.h"
#include "tests/engine/media/MediaFixture.h"

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

/// Files that are not audio, damaged, truncated, or beyond the limits.
class TestDamagedAudio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formatsBeyondTheLimitsAreRefused();
    void otherFilesAreRefused();
    void truncatedFilesAreReadOrRefused();
    void flippedBytesNeverGiveInvalidSamples();
    void declaredSizeIsNotTrusted();

private:
    MediaFolder m_folder;
};

void TestDamagedAudio::formatsBeyondTheLimitsAreRefused() {
    const std::string data(4'800, '\x11');
    const auto code = [&](int rate, int channels) {
        const auto path =
            m_folder.write("odd.wav", wavOf({.channels = channels, .sampleRateHz = rate}, data));
        return codeOf([&] { readAll(path); });
    };
    QVERIFY(!code(limits::kAudioLeastRateHz, 1));
    QVERIFY(!code(limits::kAudioMostRateHz, 1));
    QVERIFY(!code(16'000, limits::kAudioChannels));
    QVERIFY(code(limits::kAudioLeastRateHz - 1, 1) == ErrorCode::MediaTooLarge);
    QVERIFY(code(limits::kAudioMostRateHz + 1, 1) == ErrorCode::MediaTooLarge);
    QVERIFY(code(16'000, limits::kAudioChannels + 1) == ErrorCode::MediaTooLarge);
    QVERIFY(code(1, 1).has_value());
    QVERIFY(code(16'000, 255).has_value());
    const auto path = m_folder.write("good.wav", wavOf({}, data));
    for (const AudioReader::OutputFormat output :
         {AudioReader::OutputFormat{1, 1}, AudioReader::OutputFormat{0, limits::kAudioChannels + 1}})
        QVERIFY(codeOf([&] { readAll(path, output); }) == ErrorCode::RequestInvalid);
}

void TestDamagedAudio::otherFilesAreRefused() {
    const auto code = [&](const std::string& bytes) {
        const auto path = m_folder.write("audio.wav", bytes);
        return codeOf([&] { readAll(path); });
    };
    QVERIFY(code("") == ErrorCode::MediaUnsupported);
    QVERIFY(code("a text file") == ErrorCode::MediaUnsupported);
    QVERIFY(code("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n") == ErrorCode::MediaUnsupported);
    QVERIFY(code("ffconcat version 1.0\nfile /etc/passwd\n") == ErrorCode::MediaUnsupported);
    QVERIFY(code(bytesOf(std::filesystem::path(NEXTGPT_TEST_DATA) / "images" / "photo.png")) ==
            ErrorCode::MediaUnsupported);
    QVERIFY(code(wavOf({}, "")) == ErrorCode::MediaEmpty);
    QVERIFY(codeOf([] { readAll("no/such/audio.wav"); }) == ErrorCode::FileUnreadable);
    QVERIFY(codeOf([] { readAll("/dev/zero"); }) == ErrorCode::FileUnreadable);
    QVERIFY(codeOf([&] { readAll(m_folder.path("")); }) == ErrorCode::FileUnreadable);
}

void TestDamagedAudio::truncatedFilesAreReadOrRefused() {
    const Audio audio = noise(16'000, 1, 8'000);
    for (const auto& [muxer, codec] :
         {std::pair{"wav", AV_CODEC_ID_PCM_S16LE}, std::pair{"flac", AV_CODEC_ID_FLAC},
          std::pair{"mp3", AV_CODEC_ID_MP3}, std::pair{"mp4", AV_CODEC_ID_AAC},
          std::pair{"ogg", AV_CODEC_ID_VORBIS}}) {
        const std::string whole = encodedAudio(muxer, codec, audio);
        for (std::size_t size = 1; size < whole.size(); size += 1 + whole.size() / 29) {
            const auto path = m_folder.write("cut", whole.substr(0, size));
            const auto code = codeOf([&] { QVERIFY(readAll(path).frames() <= 10'000); });
            QVERIFY(!code || *code == ErrorCode::MediaDamaged || *code == ErrorCode::MediaUnsupported ||
                    *code == ErrorCode::MediaEmpty);
        }
    }
}

void TestDamagedAudio::flippedBytesNeverGiveInvalidSamples() {
    const Audio audio = noise(16'000, 1, 8'000);
    for (const auto& [muxer, codec] :
         {std::pair{"wav", AV_CODEC_ID_PCM_S16LE}, std::pair{"flac", AV_CODEC_ID_FLAC},
          std::pair{"mp3", AV_CODEC_ID_MP3}, std::pair{"mp4", AV_CODEC_ID_AAC},
          std::pair{"ogg", AV_CODEC_ID_OPUS}}) {
        const std::string whole =
            encodedAudio(muxer, codec, codec == AV_CODEC_ID_OPUS ? noise(48'000, 1, 24'000) : audio);
        for (std::size_t at = 0; at < whole.size(); at += at < 200 ? 3 : 1 + whole.size() / 61) {
            std::string broken = whole;
            broken[at] = static_cast<char>(~broken[at]);
            const auto path = m_folder.write("broken", broken);
            codeOf([&] {
                for (const float sample : readAll(path, {16'000, 1}).samples)
                    QVERIFY(sample >= -1.0F && sample <= 1.0F);
            });
        }
    }
}

void TestDamagedAudio::declaredSizeIsNotTrusted() {
    const std::string data(3'200, '\x11');
    for (const std::uint32_t size : {0xFFFFFFFFU, 0x7FFFFFFFU, 0U}) {
        const auto path = m_folder.write("endless.wav", wavOf({.declaredBytes = size}, data));
        const auto code = codeOf([&] { QVERIFY(readAll(path).frames() <= 1'600); });
        QVERIFY(!code || *code == ErrorCode::MediaDamaged);
    }
}

QTEST_GUILESS_MAIN(TestDamagedAudio)
#include "test_damaged_audio.moc"
