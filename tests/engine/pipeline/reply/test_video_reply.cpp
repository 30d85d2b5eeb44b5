// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/VideoReader.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/pipeline/generate/Decoding.h"
#include "engine/pipeline/strategies/VideoUpscaler.h"
#include "tests/engine/pipeline/TinyBundle.h"
#include "tests/engine/pipeline/reply/Previews.h"
#include "tests/engine/pipeline/reply/ReplyEvents.h"

#include <ATen/ops/full.h>
#include <ATen/ops/linspace.h>

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

std::filesystem::path pathOf(const QTemporaryDir& folder) {
    return folder.path().toStdString();
}

ReplyRequest videoRequest(const QTemporaryDir& folder) {
    return mediaRequest("how does a fish swim?", Modality::Video, pathOf(folder));
}

std::vector<std::int64_t> doneIn(Stage stage, const std::vector<Event>& events) {
    std::vector<std::int64_t> done;
    for (const Progress& progress : eventsOfType<Progress>(events))
        if (progress.stage == stage)
            done.push_back(progress.done);
    return done;
}

at::Tensor testCondition() {
    return at::linspace(-1, 1, 77 * 16).view({1, 77, 16});
}

Video greyVideo(int frames) {
    const Image frame{
        .width = 16, .height = 8, .pixels = std::vector<std::uint8_t>(std::size_t{16 * 8 * 3}, 120)};
    return {8.0, std::vector<Image>(static_cast<std::size_t>(frames), frame)};
}

} // namespace

/// Replies with video and upscaling, of tiny networks with fixed seeds.
class TestVideoReply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void videoIsAnnouncedPreviewedAndWritten();
    void frameCountFollowsTheRequest();
    void sameSeedGivesTheSameVideo();
    void decodedFramesTakeOneBytePerSample();
    void decodedValuesMustBeFinite();
    void replyCanBeCancelledInEveryStage();
    void invalidSizesAreRefusedBeforeTheText_data();
    void invalidSizesAreRefusedBeforeTheText();
    void upscalingKeepsTheFrames();
    void smallStrengthChangesLittle();
    void invalidUpscalingIsRefused();

private:
    VideoStrategy strategy() const;

    QTemporaryDir m_folder;
    std::filesystem::path m_bundle;
    std::unique_ptr<Assistant> m_assistant;
};

VideoStrategy TestVideoReply::strategy() const {
    return {VideoNetworks::load({.folder = m_bundle / "video"}, {}), at::kFloat};
}

void TestVideoReply::initTestCase() {
    m_bundle = m_folder.filePath("bundle").toStdString();
    writeTinyBundleWithVideo(m_bundle);
    m_assistant = loadAssistant(Bundle::open(m_bundle), {}, Job::unattended());
}

void TestVideoReply::videoIsAnnouncedPreviewedAndWritten() {
    const QTemporaryDir media;
    const std::vector<Event> events = eventsOf(*m_assistant, videoRequest(media));
    const auto promised = eventsOfType<MediaPromised>(events);
    QCOMPARE(promised.size(), std::size_t(1));
    QVERIFY(promised[0].modality == Modality::Video);
    QCOMPARE(promised[0].width, 32);
    QCOMPARE(promised[0].height, 16);
    QCOMPARE(promised[0].seconds, 0.75); // three frames at four per second
    const auto previews = eventsOfType<Preview>(events);
    QCOMPARE(previews.size(), std::size_t(2)); // one per step
    for (const Preview& preview : previews) {
        QCOMPARE(preview.framesPerSecond, 4.0);
        QCOMPARE(preview.frames.size(), std::size_t(3));
        for (const PreviewPixels& frame : preview.frames)
            QCOMPARE(frame.rgb.size(), static_cast<std::size_t>(frame.width * frame.height * 3));
    }
    QCOMPARE(doneIn(Stage::Denoising, events), (std::vector<std::int64_t>{0, 1, 2}));
    QCOMPARE(doneIn(Stage::Decoding, events), (std::vector<std::int64_t>{0, 1, 2})); // before each frame
    const auto ready = eventsOfType<MediaReady>(events);
    QCOMPARE(ready.size(), std::size_t(1));
    QVERIFY(ready[0].file.modality == Modality::Video);
    QCOMPARE(ready[0].file.path.extension().string(), std::string(".mp4"));
    VideoReader reader(ready[0].file.path);
    QCOMPARE(reader.info().width, 32);
    QCOMPARE(reader.info().height, 16);
    QVERIFY(std::abs(reader.info().framesPerSecond - 4.0) < 0.1);
    int frames = 0;
    while (reader.skip())
        ++frames;
    QCOMPARE(frames, 3);
    QCOMPARE(ready[0].recipe.steps, 2);
    QCOMPARE(ready[0].recipe.guidance, 2.0);
    QCOMPARE(ready[0].recipe.sampler, std::string("DDIM"));
}

void TestVideoReply::frameCountFollowsTheRequest() {
    const QTemporaryDir media;
    ReplyRequest request = videoRequest(media);
    request.options.media[Modality::Video].frames = 5;
    request.options.media[Modality::Video].width = 16;
    const std::vector<Event> events = eventsOf(*m_assistant, request);
    QCOMPARE(eventsOfType<MediaPromised>(events).at(0).seconds, 1.25);
    QCOMPARE(eventsOfType<MediaPromised>(events).at(0).width, 16);
    QCOMPARE(eventsOfType<Preview>(events).at(0).frames.size(), std::size_t(5));
}

void TestVideoReply::sameSeedGivesTheSameVideo() {
    const QTemporaryDir media;
    ReplyRequest request = videoRequest(media);
    const auto first = eventsOfType<Preview>(eventsOf(*m_assistant, request));
    QVERIFY(alike(eventsOfType<Preview>(eventsOf(*m_assistant, request)), first));
    request.options.seed = 4;
    QVERIFY(!alike(eventsOfType<Preview>(eventsOf(*m_assistant, request)), first));
}

void TestVideoReply::decodedFramesTakeOneBytePerSample() {
    const at::Tensor latents = at::linspace(-1, 1, 4 * 3 * 2 * 4).view({1, 4, 3, 2, 4}); // [1,C,F,h,w]
    const at::Tensor frames = strategy().decode(latents, {}, [](std::int64_t, std::int64_t) {}).value();
    QCOMPARE(frames.sizes(), at::IntArrayRef({3, 16, 32, 3}));
    QCOMPARE(frames.nbytes(), std::size_t{3} * 16 * 32 * 3);
}

void TestVideoReply::decodedValuesMustBeFinite() {
    const at::Tensor latents = at::full({1, 4, 1, 2, 4}, std::nan(""));
    const auto decode = [&] { decodeFinite(strategy(), latents, {}, [](std::int64_t, std::int64_t) {}); };
    QVERIFY_THROWS_EXCEPTION(EngineError, decode());
}

void TestVideoReply::replyCanBeCancelledInEveryStage() {
    const QTemporaryDir media;
    for (const Stage stage : {Stage::Denoising, Stage::Decoding, Stage::Saving})
        QVERIFY(isCancelledIn(stage, *m_assistant, videoRequest(media)));
    QVERIFY(filesIn(pathOf(media) / "media").empty());
}

void TestVideoReply::invalidSizesAreRefusedBeforeTheText_data() {
    QTest::addColumn<int>("frames");
    QTest::addColumn<int>("width");
    QTest::newRow("too long") << 1001 << 32;
    QTest::newRow("no frames") << 0 << 32;
    QTest::newRow("odd width") << 3 << 33;
}

void TestVideoReply::invalidSizesAreRefusedBeforeTheText() {
    QFETCH(int, frames);
    QFETCH(int, width);
    const QTemporaryDir media;
    ReplyRequest request = videoRequest(media);
    request.options.media[Modality::Video].frames = frames;
    request.options.media[Modality::Video].width = width;
    const FailedReply reply = failedReply(*m_assistant, request);
    QCOMPARE(reply.code, std::optional(ErrorCode::RequestInvalid));
    QVERIFY(reply.events.empty());
}

void TestVideoReply::upscalingKeepsTheFrames() {
    const VideoStrategy videoStrategy = strategy();
    const VideoUpscaler upscaler(videoStrategy, at::kCPU);
    std::vector<Event> events;
    const Job job([&](const Event& event) { events.push_back(event); }, {});
    const Video larger = upscaler(
        greyVideo(3), testCondition(),
        {.width = 32, .height = 16, .steps = 5, .guidance = 2.0, .strength = 0.6, .seed = 1}, 0, job);
    QCOMPARE(larger.framesPerSecond, 8.0);
    QCOMPARE(larger.frames.size(), std::size_t(3));
    QCOMPARE(larger.frames[2].width, 32);
    QCOMPARE(larger.frames[2].height, 16);
    QCOMPARE(doneIn(Stage::ReadingMedia, events), (std::vector<std::int64_t>{0, 1, 2}));
    QCOMPARE(doneIn(Stage::Denoising, events), (std::vector<std::int64_t>{0, 1, 2, 3})); // 0.6 of 5
    QCOMPARE(doneIn(Stage::Decoding, events), (std::vector<std::int64_t>{0, 1, 2}));
    QCOMPARE(eventsOfType<Preview>(events).at(0).frames.size(), std::size_t(3));
}

void TestVideoReply::smallStrengthChangesLittle() {
    const VideoStrategy videoStrategy = strategy();
    const VideoUpscaler upscaler(videoStrategy, at::kCPU);
    const at::Tensor condition = testCondition();
    const auto changeFrom = [&](double strength) {
        const auto upscaled = [&](double value, std::uint64_t seed) {
            const VideoUpscaler::Options options{
                .width = 32, .height = 16, .steps = 50, .guidance = 1.0, .strength = value, .seed = seed};
            return upscaler(greyVideo(1), condition, options, 0, Job::unattended()).frames[0];
        };
        const Image before = upscaled(0.02, 1);
        const Image after = upscaled(strength, 2);
        double sum = 0;
        for (std::size_t i = 0; i < before.pixels.size(); ++i)
            sum += std::abs(int{before.pixels[i]} - int{after.pixels[i]});
        return sum;
    };
    QVERIFY(changeFrom(0.02) < changeFrom(1.0)); // one step and all steps of the denoising
}

void TestVideoReply::invalidUpscalingIsRefused() {
    const VideoStrategy videoStrategy = strategy();
    const VideoUpscaler upscaler(videoStrategy, at::kCPU);
    const at::Tensor condition = testCondition();
    const Job job = Job::unattended();
    QVERIFY_THROWS_EXCEPTION(EngineError, upscaler({}, condition, {.width = 32, .height = 16}, 0, job));
    QVERIFY_THROWS_EXCEPTION(EngineError,
                             upscaler(greyVideo(2), condition, {.width = 31, .height = 16}, 0, job));
    for (const double strength : {0.0, 0.01, 1.5})
        QVERIFY_THROWS_EXCEPTION(
            EngineError, upscaler(greyVideo(2), condition,
                                  {.width = 32, .height = 16, .steps = 10, .strength = strength}, 0, job));
}

QTEST_GUILESS_MAIN(TestVideoReply)
#include "test_video_reply.moc"
