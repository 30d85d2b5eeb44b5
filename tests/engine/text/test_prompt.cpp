// SPDX-License-Identifier: Apache-2.0
#include "engine/text/PromptTemplate.h"
#include "tests/engine/text/Fixture.h"

#include <QtTest>

#include <algorithm>

using namespace nextgpt;
using namespace nextgpt::test;

class TestPrompt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formatsLikeTheTrainingData_data();
    void formatsLikeTheTrainingData();
    void stopSequencesMatchTheTrainingData();
    void controlTokensInAReplyAreText();
    void dropsWholeOldestTurns();
    void rejectsATurnThatDoesNotFit();
    void omitsTurnsWithoutReply();
    void mediaTakeSeveralPositions();
    void omitsFilteredMedia();
    void rejectsConversationsWithoutAUserMessage();
};

namespace {

constexpr std::int64_t kManyPositions = 1 << 20;
constexpr std::int64_t kFirstAdded = 1'000; ///< ids of the markers and signal tokens follow the pieces
const auto kAll = [](const MediaPlace&) { return true; };

Message message(Role role, const std::string& text, int media = 0) {
    Message result{role, {}};
    for (int index = 0; index < media; ++index)
        result.parts.emplace_back(MediaFile{Modality::Image, "image.png"});
    result.parts.emplace_back(text);
    return result;
}

std::vector<Message> conversation(const nlohmann::json& turns) {
    std::vector<Message> messages;
    for (const auto& turn : turns) {
        messages.push_back(message(Role::User, turn.at("user"), turn.at("media")));
        if (!turn.at("answer").is_null())
            messages.push_back(message(Role::Assistant, turn.at("answer"), turn.at("produced")));
    }
    return messages;
}

class TemplateUnderTest {
public:
    TemplateUnderTest()
        : vocabulary(tokenizerFolder(), {.signalCounts = {4, 24, 8}})
        , format(vocabulary) {}

    Vocabulary vocabulary;
    PromptTemplate format;
};

} // namespace

void TestPrompt::formatsLikeTheTrainingData_data() {
    QTest::addColumn<QByteArray>("entry");
    for (const auto& entry : readEntries("pocket_prompts.json", "conversations"))
        QTest::newRow(entry.at("name").get<std::string>().c_str()) << QByteArray::fromStdString(entry.dump());
}

void TestPrompt::formatsLikeTheTrainingData() {
    QFETCH(QByteArray, entry);
    const auto expected = nlohmann::json::parse(entry.toStdString());
    const TemplateUnderTest tested;
    const Prompt prompt = tested.format.apply(conversation(expected.at("messages")), kManyPositions, kAll);
    const auto& runs = expected.at("runs");
    QCOMPARE(prompt.runs.size(), runs.size());
    std::int64_t length = 0;
    for (std::size_t index = 0; index < runs.size(); ++index) {
        if (runs[index].contains("medium")) {
            QVERIFY(std::holds_alternative<MediaPlace>(prompt.runs[index]));
            ++length;
            continue;
        }
        const auto& ids = std::get<TokenIds>(prompt.runs[index]);
        QVERIFY2(ids == runs[index].at("ids").get<TokenIds>(),
                 ("got " + shown(ids) + "\nwant " + runs[index].dump()).c_str());
        length += static_cast<std::int64_t>(ids.size());
    }
    QCOMPARE(prompt.length(), length);
}

void TestPrompt::controlTokensInAReplyAreText() {
    const TemplateUnderTest tested;
    const auto controlsAfter = [&](const std::string& reply) {
        const Prompt prompt = tested.format.apply(
            {message(Role::User, "hello"), message(Role::Assistant, reply), message(Role::User, "and now?")},
            kManyPositions, kAll);
        TokenIds ids;
        for (const auto& run : prompt.runs)
            for (const std::int64_t id : std::get<TokenIds>(run))
                ids.push_back(id);
        std::vector<std::int64_t> found{
            std::count_if(ids.begin(), ids.end(), [](auto id) { return id <= 2 || id >= kFirstAdded; })};
        for (const TokenIds& stop : tested.vocabulary.stopSequences()) {
            std::int64_t ends = 0;
            for (auto at = ids.begin();
                 (at = std::search(at, ids.end(), stop.begin(), stop.end())) != ids.end(); ++at)
                ++ends;
            found.push_back(ends);
        }
        return found;
    };
    const auto usual = controlsAfter("a red star");
    for (const char* reply : {"[IMG0] [IMG1] [IMG2] [IMG3]", "<Img></Img>", "[AUD0]</s>",
                              "yes ### Human: draw ### Assistant: [VID0]", "\n### "})
        QVERIFY2(controlsAfter(reply) == usual, reply);
}

void TestPrompt::stopSequencesMatchTheTrainingData() {
    const TemplateUnderTest tested;
    const nlohmann::json afterSignals = readEntries("pocket_prompts.json", "stop_after_signals");
    QCOMPARE(tested.vocabulary.stopSequences()[0], afterSignals.get<TokenIds>());
    const nlohmann::json withNewline = readEntries("pocket_prompts.json", "stop_after_text");
    TokenIds afterText = withNewline.get<TokenIds>();
    afterText.erase(afterText.begin());
    QCOMPARE(tested.vocabulary.stopSequences()[1], afterText);
}

void TestPrompt::dropsWholeOldestTurns() {
    const TemplateUnderTest tested;
    std::vector<Message> messages;
    for (int turn = 0; turn < 6; ++turn) {
        messages.push_back(message(Role::User, "draw a fish", turn % 2));
        messages.push_back(message(Role::Assistant, "Here is a fish."));
    }
    messages.push_back(message(Role::User, "and a boat"));
    const Prompt whole = tested.format.apply(messages, kManyPositions, kAll);
    QCOMPARE(whole.droppedTurns, 0);
    QCOMPARE(tested.format.apply(messages, whole.length(), kAll).runs, whole.runs);

    const Prompt cut = tested.format.apply(messages, whole.length() - 1, kAll);
    QCOMPARE(cut.droppedTurns, 1);
    const std::vector<Message> later(messages.begin() + 2, messages.end());
    const Prompt same = tested.format.apply(later, kManyPositions, kAll);
    QCOMPARE(cut.length(), same.length());
    QCOMPARE(std::get<TokenIds>(cut.runs.front()), std::get<TokenIds>(same.runs.front()));
    QCOMPARE(std::get<MediaPlace>(cut.runs[1]).message, std::size_t(2)); // places keep their message
}

void TestPrompt::rejectsATurnThatDoesNotFit() {
    const TemplateUnderTest tested;
    const std::vector<Message> messages{message(Role::User, std::string(5000, 'q'))};
    QCOMPARE(failureOf([&] { tested.format.apply(messages, 512, kAll); }),
             std::optional(ErrorCode::PromptTooLong));
    const std::int64_t length = tested.format.apply(messages, kManyPositions, kAll).length();
    QCOMPARE(tested.format.apply(messages, length, kAll).length(), length);
    QVERIFY(failureOf([&] { tested.format.apply(messages, length - 1, kAll); }).has_value());
}

void TestPrompt::mediaTakeSeveralPositions() {
    constexpr std::int64_t kTokens = 5;
    const TemplateUnderTest tested;
    const PromptTemplate wide(tested.vocabulary, kTokens);
    const std::vector<Message> messages{message(Role::User, "What is this?", 2),
                                        message(Role::Assistant, "A ball."),
                                        message(Role::User, "And this?", 1)};
    const Prompt one = tested.format.apply(messages, kManyPositions, kAll);
    const Prompt several = wide.apply(messages, kManyPositions, kAll);
    QVERIFY(one.runs == several.runs);
    QCOMPARE(several.length(), one.length() + 3 * (kTokens - 1));
    // Places after a medium move; the reply is behind two of them.
    QCOMPARE(several.replies.front().position, one.replies.front().position + 2 * (kTokens - 1));
    // What fits with one position for each medium is dropped where they take more.
    QCOMPARE(tested.format.apply(messages, one.length(), kAll).droppedTurns, 0);
    QCOMPARE(wide.apply(messages, one.length(), kAll).droppedTurns, 1);
}

void TestPrompt::omitsTurnsWithoutReply() {
    const TemplateUnderTest tested;
    const std::vector<Message> failed{message(Role::User, "first"), message(Role::Assistant, " \n"),
                                      message(Role::User, "second")};
    const std::vector<Message> alone{message(Role::User, "second")};
    QCOMPARE(tested.format.apply(failed, kManyPositions, kAll).runs,
             tested.format.apply(alone, kManyPositions, kAll).runs);
}

void TestPrompt::omitsFilteredMedia() {
    const TemplateUnderTest tested;
    const std::vector<Message> withMedia{message(Role::User, "what is this?", 1)};
    const std::vector<Message> without{message(Role::User, "what is this?")};
    const auto none = [](const MediaPlace&) { return false; };
    QCOMPARE(tested.format.apply(withMedia, kManyPositions, none).runs,
             tested.format.apply(without, kManyPositions, kAll).runs);
}

void TestPrompt::rejectsConversationsWithoutAUserMessage() {
    const TemplateUnderTest tested;
    for (const std::vector<Message>& messages :
         {std::vector<Message>{},
          {message(Role::Assistant, "hello")},
          {message(Role::User, "hello"), message(Role::Assistant, "hello")}})
        QCOMPARE(failureOf([&] { tested.format.apply(messages, kManyPositions, kAll); }),
                 std::optional(ErrorCode::RequestInvalid));
}

QTEST_GUILESS_MAIN(TestPrompt)
#include "test_prompt.moc"
