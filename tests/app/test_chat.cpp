// SPDX-License-Identifier: Apache-2.0
#include "tests/app/ChatFixture.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QtTest>

using namespace nextgpt::app;

namespace {

constexpr const char* kStar = R"({"replies": [[
    {"words": "Here is a **star**."}, {"measured": {"tokens_per_second": 31, "first_token_seconds": 0.1}},
    {"promise": "image", "slot": 0, "probability": 0.98, "width": 64, "height": 64},
    {"draw": 0, "steps": 8, "everyMs": 20}]]})";
constexpr const char* kVideo = R"({"replies": [[
    {"words": "Both."}, {"promise": "video", "slot": 0, "width": 64, "height": 64, "seconds": 2},
    {"promise": "audio", "slot": 1, "width": 0, "height": 0, "seconds": 2.56},
    {"draw": 1, "as": "audio", "steps": 2}, {"draw": 0, "as": "video", "steps": 4, "everyMs": 40}]]})";
constexpr const char* kForever = R"({"replies": [[
    {"words": "It begins"}, {"promise": "image", "slot": 0, "width": 64, "height": 64},
    {"progress": "denoising", "slot": 0, "done": 1, "total": 25}, {"forever": true}]]})";
constexpr const char* kFailing = R"({"replies": [[
    {"words": "A heart "}, {"promise": "video", "slot": 0},
    {"mediaFailed": 0, "code": "decoder_missing", "detail": "no video decoder"}, {"words": "and more."}],
    [{"promise": "image", "slot": 0}, {"failed": "out_of_memory", "detail": "512 MiB"}],
    [{"failed": "prompt_too_long", "detail": "9000 tokens"}]]})";

PartKind kind(ChatFixture& fixture, int part) {
    return PartKind(fixture.part(part, PartListModel::Kind).toInt());
}

nextgpt::Modality modality(ChatFixture& fixture, int part) {
    return nextgpt::Modality(fixture.part(part, PartListModel::ModalityRole).toInt());
}

} // namespace

/// The chat view-models with replies that complete, fail, run forever and are stopped.
class TestChat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void generatedImageReplacesItsPlaceholder();
    void longFirstMessageIsShortenedToATitle();
    void videoAndAudioAreGeneratedAndJoined();
    void stoppingKeepsGeneratedParts();
    void failuresReplaceTheirPart();
    void regeneratingAndEditingKeepOtherBranches();
    void repliesReachTheirConversationInTheBackground();
    void droppedRequestsSendNoEvents();
    void requestContainsTheHistory();
    void deletedMessagesCanBeRestored();
    void noticesEndWithWhatTheyAreAbout();
    void wrongClocksAreMarkedAndChangeNoOrder();
    void conversationListFiltersPinsRemovesAndRestores();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestChat::generatedImageReplacesItsPlaceholder() {
    ChatFixture fixture(kStar, m_folder->path());
    bool previewed = false;
    QObject::connect(fixture.chat.messages(), &QAbstractItemModel::rowsInserted, this, [&] {
        if (fixture.parts() != nullptr)
            QObject::connect(fixture.parts(), &QAbstractItemModel::dataChanged, this,
                             [&](const QModelIndex& at) {
                                 previewed |= !at.data(PartListModel::PreviewSource).toString().isEmpty() &&
                                              at.data(PartListModel::StepText).toString().contains("of 8");
                             });
    });
    fixture.say("draw a star");
    QCOMPARE(fixture.chat.messages()->rowCount(), 2);
    QVERIFY(fixture.chat.busy());
    QTRY_COMPARE(fixture.state(), QString("done"));
    QVERIFY(previewed);
    QVERIFY(!fixture.chat.busy());
    QCOMPARE(fixture.parts()->rowCount(), 2);
    QCOMPARE(fixture.part(0, PartListModel::Text).toString(), QString("Here is a **star**."));
    const TextPiece piece = fixture.parts()->piecesOf(0)->pieces().at(0);
    QVERIFY(piece.paragraphs.at(0).runs.at(1) == (TextRun{.text = "star", .styles = RunStyle::Bold}));
    QCOMPARE(kind(fixture, 1), PartKind::Media);
    QCOMPARE(modality(fixture, 1), nextgpt::Modality::Image);
    QVERIFY(QFileInfo::exists(fixture.part(1, PartListModel::Path).toString()));
    QCOMPARE(fixture.part(1, PartListModel::PixelWidth).toInt(), 64);
    QVERIFY(fixture.part(1, PartListModel::RecipeLines).toList().size() >= 6);
    QCOMPARE(fixture.message(0, MessageListModel::StatText).toString(), QString());
    QStringList details;
    for (const QVariant& line : fixture.message(0, MessageListModel::DetailLines).toList())
        details << line.toMap().value("value").toString();
    QVERIFY(details.contains("31 tokens/s") && details.contains("0.98"));
    QCOMPARE(fixture.chat.title(), QString("draw a star"));
}

void TestChat::longFirstMessageIsShortenedToATitle() {
    ChatFixture fixture(kVideo, m_folder->path());
    fixture.say(QStringLiteral("a sailing boat and a golden star at the top of a picture that has no end"));
    QTRY_COMPARE(fixture.chat.title(),
                 QStringLiteral("a sailing boat and a golden star at the top of a picture…"));
}

void TestChat::videoAndAudioAreGeneratedAndJoined() {
    ChatFixture fixture(kVideo, m_folder->path());
    fixture.say("a ball and a tone");
    int mostFrames = 0;
    QTRY_VERIFY_WITH_TIMEOUT(
        (mostFrames =
             std::max(mostFrames, fixture.chat.messages()->rowCount() < 2 || fixture.parts()->rowCount() < 3
                                      ? 0
                                      : fixture.part(1, PartListModel::PreviewFrames).toInt())) == 16,
        5000); // every frame of the preview
    QCOMPARE(fixture.part(1, PartListModel::PreviewRate).toDouble(), 8.0);
    QTRY_COMPARE(fixture.state(), QString("done"));
    QCOMPARE(kind(fixture, 1), PartKind::Media);
    QCOMPARE(modality(fixture, 1), nextgpt::Modality::Video); // in the order it was promised
    QCOMPARE(modality(fixture, 2), nextgpt::Modality::Audio);
    QVERIFY(fixture.part(1, PartListModel::Source).toString().startsWith("image://media/"));
    QVERIFY(fixture.message(0, MessageListModel::CanCombine).toBool());
    QVERIFY(!fixture.message(1, MessageListModel::CanCombine).toBool());
}

void TestChat::stoppingKeepsGeneratedParts() {
    ChatFixture fixture(kForever, m_folder->path());
    fixture.say("draw for ever");
    QTRY_COMPARE(fixture.parts()->rowCount(), 2);
    fixture.chat.stopPart(fixture.id(), 1);
    QCOMPARE(fixture.part(1, PartListModel::StepText).toString(), QString("Stopping…"));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), QString("stopped"), 1000);
    QCOMPARE(fixture.part(0, PartListModel::Text).toString(), QString("It begins"));
    QCOMPARE(kind(fixture, 1), PartKind::Stopped); // no error
    QCOMPARE(fixture.part(1, PartListModel::StoppedText).toString(), QString("Stopped at 1/25"));
}

void TestChat::failuresReplaceTheirPart() {
    ChatFixture fixture(kFailing, m_folder->path());
    fixture.say("a video of a heart");
    QTRY_COMPARE(fixture.state(), QString("done"));
    QCOMPARE(fixture.parts()->rowCount(), 3);
    QCOMPARE(kind(fixture, 1), PartKind::Failure);
    QVERIFY(fixture.part(1, PartListModel::Details).toString().contains("decoder_missing"));
    QCOMPARE(fixture.part(2, PartListModel::Text).toString(), QString("and more."));
    fixture.say("an image of it");
    QTRY_COMPARE(fixture.state(), QString("failed"));
    QCOMPARE(fixture.parts()->rowCount(), 1); // the failure replaces the placeholder
    fixture.chat.retry(fixture.id());
    QTRY_COMPARE(fixture.state(), QString("failed"));
    QCOMPARE(fixture.message(0, MessageListModel::BranchCount).toInt(), 2);
    QVERIFY(fixture.part(0, PartListModel::Details).toString().contains("prompt_too_long"));
}

void TestChat::regeneratingAndEditingKeepOtherBranches() {
    ChatFixture fixture(R"({"replies": [[{"words": "one"}], [{"words": "two"}], [{"words": "three"}]]})",
                        m_folder->path());
    fixture.say("count");
    QTRY_COMPARE(fixture.state(), QString("done"));
    const QString first = fixture.id();
    fixture.chat.regenerate(first);
    QTRY_COMPARE(fixture.state(), QString("done"));
    QCOMPARE(fixture.part(0, PartListModel::Text).toString(), QString("two"));
    QCOMPARE(fixture.message(0, MessageListModel::BranchIndex).toInt(), 1);
    fixture.chat.switchBranch(fixture.id(), -1);
    QCOMPARE(fixture.id(), first);
    QCOMPARE(fixture.part(0, PartListModel::Text).toString(), QString("one"));
    fixture.chat.editPrompt(fixture.id(1), "count on");
    QTRY_COMPARE(fixture.state(), QString("done"));
    QCOMPARE(fixture.part(0, PartListModel::Text).toString(), QString("three"));
    QCOMPARE(fixture.message(1, MessageListModel::BranchCount).toInt(), 2);
    fixture.chat.switchBranch(fixture.id(1), -1);
    QCOMPARE(fixture.id(), first);
    QCOMPARE(fixture.message(0, MessageListModel::BranchCount).toInt(), 2);
}

void TestChat::repliesReachTheirConversationInTheBackground() {
    ChatFixture fixture(R"({"replies": [[{"waitMs": 150}, {"words": "late"}]]})", m_folder->path());
    fixture.say("wait");
    const QString first = fixture.chat.conversationId();
    fixture.conversations.create();
    QVERIFY(fixture.chat.conversationId() != first);
    QCOMPARE(fixture.chat.messages()->rowCount(), 0);
    QTRY_VERIFY(!fixture.library.isBusy(first.toLongLong()));
    QCOMPARE(fixture.chat.messages()->rowCount(), 0);
    fixture.conversations.open(first);
    QTRY_COMPARE(fixture.chat.messages()->rowCount(), 2);
    QCOMPARE(fixture.part(0, PartListModel::Text).toString(), QString("late"));
}

void TestChat::droppedRequestsSendNoEvents() {
    EngineBridge bridge([] {
        return std::make_unique<nextgpt::ScriptedEngine>(
            nlohmann::json::parse(R"({"replies": [[{"waitMs": 50}, {"words": "a b c"}]]})"));
    });
    bridge.start();
    int received = 0;
    bridge.drop(bridge.submit(nextgpt::ReplyRequest{}, [&received](const nextgpt::Event&) { ++received; }));
    QTest::qWait(150);
    QCOMPARE(received, 0);
}

void TestChat::requestContainsTheHistory() {
    nextgpt::ScriptedEngine* engine = nullptr;
    QTemporaryDir folder;
    ConversationStore store(folder.path());
    Library library(store);
    PreviewStore previews;
    EngineBridge bridge([&engine] {
        auto made = std::make_unique<nextgpt::ScriptedEngine>(nlohmann::json::parse(
            R"({"replies": [[{"words": "one"}], [{"failed": "internal"}], [{"words": "three"}]]})"));
        engine = made.get();
        return made;
    });
    ReplyController replies(bridge, library, previews);
    ChatViewModel chat(library, replies);
    bridge.start();
    const auto answered = [&chat](int rows) { return chat.messages()->rowCount() == rows && !chat.busy(); };
    chat.send({.text = "a"});
    QTRY_VERIFY(answered(2));
    chat.send({.text = "b", .output = OutputChoice::Image});
    QTRY_VERIFY(answered(4));
    chat.send({.text = "c", .output = OutputChoice::Text});
    QTRY_VERIFY(answered(6));
    const auto requests = engine->requests();
    QCOMPARE(requests.size(), std::size_t(3));
    QVERIFY(requests[1].options.switches[nextgpt::Modality::Image] == nextgpt::ModalitySwitch::Force);
    QVERIFY(requests[2].options.switches[nextgpt::Modality::Image] == nextgpt::ModalitySwitch::Never);
    const auto& history = requests[2].messages; // the turn without an answer is left out
    QCOMPARE(history.size(), std::size_t(3));
    QVERIFY(history[0].role == nextgpt::Role::User && history[1].role == nextgpt::Role::Assistant);
    QCOMPARE(std::get<std::string>(history[2].parts[0]), std::string("c"));
}

void TestChat::deletedMessagesCanBeRestored() {
    ChatFixture fixture(R"({"replies": [[{"words": "yes"}]]})", m_folder->path());
    fixture.say("one");
    QTRY_COMPARE(fixture.state(), QString("done"));
    fixture.say("two");
    QTRY_COMPARE(fixture.state(), QString("done"));
    const QString removed = fixture.id(2);
    fixture.chat.deleteMessage(removed);
    QCOMPARE(fixture.chat.messages()->rowCount(), 3); // its children take its place
    QVERIFY(!fixture.chat.undoText().isEmpty());
    fixture.chat.undoDelete();
    QVERIFY(fixture.chat.undoText().isEmpty());
    QCOMPARE(fixture.chat.messages()->rowCount(), 4);
    QCOMPARE(fixture.id(2), removed);
    fixture.chat.copyMessage(fixture.id());
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("yes"));
}

/// One about an event ends with the next message and with another conversation; one about a state stays.
void TestChat::noticesEndWithWhatTheyAreAbout() {
    ChatFixture fixture(R"({"replies": [[{"words": "A reply."}], [{"words": "Another."}]]})",
                        m_folder->path());
    fixture.chat.showNotice("The audio device was disconnected.");
    QVERIFY(!fixture.chat.notice().isEmpty());
    fixture.say("hello");
    QVERIFY(fixture.chat.notice().isEmpty());
    fixture.chat.setLastingNotice("The disk is full.");
    fixture.chat.showNotice("The audio device was disconnected.");
    fixture.conversations.create();
    QCOMPARE(fixture.chat.notice(), QString("The disk is full."));
    fixture.chat.setLastingNotice({});
    QVERIFY(fixture.chat.notice().isEmpty());
}

void TestChat::wrongClocksAreMarkedAndChangeNoOrder() {
    ChatFixture fixture(kStar, m_folder->path());
    constexpr qint64 kDayMs = 86'400'000;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    qint64 parent = 0;
    // A start in 1970, one far in the future, and then the right time.
    for (const qint64 moment :
         {now - 2 * kDayMs, qint64(0), now + 5000 * kDayMs, now - 60'000, now - 30'000}) {
        ConversationMessage message;
        message.id = fixture.library.newMessageId();
        message.parent = parent;
        message.author = parent % 2 == 0 ? nextgpt::Role::User : nextgpt::Role::Assistant;
        message.createdMs = moment == 0 ? 1000 : moment;
        message.parts.emplace_back().text = QString::number(message.id);
        parent = message.id;
        fixture.library.current()->append(message);
    }
    QStringList marked;
    for (int row = 4; row >= 0; --row) // oldest first
        marked << (fixture.message(row, MessageListModel::TimeText).toString().contains("clock") ? "x" : "-");
    QCOMPARE(marked.join(QString()), QString("-xx--"));
    for (int row = 0; row < 4; ++row)
        QVERIFY(fixture.id(row).toLongLong() > fixture.id(row + 1).toLongLong());
    const QModelIndex listed = fixture.conversations.index(0);
    QVERIFY(!fixture.conversations.data(listed, ConversationListModel::Subtitle).toString().isEmpty());
    fixture.say("And now?");
    QTRY_COMPARE(fixture.state(), QString("done"));
    QVERIFY(!fixture.message(0, MessageListModel::TimeText).toString().contains("clock"));
}

void TestChat::conversationListFiltersPinsRemovesAndRestores() {
    ChatFixture fixture(R"({"replies": [[{"words": "Ärger mit Äpfeln"}]]})", m_folder->path());
    for (const char* text : {"first star", "second heart", "third moon"}) {
        fixture.conversations.create();
        fixture.say(text);
        QTRY_COMPARE(fixture.state(), QString("done"));
        QTest::qWait(2); // the list is sorted by milliseconds
    }
    ConversationListModel& list = fixture.conversations;
    const auto title = [&list](int row) {
        return list.data(list.index(row), ConversationListModel::Title).toString();
    };
    const auto id = [&list](int row) {
        return list.data(list.index(row), ConversationListModel::ConversationId).toString();
    };
    QCOMPARE(list.count(), 3);
    QCOMPARE(title(0), QString("third moon"));
    list.setFilter("HEART");
    QTRY_COMPARE(list.count(), 1);
    list.setFilter("äpfel");
    QTRY_COMPARE(list.count(), 3);
    list.setFilter("nothing like it");
    QTRY_COMPARE(list.count(), 0);
    list.setFilter({});
    QTRY_COMPARE(list.count(), 3);
    list.setPinned(id(2), true);
    QCOMPARE(title(0), QString("first star"));
    list.rename(id(0), "A star");
    QCOMPARE(title(0), QString("A star"));
    list.remove(id(1));
    QCOMPARE(list.count(), 2);
    QVERIFY(list.undoAvailable());
    list.undoRemove();
    QCOMPARE(list.count(), 3);
    QVERIFY(!list.undoAvailable());
}

QTEST_MAIN(TestChat)
#include "test_chat.moc"
