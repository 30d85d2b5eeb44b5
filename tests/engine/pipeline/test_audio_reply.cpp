// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/pipeline/generate/AudioLength.h"
#include "tests/engine/pipeline/TinyBundle.h"

#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace nextgpt;

namespace {

constexpr auto kAudio = Modality::Audio;

ReplyRequest askingForAudio(const QTemporaryDir& media) {
    ReplyRequest request;
    request.messages = {{Role::User, {std::string("what does a fish sound like?")}}};
    request.mediaFolder = media.filePath("media").toStdString();
    request.options.text.maxNewTokens = 8;
    request.options.seed = 3;
    request.options.switches = {ModalitySwitch::Never, ModalitySwitch::Never, ModalitySwitch::Force};
    return request;
}

std::vector<Event> eventsOf(Assistant& assistant, const ReplyRequest& request) {
    std::vector<Event> events;
    assistant.reply(request, Job([&](const Event& event) { events.push_back(event); }, {}));
    return events;
}

template<typename Kind>
std::vector<Kind> only(const std::vector<Event>& events) {
    std::vector<Kind> found;
    for (const Event& event : events)
        if (const auto* kind = std::get_if<Kind>(&event))
            found.push_back(*kind);
    return found;
}

} // namespace

/// From a request to an audio clip, on tiny networks with fixed seeds.
class TestAudioReply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lengthsAreCountedAsTheReference_data();
    void lengthsAreCountedAsTheReference();
    void everyLengthIsFilled();
    void promisesPreviewsAndWrites();
    void sameSeedSameSpectrogram();
    void stopsInEveryStage();
    void refusesLengthsBeforeThinking();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Assistant> m_assistant;
};

void TestAudioReply::initTestCase() {
    const std::filesystem::path bundle = m_folder.filePath("bundle").toStdString();
    test::writeTinyBundleWithAudio(bundle);
    m_assistant = loadAssistant(Bundle::open(bundle), {}, Job::unattended());
}

void TestAudioReply::lengthsAreCountedAsTheReference_data() {
    QTest::addColumn<double>("seconds");
    QTest::addColumn<int>("latents");
    QTest::addColumn<int>("samples");
    QTest::newRow("5.12") << 5.12 << 128 << 81920;
    QTest::newRow("5") << 5.0 << 125 << 80000;
    QTest::newRow("9") << 9.0 << 225 << 144000;
    QTest::newRow("no multiple of the grid") << 2.5 << 63 << 40000;
    QTest::newRow("shortest") << 0.04 << 1 << 640;
    QTest::newRow("part of a frame, and nothing padded") << 0.285 << 8 << 4560;
}

void TestAudioReply::lengthsAreCountedAsTheReference() {
    QFETCH(double, seconds);
    QFETCH(int, latents);
    QFETCH(int, samples);
    const AudioLength length(seconds, {16'000, 160, 4});
    QCOMPARE(length.latents, std::int64_t(latents));
    QCOMPARE(length.samples, std::int64_t(samples));
}

void TestAudioReply::everyLengthIsFilled() {
    for (int hundredths = 4; hundredths <= 3000; ++hundredths) {
        const AudioLength length(hundredths / 100.0 + 0.003, {16'000, 160, 4});
        QVERIFY(length.latents * 4 * 160 >= length.samples);
        QVERIFY(length.frames <= length.latents * 4);
        QVERIFY(length.latents * 4 * 160 < length.samples + 5 * 160);
    }
}

void TestAudioReply::promisesPreviewsAndWrites() {
    QTemporaryDir media;
    ReplyRequest request = askingForAudio(media);
    request.options.media[kAudio].seconds = 0.331; // 1324 samples, 133 frames begun, 34 latents
    const std::vector<Event> events = eventsOf(*m_assistant, request);
    const auto promised = only<MediaPromised>(events);
    QCOMPARE(promised.size(), std::size_t(1));
    QVERIFY(promised[0].modality == Modality::Audio);
    QCOMPARE(promised[0].width, 0);
    QCOMPARE(promised[0].height, 0);
    QCOMPARE(promised[0].seconds, 0.331);
    const auto previews = only<Preview>(events);
    QCOMPARE(previews.size(), std::size_t(2)); // one per step
    for (const Preview& preview : previews) {
        QCOMPARE(preview.frames.size(), std::size_t(1));
        QCOMPARE(preview.frames[0].width, 133); // a frame a column, no padding
        QCOMPARE(preview.frames[0].height, 8);
        QCOMPARE(preview.frames[0].rgb.size(), std::size_t(133 * 8 * 3));
    }
    std::set<Stage> stages;
    for (const Progress& progress : only<Progress>(events))
        stages.insert(progress.stage);
    QVERIFY(stages.contains(Stage::Denoising) && stages.contains(Stage::Decoding) &&
            stages.contains(Stage::Saving));
    const auto ready = only<MediaReady>(events);
    QCOMPARE(ready.size(), std::size_t(1));
    QCOMPARE(ready[0].file.path.extension().string(), std::string(".flac"));
    const Audio audio = readAudio(ready[0].file.path, {}, 60.0);
    QCOMPARE(audio.frames(), std::size_t(1324)); // cut to the sample
    QCOMPARE(audio.sampleRateHz, 4000);
    QCOMPARE(audio.channels, 1);
    QCOMPARE(ready[0].recipe.steps, 2);
    QCOMPARE(ready[0].recipe.sampler, std::string("DDIM"));
}

void TestAudioReply::sameSeedSameSpectrogram() {
    QTemporaryDir media;
    ReplyRequest request = askingForAudio(media);
    const auto first = only<Preview>(eventsOf(*m_assistant, request));
    QVERIFY(only<Preview>(eventsOf(*m_assistant, request)) == first);
    request.options.seed = 4;
    QVERIFY(!(only<Preview>(eventsOf(*m_assistant, request)) == first));
}

void TestAudioReply::stopsInEveryStage() {
    QTemporaryDir media;
    for (const Stage stage : {Stage::Denoising, Stage::Decoding, Stage::Saving}) {
        std::stop_source stop;
        const Job job(
            [&](const Event& event) {
                if (const auto* progress = std::get_if<Progress>(&event))
                    if (progress->stage == stage)
                        stop.request_stop();
            },
            stop.get_token());
        QVERIFY_EXCEPTION_THROWN(m_assistant->reply(askingForAudio(media), job), Stopped);
    }
    QVERIFY(!std::filesystem::exists(media.filePath("media").toStdString()) ||
            std::filesystem::is_empty(media.filePath("media").toStdString()));
}

void TestAudioReply::refusesLengthsBeforeThinking() {
    QTemporaryDir media;
    for (const double seconds : {0.01, 31.0}) {
        ReplyRequest request = askingForAudio(media);
        request.options.media[kAudio].seconds = seconds;
        std::vector<Event> events;
        try {
            m_assistant->reply(request, Job([&](const Event& event) { events.push_back(event); }, {}));
            QFAIL("accepted");
        } catch (const EngineError& error) {
            QCOMPARE(error.code(), ErrorCode::RequestInvalid);
        }
        QVERIFY(events.empty());
    }
}

QTEST_GUILESS_MAIN(TestAudioReply)
#include "test_audio_reply.moc"
