// SPDX-License-Identifier: Apache-2.0
#include "app/recording/WavFile.h"

#include "tests/app/recording/RecordedFile.h"

#include "engine/core/Error.h"

#include <QTemporaryDir>

#include <limits>
#include <memory>

using namespace nextgpt::app;
using namespace nextgpt::test;
using nextgpt::Audio;
using nextgpt::ErrorCode;

/// WavFile: complete after every commit, and repaired after a crash.
class TestWavFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void fileIsCompleteAfterEveryCommit();
    void existingFileIsNotOverwritten();
    void crashedFileIsRepaired();
    void foreignFilesAreNotChanged();

private:
    QString file(const char* name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWavFile::fileIsCompleteAfterEveryCommit() {
    const QString path = file("a.wav");
    WavFile wav(path.toStdString(), 16000);
    QCOMPARE(bytesOf(path).size(), 44);
    wav.append(std::vector<float>{0.5F, -0.5F, 2.0F, -2.0F, std::numeric_limits<float>::quiet_NaN()});
    wav.commit();
    const Audio audio = readRecording(path);
    QCOMPARE(audio.sampleRateHz, 16000);
    QCOMPARE(audio.channels, 1);
    const std::vector<float> expected{0.5F, -0.5F, 1.0F, -1.0F, 0.0F};
    QCOMPARE(audio.samples.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(std::abs(audio.samples[i] - expected[i]) < 2 * kEpsilon);
    wav.append(std::vector<float>(16000, 0.25F));
    QCOMPARE(readRecording(path).samples.size(),
             expected.size()); // not committed: the header has the earlier size
    wav.commit();
    QCOMPARE(readRecording(path).samples.size(), expected.size() + 16000);
}

void TestWavFile::existingFileIsNotOverwritten() {
    setBytes(file("existing.wav"), "other content");
    try {
        const WavFile wav(file("existing.wav").toStdString(), 16000);
        QFAIL("no exception");
    } catch (const nextgpt::EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::FileNotWritable);
    }
    QCOMPARE(bytesOf(file("existing.wav")), QByteArray("other content"));
}

void TestWavFile::crashedFileIsRepaired() {
    const QString path = file("a.wav");
    {
        WavFile wav(path.toStdString(), 8000);
        wav.append(std::vector<float>(8000, 0.5F));
        wav.commit();
        wav.append(std::vector<float>(4000, -0.5F)); // not committed, as after a crash
    }
    setBytes(path, bytesOf(path) + 'x'); // half a sample
    QCOMPARE(repairWav(path.toStdString()), std::optional(1.5));
    const Audio audio = readRecording(path);
    QCOMPARE(audio.samples.size(), 12000U);
    QVERIFY(std::abs(audio.samples.back() + 0.5F) < kEpsilon);
    // A header that states more than there is.
    setBytes(path, bytesOf(path).left(44 + 8000));
    QCOMPARE(repairWav(path.toStdString()), std::optional(0.5));
    QCOMPARE(readRecording(path).samples.size(), 4000U);
}

void TestWavFile::foreignFilesAreNotChanged() {
    QByteArray stereo;
    {
        WavFile wav(file("own.wav").toStdString(), 8000);
        wav.append(std::vector<float>(100, 0.5F));
        wav.commit();
        stereo = bytesOf(file("own.wav"));
        stereo[22] = 2;
    }
    for (const QByteArray& bytes : {QByteArray(), QByteArray("RIFF"), QByteArray(44, '\0'),
                                    QByteArray("RIFF") + QByteArray(200, 'x'), stereo}) {
        setBytes(file("a.wav"), bytes);
        QCOMPARE(repairWav(file("a.wav").toStdString()), std::nullopt);
        QCOMPARE(bytesOf(file("a.wav")), bytes);
    }
    QFile::remove(file("a.wav"));
    QFile::link(file("own.wav"), file("a.wav"));
    QCOMPARE(repairWav(file("a.wav").toStdString()), std::nullopt);
    QCOMPARE(repairWav(file("none.wav").toStdString()), std::nullopt);
}

QTEST_GUILESS_MAIN(TestWavFile)
#include "test_wav_file.moc"
