// SPDX-License-Identifier: Apache-2.0
#include "tests/app/ChatFixture.h"
#include "tests/support/FileSizeLimit.h"
#include "tests/support/LongConversation.h"

#include <QtTest>

using namespace nextgpt::app;
using nextgpt::test::FileSizeLimit;
using nextgpt::test::textOfMessage;
using nextgpt::test::writeLongConversation;

namespace {

constexpr int kMessages = 3'000;
constexpr std::size_t kMaxAtFirst = 3 * kPageMessages; ///< the newest page and those beside it
constexpr const char* kReply =
    R"({"replies": [[{"words": "Yes."}, {"measured": {"tokens_per_second": 31, "first_token_seconds": 0.1}}]]})";

/// The window's view-models with a long conversation, which is open.
struct LongChat : ChatFixture {
    explicit LongChat(const QString& profile, int messages = kMessages)
        : ChatFixture(kReply, profile) {
        [&] { QTRY_COMPARE(chat.messages()->count(), messages); }();
        settle();
    }
    Conversation& conversation() { return *library.current(); }
    std::size_t loaded() { return conversation().loadedMessages(); }
    /// Waits for the messages that have been asked for.
    void settle() {
        store.flush();
        QCoreApplication::processEvents();
    }
    QString textOf(qint64 id) {
        const ConversationMessage* message = conversation().message(id);
        return message == nullptr ? QString() : message->plainText();
    }
};

} // namespace

/// A conversation of thousands of messages, of which only those that are needed are loaded.
class TestLongConversation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void openingLoadsTheNewestMessages();
    void earlierMessagesLoadBeforeTheyAreSeen();
    void hitInAnUnloadedMessageIsShown();
    void wordsAreFoundInUnloadedMessages();
    void exportIsWhole();
    void copiedTextIsWhole();
    void modelGetsTheUnloadedMessages();
    void contextIsLimitedAndSaysSo();
    void replyThatReadsItsContextCanBeStopped();
    void sendingWritesOnlyNewMessages();
    void unloadedMessageIsEditedAndAnsweredAgain();
    void unloadedMessageIsDeletedAndRestored();
    void branchesOfUnloadedMessagesAreSwitched();
    void failingWritesDoNotHideTheHistory();

private:
    QString profile() const { return m_folder->path(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLongConversation::openingLoadsTheNewestMessages() {
    writeLongConversation(profile(), kMessages);
    LongChat chat(profile());
    QVERIFY2(chat.loaded() <= kMaxAtFirst, qPrintable(QString::number(chat.loaded())));
    QVERIFY(chat.loaded() >= kPageMessages);
    QCOMPARE(chat.part(0, PartListModel::Text).toString(), textOfMessage(kMessages));
    QCOMPARE(chat.message(kMessages - 1, MessageListModel::MessageId).toString(), QString("1"));
    QVERIFY(!chat.message(kMessages - 1, MessageListModel::IsLoaded).toBool());
    QVERIFY(!chat.message(kMessages - 1, MessageListModel::TimeText).toString().isEmpty());
}

void TestLongConversation::earlierMessagesLoadBeforeTheyAreSeen() {
    writeLongConversation(profile(), kMessages);
    LongChat chat(profile());
    QSignalSpy inserted(chat.chat.messages(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(chat.chat.messages(), &QAbstractItemModel::rowsRemoved);
    for (int row = 0; row < 1'000; row += 40) { // the view asks for the parts of the rows that it creates
        QVERIFY2(chat.message(row, MessageListModel::IsLoaded).toBool(), qPrintable(QString::number(row)));
        QCOMPARE(chat.part(0, PartListModel::Text, row).toString(), textOfMessage(kMessages - row));
        chat.settle();
    }
    QCOMPARE(inserted.count() + removed.count(), 0); // the rows on the screen keep their places
    QVERIFY(chat.loaded() < 1'500);

    const int first = kMessages - 1; // as the Home key shows it, before it is loaded
    QCOMPARE(chat.parts(first)->rowCount(), 0);
    QTRY_VERIFY(chat.message(first, MessageListModel::IsLoaded).toBool());
    QCOMPARE(chat.part(0, PartListModel::Text, first).toString(), textOfMessage(1));
}

void TestLongConversation::hitInAnUnloadedMessageIsShown() {
    writeLongConversation(profile(), kMessages);
    LongChat chat(profile());
    QObject::connect(&chat.conversations, &ConversationListModel::hitOpened, &chat.chat,
                     &ChatViewModel::showHit);
    chat.conversations.setFilter("number 1234 says");
    QTRY_VERIFY(!chat.conversations.index(0).data(ConversationListModel::SnippetHit).toString().isEmpty());
    QVERIFY(chat.conversation().message(1234) == nullptr);
    QSignalSpy wanted(chat.chat.search(), &ConversationSearch::hitWanted);
    chat.conversations.openFirst();
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(chat.chat.search()->messageId(), QString("1234"));
    QCOMPARE(chat.chat.search()->terms(), QStringList{"number 1234 says"});
    QTRY_COMPARE(chat.textOf(1234), textOfMessage(1234));
    QTRY_COMPARE(chat.textOf(1220), textOfMessage(1220)); // the messages around it are loaded too
    QTRY_COMPARE(chat.textOf(1250), textOfMessage(1250));
    QVERIFY(chat.loaded() <= 2 * kMaxAtFirst);
}

void TestLongConversation::wordsAreFoundInUnloadedMessages() {
    writeLongConversation(profile(), kMessages);
    {
        Database database(profile() + "/conversations.sqlite");
        database.run("UPDATE part SET text='A **nee**dle, a NEEDLE' WHERE message=40");
        database.run("UPDATE part SET text='A needle &amp; a thread' WHERE message=1500");
        database.run("UPDATE part SET text='The last needle' WHERE message=2999");
    }
    LongChat chat(profile());
    ConversationSearch& search = *chat.chat.search();
    search.open();
    search.setQuery("needle");
    QCOMPARE(search.messageId(), QString("2999")); // what is loaded is found at once
    QTRY_VERIFY(!search.searching());
    QCOMPARE(search.count(), 4);
    QCOMPARE(search.current(), 4);
    QVERIFY(chat.loaded() <= kMaxAtFirst);
    QSignalSpy wanted(&search, &ConversationSearch::hitWanted);
    search.next(); // from the newest to the oldest
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(search.messageId(), QString("40"));
    QCOMPARE(search.numberInPiece(), 0);
    QVERIFY(chat.conversation().message(40) != nullptr);
    search.setQuery("needle & a");
    QTRY_COMPARE(search.count(), 1);
    QCOMPARE(search.messageId(), QString("1500"));
    search.setQuery("thread dle"); // only its words occur, in other messages too
    QTRY_VERIFY(!search.searching());
    QCOMPARE(search.count(), 5);
    search.setQuery("red ball");
    QTRY_VERIFY(!search.searching());
    QCOMPARE(search.count(), kMessages - 3);
    chat.say("a red ball, again"); // only what has changed is searched
    QTRY_COMPARE(search.count(), kMessages - 2);
}

void TestLongConversation::exportIsWhole() {
    writeLongConversation(profile(), kMessages);
    LongChat chat(profile());
    chat.say("And now?");
    QTRY_COMPARE(chat.state(), QString("done"));
    chat.conversation().editUnsaved(
        kMessages, 0, [](ConversationMessage& message) { message.parts[0].text = "not saved yet"; });
    std::vector<ConversationMessage> messages;
    chat.library.read(1, this, [&](const ConversationRecord& record) { messages = record.messages; });
    QTRY_COMPARE(messages.size(), std::size_t(kMessages + 2));
    for (qint64 id = 1; id < kMessages; ++id)
        QCOMPARE(messages[std::size_t(id - 1)].plainText(), textOfMessage(id));
    QCOMPARE(messages[kMessages - 1].plainText(), QString("not saved yet"));
    QCOMPARE(messages[kMessages].plainText(), QString("And now?"));
    QVERIFY(chat.loaded() <= kMaxAtFirst + 2);
}

void TestLongConversation::copiedTextIsWhole() {
    writeLongConversation(profile(), 1'000);
    LongChat chat(profile(), 1'000);
    QString text;
    chat.chat.messages()->readTextBetween({.message = 1}, {.message = 1'000, .part = 1},
                                          [&text](const QString& between) { text = between; });
    QTRY_VERIFY(!text.isEmpty());
    const QStringList copied = text.split("\n\n");
    QCOMPARE(copied.size(), 1'000);
    QCOMPARE(copied.first(), textOfMessage(1)); // as typed
    QCOMPARE(copied.last(), textOfMessage(1'000).remove('*'));
}

void TestLongConversation::modelGetsTheUnloadedMessages() {
    writeLongConversation(profile(), kMessages);
    LongChat chat(profile());
    chat.say("And now?");
    QTRY_COMPARE(chat.state(), QString("done"));
    const std::vector<nextgpt::Message> history = chat.engine->requests().back().messages;
    QCOMPARE(history.size(), std::size_t(kMessages + 1));
    QCOMPARE(std::get<std::string>(history.front().parts[0]), textOfMessage(1).toStdString());
    QCOMPARE(std::get<std::string>(history.back().parts[0]), std::string("And now?"));
    QVERIFY(chat.loaded() <= kMaxAtFirst + 2);
}

void TestLongConversation::contextIsLimitedAndSaysSo() {
    constexpr int kMany = 10'001;
    writeLongConversation(profile(), kMany - 1);
    LongChat chat(profile(), kMany - 1);
    chat.say("And now?");
    QTRY_COMPARE(chat.state(), QString("done"));
    const std::vector<nextgpt::Message> history = chat.engine->requests().back().messages;
    QCOMPARE(history.size(), std::size_t(8'191)); // begins with a message of the user
    QVERIFY(history.front().role == nextgpt::Role::User);
    QVERIFY2(chat.message(0, MessageListModel::StatText).toString().contains("904"),
             qPrintable(chat.message(0, MessageListModel::StatText).toString()));
}

void TestLongConversation::replyThatReadsItsContextCanBeStopped() {
    writeLongConversation(profile(), kMessages);
    LongChat chat(profile());
    chat.say("first");
    chat.say("second");
    QCOMPARE(chat.chat.queue()->waiting(), 1);
    chat.chat.stop(); // before the messages are read
    QCOMPARE(chat.state(2), QString("stopped"));
    QTRY_COMPARE(chat.state(), QString("done"));
    QCOMPARE(chat.engine->requests().size(), std::size_t(1));
    QVERIFY(!chat.chat.busy());
}

/// The rows that are written are counted by the database itself.
void TestLongConversation::sendingWritesOnlyNewMessages() {
    writeLongConversation(profile(), kMessages);
    {
        Database database(profile() + "/conversations.sqlite");
        database.run("CREATE TABLE written(message INTEGER)");
        for (const char* table : {"message", "part"})
            for (const char* event : {"INSERT", "UPDATE", "DELETE"}) {
                const bool isPart = QByteArray(table) == "part";
                const QByteArray row = QByteArray(event) == "DELETE" ? "old." : "new.";
                const QByteArray trigger = QByteArray("CREATE TRIGGER ") + table + event + " AFTER " + event +
                                           " ON " + table + " BEGIN INSERT INTO written VALUES(" + row +
                                           (isPart ? "message" : "id") + "); END";
                database.run(trigger.constData());
            }
    }
    {
        LongChat chat(profile());
        chat.say("And now?");
        QTRY_COMPARE(chat.state(), QString("done"));
        chat.conversation().choose(5); // has no variant, but is written as if it had
        chat.conversation().remove(6);
    }
    Database database(profile() + "/conversations.sqlite");
    std::map<qint64, qint64> writes;
    auto row = database.prepare("SELECT message, count(*) FROM written GROUP BY message");
    while (row.step())
        writes[row.integer(0)] = row.integer(1);
    QCOMPARE(writes.size(), std::size_t(4));
    QCOMPARE(writes[5], qint64(1)); // one row of the tree, no contents
    QCOMPARE(writes[6], qint64(1));
    QVERIFY(writes.contains(kMessages + 1) && writes.contains(kMessages + 2));
}

void TestLongConversation::unloadedMessageIsEditedAndAnsweredAgain() {
    writeLongConversation(profile(), kMessages);
    LongChat chat(profile());
    chat.chat.regenerate("100");
    QTRY_COMPARE(chat.chat.messages()->count(), 100);
    QTRY_COMPARE(chat.state(), QString("done"));
    QCOMPARE(chat.message(0, MessageListModel::BranchCount).toInt(), 2);
    QCOMPARE(chat.engine->requests().back().messages.size(), std::size_t(99));
    chat.chat.editPrompt("51", "Something else");
    QTRY_COMPARE(chat.chat.messages()->count(), 52);
    QTRY_COMPARE(chat.state(), QString("done"));
    QCOMPARE(chat.engine->requests().back().messages.size(), std::size_t(51));
    QVERIFY(chat.loaded() <= kMaxAtFirst + 2 * kMaxAtFirst);
    QCOMPARE(chat.conversation().tree().size(), std::size_t(kMessages + 3));
}

void TestLongConversation::unloadedMessageIsDeletedAndRestored() {
    writeLongConversation(profile(), kMessages);
    const QString image = profile() + "/media/1/image.png";
    {
        Database database(profile() + "/conversations.sqlite");
        database.prepare("INSERT INTO part VALUES(10,1,'media','','image',-1,0,0,0,?,NULL,NULL,NULL)")
            .bind(image)
            .step();
        database.prepare("UPDATE conversation SET thumbnail=?, modalities='image'").bind(image).step();
    }
    {
        LongChat chat(profile());
        QCOMPARE(chat.conversation().summary().thumbnailPath, image);
        chat.chat.deleteMessage("10");
        QCOMPARE(chat.chat.messages()->count(), kMessages - 1);
        QTRY_COMPARE(chat.conversation().summary().thumbnailPath, QString());
        chat.chat.undoDelete();
        QCOMPARE(chat.chat.messages()->count(), kMessages);
        QTRY_COMPARE(chat.conversation().summary().thumbnailPath, image);
        chat.chat.deleteMessage("11");
    }
    LongChat chat(profile(), kMessages - 1);
    QVERIFY(chat.conversation().tree().find(11)->removed);
    QVERIFY(chat.conversation().message(10) == nullptr);
    chat.conversation().load({10, 11}, [] {});
    QTRY_VERIFY(chat.conversation().message(11) != nullptr);
    QCOMPARE(chat.textOf(10), textOfMessage(10));
    QCOMPARE(chat.textOf(11), textOfMessage(11)); // its contents are kept until the next start
    QCOMPARE(chat.conversation().message(10)->parts.at(1).path, image);
}

void TestLongConversation::branchesOfUnloadedMessagesAreSwitched() {
    writeLongConversation(profile(), kMessages);
    {
        Database database(profile() + "/conversations.sqlite");
        database.run("INSERT INTO message VALUES(5000,1,100,0,'done',1,1,0,'auto',NULL)"); // beside 101
        database.run(
            "INSERT INTO part VALUES(5000,0,'text','Another way','text',-1,0,0,0,'',NULL,NULL,NULL)");
    }
    {
        LongChat chat(profile());
        chat.chat.switchBranch("101", 1);
        QCOMPARE(chat.chat.messages()->count(), 101);
        QCOMPARE(chat.id(), QString("5000"));
        QTRY_COMPARE(chat.parts()->rowCount(), 1);
        QCOMPARE(chat.part(0, PartListModel::Text).toString(), QString("Another way"));
    }
    LongChat chat(profile(), 101); // it was saved
    QCOMPARE(chat.textOf(5000), QString("Another way"));
    chat.chat.switchBranch("5000", -1);
    QCOMPARE(chat.chat.messages()->count(), kMessages);
    QCOMPARE(chat.message(0, MessageListModel::BranchCount).toInt(), 1);
    QTRY_COMPARE(chat.part(0, PartListModel::Text).toString(), textOfMessage(kMessages));
}

/// On a full disk, what is stored is still shown, found and exported, with what is not saved yet.
void TestLongConversation::failingWritesDoNotHideTheHistory() {
    writeLongConversation(profile(), kMessages);
    LongChat chat(profile());
    QSignalSpy failed(&chat.store, &ConversationStore::writeFailed);
    {
        const FileSizeLimit full(0);
        chat.say("not saved");
        QTRY_VERIFY(failed.count() > 0);
        QVERIFY(chat.store.hasUnsavedChanges());
        chat.parts(kMessages + 1);
        QTRY_COMPARE(chat.textOf(1), textOfMessage(1));
        std::size_t exported = 0;
        chat.library.read(1, this,
                          [&](const ConversationRecord& record) { exported = record.messages.size(); });
        QTRY_COMPARE(exported, std::size_t(kMessages + 2));
    }
    QTRY_VERIFY(!chat.store.hasUnsavedChanges());
    chat.store.flush();
    QObject receiver;
    std::size_t stored = 0;
    chat.store.load(1, &receiver, [&](const ConversationRecord& record) { stored = record.messages.size(); });
    QTRY_COMPARE(stored, std::size_t(kMessages + 2));
}

QTEST_MAIN(TestLongConversation)
#include "test_long_conversation.moc"
