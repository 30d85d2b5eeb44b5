// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Limits.h"
#include "engine/media/MediaProbe.h"
#include "tests/engine/media/MediaFixture.h"

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

/// Mono samples repeated in other channels.
Audio spread(const Audio& mono, int channels, const std::function<bool(int)>& isFilled) {
    Audio audio{.sampleRateHz = mono.sampleRateHz, .channels = channels, .samples = {}};
    for (const float sample : mono.samples)
        for (int channel = 0; channel < channels; ++channel)
            audio.samples.push_back(isFilled(channel) ? sample : 0.0F);
    return audio;
}

double loudnessOf(const Audio& audio, double from, double until) {
    const Audio part = excerpt(audio, static_cast<std::size_t>(from * audio.sampleRateHz),
                               static_cast<std::size_t>((until - from) * audio.sampleRateHz));
    double sum = 0.0;
    for (const float sample : part.samples)
        sum += static_cast<double>(sample) * sample;
    return std::sqrt(sum / static_cast<double>(std::max<std::size_t>(1, part.samples.size())));
}

} // namespace

/// The audio files that recorders, dictation and old programs write.
class TestAudioFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codecsAreRead_data();
    void codecsAreRead();
    void dictationIsRead();
    void audioWithoutSamplesIsEmpty();
    void manyChannelsAreRead();
    void manyPlanesAreRead();
    void formatMayChange_data();
    void formatMayChange();
    void chainedStreamsAreReadToTheEnd();
    void tagsMayPrecedeTheAudio();
    void lengthOfVariableRateIsMeasured();
    void lengthOfAVoiceMessageIsMeasured();

private:
    MediaFolder m_folder;
};

void TestAudioFormats::codecsAreRead_data() {
    QTest::addColumn<QString>("muxer");
    QTest::addColumn<int>("codec");
    QTest::addColumn<int>("rate");
    QTest::newRow("AIFF") << "aiff" << int(AV_CODEC_ID_PCM_S16BE) << 16'000;
    QTest::newRow("Core Audio") << "caf" << int(AV_CODEC_ID_PCM_S16BE) << 16'000;
    QTest::newRow("Windows Media") << "asf" << int(AV_CODEC_ID_WMAV2) << 44'100;
    QTest::newRow("AC-3") << "ac3" << int(AV_CODEC_ID_AC3) << 48'000;
}

void TestAudioFormats::codecsAreRead() {
    QFETCH(QString, muxer);
    QFETCH(int, codec);
    QFETCH(int, rate);
    const auto path =
        m_folder.write("audio", encodedAudio(qPrintable(muxer), static_cast<AVCodecID>(codec),
                                             tones(rate, 1, 2 * static_cast<std::size_t>(rate))));
    const MediaProbe probe = probeMedia(path);
    QCOMPARE(probe.modality, Modality::Audio);
    QVERIFY2(std::abs(probe.seconds - 2.0) < 0.2, qPrintable(QString::number(probe.seconds)));
    const Audio audio = readAll(path);
    QVERIFY(std::abs(audio.seconds() - 2.0) < 0.2);
    QVERIFY(std::abs(loudnessOf(audio, 0.5, 1.5) - 0.35) < 0.05);
}

void TestAudioFormats::dictationIsRead() {
    const std::filesystem::path path = std::filesystem::path(NEXTGPT_TEST_DATA) / "media" / "dictation.wav";
    const MediaProbe probe = probeMedia(path);
    QCOMPARE(probe.modality, Modality::Audio);
    QCOMPARE(QString::fromStdString(probe.codec), QStringLiteral("adpcm_ima_wav"));
    const Audio audio = readAll(path);
    QVERIFY(std::abs(audio.seconds() - 2.68) < 0.2);
    QVERIFY(loudnessOf(audio, 0.0, 2.5) > 0.01);
}

void TestAudioFormats::audioWithoutSamplesIsEmpty() {
    for (const char* name : {"empty.wav", "empty.flac"}) {
        const bool isWav = std::string(name) == "empty.wav";
        const std::string bytes =
            isWav ? wavOf({}, "") : encodedAudio("flac", AV_CODEC_ID_FLAC, {16'000, 1, {}});
        try {
            probeMedia(m_folder.write(name, bytes));
            QFAIL("audio without samples was accepted");
        } catch (const EngineError& error) {
            QVERIFY2(error.code() == ErrorCode::MediaEmpty, error.what());
            QVERIFY(error.subject().medium == Modality::Audio);
            QVERIFY(std::string(error.what()).find(name) != std::string::npos);
        }
    }
}

void TestAudioFormats::manyChannelsAreRead() {
    const Audio mono = tones(16'000, 1, 16'000);
    for (const int channels : {3, 6, 8, 16}) {
        const auto path =
            m_folder.write("wide.wav", floatWavOf(spread(mono, channels, [](int) { return true; })));
        QCOMPARE(probeMedia(path).modality, Modality::Audio);
        const Audio mixed = readAll(path, {16'000, 1});
        QVERIFY(largestDifference(mixed, mono) < 1e-4);
        QCOMPARE(readAll(path, {48'000, 2}).channels, 2);
    }
}

/// A decoder gives each channel a plane of its own: more of them than a frame of FFmpeg has in itself.
void TestAudioFormats::manyPlanesAreRead() {
    const Audio mono = tones(48'000, 1, 48'000);
    const Audio wide = spread(mono, 16, [](int) { return true; });
    const auto path = m_folder.write("wide.mka", encodedAudio("matroska", AV_CODEC_ID_AAC, wide));
    const MediaProbe probe = probeMedia(path);
    QCOMPARE(probe.modality, Modality::Audio);
    const Audio mixed = readAll(path, {48'000, 1});
    QVERIFY2(std::abs(mixed.seconds() - mono.seconds()) < 0.1, qPrintable(QString::number(mixed.seconds())));
    QVERIFY(*std::max_element(mixed.samples.begin(), mixed.samples.end()) > 0.1F);
    QCOMPARE(readAll(path, {48'000, 2}).channels, 2);
}

void TestAudioFormats::formatMayChange_data() {
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("channels");
    QTest::newRow("rate") << 44'100 << 1;
    QTest::newRow("channels") << 32'000 << 2;
    QTest::newRow("both") << 24'000 << 2;
}

/// Two ADTS or MP3 files in a row, as broadcasts and joined files have them.
void TestAudioFormats::formatMayChange() {
    QFETCH(int, rate);
    QFETCH(int, channels);
    const auto seconds = [](int count) { return static_cast<std::size_t>(count); };
    const std::string first = encodedAudio("adts", AV_CODEC_ID_AAC, tones(32'000, 1, 32'000 * seconds(2)));
    const std::string second =
        encodedAudio("adts", AV_CODEC_ID_AAC, tones(rate, channels, static_cast<std::size_t>(rate) * 3));
    const auto path = m_folder.write("joined.aac", first + second);
    const Audio audio = readAll(path, {48'000, 1});
    QVERIFY2(std::abs(audio.seconds() - 5.0) < 0.2, qPrintable(QString::number(audio.seconds())));
    QVERIFY(loudnessOf(audio, 0.5, 1.5) > 0.2);
    QVERIFY(loudnessOf(audio, 2.5, 4.5) > 0.2);
}

void TestAudioFormats::chainedStreamsAreReadToTheEnd() {
    for (const AVCodecID codec : {AV_CODEC_ID_VORBIS, AV_CODEC_ID_OPUS}) {
        const std::string one = encodedAudio("ogg", codec, tones(48'000, 1, 96'000));
        const auto path = m_folder.write("radio.ogg", one + one);
        const double read =
            readAll(path).seconds(); // the container states the length of its first stream only
        QVERIFY2(std::abs(read - 4.0) < 0.3, qPrintable(QString::number(read)));
    }
}

void TestAudioFormats::tagsMayPrecedeTheAudio() {
    // ID3v2 with 3,000 bytes of padding
    const std::string tag = std::string("ID3\x04\0\0\0\0\x17\x38", 10) + std::string(0x17 * 128 + 0x38, '\0');
    const Audio clip = tones(16'000, 1, 16'000);
    const std::map<std::string, std::string> files{
        {"tagged.flac", encodedAudio("flac", AV_CODEC_ID_FLAC, clip)},
        {"tagged.aac", encodedAudio("adts", AV_CODEC_ID_AAC, clip)},
        {"tagged.mp3", encodedAudio("mp3", AV_CODEC_ID_MP3, clip)}};
    for (const auto& [name, bytes] : files) {
        const auto path = m_folder.write(name, tag + bytes);
        QCOMPARE(probeMedia(path).modality, Modality::Audio);
        QVERIFY2(std::abs(readAll(path).seconds() - 1.0) < 0.2, name.c_str());
    }
}

/// FFmpeg estimates the length of raw streams from the first packets.
void TestAudioFormats::lengthOfVariableRateIsMeasured() {
    const std::string quiet =
        encodedAudio("adts", AV_CODEC_ID_AAC, {16'000, 1, std::vector<float>(16'000 * 8, 0.0F)});
    const std::string loud = encodedAudio("adts", AV_CODEC_ID_AAC, noise(16'000, 1, 16'000 * 2));
    AudioReader reader(m_folder.write("variable.aac", quiet + loud), {});
    QVERIFY2(std::abs(reader.seconds() - 10.0) < 0.3, qPrintable(QString::number(reader.seconds())));
}

/// A browser records it into a WebM that states no length and has no index.
void TestAudioFormats::lengthOfAVoiceMessageIsMeasured() {
    const std::filesystem::path path =
        std::filesystem::path(NEXTGPT_TEST_DATA) / "media" / "voice_message.webm";
    const MediaProbe probe = probeMedia(path);
    QCOMPARE(probe.modality, Modality::Audio);
    QCOMPARE(QString::fromStdString(probe.codec), QStringLiteral("opus"));
    QVERIFY2(std::abs(probe.seconds - 2.56) < 0.05, qPrintable(QString::number(probe.seconds)));
    AudioReader reader(path, {});
    QVERIFY2(std::abs(reader.seconds() - 2.56) < 0.05, qPrintable(QString::number(reader.seconds())));
    const Audio whole = readAll(path);
    QVERIFY2(std::abs(whole.seconds() - 2.56) < 0.05, qPrintable(QString::number(whole.seconds())));
    reader.seek(2.3); // the last tenth
    const Audio end = reader.read(whole.sampleRateHz);
    QVERIFY2(std::abs(end.seconds() - 0.26) < 0.05, qPrintable(QString::number(end.seconds())));
    QVERIFY(loudnessOf(end, 0.0, 0.2) > 0.05);
}

QTEST_GUILESS_MAIN(TestAudioFormats)
#include "test_audio_formats.moc"
