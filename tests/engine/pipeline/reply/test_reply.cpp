// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/ImageReader.h"
#include "engine/pipeline/BundleLoader.h"
#include "tests/engine/pipeline/TinyBundle.h"
#include "tests/engine/pipeline/reply/Previews.h"
#include "tests/engine/pipeline/reply/ReplyEvents.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <fstream>

using namespace nextgpt;
using namespace nextgpt::test;

/// Whole replies of tiny networks with fixed seeds.
class TestReply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eventsComeInOrder();
    void bundleWithoutDefaultsTakesTheReferences();
    void exactPreviewsAreLimited();
    void sameSeedGivesTheSameReply();
    void replyCanBeCancelledAtEveryEvent();
    void neverSuppressesSignals();
    void askAnnouncesWithoutGenerating();
    void forceAddsMediaAfterTheText();
    void reusedCacheDoesNotChangeTheReply();
    void imagesFollowTheSignalFile();
    void longConversationDropsTheOldestTurns();
    void languageModelMayBeAGgufFile();
    void mediaTakeSeveralPositions();

private:
    std::unique_ptr<Assistant> load() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Assistant> m_assistant;
};

namespace {

std::filesystem::path pathOf(const QTemporaryDir& folder) {
    return folder.path().toStdString();
}

ReplyRequest imageRequest(const QTemporaryDir& folder) {
    return mediaRequest("draw a fish", Modality::Image, pathOf(folder));
}

template<typename Kind>
std::size_t firstIndexOf(const std::vector<Event>& events) {
    return static_cast<std::size_t>(
        std::find_if(events.begin(), events.end(),
                     [](const Event& event) { return std::holds_alternative<Kind>(event); }) -
        events.begin());
}

} // namespace

std::unique_ptr<Assistant> TestReply::load() const {
    return loadAssistant(Bundle::open(pathOf(m_folder) / "bundle"), {}, Job::unattended());
}

void TestReply::initTestCase() {
    writeTinyBundle(pathOf(m_folder) / "bundle");
    m_assistant = load();
}

void TestReply::eventsComeInOrder() {
    const QTemporaryDir media;
    const std::vector<Event> events = eventsOf(*m_assistant, imageRequest(media));
    const auto promised = eventsOfType<MediaPromised>(events);
    QCOMPARE(promised.size(), std::size_t(1));
    QCOMPARE(promised[0].slot, 0);
    QCOMPARE(promised[0].width, 32);
    QCOMPARE(promised[0].height, 16);
    QVERIFY(promised[0].probability > 0 && promised[0].probability < 1);
    QCOMPARE(eventsOfType<TextMeasured>(events).size(), std::size_t(1));

    const auto previews = eventsOfType<Preview>(events);
    QCOMPARE(previews.size(), std::size_t(2)); // one per step
    QCOMPARE(previews[0].frames.at(0).rgb.size(),
             static_cast<std::size_t>(previews[0].frames.at(0).width * previews[0].frames.at(0).height * 3));

    const auto ready = eventsOfType<MediaReady>(events);
    QCOMPARE(ready.size(), std::size_t(1));
    QCOMPARE(ready[0].recipe.prompt, std::string("draw a fish"));
    QCOMPARE(ready[0].recipe.seed, std::uint64_t(3));
    QCOMPARE(ready[0].recipe.steps, 2);
    QCOMPARE(ready[0].recipe.bundleName, std::string("Tiny"));
    QCOMPARE(ready[0].recipe.decodedIn, std::string("float32"));
    const Image image = readImage(ready[0].file.path);
    QCOMPARE(image.width, 32);
    QCOMPARE(image.height, 16);
    QCOMPARE(filesIn(pathOf(media) / "media").size(), std::size_t(1));

    QVERIFY(firstIndexOf<MediaPromised>(events) < firstIndexOf<TextMeasured>(events));
    QVERIFY(firstIndexOf<TextMeasured>(events) < firstIndexOf<Preview>(events));
    QCOMPARE(firstIndexOf<MediaReady>(events), events.size() - 1);
    std::vector<Stage> stages;
    for (const Progress& progress : eventsOfType<Progress>(events))
        if (stages.empty() || stages.back() != progress.stage)
            stages.push_back(progress.stage);
    QCOMPARE(stages, (std::vector{Stage::GeneratingText, Stage::Denoising, Stage::Decoding, Stage::Saving}));
    for (const Event& event : events)
        QVERIFY(!isEnd(event)); // the worker emits the end
}

void TestReply::bundleWithoutDefaultsTakesTheReferences() {
    const QTemporaryDir folder;
    writeTinyBundle(pathOf(folder));
    removeDefaults(pathOf(folder));
    const auto assistant = loadAssistant(Bundle::open(pathOf(folder)), {}, Job::unattended());
    const QTemporaryDir media;
    ReplyRequest request = imageRequest(media);
    request.options.media[Modality::Image].steps = 1; // the reference's 50 would take long
    const auto events = eventsOf(*assistant, request);
    QVERIFY(eventsOfType<MediaFailed>(events).empty());
    const auto promised = eventsOfType<MediaPromised>(events);
    QCOMPARE(promised.size(), std::size_t(1));
    QCOMPARE(promised[0].width, 512);
    QCOMPARE(promised[0].height, 512);
    const auto ready = eventsOfType<MediaReady>(events);
    QCOMPARE(ready.size(), std::size_t(1));
    QCOMPARE(ready[0].recipe.guidance, 7.5);
}

void TestReply::exactPreviewsAreLimited() {
    const QTemporaryDir media;
    ReplyRequest request = imageRequest(media);
    request.options.media[Modality::Image].steps = 9;
    const auto events = eventsOf(*m_assistant, request);
    QCOMPARE(eventsOfType<Preview>(events).size(),
             std::size_t(4)); // after the second, fourth, sixth and eighth step
    QCOMPARE(eventsOfType<Preview>(events)[0].frames.at(0).width, 32);
}

void TestReply::sameSeedGivesTheSameReply() {
    const QTemporaryDir first;
    const QTemporaryDir second;
    ReplyRequest request = imageRequest(first);
    request.options.text = {.temperature = 1.0, .topP = 1.0, .topK = 0, .maxNewTokens = 12}; // sampled
    const auto before = eventsOf(*m_assistant, request);
    request.mediaFolder = pathOf(second) / "media";
    const auto after = eventsOf(*load(), request); // with empty caches
    QCOMPARE(textOf(after), textOf(before));
    QVERIFY(alike(eventsOfType<Preview>(after), eventsOfType<Preview>(before)));
    QCOMPARE(readImage(eventsOfType<MediaReady>(after)[0].file.path),
             readImage(eventsOfType<MediaReady>(before)[0].file.path));

    request.options.seed = 4;
    const auto other = eventsOf(*m_assistant, request);
    QVERIFY(readImage(eventsOfType<MediaReady>(other)[0].file.path) !=
            readImage(eventsOfType<MediaReady>(before)[0].file.path));
}

void TestReply::replyCanBeCancelledAtEveryEvent() {
    const QTemporaryDir media;
    const std::vector<Event> whole = eventsOf(*m_assistant, imageRequest(media));
    for (std::size_t at = 0; at < whole.size(); ++at) {
        const QTemporaryDir folder;
        std::stop_source stop;
        std::size_t count = 0;
        bool stopped = false;
        const Job job(
            [&](const Event& event) {
                QCOMPARE(event.index(), whole[count].index());
                if (count++ == at)
                    stop.request_stop();
            },
            stop.get_token());
        try {
            m_assistant->reply(imageRequest(folder), job);
        } catch (const Stopped&) {
            stopped = true;
        }
        QVERIFY(stopped);
        QCOMPARE(count, at + 1); // nothing after the event that cancelled it
        const bool wasReady = std::holds_alternative<MediaReady>(whole[at]);
        QCOMPARE(filesIn(pathOf(folder) / "media").size(), std::size_t(wasReady ? 1 : 0));
    }
    // The assistant still works.
    const QTemporaryDir again;
    QCOMPARE(textOf(eventsOf(*m_assistant, imageRequest(again))), textOf(whole));
}

void TestReply::neverSuppressesSignals() {
    const QTemporaryDir media;
    ReplyRequest request = textRequest("draw a fish", pathOf(media));
    request.options.switches = {ModalitySwitch::Never, ModalitySwitch::Never, ModalitySwitch::Never};
    request.options.text = {.temperature = 5.0,
                            .topP = 1.0,
                            .topK = 0,
                            .maxNewTokens = 150}; // would sample a signal sooner or later
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        request.options.seed = seed;
        QVERIFY(eventsOfType<MediaPromised>(eventsOf(*m_assistant, request)).empty());
    }
    request.options.switches = {};
    request.options.maxGroupsPerModality = 2;
    std::size_t promised = 0;
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        request.options.seed = seed;
        PerModality<int> perModality;
        for (const MediaPromised& promise : eventsOfType<MediaPromised>(eventsOf(*m_assistant, request))) {
            ++promised;
            QVERIFY(++perModality[promise.modality] <= 2);
        }
    }
    QVERIFY(promised > 0); // so that the first half of this test could fail
}

void TestReply::askAnnouncesWithoutGenerating() {
    const QTemporaryDir media;
    ReplyRequest request = textRequest("draw a fish", pathOf(media));
    request.options.switches = {ModalitySwitch::Ask, ModalitySwitch::Ask, ModalitySwitch::Ask};
    request.options.text = {.temperature = 5.0, .topP = 1.0, .topK = 0, .maxNewTokens = 150};
    std::size_t promised = 0;
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        request.options.seed = seed;
        const auto events = eventsOf(*m_assistant, request);
        promised += eventsOfType<MediaPromised>(events).size();
        QVERIFY(eventsOfType<MediaReady>(events).empty() && eventsOfType<MediaFailed>(events).empty());
    }
    QVERIFY(promised > 0);
    QVERIFY(filesIn(request.mediaFolder).empty());
}

void TestReply::forceAddsMediaAfterTheText() {
    const QTemporaryDir media;
    ReplyRequest free = imageRequest(media);
    free.options.switches[Modality::Image] = ModalitySwitch::Never;
    const std::string words = textOf(eventsOf(*m_assistant, free));
    const auto forced = eventsOf(*m_assistant, imageRequest(media));
    QCOMPARE(textOf(forced), words); // only the signal block was added
    QCOMPARE(eventsOfType<MediaReady>(forced).size(), std::size_t(1));

    ReplyRequest all = textRequest("everything", pathOf(media));
    all.options.switches = {ModalitySwitch::Force, ModalitySwitch::Force, ModalitySwitch::Force};
    const auto promises = eventsOfType<MediaPromised>(eventsOf(*m_assistant, all));
    QCOMPARE(promises.size(), std::size_t(3));
    for (int slot = 0; slot < 3; ++slot)
        QCOMPARE(promises[static_cast<std::size_t>(slot)].slot, slot);
}

void TestReply::reusedCacheDoesNotChangeTheReply() {
    const QTemporaryDir media;
    const std::filesystem::path photo = std::filesystem::path(NEXTGPT_TEST_DATA) / "images" / "photo.png";
    ReplyRequest request = textRequest("what is this?", pathOf(media));
    request.options.switches = {ModalitySwitch::Never, ModalitySwitch::Never, ModalitySwitch::Never};
    request.messages[0].parts.emplace_back(MediaFile{Modality::Image, photo});
    const std::string answer = textOf(eventsOf(*m_assistant, request));
    request.messages.push_back({Role::Assistant, {answer.empty() ? std::string("yes") : answer}});
    request.messages.push_back({Role::User, {std::string("and its colour?")}});
    const std::string reused = textOf(eventsOf(*m_assistant, request));
    const std::string fresh = textOf(eventsOf(*load(), request));
    QCOMPARE(reused, fresh);
}

void TestReply::imagesFollowTheSignalFile() {
    const QTemporaryDir media;
    ReplyRequest fish = imageRequest(media);
    fish.options.signalsTo = pathOf(media) / "fish.safetensors";
    const Image own = readImage(eventsOfType<MediaReady>(eventsOf(*m_assistant, fish)).at(0).file.path);
    ReplyRequest boat = imageRequest(media);
    boat.messages = {{Role::User, {"a boat at night, please"}}};
    const Image other = readImage(eventsOfType<MediaReady>(eventsOf(*m_assistant, boat)).at(0).file.path);
    QVERIFY(!(own == other));
    boat.options.signalsFrom = fish.options.signalsTo;
    const Image swapped = readImage(eventsOfType<MediaReady>(eventsOf(*m_assistant, boat)).at(0).file.path);
    QVERIFY(swapped == own);
}

void TestReply::longConversationDropsTheOldestTurns() {
    const QTemporaryDir media;
    ReplyRequest request = textRequest("and now?", pathOf(media));
    request.messages.clear();
    for (int turn = 0; turn < 2000; ++turn) {
        request.messages.push_back({Role::User, {std::string("draw a large red star at night")}});
        request.messages.push_back({Role::Assistant, {std::string("Here is a large red star.")}});
    }
    request.messages.push_back({Role::User, {std::string("and now?")}});
    const auto measured = eventsOfType<TextMeasured>(eventsOf(*m_assistant, request));
    QVERIFY(measured[0].droppedTurns > 1900);
    QVERIFY(measured[0].promptTokens <= 256);
}

void TestReply::languageModelMayBeAGgufFile() {
    const QTemporaryDir folder;
    const std::filesystem::path path = pathOf(folder) / "bundle";
    writeTinyBundleWithGguf(path);
    const Bundle bundle = Bundle::open(path);
    bundle.verify();
    const auto assistant = loadAssistant(bundle, {}, Job::unattended());
    const QTemporaryDir media;
    const auto events = eventsOf(*assistant, imageRequest(media));
    QCOMPARE(eventsOfType<MediaReady>(events).size(), std::size_t(1));
    QVERIFY(eventsOfType<MediaFailed>(events).empty());
}

void TestReply::mediaTakeSeveralPositions() {
    const QTemporaryDir folder;
    const QTemporaryDir media;
    const auto path = pathOf(folder) / "bundle";
    writeTinyBundleWithTokens(path, 3);
    const auto assistant = loadAssistant(Bundle::open(path), {}, Job::unattended());
    ReplyRequest request = imageRequest(media);
    request.messages.back().parts.emplace_back(
        MediaFile{Modality::Image, std::filesystem::path(NEXTGPT_SOURCE_DIR) / "resources/samples/boat.png"});
    const auto promptOf = [&request](Assistant& from) {
        return eventsOfType<TextMeasured>(eventsOf(from, request)).at(0).promptTokens;
    };
    QCOMPARE(promptOf(*assistant), promptOf(*m_assistant) + 2);
    QCOMPARE(promptOf(*assistant), promptOf(*m_assistant) + 2); // with what both have in their caches
    // A configuration that does not say so does not fit the tensors.
    std::ofstream(path / "nextgpt/config.json")
        << R"({"input_projection": {"in": 16, "out": 32, "tokens": 2}})";
    QVERIFY_THROWS_EXCEPTION(EngineError, loadAssistant(Bundle::open(path), {}, Job::unattended()));
}

QTEST_GUILESS_MAIN(TestReply)
#include "test_reply.moc"
