// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/Conversions.h"
#include "app/library/ConversationStore.h"
#include "app/library/Library.h"
#include "app/profile/Database.h"
#include "app/profile/ProfileLock.h"

#include "tests/app/storage/LoadedRecord.h"
#include "tests/app/storage/StoreSpy.h"
#include "tests/support/FileSizeLimit.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace nextgpt::app;
using nextgpt::test::FileSizeLimit;
using nextgpt::test::loadOf;
using nextgpt::test::StoreSpy;

namespace {

constexpr QFile::Permissions kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                       QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

/// The content of every file in a folder, by name.
QMap<QString, QByteArray> contents(const QString& folder) {
    QMap<QString, QByteArray> result;
    for (const QFileInfo& info :
         QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        QFile file(info.filePath());
        result[info.fileName()] = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    return result;
}

/// While it exists, this process cannot change the folder or its files. Root may do that with any folder, so
/// the process acts as another user meanwhile.
class UnwritableFolder {
public:
    explicit UnwritableFolder(const QString& folder)
        : m_folder(folder) {
        setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther,
                       QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
        constexpr uid_t kNobody = 65534;
        if (m_user == 0 && ::seteuid(kNobody) != 0)
            qFatal("cannot act as another user");
    }
    ~UnwritableFolder() {
        if (::seteuid(m_user) != 0)
            qFatal("cannot act as the user of the test");
        setPermissions(QFile::ReadOwner | QFile::WriteOwner, QFile::ExeOwner);
    }
    UnwritableFolder(const UnwritableFolder&) = delete;
    UnwritableFolder& operator=(const UnwritableFolder&) = delete;

private:
    void setPermissions(QFile::Permissions file, QFile::Permissions folder) const {
        QFile::setPermissions(m_folder, file | folder);
        for (const QFileInfo& info : QDir(m_folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot))
            QFile::setPermissions(info.filePath(), info.isDir() ? file | folder : file);
    }
    QString m_folder;
    uid_t m_user = ::geteuid();
};

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
    void newerSchemaIsReadOnlyAndUnchanged();
    void newerSchemaInTheLogIsUnchanged();
    void unwritableFolderIsReadOnly();
    void fullDiskAtTheStartShowsTheHistory();
    void writeThatCannotSucceedDoesNotBlockOthers();
    void unusableFolderIsReported();
    void filesAreReadableByTheirOwnerOnly();
    void hostileCellsAreBounded();
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

void TestStore::newerSchemaIsReadOnlyAndUnchanged() {
    {
        ConversationStore store(m_folder->path());
        store.saveSummary(summaryOf(3));
        store.saveMessage(3, answerWith(7, "still here"));
    }
    {
        Database database(file());
        database.run("PRAGMA user_version = 99");
    }
    const QMap<QString, QByteArray> before = contents(m_folder->path());
    {
        ConversationStore store(m_folder->path());
        QCOMPARE(store.condition(), StoreCondition::NewerVersion);
        QVERIFY(store.damagedCopy().isEmpty());
        QCOMPARE(loadOf(store, 3).messages.at(0).plainText(), QString("still here"));
        store.saveSummary(summaryOf(4));
        store.tidy();
        store.flush();
    }
    QCOMPARE(contents(m_folder->path()), before);
}

/// The version number itself may be in the log only.
void TestStore::newerSchemaInTheLogIsUnchanged() {
    { ConversationStore store(m_folder->path()); }
    const pid_t child = ::fork();
    if (child == 0) { // ends without a checkpoint
        Database database(file());
        database.run("PRAGMA user_version = 99");
        ::_exit(0);
    }
    ::waitpid(child, nullptr, 0);
    QVERIFY(QFileInfo(file() + "-wal").size() > 0);
    const QMap<QString, QByteArray> before = contents(m_folder->path());
    { QCOMPARE(ConversationStore(m_folder->path()).condition(), StoreCondition::NewerVersion); }
    QCOMPARE(contents(m_folder->path()), before);
}

void TestStore::unwritableFolderIsReadOnly() {
    {
        ConversationStore store(m_folder->path());
        store.saveSummary(summaryOf(3));
        store.saveMessage(3, answerWith(7, "still here"));
    }
    const QMap<QString, QByteArray> before = contents(m_folder->path());
    {
        const UnwritableFolder unwritable(m_folder->path());
        ConversationStore store(m_folder->path());
        QCOMPARE(store.condition(), StoreCondition::NotWritable);
        QCOMPARE(loadOf(store, 3).messages.at(0).plainText(), QString("still here"));
        QVERIFY(QFileInfo(store.mediaRoot()).isWritable());
        Library library(store);
        QTRY_COMPARE(library.summaries().size(), std::size_t(1));
        library.remove(3);
        QCOMPARE(library.summaries().size(), std::size_t(1));
        QCOMPARE(ProfileLock(m_folder->path()).state(), ProfileLock::State::Impossible);
    }
    QCOMPARE(contents(m_folder->path()), before);
}

/// On a full disk the file for shared memory could not be created, and the history stayed hidden.
void TestStore::fullDiskAtTheStartShowsTheHistory() {
    {
        ConversationStore store(m_folder->path());
        store.saveSummary(summaryOf(3));
        store.saveMessage(3, answerWith(7, "still here"));
    }
    ConversationStore* store = nullptr;
    std::unique_ptr<StoreSpy> spy;
    {
        const FileSizeLimit full(0);
        store = new ConversationStore(m_folder->path());
        spy = std::make_unique<StoreSpy>(*store);
        QVERIFY(store->isUsable());
        QCOMPARE(loadOf(*store, 3).messages.at(0).plainText(), QString("still here"));
        store->saveMessage(3, answerWith(8, "waits for room"));
        store->flush();
        QTRY_COMPARE(spy->failed.count(), 1);
        QVERIFY(store->hasUnsavedChanges());
    }
    QTRY_COMPARE(spy->recovered, 1);
    QVERIFY(!store->hasUnsavedChanges());
    delete store;
    ConversationStore again(m_folder->path());
    QCOMPARE(loadOf(again, 3).messages.at(1).plainText(), QString("waits for room"));
}

void TestStore::writeThatCannotSucceedDoesNotBlockOthers() {
    ConversationStore store(m_folder->path());
    store.saveMessage(99, answerWith(7, "of a conversation without a row"));
    store.saveSummary(summaryOf(3));
    store.flush();
    QVERIFY(!store.hasUnsavedChanges());
    QCOMPARE(loadOf(store, 3).summary.id, qint64(3));
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

void TestStore::filesAreReadableByTheirOwnerOnly() {
    const QString profile = m_folder->path() + "/nextgpt";
    QVERIFY(QDir().mkpath(profile)); // as older versions made it
    QFile::setPermissions(profile, QFile::Permissions(0x7755));
    QFile old(profile + "/settings.json");
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.setPermissions(QFile::Permissions(0x6644));
    ConversationStore store(profile);
    store.saveSummary(summaryOf(3));
    store.tidy();
    store.flush();
    QCOMPARE(QFile::permissions(profile) & kOthers, QFile::Permissions());
    QDirIterator entry(profile, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (entry.hasNext()) {
        entry.next();
        QVERIFY2((entry.fileInfo().permissions() & kOthers) == 0, qPrintable(entry.filePath()));
        ++count;
    }
    QVERIFY(count >= 4); // the database, its log, the settings, the folder of backups
}

/// A blob in a text cell, and texts that would take minutes to lay out.
void TestStore::hostileCellsAreBounded() {
    {
        ConversationStore store(m_folder->path());
        store.saveSummary(summaryOf(3));
        for (const qint64 id : {7, 8, 9})
            store.saveMessage(3, answerWith(id, QString::number(id)));
    }
    {
        Database database(file());
        database.run("UPDATE part SET text=randomblob(30000000) WHERE message=7");
        database.run("UPDATE part SET text=CAST(zeroblob(30000000) AS TEXT) WHERE message=8");
        database.run("UPDATE conversation SET title=CAST(randomblob(30000000) AS TEXT), "
                     "thumbnail=randomblob(1000000)");
    }
    QElapsedTimer time;
    time.start();
    ConversationStore store(m_folder->path());
    const ConversationRecord record = loadOf(store, 3);
    QCOMPARE(record.messages.size(), std::size_t(3));
    QCOMPARE(record.messages[0].plainText(), QString());
    QVERIFY(record.messages[1].plainText().size() <= kTextCellBytes);
    QCOMPARE(record.messages[2].plainText(), QString("9"));
    QVERIFY(record.summary.title.size() <= kNameCellBytes);
    QObject receiver;
    bool found = false;
    store.search("nothing", &receiver, [&](const SearchResult& result) { found = !result.isPartial; });
    QTRY_VERIFY(found);
    QVERIFY(time.elapsed() < 5000);
}

void TestStore::profileIsLockedByOneProcess() {
    ProfileLock first(m_folder->path());
    QVERIFY(first.isHeld());
    QSignalSpy requested(&first, &ProfileLock::requested);
    ProfileLock second(m_folder->path());
    QVERIFY(!second.isHeld());
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(second.deliver(R"({"message":"hello"})") == ProfileLock::Delivery::Accepted ? 0 : 1);
    QTRY_COMPARE(requested.count(), 1);
    QCOMPARE(requested[0][0].toByteArray(), QByteArray(R"({"message":"hello"})"));
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
