// SPDX-License-Identifier: Apache-2.0
#include "engine/media/audio/AudioReader.h"
#include "engine/media/audio/AudioWriter.h"
#include "tests/engine/media/MediaFixture.h"

#include <QtTest>

#include <limits>

using namespace nextgpt;
using namespace nextgpt::test;

class TestAudioWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void flacKeepsEverySample();
    void wavKeepsSixteenBits();
    void recipeIsStoredAsMetadata();
    void nonFiniteSamplesAreWrittenAsSilence();
    void fullDiskLeavesNoFile();

private:
    MediaFolder m_folder;
};

void TestAudioWriter::flacKeepsEverySample() {
    for (const int channels : {1, 2}) {
        const Audio audio = noise(16'000, channels, 40'961);
        writeAudio(m_folder.path("audio.flac"), audio, {});
        QVERIFY(readAll(m_folder.path("audio.flac")) == audio);
        AudioReader reader(m_folder.path("audio.flac"), {});
        QCOMPARE(reader.seconds(), 40'961 / 16'000.0);
    }
}

void TestAudioWriter::wavKeepsSixteenBits() {
    const Audio audio = noise(44'100, 2, 10'001);
    writeAudio(m_folder.path("audio.wav"), audio, {});
    const Audio read = readAll(m_folder.path("audio.wav"));
    QCOMPARE(read.frames(), audio.frames());
    QVERIFY(largestDifference(read, audio) <= 0.5 / 32'768.0);
}

void TestAudioWriter::recipeIsStoredAsMetadata() {
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

void TestAudioWriter::nonFiniteSamplesAreWrittenAsSilence() {
    const std::vector<float> samples(8'000, std::numeric_limits<float>::quiet_NaN());
    writeAudio(m_folder.path("nan.flac"), {.sampleRateHz = 16'000, .channels = 1, .samples = samples}, {});
    QVERIFY(readAll(m_folder.path("nan.flac")).samples == std::vector<float>(8'000, 0.0F));
}

void TestAudioWriter::fullDiskLeavesNoFile() {
    const QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "audio.flac";
    const auto code = codeOf([&] {
        const FileSizeLimit disk(512);
        writeAudio(path, noise(16'000, 1, 8'000), {});
    });
    QVERIFY(code == ErrorCode::DiskFull);
    QVERIFY(std::filesystem::is_empty(folder.path().toStdString()));
}

QTEST_GUILESS_MAIN(TestAudioWriter)
#include "test_audio_writer.moc"
