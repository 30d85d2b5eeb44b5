// SPDX-License-Identifier: Apache-2.0
#include "engine/media/audio/AudioReader.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/pipeline/strategies/AudioLength.h"
#include "tests/engine/pipeline/TinyBundle.h"
#include "tests/engine/pipeline/reply/ReplyEvents.h"

#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

std::filesystem::path pathOf(const QTemporaryDir& folder) {
    return folder.path().toStdString();
}

ReplyRequest audioRequest(const QTemporaryDir& folder) {
    return mediaRequest("what does a fish sound like?", Modality::Audio, pathOf(folder));
}

} // namespace

/// Replies with audio, of tiny networks with fixed seeds.
class TestAudioReply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lengthsEqualTheReference_data();
    void lengthsEqualTheReference();
    void latentsCoverEveryLength();
    void audioIsAnnouncedPreviewedAndWritten();
    void sameSeedGivesTheSameSpectrogram();
    void vocoderOfTorchSaveGivesTheSameAudio();
    void replyCanBeCancelledInEveryStage();
    void invalidLengthsAreRefusedBeforeTheText();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Assistant> m_assistant;
};

void TestAudioReply::initTestCase() {
    const std::filesystem::path bundle = m_folder.filePath("bundle").toStdString();
    writeTinyBundleWithAudio(bundle);
    m_assistant = loadAssistant(Bundle::open(bundle), {}, Job::unattended());
}

void TestAudioReply::lengthsEqualTheReference_data() {
    QTest::addColumn<double>("seconds");
    QTest::addColumn<int>("latents");
    QTest::addColumn<int>("samples");
    QTest::newRow("5.12") << 5.12 << 128 << 81920;
    QTest::newRow("5") << 5.0 << 125 << 80000;
    QTest::newRow("9") << 9.0 << 225 << 144000;
    QTest::newRow("not a multiple of a latent") << 2.5 << 63 << 40000;
    QTest::newRow("shortest") << 0.04 << 1 << 640;
    QTest::newRow("part of a frame without padding") << 0.285 << 8 << 4560;
}

void TestAudioReply::lengthsEqualTheReference() {
    QFETCH(double, seconds);
    QFETCH(int, latents);
    QFETCH(int, samples);
    const AudioLength length(seconds, {.samplingRate = 16'000, .hop = 160, .factor = 4});
    QCOMPARE(length.latents, std::int64_t(latents));
    QCOMPARE(length.samples, std::int64_t(samples));
}

void TestAudioReply::latentsCoverEveryLength() {
    for (int hundredths = 4; hundredths <= 3000; ++hundredths) {
        const AudioLength length(hundredths / 100.0 + 0.003,
                                 {.samplingRate = 16'000, .hop = 160, .factor = 4});
        QVERIFY(length.latents * 4 * 160 >= length.samples);
        QVERIFY(length.frames <= length.latents * 4);
        QVERIFY(length.latents * 4 * 160 < length.samples + 5 * 160);
    }
}

void TestAudioReply::audioIsAnnouncedPreviewedAndWritten() {
    const QTemporaryDir media;
    ReplyRequest request = audioRequest(media);
    request.options.media[Modality::Audio].seconds = 0.331; // 1324 samples, 133 frames, 34 latents
    const std::vector<Event> events = eventsOf(*m_assistant, request);
    const auto promised = eventsOfType<MediaPromised>(events);
    QCOMPARE(promised.size(), std::size_t(1));
    QVERIFY(promised[0].modality == Modality::Audio);
    QCOMPARE(promised[0].width, 0);
    QCOMPARE(promised[0].height, 0);
    QCOMPARE(promised[0].seconds, 0.331);
    const auto previews = eventsOfType<Preview>(events);
    QCOMPARE(previews.size(), std::size_t(2)); // one per step
    for (const Preview& preview : previews) {
        QCOMPARE(preview.frames.size(), std::size_t(1));
        QCOMPARE(preview.frames[0].width, 133); // one column per frame, without padding
        QCOMPARE(preview.frames[0].height, 8);
        QCOMPARE(preview.frames[0].rgb.size(), std::size_t(133 * 8 * 3));
    }
    std::set<Stage> stages;
    for (const Progress& progress : eventsOfType<Progress>(events))
        stages.insert(progress.stage);
    QVERIFY(stages.contains(Stage::Denoising) && stages.contains(Stage::Decoding) &&
            stages.contains(Stage::Saving));
    const auto ready = eventsOfType<MediaReady>(events);
    QCOMPARE(ready.size(), std::size_t(1));
    QCOMPARE(ready[0].file.path.extension().string(), std::string(".flac"));
    const Audio audio = readAudio(ready[0].file.path, {}, 60.0);
    QCOMPARE(audio.frames(), std::size_t(1324)); // exact to the sample
    QCOMPARE(audio.sampleRateHz, 4000);
    QCOMPARE(audio.channels, 1);
    QCOMPARE(ready[0].recipe.steps, 2);
    QCOMPARE(ready[0].recipe.sampler, std::string("DDIM"));
}

void TestAudioReply::sameSeedGivesTheSameSpectrogram() {
    const QTemporaryDir media;
    ReplyRequest request = audioRequest(media);
    const auto first = eventsOfType<Preview>(eventsOf(*m_assistant, request));
    QVERIFY(eventsOfType<Preview>(eventsOf(*m_assistant, request)) == first);
    request.options.seed = 4;
    QVERIFY(!(eventsOfType<Preview>(eventsOf(*m_assistant, request)) == first));
}

void TestAudioReply::vocoderOfTorchSaveGivesTheSameAudio() {
    namespace fs = std::filesystem;
    std::vector<std::vector<float>> samples;
    for (const char* form : {"vocoder_bin", "vocoder_safetensors"}) {
        const fs::path bundle = m_folder.filePath(form).toStdString();
        fs::copy(m_folder.filePath("bundle").toStdString(), bundle, fs::copy_options::recursive);
        fs::remove_all(bundle / "audio/vocoder");
        fs::copy(fs::path(NEXTGPT_TEST_DATA "/pytorch") / form, bundle / "audio/vocoder");
        const auto assistant = loadAssistant(Bundle::open(bundle), {}, Job::unattended());
        const QTemporaryDir media;
        const auto ready = eventsOfType<MediaReady>(eventsOf(*assistant, audioRequest(media)));
        QCOMPARE(ready.size(), std::size_t(1));
        samples.push_back(readAudio(ready[0].file.path, {}, 60.0).samples);
    }
    QVERIFY(!samples[0].empty());
    QCOMPARE(samples[0], samples[1]);
}

void TestAudioReply::replyCanBeCancelledInEveryStage() {
    const QTemporaryDir media;
    for (const Stage stage : {Stage::Denoising, Stage::Decoding, Stage::Saving})
        QVERIFY(isCancelledIn(stage, *m_assistant, audioRequest(media)));
    QVERIFY(filesIn(pathOf(media) / "media").empty());
}

void TestAudioReply::invalidLengthsAreRefusedBeforeTheText() {
    const QTemporaryDir media;
    for (const double seconds : {0.01, 31.0}) {
        ReplyRequest request = audioRequest(media);
        request.options.media[Modality::Audio].seconds = seconds;
        const FailedReply reply = failedReply(*m_assistant, request);
        QCOMPARE(reply.code, std::optional(ErrorCode::RequestInvalid));
        QVERIFY(reply.events.empty());
    }
}

QTEST_GUILESS_MAIN(TestAudioReply)
#include "test_audio_reply.moc"
