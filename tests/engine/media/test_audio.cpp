// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Limits.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/media/audio/AudioWriter.h"
#include "tests/engine/media/MediaFixture.h"

#include <QtTest>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <limits>

using namespace nextgpt;
using namespace nextgpt::testing;

namespace {

constexpr double kLong = 1e6;

Audio readAll(const std::filesystem::path& path, AudioReader::Wanted wanted = {}) {
    return readAudio(path, wanted, kLong);
}

double largestDifference(const Audio& one, const Audio& other) {
    double largest = 0.0;
    for (std::size_t i = 0; i < std::min(one.samples.size(), other.samples.size()); ++i)
        largest = std::max(largest, static_cast<double>(std::abs(one.samples[i] - other.samples[i])));
    return largest;
}

Audio partOf(const Audio& audio, std::size_t first, std::size_t frames) {
    const auto channels = static_cast<std::ptrdiff_t>(audio.channels);
    const auto begin = audio.samples.begin() + static_cast<std::ptrdiff_t>(first) * channels;
    return {
        audio.sampleRateHz, audio.channels, {begin, begin + static_cast<std::ptrdiff_t>(frames) * channels}};
}

} // namespace

class TestAudio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void flacKeepsEverySample();
    void wavKeepsSixteenBits();
    void filesCarryTheirRecipe();
    void readsEveryFormat_data();
    void readsEveryFormat();
    void seeksToTheSample_data();
    void seeksToTheSample();
    void resamplesToTheRightLengthAndTone();
    void mixesByAveraging();
    void readsNonNumbersAsSilence();
    void clampsWhatIsTooLoud();
    void refusesWhatIsOutsideTheLimits();
    void refusesWhatIsNoAudio();
    void survivesTruncation();
    void survivesFlippedBytes();
    void believesNoDeclaredSize();
    void leavesNothingBehindWhenTheDiskIsFull();

private:
    MediaFolder m_folder;
};

void TestAudio::flacKeepsEverySample() {
    for (const int channels : {1, 2}) {
        const Audio audio = noise(16'000, channels, 40'961);
        writeAudio(m_folder.path("audio.flac"), audio, {});
        QVERIFY(readAll(m_folder.path("audio.flac")) == audio);
        AudioReader reader(m_folder.path("audio.flac"), {});
        QCOMPARE(reader.seconds(), 40'961 / 16'000.0);
    }
}

void TestAudio::wavKeepsSixteenBits() {
    const Audio audio = noise(44'100, 2, 10'001);
    writeAudio(m_folder.path("audio.wav"), audio, {});
    const Audio read = readAll(m_folder.path("audio.wav"));
    QCOMPARE(read.frames(), audio.frames());
    QVERIFY(largestDifference(read, audio) <= 0.5 / 32'768.0);
}

void TestAudio::filesCarryTheirRecipe() {
    Recipe recipe;
    recipe.prompt = "une cloche ★";
    recipe.seed = 18446744073709551615ULL;
    for (const char* name : {"recipe.flac", "recipe.wav"}) {
        writeAudio(m_folder.path(name), tones(16'000, 1, 1'000), recipe);
        const std::string bytes = bytesOf(m_folder.path(name));
        QVERIFY2(bytes.find("une cloche ★") != std::string::npos, name);
        QVERIFY2(bytes.find("18446744073709551615") != std::string::npos, name);
        QCOMPARE(readAll(m_folder.path(name)).frames(), std::size_t{1'000});
    }
}

void TestAudio::readsEveryFormat_data() {
    QTest::addColumn<QString>("muxer");
    QTest::addColumn<int>("codec");
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("surplus"); // samples that the container cannot tell from padding
    QTest::newRow("wav") << "wav" << int(AV_CODEC_ID_PCM_S16LE) << 44'100 << 0;
    QTest::newRow("flac") << "flac" << int(AV_CODEC_ID_FLAC) << 48'000 << 0;
    QTest::newRow("mp3") << "mp3" << int(AV_CODEC_ID_MP3) << 44'100 << 0;
    QTest::newRow("aac") << "adts" << int(AV_CODEC_ID_AAC) << 44'100 << 2'048;
    QTest::newRow("m4a") << "mp4" << int(AV_CODEC_ID_AAC) << 44'100 << 0;
    QTest::newRow("opus") << "ogg" << int(AV_CODEC_ID_OPUS) << 48'000 << 0;
    QTest::newRow("vorbis") << "ogg" << int(AV_CODEC_ID_VORBIS) << 44'100 << 0;
    QTest::newRow("mkv") << "matroska" << int(AV_CODEC_ID_FLAC) << 44'100 << 0;
    QTest::newRow("webm") << "webm" << int(AV_CODEC_ID_OPUS) << 48'000 << 0;
    QTest::newRow("avi") << "avi" << int(AV_CODEC_ID_MP3) << 44'100 << 4'096;
}

void TestAudio::readsEveryFormat() {
    QFETCH(QString, muxer);
    QFETCH(int, codec);
    QFETCH(int, rate);
    QFETCH(int, surplus);
    const Audio audio = tones(rate, 2, static_cast<std::size_t>(rate) * 2);
    const auto path =
        m_folder.write("audio", encodedAudio(qPrintable(muxer), static_cast<AVCodecID>(codec), audio));
    const Audio read = readAll(path);
    QCOMPARE(read.sampleRateHz, rate);
    QCOMPARE(read.channels, 2);
    const auto longer = static_cast<std::ptrdiff_t>(read.frames() - audio.frames());
    QVERIFY2(longer >= 0 && longer <= surplus, qPrintable(QString::number(longer)));
    AudioReader reader(path, {});
    QVERIFY(std::abs(reader.seconds() - 2.0) < 0.06);
    if (surplus == 0) {
        const double difference =
            largestDifference(partOf(read, 4'000, 80'000), partOf(audio, 4'000, 80'000));
        QVERIFY2(difference < 0.02, qPrintable(QString::number(difference)));
    }
}

void TestAudio::seeksToTheSample_data() {
    QTest::addColumn<QString>("muxer");
    QTest::addColumn<int>("codec");
    QTest::addColumn<int>("wantedRate");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("wav") << "wav" << int(AV_CODEC_ID_PCM_S16LE) << 0 << 0.0;
    QTest::newRow("wav resampled") << "wav" << int(AV_CODEC_ID_PCM_S16LE) << 16'000 << 0.0;
    QTest::newRow("wav up") << "wav" << int(AV_CODEC_ID_PCM_S16LE) << 96'000 << 0.0;
    QTest::newRow("flac") << "flac" << int(AV_CODEC_ID_FLAC) << 0 << 0.0;
    QTest::newRow("flac resampled") << "flac" << int(AV_CODEC_ID_FLAC) << 16'000 << 0.0;
    QTest::newRow("mp3") << "mp3" << int(AV_CODEC_ID_MP3) << 0 << 0.0;
    QTest::newRow("m4a") << "mp4" << int(AV_CODEC_ID_AAC) << 0 << 1e-3;
    QTest::newRow("aac") << "adts" << int(AV_CODEC_ID_AAC) << 0 << 1e-3;
    QTest::newRow("vorbis") << "ogg" << int(AV_CODEC_ID_VORBIS) << 0 << 0.0;
    QTest::newRow("opus") << "ogg" << int(AV_CODEC_ID_OPUS) << 0 << 5e-3; // its state fades, it is not reset
    QTest::newRow("webm") << "webm" << int(AV_CODEC_ID_OPUS) << 0 << 5e-3;
    QTest::newRow("mkv") << "matroska" << int(AV_CODEC_ID_FLAC) << 0 << 0.0;
}

void TestAudio::seeksToTheSample() {
    QFETCH(QString, muxer);
    QFETCH(int, codec);
    QFETCH(int, wantedRate);
    QFETCH(double, tolerance);
    const int rate = codec == AV_CODEC_ID_OPUS ? 48'000 : 44'100;
    const Audio audio = noise(rate, 1, static_cast<std::size_t>(rate) * 6);
    const auto path =
        m_folder.write("audio", encodedAudio(qPrintable(muxer), static_cast<AVCodecID>(codec), audio));
    const Audio whole = readAll(path, {wantedRate, 0});
    AudioReader reader(path, {wantedRate, 0});
    for (const double seconds : {4.5, 0.0, 0.001, 2.71828, 1.0, 5.9, 3.3333}) {
        reader.seek(seconds);
        const Audio part = reader.read(1'000);
        QCOMPARE(part.frames(), std::size_t{1'000});
        const auto first = static_cast<std::size_t>(std::llround(seconds * reader.sampleRateHz()));
        const double difference = largestDifference(part, partOf(whole, first, 1'000));
        QVERIFY2(difference <= tolerance,
                 qPrintable(QStringLiteral("at %1 s: %2").arg(seconds).arg(difference)));
    }
    reader.seek(100.0);
    QVERIFY(reader.read(10).samples.empty());
    reader.seek(0.0);
    QCOMPARE(reader.read(10).frames(), std::size_t{10});
}

void TestAudio::resamplesToTheRightLengthAndTone() {
    for (const int rate : {8'000, 22'050, 44'100, 48'000, 96'000}) {
        writeAudio(m_folder.path("tone.flac"), tones(rate, 1, static_cast<std::size_t>(rate)), {});
        const Audio read = readAll(m_folder.path("tone.flac"), {16'000, 1});
        QCOMPARE(read.frames(), std::size_t{16'000});
        const Audio wanted = tones(16'000, 1, 16'000);
        QVERIFY(largestDifference(partOf(read, 200, 15'600), partOf(wanted, 200, 15'600)) < 1e-3);
    }
}

void TestAudio::mixesByAveraging() {
    const Audio audio = noise(16'000, 4, 1'000);
    writeAudio(m_folder.path("four.flac"), audio, {});
    const Audio mixed = readAll(m_folder.path("four.flac"), {0, 1});
    QCOMPARE(mixed.frames(), std::size_t{1'000});
    for (std::size_t i = 0; i < 1'000; ++i) {
        const float mean = (audio.samples[4 * i] + audio.samples[4 * i + 1] + audio.samples[4 * i + 2] +
                            audio.samples[4 * i + 3]) /
                           4.0F;
        QVERIFY(std::abs(mixed.samples[i] - mean) < 1e-6F);
    }
    writeAudio(m_folder.path("one.flac"), partOf(mixed, 0, 500), {});
    const Audio two = readAll(m_folder.path("one.flac"), {0, 2});
    QCOMPARE(two.channels, 2);
    for (std::size_t i = 0; i < 500; ++i)
        QVERIFY(two.samples[2 * i] == two.samples[2 * i + 1] &&
                std::abs(two.samples[2 * i] - mixed.samples[i]) < 1e-6F);
}

void TestAudio::readsNonNumbersAsSilence() {
    std::vector<float> samples(8'000, 0.25F);
    samples[1'000] = std::numeric_limits<float>::quiet_NaN();
    samples[2'000] = std::numeric_limits<float>::infinity();
    samples[3'000] = -std::numeric_limits<float>::infinity();
    const auto path = m_folder.write("nan.wav", wavOf({3, 1, 16'000, 32, {}}, rawBytes(samples)));
    const Audio read = readAll(path);
    QCOMPARE(read.frames(), std::size_t{8'000});
    for (std::size_t i = 0; i < 8'000; ++i)
        QCOMPARE(read.samples[i], i == 1'000 || i == 2'000 || i == 3'000 ? 0.0F : 0.25F);
    for (const float sample : readAll(path, {44'100, 2}).samples)
        QVERIFY(std::isfinite(sample));
    const std::vector<float> all(8'000, std::numeric_limits<float>::quiet_NaN());
    const Audio silent = readAll(m_folder.write("nan.wav", wavOf({3, 1, 16'000, 32, {}}, rawBytes(all))));
    QVERIFY(silent.samples == std::vector<float>(8'000, 0.0F));
    Audio written{16'000, 1, all};
    writeAudio(m_folder.path("nan.flac"), written, {});
    QVERIFY(readAll(m_folder.path("nan.flac")).samples == std::vector<float>(8'000, 0.0F));
}

void TestAudio::clampsWhatIsTooLoud() {
    const std::vector<float> samples{-7.0F, -1.0F, 0.0F, 1.0F, 1e30F};
    const auto path = m_folder.write("loud.wav", wavOf({3, 1, 16'000, 32, {}}, rawBytes(samples)));
    QVERIFY((readAll(path).samples == std::vector<float>{-1.0F, -1.0F, 0.0F, 1.0F, 1.0F}));
}

void TestAudio::refusesWhatIsOutsideTheLimits() {
    const std::string data(4'800, '\x11');
    const auto code = [&](int rate, int channels) {
        const auto path = m_folder.write("odd.wav", wavOf({1, channels, rate, 16, {}}, data));
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
    for (const AudioReader::Wanted wanted : {AudioReader::Wanted{1, 1}, AudioReader::Wanted{0, 9}})
        QVERIFY(codeOf([&] { readAll(path, wanted); }) == ErrorCode::RequestInvalid);
}

void TestAudio::refusesWhatIsNoAudio() {
    const auto code = [&](const std::string& bytes) {
        const auto path = m_folder.write("audio.wav", bytes);
        return codeOf([&] { readAll(path); });
    };
    QVERIFY(code("") == ErrorCode::MediaUnsupported);
    QVERIFY(code("a letter, not an audio clip, whatever its name says") == ErrorCode::MediaUnsupported);
    QVERIFY(code("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n") == ErrorCode::MediaUnsupported);
    QVERIFY(code("ffconcat version 1.0\nfile /etc/passwd\n") == ErrorCode::MediaUnsupported);
    QVERIFY(code(bytesOf(std::filesystem::path(NEXTGPT_TEST_DATA) / "images" / "photo.png")) ==
            ErrorCode::MediaUnsupported);
    QVERIFY(code(wavOf({}, "")) == ErrorCode::MediaDamaged);
    QVERIFY(codeOf([] { readAll("no/such/audio.wav"); }) == ErrorCode::FileUnreadable);
    QVERIFY(codeOf([] { readAll("/dev/zero"); }) == ErrorCode::FileUnreadable);
    QVERIFY(codeOf([&] { readAll(m_folder.path("")); }) == ErrorCode::FileUnreadable);
}

void TestAudio::survivesTruncation() {
    const Audio audio = noise(16'000, 1, 8'000);
    for (const auto& [muxer, codec] :
         {std::pair{"wav", AV_CODEC_ID_PCM_S16LE}, std::pair{"flac", AV_CODEC_ID_FLAC},
          std::pair{"mp3", AV_CODEC_ID_MP3}, std::pair{"mp4", AV_CODEC_ID_AAC},
          std::pair{"ogg", AV_CODEC_ID_VORBIS}}) {
        const std::string whole = encodedAudio(muxer, codec, audio);
        for (std::size_t size = 1; size < whole.size(); size += 1 + whole.size() / 29) {
            const auto path = m_folder.write("cut", whole.substr(0, size));
            const auto code = codeOf([&] { QVERIFY(readAll(path).frames() <= 10'000); });
            QVERIFY(!code || *code == ErrorCode::MediaDamaged || *code == ErrorCode::MediaUnsupported);
        }
    }
}

void TestAudio::survivesFlippedBytes() {
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

void TestAudio::believesNoDeclaredSize() {
    const std::string data(3'200, '\x11');
    for (const std::uint32_t size : {0xFFFFFFFFU, 0x7FFFFFFFU, 0U}) {
        const auto path = m_folder.write("endless.wav", wavOf({1, 1, 16'000, 16, size}, data));
        const auto code = codeOf([&] { QVERIFY(readAll(path).frames() <= 1'600); });
        QVERIFY(!code || *code == ErrorCode::MediaDamaged);
    }
    writeAudio(m_folder.path("long.flac"), noise(16'000, 1, 16'000), {});
    QCOMPARE(readAudio(m_folder.path("long.flac"), {}, 0.25).frames(), std::size_t{4'000});
}

void TestAudio::leavesNothingBehindWhenTheDiskIsFull() {
    const QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "audio.flac";
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit tight = before;
    tight.rlim_cur = 512;
    setrlimit(RLIMIT_FSIZE, &tight);
    const auto code = codeOf([&] { writeAudio(path, noise(16'000, 1, 8'000), {}); });
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(code == ErrorCode::DiskFull);
    QVERIFY(std::filesystem::is_empty(folder.path().toStdString()));
}

QTEST_GUILESS_MAIN(TestAudio)
#include "test_audio.moc"
