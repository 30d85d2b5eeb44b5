// SPDX-License-Identifier: Apache-2.0
#include "engine/text/PromptTemplate.h"
#include "tests/engine/text/Fixture.h"

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

class TestPrompt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void laysOutAsTheRecipe_data();
    void laysOutAsTheRecipe();
    void stopsAreTheRecipes();
    void dropsWholeOldestTurns();
    void refusesWhatDoesNotFit();
    void leavesOutTurnsWithoutAnswer();
    void leavesOutMediaThatAreNotShown();
    void refusesConversationsWithoutQuestion();
};

namespace {

constexpr std::int64_t kPlenty = 1 << 20;
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
        : vocabulary(tokenizerFolder(), {{4, 24, 8}, false})
        , layout(vocabulary) {}

    Vocabulary vocabulary;
    PromptTemplate layout;
};

} // namespace

void TestPrompt::laysOutAsTheRecipe_data() {
    QTest::addColumn<QByteArray>("entry");
    for (const auto& entry : readEntries("pocket_prompts.json", "conversations"))
        QTest::newRow(entry.at("name").get<std::string>().c_str()) << QByteArray::fromStdString(entry.dump());
}

void TestPrompt::laysOutAsTheRecipe() {
    QFETCH(QByteArray, entry);
    const auto expected = nlohmann::json::parse(entry.toStdString());
    const TemplateUnderTest under;
    const Prompt prompt = under.layout.layOut(conversation(expected.at("messages")), kPlenty, kAll);
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

void TestPrompt::stopsAreTheRecipes() {
    const TemplateUnderTest under;
    const nlohmann::json afterSignals = readEntries("pocket_prompts.json", "stop_after_signals");
    QCOMPARE(under.vocabulary.stops()[0], afterSignals.get<TokenIds>());
    const nlohmann::json withNewline = readEntries("pocket_prompts.json", "stop_after_text");
    TokenIds afterText = withNewline.get<TokenIds>();
    afterText.erase(afterText.begin());
    QCOMPARE(under.vocabulary.stops()[1], afterText);
}

void TestPrompt::dropsWholeOldestTurns() {
    const TemplateUnderTest under;
    std::vector<Message> messages;
    for (int turn = 0; turn < 6; ++turn) {
        messages.push_back(message(Role::User, "draw a fish", turn % 2));
        messages.push_back(message(Role::Assistant, "Here is a fish."));
    }
    messages.push_back(message(Role::User, "and a boat"));
    const Prompt whole = under.layout.layOut(messages, kPlenty, kAll);
    QCOMPARE(whole.droppedTurns, 0);
    QCOMPARE(under.layout.layOut(messages, whole.length(), kAll).runs, whole.runs);

    const Prompt cut = under.layout.layOut(messages, whole.length() - 1, kAll);
    QCOMPARE(cut.droppedTurns, 1);
    const std::vector<Message> later(messages.begin() + 2, messages.end());
    const Prompt same = under.layout.layOut(later, kPlenty, kAll);
    QCOMPARE(cut.length(), same.length());
    QCOMPARE(std::get<TokenIds>(cut.runs.front()), std::get<TokenIds>(same.runs.front()));
    QCOMPARE(std::get<MediaPlace>(cut.runs[1]).message, std::size_t(2)); // places keep their message
}

void TestPrompt::refusesWhatDoesNotFit() {
    const TemplateUnderTest under;
    const std::vector<Message> messages{message(Role::User, std::string(5000, 'q'))};
    QCOMPARE(failureOf([&] { under.layout.layOut(messages, 512, kAll); }),
             std::optional(ErrorCode::PromptTooLong));
    const std::int64_t length = under.layout.layOut(messages, kPlenty, kAll).length();
    QCOMPARE(under.layout.layOut(messages, length, kAll).length(), length);
    QVERIFY(failureOf([&] { under.layout.layOut(messages, length - 1, kAll); }).has_value());
}

void TestPrompt::leavesOutTurnsWithoutAnswer() {
    const TemplateUnderTest under;
    const std::vector<Message> failed{message(Role::User, "first"), message(Role::Assistant, " \n"),
                                      message(Role::User, "second")};
    const std::vector<Message> alone{message(Role::User, "second")};
    QCOMPARE(under.layout.layOut(failed, kPlenty, kAll).runs, under.layout.layOut(alone, kPlenty, kAll).runs);
}

void TestPrompt::leavesOutMediaThatAreNotShown() {
    const TemplateUnderTest under;
    const std::vector<Message> withMedia{message(Role::User, "what is this?", 1)};
    const std::vector<Message> without{message(Role::User, "what is this?")};
    const auto none = [](const MediaPlace&) { return false; };
    QCOMPARE(under.layout.layOut(withMedia, kPlenty, none).runs,
             under.layout.layOut(without, kPlenty, kAll).runs);
}

void TestPrompt::refusesConversationsWithoutQuestion() {
    const TemplateUnderTest under;
    for (const std::vector<Message>& messages :
         {std::vector<Message>{},
          {message(Role::Assistant, "hello")},
          {message(Role::User, "hello"), message(Role::Assistant, "hello")}})
        QCOMPARE(failureOf([&] { under.layout.layOut(messages, kPlenty, kAll); }),
                 std::optional(ErrorCode::RequestInvalid));
}

QTEST_GUILESS_MAIN(TestPrompt)
#include "test_prompt.moc"
