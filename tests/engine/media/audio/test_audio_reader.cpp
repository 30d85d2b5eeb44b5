// SPDX-License-Identifier: Apache-2.0
#include "engine/media/audio/AudioReader.h"
#include "engine/media/audio/AudioWriter.h"
#include "tests/engine/media/MediaFixture.h"

#include <QtTest>

#include <algorithm>
#include <limits>

using namespace nextgpt;
using namespace nextgpt::test;

/// Decoding, resampling, mixing and seeking.
class TestAudioReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormatIsRead_data();
    void everyFormatIsRead();
    void seekingIsExactToTheSample_data();
    void seekingIsExactToTheSample();
    void resamplingKeepsLengthAndPitch();
    void channelsAreMixedByAveraging();
    void nonFiniteSamplesAreReadAsSilence();
    void samplesAreClampedToFullScale();
    void onlyTheRequestedSecondsAreRead();

private:
    MediaFolder m_folder;
};

void TestAudioReader::everyFormatIsRead_data() {
    QTest::addColumn<QString>("muxer");
    QTest::addColumn<int>("codec");
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("surplus"); // padding samples that the container does not declare
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

void TestAudioReader::everyFormatIsRead() {
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
            largestDifference(excerpt(read, 4'000, 80'000), excerpt(audio, 4'000, 80'000));
        QVERIFY2(difference < 0.02, qPrintable(QString::number(difference)));
    }
}

void TestAudioReader::seekingIsExactToTheSample_data() {
    QTest::addColumn<QString>("muxer");
    QTest::addColumn<int>("codec");
    QTest::addColumn<int>("outputRate");
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
    QTest::newRow("opus") << "ogg" << int(AV_CODEC_ID_OPUS) << 0 << 5e-3; // its state is not reset and fades
    QTest::newRow("webm") << "webm" << int(AV_CODEC_ID_OPUS) << 0 << 5e-3;
    QTest::newRow("mkv") << "matroska" << int(AV_CODEC_ID_FLAC) << 0 << 0.0;
}

void TestAudioReader::seekingIsExactToTheSample() {
    QFETCH(QString, muxer);
    QFETCH(int, codec);
    QFETCH(int, outputRate);
    QFETCH(double, tolerance);
    const int rate = codec == AV_CODEC_ID_OPUS ? 48'000 : 44'100;
    const Audio audio = noise(rate, 1, static_cast<std::size_t>(rate) * 6);
    const auto path =
        m_folder.write("audio", encodedAudio(qPrintable(muxer), static_cast<AVCodecID>(codec), audio));
    const Audio whole = readAll(path, {outputRate, 0});
    AudioReader reader(path, {outputRate, 0});
    for (const double seconds : {4.5, 0.0, 0.001, 2.71828, 1.0, 5.9, 3.3333}) {
        reader.seek(seconds);
        const Audio part = reader.read(1'000);
        QCOMPARE(part.frames(), std::size_t{1'000});
        const auto first = static_cast<std::size_t>(std::llround(seconds * reader.sampleRateHz()));
        const double difference = largestDifference(part, excerpt(whole, first, 1'000));
        QVERIFY2(difference <= tolerance,
                 qPrintable(QStringLiteral("at %1 s: %2").arg(seconds).arg(difference)));
    }
    reader.seek(100.0);
    QVERIFY(reader.read(10).samples.empty());
    reader.seek(0.0);
    QCOMPARE(reader.read(10).frames(), std::size_t{10});
}

void TestAudioReader::resamplingKeepsLengthAndPitch() {
    for (const int rate : {8'000, 22'050, 44'100, 48'000, 96'000}) {
        writeAudio(m_folder.path("tone.flac"), tones(rate, 1, static_cast<std::size_t>(rate)), {});
        const Audio read = readAll(m_folder.path("tone.flac"), {16'000, 1});
        QCOMPARE(read.frames(), std::size_t{16'000});
        const Audio wanted = tones(16'000, 1, 16'000);
        QVERIFY(largestDifference(excerpt(read, 200, 15'600), excerpt(wanted, 200, 15'600)) < 1e-3);
    }
}

void TestAudioReader::channelsAreMixedByAveraging() {
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
    writeAudio(m_folder.path("one.flac"), excerpt(mixed, 0, 500), {});
    const Audio two = readAll(m_folder.path("one.flac"), {0, 2});
    QCOMPARE(two.channels, 2);
    for (std::size_t i = 0; i < 500; ++i)
        QVERIFY(two.samples[2 * i] == two.samples[2 * i + 1] &&
                std::abs(two.samples[2 * i] - mixed.samples[i]) < 1e-6F);
}

void TestAudioReader::nonFiniteSamplesAreReadAsSilence() {
    Audio audio{.sampleRateHz = 16'000, .channels = 1, .samples = std::vector<float>(8'000, 0.25F)};
    audio.samples[1'000] = std::numeric_limits<float>::quiet_NaN();
    audio.samples[2'000] = std::numeric_limits<float>::infinity();
    audio.samples[3'000] = -std::numeric_limits<float>::infinity();
    const auto path = m_folder.write("nan.wav", floatWavOf(audio));
    const Audio read = readAll(path);
    QCOMPARE(read.frames(), std::size_t{8'000});
    for (std::size_t i = 0; i < 8'000; ++i)
        QCOMPARE(read.samples[i], i == 1'000 || i == 2'000 || i == 3'000 ? 0.0F : 0.25F);
    for (const float sample : readAll(path, {44'100, 2}).samples)
        QVERIFY(std::isfinite(sample));
    audio.samples.assign(8'000, std::numeric_limits<float>::quiet_NaN());
    const Audio silent = readAll(m_folder.write("nan.wav", floatWavOf(audio)));
    QVERIFY(silent.samples == std::vector<float>(8'000, 0.0F));
}

void TestAudioReader::samplesAreClampedToFullScale() {
    const auto path = m_folder.write(
        "loud.wav",
        floatWavOf({.sampleRateHz = 16'000, .channels = 1, .samples = {-7.0F, -1.0F, 0.0F, 1.0F, 1e30F}}));
    QVERIFY((readAll(path).samples == std::vector<float>{-1.0F, -1.0F, 0.0F, 1.0F, 1.0F}));
}

void TestAudioReader::onlyTheRequestedSecondsAreRead() {
    writeAudio(m_folder.path("long.flac"), noise(16'000, 1, 16'000), {});
    QCOMPARE(readAudio(m_folder.path("long.flac"), {}, 0.25).frames(), std::size_t{4'000});
}

QTEST_GUILESS_MAIN(TestAudioReader)
#include "test_audio_reader.moc"
