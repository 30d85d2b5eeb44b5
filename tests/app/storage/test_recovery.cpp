// SPDX-License-Identifier: Apache-2.0
#include "app/library/ConversationStore.h"
#include "app/profile/Database.h"
#include "app/profile/DatabaseBackups.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt::app;

namespace {

constexpr int kPageBytes = 4096;
constexpr int kConversations = 12;
constexpr int kMessagesEach = 20;
constexpr int kMessagesOnAPage = 16;

ConversationMessage messageWith(qint64 id, qint64 parent) {
    ConversationMessage message;
    message.id = id;
    message.parent = parent;
    message.author = id % 2 == 1 ? nextgpt::Role::User : nextgpt::Role::Assistant;
    message.createdMs = id;
    message.parts.emplace_back().text = QStringLiteral("message %1 ").arg(id).repeated(20);
    return message;
}

template<class Result, class Call>
Result resultOf(Call&& call) {
    Result result{};
    bool done = false;
    QObject receiver;
    call(&receiver, [&](Result value) {
        result = std::move(value);
        done = true;
    });
    [&] { QTRY_VERIFY(done); }();
    return result;
}

ConversationRecord loadOf(ConversationStore& store, qint64 id) {
    return resultOf<ConversationRecord>(
        [&](QObject* receiver, auto done) { store.load(id, receiver, std::move(done)); });
}

/// The readable messages of all conversations, one that was recovered without its row included; a message
/// that is not the expected one counts as none.
int intactMessages(ConversationStore& store) {
    int count = 0;
    for (qint64 conversation = 1; conversation <= kConversations + 1; ++conversation) {
        const ConversationRecord record = loadOf(store, conversation);
        for (const ConversationMessage* message : shownMessages(record))
            count += message->plainText() == messageWith(message->id, 0).plainText() ? 1 : 0;
    }
    return count;
}

} // namespace

/// Damaged databases: what is recovered from the file, from its backups, and what is kept.
class TestRecovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anyDamagedPageLosesOnlyItsOwnContent_data();
    void anyDamagedPageLosesOnlyItsOwnContent();
    void backupFillsWhatTheDamagedPagesHeld();
    void emptyFileFallsBackToTheBackup();
    void deletedConversationsDoNotComeBack();
    void backupsAreFewAndDaily();

private:
    QString file() const { return m_folder->path() + "/conversations.sqlite"; }
    qint64 pages() const { return QFileInfo(file()).size() / kPageBytes; }
    void damage(qint64 page) const;
    void removeBackups() const { QDir(m_folder->path() + "/backups").removeRecursively(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecovery::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    ConversationStore store(m_folder->path());
    qint64 id = 0;
    for (qint64 conversation = 1; conversation <= kConversations; ++conversation) {
        store.saveSummary({.id = conversation, .title = QString::number(conversation), .changedMs = 1});
        for (int i = 0; i < kMessagesEach; ++i, ++id)
            store.saveMessage(conversation, messageWith(id + 1, i == 0 ? 0 : id));
    }
}

void TestRecovery::damage(qint64 page) const {
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    QVERIFY(damaged.seek(page * kPageBytes));
    damaged.write(QByteArray(kPageBytes, 'x'));
}

void TestRecovery::anyDamagedPageLosesOnlyItsOwnContent_data() {
    QTest::addColumn<int>("page");
    for (const int page : {0, 1, 2, 3, 4, 5, 9, 14, 20, 22})
        QTest::addRow("page %d", page) << page;
}

/// Without a backup. Pages 1 to 4 are the roots of the tables and of the index.
void TestRecovery::anyDamagedPageLosesOnlyItsOwnContent() {
    QFETCH(int, page);
    removeBackups();
    QVERIFY(page < pages());
    damage(page);
    ConversationStore store(m_folder->path());
    QCOMPARE(store.condition(), StoreCondition::Recovered);
    QVERIFY(QFile::exists(store.damagedCopy()));
    const int intact = intactMessages(store);
    const bool isRootOfTexts = page == 4;
    QVERIFY2(isRootOfTexts || intact >= kConversations * kMessagesEach - kMessagesOnAPage,
             qPrintable(QString::number(intact)));
    if (page > 4)
        QVERIFY(intact < kConversations * kMessagesEach ? store.salvaged().lost > 0 : true);
    store.saveSummary({.id = 99, .title = "new", .changedMs = 2});
    store.flush();
    QCOMPARE(loadOf(store, 99).summary.id, qint64(99));
}

void TestRecovery::backupFillsWhatTheDamagedPagesHeld() {
    for (const qint64 page : {qint64(1), qint64(2), qint64(4), pages() / 2})
        damage(page);
    ConversationStore store(m_folder->path());
    QCOMPARE(store.condition(), StoreCondition::Recovered);
    QCOMPARE(store.salvaged().lost, qint64(0));
    QCOMPARE(intactMessages(store), kConversations * kMessagesEach);
}

void TestRecovery::emptyFileFallsBackToTheBackup() {
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    damaged.write(QByteArray(int(damaged.size()), 'x'));
    damaged.close();
    ConversationStore store(m_folder->path());
    QCOMPARE(intactMessages(store), kConversations * kMessagesEach);
}

/// The backup is older than the deletion.
void TestRecovery::deletedConversationsDoNotComeBack() {
    const QString backup = DatabaseBackups(m_folder->path()).newestFirst().constFirst();
    QVERIFY(QFile::copy(backup, m_folder->path() + "/older"));
    {
        ConversationStore store(m_folder->path());
        QVERIFY(resultOf<bool>(
            [&](QObject* receiver, auto done) { store.erase({3}, receiver, std::move(done)); }));
    }
    QVERIFY(QFile::remove(backup));
    QVERIFY(QFile::rename(m_folder->path() + "/older", backup));
    damage(pages() / 2);
    ConversationStore store(m_folder->path());
    QCOMPARE(store.condition(), StoreCondition::Recovered);
    QCOMPARE(loadOf(store, 3).messages.size(), std::size_t(0));
    QCOMPARE(intactMessages(store), (kConversations - 1) * kMessagesEach);
}

void TestRecovery::backupsAreFewAndDaily() {
    const DatabaseBackups backups(m_folder->path());
    QVERIFY(!backups.isDue());
    const QString today = backups.newestFirst().constFirst();
    for (int day = 1; day < 60; ++day)
        QVERIFY(QFile::copy(today, m_folder->path() + "/backups/conversations-" +
                                       QDate::currentDate().addDays(-day).toString(Qt::ISODate) + ".sqlite"));
    Database database(file());
    backups.write(database);
    QCOMPARE(backups.newestFirst().size(), 7);
    QCOMPARE(backups.newestFirst().constFirst(), today);
    QVERIFY(Database::openCopy(today)->isIntact());
    backups.replaceAll(database);
    QCOMPARE(backups.newestFirst(), QStringList{today});
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "test_recovery.moc"
