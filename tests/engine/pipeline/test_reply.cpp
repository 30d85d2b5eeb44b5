// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/media/image/ImageReader.h"
#include "engine/pipeline/BundleLoader.h"
#include "tests/engine/pipeline/Previews.h"
#include "tests/engine/pipeline/TinyBundle.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

#include <csignal>

using namespace nextgpt;

/// A request in, the whole event sequence out, on tiny networks with fixed seeds.
class TestReply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void emitsTheWholeSequence();
    void exactLooksAreFew();
    void sameSeedSameEvents();
    void stopsAtEveryEvent();
    void neverKeepsTheSignalAway();
    void askPromisesAndMakesNothing();
    void forceComesAfterTheWords();
    void missingDecoderCostsOnlyItsPart();
    void fullDiskCostsOnlyItsPart();
    void laterTurnReadsOnlyWhatIsNew();
    void imagesFollowTheSignalFile();
    void unreadableAttachmentFailsBeforeThinking();
    void lostMediaOfOldTurnsAreLeftOut();
    void refusesWhatIsOutOfRange_data();
    void refusesWhatIsOutOfRange();
    void longConversationDropsOldestTurns();

private:
    std::unique_ptr<Assistant> load(const QString& folder) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Assistant> m_assistant;
};

namespace {

std::filesystem::path pathOf(const QString& text) {
    return text.toStdString();
}

ReplyRequest asking(const std::string& words, const QTemporaryDir& media) {
    ReplyRequest request;
    request.messages = {{Role::User, {words}}};
    request.mediaFolder = pathOf(media.filePath("media"));
    request.options.text.maxNewTokens = 12;
    request.options.seed = 3;
    return request;
}

ReplyRequest askingForImage(const QTemporaryDir& media) {
    ReplyRequest request = asking("draw a fish", media);
    request.options.switches[Modality::Image] = ModalitySwitch::Force;
    request.options.switches[Modality::Video] = ModalitySwitch::Never;
    request.options.switches[Modality::Audio] = ModalitySwitch::Never;
    return request;
}

/// Events without an end: those of a run that came to its end by itself.
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

template<typename Kind>
std::size_t firstOf(const std::vector<Event>& events) {
    return static_cast<std::size_t>(
        std::find_if(events.begin(), events.end(),
                     [](const Event& event) { return std::holds_alternative<Kind>(event); }) -
        events.begin());
}

std::string textOf(const std::vector<Event>& events) {
    std::string text;
    for (const TextDelta& delta : only<TextDelta>(events))
        text += delta.text;
    return text;
}

std::vector<std::string> filesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    if (std::filesystem::exists(folder))
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            names.push_back(entry.path().filename().string());
    return names;
}

std::optional<ErrorCode> failureOf(Assistant& assistant, const ReplyRequest& request,
                                   std::vector<Event>& events) {
    try {
        assistant.reply(request, Job([&](const Event& event) { events.push_back(event); }, {}));
    } catch (const EngineError& error) {
        return error.code();
    }
    return std::nullopt;
}

} // namespace

std::unique_ptr<Assistant> TestReply::load(const QString& folder) const {
    return loadAssistant(Bundle::open(pathOf(folder)), {}, Job::unattended());
}

void TestReply::initTestCase() {
    test::writeTinyBundle(pathOf(m_folder.filePath("bundle")));
    m_assistant = load(m_folder.filePath("bundle"));
}

void TestReply::emitsTheWholeSequence() {
    QTemporaryDir media;
    const std::vector<Event> events = eventsOf(*m_assistant, askingForImage(media));
    const auto promised = only<MediaPromised>(events);
    QCOMPARE(promised.size(), std::size_t(1));
    QCOMPARE(promised[0].slot, 0);
    QCOMPARE(promised[0].width, 32);
    QCOMPARE(promised[0].height, 16);
    QVERIFY(promised[0].probability > 0 && promised[0].probability < 1);
    QCOMPARE(only<TextMeasured>(events).size(), std::size_t(1));

    const auto previews = only<Preview>(events);
    QCOMPARE(previews.size(), std::size_t(2)); // one per step
    QCOMPARE(previews[0].frames.at(0).rgb.size(),
             static_cast<std::size_t>(previews[0].frames.at(0).width * previews[0].frames.at(0).height * 3));

    const auto ready = only<MediaReady>(events);
    QCOMPARE(ready.size(), std::size_t(1));
    QCOMPARE(ready[0].recipe.prompt, std::string("draw a fish"));
    QCOMPARE(ready[0].recipe.seed, std::uint64_t(3));
    QCOMPARE(ready[0].recipe.steps, 2);
    QCOMPARE(ready[0].recipe.bundleName, std::string("Tiny"));
    const Image image = readImage(ready[0].file.path);
    QCOMPARE(image.width, 32);
    QCOMPARE(image.height, 16);
    QCOMPARE(filesIn(pathOf(media.filePath("media"))).size(), std::size_t(1));

    QVERIFY(firstOf<MediaPromised>(events) < firstOf<TextMeasured>(events));
    QVERIFY(firstOf<TextMeasured>(events) < firstOf<Preview>(events));
    QCOMPARE(firstOf<MediaReady>(events), events.size() - 1);
    std::vector<Stage> stages;
    for (const Progress& progress : only<Progress>(events))
        if (stages.empty() || stages.back() != progress.stage)
            stages.push_back(progress.stage);
    QCOMPARE(stages, (std::vector{Stage::GeneratingText, Stage::Denoising, Stage::Decoding, Stage::Saving}));
    for (const Event& event : events)
        QVERIFY(!isEnd(event)); // the end is the worker's
}

void TestReply::exactLooksAreFew() {
    QTemporaryDir media;
    ReplyRequest request = askingForImage(media);
    request.options.media[Modality::Image].steps = 9;
    const auto events = eventsOf(*m_assistant, request);
    QCOMPARE(only<Preview>(events).size(), std::size_t(4)); // after the second, fourth, sixth and eighth step
    QCOMPARE(only<Preview>(events)[0].frames.at(0).width, 32);
}

void TestReply::sameSeedSameEvents() {
    QTemporaryDir first;
    QTemporaryDir second;
    ReplyRequest request = askingForImage(first);
    request.options.text = {1.0, 1.0, 0, 12}; // really drawn
    const auto before = eventsOf(*m_assistant, request);
    request.mediaFolder = pathOf(second.filePath("media"));
    const auto after = eventsOf(*load(m_folder.filePath("bundle")), request); // nothing read before
    QCOMPARE(textOf(after), textOf(before));
    QVERIFY(test::alike(only<Preview>(after), only<Preview>(before)));
    QCOMPARE(readImage(only<MediaReady>(after)[0].file.path),
             readImage(only<MediaReady>(before)[0].file.path));

    request.options.seed = 4;
    const auto other = eventsOf(*m_assistant, request);
    QVERIFY(readImage(only<MediaReady>(other)[0].file.path) !=
            readImage(only<MediaReady>(before)[0].file.path));
}

void TestReply::stopsAtEveryEvent() {
    QTemporaryDir media;
    const std::vector<Event> whole = eventsOf(*m_assistant, askingForImage(media));
    for (std::size_t at = 0; at < whole.size(); ++at) {
        QTemporaryDir folder;
        std::stop_source stop;
        std::size_t heard = 0;
        bool stopped = false;
        const Job job(
            [&](const Event& event) {
                QCOMPARE(event.index(), whole[heard].index());
                if (heard++ == at)
                    stop.request_stop();
            },
            stop.get_token());
        try {
            m_assistant->reply(askingForImage(folder), job);
        } catch (const Stopped&) {
            stopped = true;
        }
        QVERIFY(stopped);
        QCOMPARE(heard, at + 1); // nothing after the one that stopped it
        const bool wasReady = std::holds_alternative<MediaReady>(whole[at]);
        QCOMPARE(filesIn(pathOf(folder.filePath("media"))).size(), std::size_t(wasReady ? 1 : 0));
    }
    // And it still answers as before.
    QTemporaryDir again;
    QCOMPARE(textOf(eventsOf(*m_assistant, askingForImage(again))), textOf(whole));
}

void TestReply::neverKeepsTheSignalAway() {
    QTemporaryDir media;
    ReplyRequest request = asking("draw a fish", media);
    request.options.switches = {ModalitySwitch::Never, ModalitySwitch::Never, ModalitySwitch::Never};
    request.options.text = {5.0, 1.0, 0, 150}; // hot: without the mask a signal comes sooner or later
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        request.options.seed = seed;
        QVERIFY(only<MediaPromised>(eventsOf(*m_assistant, request)).empty());
    }
    request.options.switches = {};
    request.options.maxGroupsPerModality = 2;
    std::size_t promised = 0;
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        request.options.seed = seed;
        PerModality<int> perModality;
        for (const MediaPromised& promise : only<MediaPromised>(eventsOf(*m_assistant, request))) {
            ++promised;
            QVERIFY(++perModality[promise.modality] <= 2);
        }
    }
    QVERIFY(promised > 0); // so the first half of this test can fail
}

void TestReply::askPromisesAndMakesNothing() {
    QTemporaryDir media;
    ReplyRequest request = asking("draw a fish", media);
    request.options.switches = {ModalitySwitch::Ask, ModalitySwitch::Ask, ModalitySwitch::Ask};
    request.options.text = {5.0, 1.0, 0, 150};
    std::size_t promised = 0;
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        request.options.seed = seed;
        const auto events = eventsOf(*m_assistant, request);
        promised += only<MediaPromised>(events).size();
        QVERIFY(only<MediaReady>(events).empty() && only<MediaFailed>(events).empty());
    }
    QVERIFY(promised > 0);
    QVERIFY(filesIn(request.mediaFolder).empty());
}

void TestReply::forceComesAfterTheWords() {
    QTemporaryDir media;
    ReplyRequest free = askingForImage(media);
    free.options.switches[Modality::Image] = ModalitySwitch::Never;
    const std::string words = textOf(eventsOf(*m_assistant, free));
    const auto forced = eventsOf(*m_assistant, askingForImage(media));
    QCOMPARE(textOf(forced), words); // the block was added, nothing else changed
    QCOMPARE(only<MediaReady>(forced).size(), std::size_t(1));

    ReplyRequest all = asking("everything", media);
    all.options.switches = {ModalitySwitch::Force, ModalitySwitch::Force, ModalitySwitch::Force};
    const auto promises = only<MediaPromised>(eventsOf(*m_assistant, all));
    QCOMPARE(promises.size(), std::size_t(3));
    for (int slot = 0; slot < 3; ++slot)
        QCOMPARE(promises[static_cast<std::size_t>(slot)].slot, slot);
}

void TestReply::missingDecoderCostsOnlyItsPart() {
    test::writeTinyBundleWithoutDecoder(pathOf(m_folder.filePath("words only")));
    const auto assistant = load(m_folder.filePath("words only"));
    QTemporaryDir media;
    const auto without = eventsOf(*assistant, askingForImage(media));
    const auto failed = only<MediaFailed>(without);
    QCOMPARE(failed.size(), std::size_t(1));
    QCOMPARE(failed[0].error.code, ErrorCode::DecoderMissing);

    ReplyRequest all = asking("everything", media);
    all.options.switches = {ModalitySwitch::Force, ModalitySwitch::Force, ModalitySwitch::Force};
    const auto events = eventsOf(*m_assistant, all);
    const auto both = only<MediaFailed>(events); // video and audio: what is quicker comes first
    QCOMPARE(both.size(), std::size_t(2));
    QCOMPARE(both[0].slot, 2);
    QCOMPARE(both[1].slot, 1);
    QCOMPARE(only<MediaReady>(events).size(), std::size_t(1));
}

void TestReply::fullDiskCostsOnlyItsPart() {
    QTemporaryDir media;
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit full = before;
    full.rlim_cur = 64; // bytes: any image is larger
    setrlimit(RLIMIT_FSIZE, &full);
    std::vector<Event> events;
    const auto failure = failureOf(*m_assistant, askingForImage(media), events);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!failure);
    QCOMPARE(only<MediaFailed>(events).size(), std::size_t(1));
    QCOMPARE(only<MediaFailed>(events)[0].error.code, ErrorCode::DiskFull);
    QVERIFY(only<MediaReady>(events).empty());
    QVERIFY(filesIn(pathOf(media.filePath("media"))).empty());
}

void TestReply::laterTurnReadsOnlyWhatIsNew() {
    QTemporaryDir media;
    const std::filesystem::path photo = std::filesystem::path(NEXTGPT_TEST_DATA) / "images" / "photo.png";
    ReplyRequest request = asking("what is this?", media);
    request.options.switches = {ModalitySwitch::Never, ModalitySwitch::Never, ModalitySwitch::Never};
    request.messages[0].parts.emplace_back(MediaFile{Modality::Image, photo});
    const std::string answer = textOf(eventsOf(*m_assistant, request));
    request.messages.push_back({Role::Assistant, {answer.empty() ? std::string("yes") : answer}});
    request.messages.push_back({Role::User, {std::string("and its colour?")}});
    const std::string kept = textOf(eventsOf(*m_assistant, request));
    const std::string fresh = textOf(eventsOf(*load(m_folder.filePath("bundle")), request));
    QCOMPARE(kept, fresh);
}

void TestReply::imagesFollowTheSignalFile() {
    QTemporaryDir media;
    ReplyRequest fish = askingForImage(media);
    fish.options.signalsTo = pathOf(media.filePath("fish.safetensors"));
    const Image own = readImage(only<MediaReady>(eventsOf(*m_assistant, fish)).at(0).file.path);
    ReplyRequest boat = askingForImage(media);
    boat.messages = {{Role::User, {"a boat at night, please"}}};
    const Image other = readImage(only<MediaReady>(eventsOf(*m_assistant, boat)).at(0).file.path);
    QVERIFY(!(own == other));
    boat.options.signalsFrom = fish.options.signalsTo;
    const Image swapped = readImage(only<MediaReady>(eventsOf(*m_assistant, boat)).at(0).file.path);
    QVERIFY(swapped == own);
}

void TestReply::unreadableAttachmentFailsBeforeThinking() {
    QTemporaryDir media;
    ReplyRequest request = asking("what is this?", media);
    request.messages[0].parts.emplace_back(MediaFile{Modality::Image, "/does/not/exist.png"});
    std::vector<Event> events;
    QCOMPARE(failureOf(*m_assistant, request, events), std::optional(ErrorCode::FileUnreadable));
    for (const Progress& progress : only<Progress>(events))
        QVERIFY(progress.stage != Stage::GeneratingText);

    request.messages[0].parts.back() = MediaFile{Modality::Audio, "/does/not/exist.wav"};
    QCOMPARE(failureOf(*m_assistant, request, events), std::optional(ErrorCode::MediaUnsupported));
}

void TestReply::lostMediaOfOldTurnsAreLeftOut() {
    QTemporaryDir media;
    ReplyRequest request = asking("and now?", media);
    request.messages = {{Role::User, {std::string("look"), MediaFile{Modality::Image, "/gone.png"}}},
                        {Role::Assistant, {std::string("A video."), MediaFile{Modality::Video, "/gone.mp4"}}},
                        {Role::User, {std::string("and now?")}}};
    std::vector<Event> events;
    QVERIFY(!failureOf(*m_assistant, request, events));
}

void TestReply::refusesWhatIsOutOfRange_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("code");
    const int invalid = static_cast<int>(ErrorCode::RequestInvalid);
    for (int which = 0; which < 10; ++which)
        QTest::addRow("%d", which) << which << invalid;
    QTest::addRow("too long for the model") << 10 << static_cast<int>(ErrorCode::PromptTooLong);
}

void TestReply::refusesWhatIsOutOfRange() {
    QFETCH(int, which);
    QFETCH(int, code);
    QTemporaryDir media;
    ReplyRequest request = asking("draw", media);
    ReplyOptions& options = request.options;
    const std::function<void()> changes[] = {
        [&] { request.messages.clear(); },
        [&] { request.messages[0].role = Role::Assistant; },
        [&] { request.messages[0].parts = {std::string(10 << 20, 'x')}; },
        [&] { options.text.temperature = -1; },
        [&] { options.text.topP = 0; },
        [&] { options.text.maxNewTokens = 0; },
        [&] { options.media[Modality::Image].steps = 0; },
        [&] { options.media[Modality::Image].guidance = 51; },
        [&] { options.media[Modality::Image].width = 33; },
        [&] { options.maxGroupsPerModality = 0; },
        [&] { request.messages[0].parts = {std::string(limits::kMessageTextBytes, 'x')}; },
    };
    changes[which]();
    std::vector<Event> events;
    const auto failure = failureOf(*m_assistant, request, events);
    QVERIFY(failure);
    QCOMPARE(static_cast<int>(*failure), code);
    QVERIFY(events.empty());
}

void TestReply::longConversationDropsOldestTurns() {
    QTemporaryDir media;
    ReplyRequest request = asking("and now?", media);
    request.messages.clear();
    for (int turn = 0; turn < 2000; ++turn) {
        request.messages.push_back({Role::User, {std::string("draw a large red star at night")}});
        request.messages.push_back({Role::Assistant, {std::string("Here is a large red star.")}});
    }
    request.messages.push_back({Role::User, {std::string("and now?")}});
    const auto measured = only<TextMeasured>(eventsOf(*m_assistant, request));
    QVERIFY(measured[0].droppedTurns > 1900);
    QVERIFY(measured[0].promptTokens <= 256);
}

QTEST_GUILESS_MAIN(TestReply)
#include "test_reply.moc"
