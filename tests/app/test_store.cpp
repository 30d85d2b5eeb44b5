// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/Conversions.h"
#include "app/library/ConversationStore.h"
#include "app/library/Database.h"
#include "app/library/Library.h"
#include "app/library/ProfileLock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace nextgpt::app;

namespace {

ConversationRecord loadOf(ConversationStore& store, qint64 id) {
    ConversationRecord result;
    bool done = false;
    QObject receiver;
    store.load(id, &receiver, [&](ConversationRecord record) {
        result = std::move(record);
        done = true;
    });
    [&] { QTRY_VERIFY(done); }();
    return result;
}

ConversationMessage answerWith(qint64 id, const QString& text) {
    ConversationMessage message;
    message.id = id;
    message.author = nextgpt::Role::Assistant;
    message.state = MessageState::Streaming;
    message.createdMs = 1;
    message.parts.emplace_back().text = text;
    return message;
}

ConversationSummary summaryOf(qint64 id) {
    return {.id = id, .title = "title", .changedMs = 1};
}

} // namespace

/// The conversation store after crashes and damage, and with two processes.
class TestStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void messagesAreRestored();
    void oldKeySpellingsAreRead();
    void killedProcessKeepsCommittedMessages();
    void damagedFileIsRenamed();
    void newerSchemaIsRefused();
    void unusableFolderIsReported();
    void profileIsLockedByOneProcess();
    void draftsAreStoredPerConversation();
    void choicesOfOutputKeepTheirNames();

private:
    QString file() const { return m_folder->path() + "/conversations.sqlite"; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStore::messagesAreRestored() {
    ConversationMessage message = answerWith(7, "[IMG0] ### Human: </s> '; DROP TABLE message; --");
    message.state = MessageState::Done;
    message.measured = nextgpt::TextMeasured{.firstTokenSeconds = 0.1,
                                             .tokensPerSecond = 31.5,
                                             .promptTokens = 12,
                                             .newTokens = 34,
                                             .droppedTurns = 1};
    ConversationPart image;
    image.kind = PartKind::Media;
    image.modality = nextgpt::Modality::Image;
    image.slot = 0;
    image.probability = 0.98;
    image.size = {96, 64};
    image.path = "/somewhere/a b.png";
    image.recipe = nextgpt::Recipe{.prompt = "prompt",
                                   .seed = 18446744073709551615u,
                                   .sampler = "pndm",
                                   .steps = 20,
                                   .guidance = 4.5,
                                   .bundleName = "Pocket",
                                   .bundleHash = "ab",
                                   .seconds = 1.5,
                                   .decodedIn = "float32"};
    message.parts.push_back(image);
    ConversationPart failure;
    failure.kind = PartKind::Failure;
    failure.error = nextgpt::Error{nextgpt::ErrorCode::DecoderMissing, "no video"};
    message.parts.push_back(failure);
    {
        ConversationStore store(m_folder->path());
        store.saveSummary(summaryOf(3));
        store.saveMessage(3, message);
    }
    ConversationStore store(m_folder->path());
    const ConversationRecord record = loadOf(store, 3);
    QCOMPARE(record.messages.size(), std::size_t(1));
    QVERIFY(record.messages[0] == message);
    QVERIFY(store.newMessageId() > 7);
    QVERIFY(store.newConversationId() > 3);
}

void TestStore::oldKeySpellingsAreRead() {
    ConversationMessage message = answerWith(7, "words");
    message.state = MessageState::Done;
    message.measured = nextgpt::TextMeasured{0.1, 31.5, 12, 34, 1};
    message.parts[0].recipe = nextgpt::Recipe{.prompt = "prompt",
                                              .seed = 9,
                                              .sampler = "pndm",
                                              .steps = 20,
                                              .guidance = 4.5,
                                              .bundleName = "Pocket",
                                              .bundleHash = "ab",
                                              .seconds = 1.5,
                                              .decodedIn = ""}; // newer than the old spellings
    {
        ConversationStore store(m_folder->path());
        store.saveSummary(summaryOf(3));
        store.saveMessage(3, message);
    }
    {
        Database database(file());
        const auto update = [&](const char* sql, const char* json) {
            database.prepare(sql).bind(QString::fromUtf8(json)).step();
        };
        update("UPDATE message SET measured=?", R"({"firstTokenSeconds":0.1,"tokensPerSecond":31.5,)"
                                                R"("promptTokens":12,"newTokens":34,"droppedTurns":1})");
        update("UPDATE part SET recipe=?",
               R"({"prompt":"prompt","seed":"9","sampler":"pndm","steps":20,"guidance":4.5,)"
               R"("bundleName":"Pocket","bundleHash":"ab","seconds":1.5})");
    }
    ConversationStore store(m_folder->path());
    const ConversationRecord record = loadOf(store, 3);
    QCOMPARE(record.messages.size(), std::size_t(1));
    QVERIFY(record.messages[0] == message);
}

void TestStore::killedProcessKeepsCommittedMessages() {
    int pipeEnds[2];
    QCOMPARE(::pipe(pipeEnds), 0);
    const pid_t child = ::fork();
    if (child == 0) { // writes until killed and reports each commit
        ConversationStore store(m_folder->path());
        store.saveSummary(summaryOf(1));
        for (qint64 number = 1;; ++number) {
            store.saveMessage(1, answerWith(number, QString::number(number)));
            store.flush();
            if (::write(pipeEnds[1], &number, sizeof number) != sizeof number)
                ::_exit(1);
        }
    }
    ::close(pipeEnds[1]);
    qint64 acknowledged = 0;
    while (acknowledged < 25)
        QCOMPARE(::read(pipeEnds[0], &acknowledged, sizeof acknowledged), ssize_t(sizeof acknowledged));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ConversationStore store(m_folder->path());
    QVERIFY(store.damagedCopy().isEmpty());
    const ConversationRecord record = loadOf(store, 1);
    QVERIFY(qint64(record.messages.size()) >= acknowledged);
    for (const ConversationMessage& message : record.messages) {
        QVERIFY(message.state == MessageState::Interrupted);
        QCOMPARE(message.plainText(), QString::number(message.id));
    }
}

void TestStore::damagedFileIsRenamed() {
    {
        ConversationStore store(m_folder->path());
        store.saveSummary(summaryOf(1));
    }
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    damaged.write(QByteArray(4096, 'x'));
    damaged.close();
    ConversationStore store(m_folder->path());
    QVERIFY(store.isUsable());
    QVERIFY(QFile::exists(store.damagedCopy()));
    store.saveSummary(summaryOf(2));
    store.flush();
    QCOMPARE(loadOf(store, 2).summary.id, qint64(2));
}

void TestStore::newerSchemaIsRefused() {
    { ConversationStore store(m_folder->path()); }
    const QString change = "sqlite3 '" + file() + "' 'PRAGMA user_version = 99' || exit 77";
    if (const int status = ::system(qPrintable(change)); status != 0)
        QSKIP("the sqlite3 program is not installed");
    ConversationStore store(m_folder->path());
    QVERIFY(!store.isUsable());
    QVERIFY(store.damagedCopy().isEmpty());
}

void TestStore::unusableFolderIsReported() {
    QFile blocker(m_folder->path() + "/blocked");
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    ConversationStore store(m_folder->path() + "/blocked/profile");
    QVERIFY(!store.isUsable());
    store.saveSummary(summaryOf(1));
    store.flush();
    Library library(store);
    QVERIFY(library.current() != nullptr);
}

void TestStore::profileIsLockedByOneProcess() {
    ProfileLock first(m_folder->path());
    QVERIFY(first.isHeld());
    QSignalSpy raised(&first, &ProfileLock::raiseRequested);
    ProfileLock second(m_folder->path());
    QVERIFY(!second.isHeld());
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(second.raiseHolder() ? 0 : 1);
    QTRY_COMPARE(raised.count(), 1);
    int status = -1;
    bool ended = false;
    const auto hasEnded = [&] { return ended = ended || ::waitpid(child, &status, WNOHANG) == child; };
    QTRY_VERIFY(hasEnded());
    QCOMPARE(WEXITSTATUS(status), 0);
}

void TestStore::draftsAreStoredPerConversation() {
    qint64 id = 0;
    {
        ConversationStore store(m_folder->path());
        Library library(store);
        id = library.current()->id();
        library.current()->setDraft({.text = "unfinished", .output = OutputChoice::Image});
    }
    ConversationStore store(m_folder->path());
    Library library(store);
    QTRY_COMPARE(library.current()->id(), id);
    QCOMPARE(library.current()->draft().text, QString("unfinished"));
    QCOMPARE(library.current()->draft().output, OutputChoice::Image);
}

/// Databases hold these words.
void TestStore::choicesOfOutputKeepTheirNames() {
    for (const char* word : {"auto", "text", "image", "video", "audio"})
        QCOMPARE(outputChoiceName(outputChoiceFromName(word)), QString(word));
    QCOMPARE(outputChoiceFromName("video"), OutputChoice::Video);
    QCOMPARE(outputChoiceFromName("hologram"), OutputChoice::Automatic);
    QCOMPARE(outputChoiceFrom(int(OutputChoice::Audio)), OutputChoice::Audio);
    QCOMPARE(outputChoiceFrom(99), OutputChoice::Automatic);
}

QTEST_GUILESS_MAIN(TestStore)
#include "test_store.moc"
