// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/media/video/VideoReader.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/pipeline/generate/VideoUpscaler.h"
#include "tests/engine/pipeline/Previews.h"
#include "tests/engine/pipeline/TinyBundle.h"

#include <ATen/ops/full.h>
#include <ATen/ops/linspace.h>

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace nextgpt;

namespace {

constexpr auto kVideo = Modality::Video;

ReplyRequest askingForVideo(const QTemporaryDir& media) {
    ReplyRequest request;
    request.messages = {{Role::User, {std::string("how does a fish swim?")}}};
    request.mediaFolder = media.filePath("media").toStdString();
    request.options.text.maxNewTokens = 8;
    request.options.seed = 3;
    request.options.switches = {ModalitySwitch::Never, ModalitySwitch::Force, ModalitySwitch::Never};
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

std::vector<std::int64_t> doneIn(Stage stage, const std::vector<Event>& events) {
    std::vector<std::int64_t> done;
    for (const Progress& progress : only<Progress>(events))
        if (progress.stage == stage)
            done.push_back(progress.done);
    return done;
}

at::Tensor someCondition() {
    return at::linspace(-1, 1, 77 * 16).view({1, 77, 16});
}

Video greyVideo(int frames) {
    return {8.0, std::vector<Image>(static_cast<std::size_t>(frames),
                                    Image{16, 8, std::vector<std::uint8_t>(std::size_t{16 * 8 * 3}, 120)})};
}

} // namespace

/// From a request to a video, and from a video to a larger one, on tiny networks with fixed seeds.
class TestVideoReply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void promisesPreviewsAndWrites();
    void lengthIsTheRequests();
    void sameSeedSameVideo();
    void decodedFramesTakeOneBytePerSample();
    void decodedValuesMustBeFinite();
    void stopsInEveryStage();
    void refusesWhatCannotBeMade_data();
    void refusesWhatCannotBeMade();
    void largerVideoKeepsItsFrames();
    void largerVideoOfLittleStrengthDoesLittle();
    void impossibleEnlargementsAreRefused();

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
    test::writeTinyBundleWithVideo(m_bundle);
    m_assistant = loadAssistant(Bundle::open(m_bundle), {}, Job::unattended());
}

void TestVideoReply::promisesPreviewsAndWrites() {
    QTemporaryDir media;
    const std::vector<Event> events = eventsOf(*m_assistant, askingForVideo(media));
    const auto promised = only<MediaPromised>(events);
    QCOMPARE(promised.size(), std::size_t(1));
    QVERIFY(promised[0].modality == Modality::Video);
    QCOMPARE(promised[0].width, 32);
    QCOMPARE(promised[0].height, 16);
    QCOMPARE(promised[0].seconds, 0.75); // three frames, four a second
    const auto previews = only<Preview>(events);
    QCOMPARE(previews.size(), std::size_t(2)); // one per step
    for (const Preview& preview : previews) {
        QCOMPARE(preview.framesPerSecond, 4.0);
        QCOMPARE(preview.frames.size(), std::size_t(3));
        for (const PreviewPixels& frame : preview.frames)
            QCOMPARE(frame.rgb.size(), static_cast<std::size_t>(frame.width * frame.height * 3));
    }
    QCOMPARE(doneIn(Stage::Denoising, events), (std::vector<std::int64_t>{0, 1, 2}));
    QCOMPARE(doneIn(Stage::Decoding, events), (std::vector<std::int64_t>{0, 1, 2})); // before each frame
    const auto ready = only<MediaReady>(events);
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

void TestVideoReply::lengthIsTheRequests() {
    QTemporaryDir media;
    ReplyRequest request = askingForVideo(media);
    request.options.media[kVideo].frames = 5;
    request.options.media[kVideo].width = 16;
    const std::vector<Event> events = eventsOf(*m_assistant, request);
    QCOMPARE(only<MediaPromised>(events).at(0).seconds, 1.25);
    QCOMPARE(only<MediaPromised>(events).at(0).width, 16);
    QCOMPARE(only<Preview>(events).at(0).frames.size(), std::size_t(5));
}

void TestVideoReply::sameSeedSameVideo() {
    QTemporaryDir media;
    ReplyRequest request = askingForVideo(media);
    const auto first = only<Preview>(eventsOf(*m_assistant, request));
    QVERIFY(test::alike(only<Preview>(eventsOf(*m_assistant, request)), first));
    request.options.seed = 4;
    QVERIFY(!test::alike(only<Preview>(eventsOf(*m_assistant, request)), first));
}

void TestVideoReply::decodedFramesTakeOneBytePerSample() {
    const at::Tensor latents = at::linspace(-1, 1, 4 * 3 * 2 * 4).view({1, 4, 3, 2, 4}); // [1,C,F,h,w]
    const at::Tensor frames = strategy().decode(latents, {}, [](std::int64_t, std::int64_t) {});
    QCOMPARE(frames.sizes(), at::IntArrayRef({3, 16, 32, 3}));
    QCOMPARE(frames.nbytes(), std::size_t{3} * 16 * 32 * 3);
}

void TestVideoReply::decodedValuesMustBeFinite() {
    const at::Tensor latents = at::full({1, 4, 1, 2, 4}, std::nan(""));
    const auto decode = [&] { strategy().decode(latents, {}, [](std::int64_t, std::int64_t) {}); };
    QVERIFY_EXCEPTION_THROWN(decode(), EngineError);
}

void TestVideoReply::stopsInEveryStage() {
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
        QVERIFY_EXCEPTION_THROWN(m_assistant->reply(askingForVideo(media), job), Stopped);
    }
    QVERIFY(!std::filesystem::exists(media.filePath("media").toStdString()) ||
            std::filesystem::is_empty(media.filePath("media").toStdString()));
}

void TestVideoReply::refusesWhatCannotBeMade_data() {
    QTest::addColumn<int>("frames");
    QTest::addColumn<int>("width");
    QTest::newRow("too long") << 1001 << 32;
    QTest::newRow("no frames") << 0 << 32;
    QTest::newRow("odd width") << 3 << 33;
}

void TestVideoReply::refusesWhatCannotBeMade() {
    QFETCH(int, frames);
    QFETCH(int, width);
    QTemporaryDir media;
    ReplyRequest request = askingForVideo(media);
    request.options.media[kVideo].frames = frames;
    request.options.media[kVideo].width = width;
    std::vector<Event> events;
    try {
        m_assistant->reply(request, Job([&](const Event& event) { events.push_back(event); }, {}));
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::RequestInvalid);
    }
    QVERIFY(events.empty()); // before thinking
}

void TestVideoReply::largerVideoKeepsItsFrames() {
    const VideoStrategy zeroscope = strategy();
    const VideoUpscaler upscaler(zeroscope, at::kCPU);
    std::vector<Event> events;
    const Job job([&](const Event& event) { events.push_back(event); }, {});
    const Video larger = upscaler(greyVideo(3), someCondition(), {32, 16, 5, 2.0, 0.6, 1}, 0, job);
    QCOMPARE(larger.framesPerSecond, 8.0);
    QCOMPARE(larger.frames.size(), std::size_t(3));
    QCOMPARE(larger.frames[2].width, 32);
    QCOMPARE(larger.frames[2].height, 16);
    QCOMPARE(doneIn(Stage::ReadingMedia, events), (std::vector<std::int64_t>{0, 1, 2}));
    QCOMPARE(doneIn(Stage::Denoising, events), (std::vector<std::int64_t>{0, 1, 2, 3})); // 0.6 of 5
    QCOMPARE(doneIn(Stage::Decoding, events), (std::vector<std::int64_t>{0, 1, 2}));
    QCOMPARE(only<Preview>(events).at(0).frames.size(), std::size_t(3));
}

void TestVideoReply::largerVideoOfLittleStrengthDoesLittle() {
    const VideoStrategy zeroscope = strategy();
    const VideoUpscaler upscaler(zeroscope, at::kCPU);
    const at::Tensor condition = someCondition();
    const auto changeFrom = [&](double strength) {
        const Job job = Job::unattended();
        const Image before = upscaler(greyVideo(1), condition, {32, 16, 50, 1.0, 0.02, 1}, 0, job).frames[0];
        const Image after =
            upscaler(greyVideo(1), condition, {32, 16, 50, 1.0, strength, 2}, 0, job).frames[0];
        double sum = 0;
        for (std::size_t i = 0; i < before.pixels.size(); ++i)
            sum += std::abs(int{before.pixels[i]} - int{after.pixels[i]});
        return sum;
    };
    QVERIFY(changeFrom(0.02) < changeFrom(1.0)); // one step from the end, and the whole way
}

void TestVideoReply::impossibleEnlargementsAreRefused() {
    const VideoStrategy zeroscope = strategy();
    const VideoUpscaler upscaler(zeroscope, at::kCPU);
    const at::Tensor condition = someCondition();
    const Job job = Job::unattended();
    QVERIFY_EXCEPTION_THROWN(upscaler({}, condition, {32, 16}, 0, job), EngineError);
    QVERIFY_EXCEPTION_THROWN(upscaler(greyVideo(2), condition, {31, 16}, 0, job), EngineError);
    for (const double strength : {0.0, 0.01, 1.5})
        QVERIFY_EXCEPTION_THROWN(upscaler(greyVideo(2), condition, {32, 16, 10, 2.0, strength, 1}, 0, job),
                                 EngineError);
}

QTEST_GUILESS_MAIN(TestVideoReply)
#include "test_video_reply.moc"
