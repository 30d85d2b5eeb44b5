// SPDX-License-Identifier: Apache-2.0
#include "app/library/ConversationListModel.h"
#include "app/profile/Database.h"
#include "app/storage/StorageViewModel.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt::app;

namespace {

constexpr const char* kSecret = "canary-7f3a";

void writeFile(const QString& path, const QByteArray& content) {
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/// The files of a folder that contain `words`.
QStringList filesWith(const QString& folder, const QByteArray& words) {
    QStringList found;
    QDirIterator entry(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entry.hasNext()) {
        QFile file(entry.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
            found.append(entry.filePath());
    }
    return found;
}

} // namespace

/// Deleting conversations and messages: the trash, what stays on the disk, and what is freed.
class TestTrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void trashedConversationIsRestored();
    void deletedForGoodLeavesNothingOnTheDisk();
    void trashIsEmptiedAfterThirtyDays();
    void removedMessageIsErasedAtTheNextStart();
    void unusedMediaAreFreedButNotNewOnes();
    void unusedMediaAreKeptBesideADamagedDatabase();
    void leftoverPartsAreRemoved();
    void mediaOfAMovedProfileAreFound();
    void sizesAreMeasured();
    void everythingCanBeDeleted();
    void replyOfADeletedConversationIsNotWritten();

private:
    QString file() const { return profile() + "/conversations.sqlite"; }
    QString profile() const { return m_folder->path() + "/profile"; }
    QString media(qint64 conversation, const QString& name = "image.png") const {
        return profile() + "/media/" + QString::number(conversation) + '/' + name;
    }
    void write(qint64 conversation) const;
    /// As if the last change had been in an earlier session.
    void startAgain() const { QTest::qWait(30); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTrash::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    write(1);
    write(2);
}

/// A conversation with one message that has a text and an image.
void TestTrash::write(qint64 conversation) const {
    ConversationStore store(profile());
    store.saveSummary(
        {.id = conversation, .title = kSecret + QString::number(conversation), .changedMs = conversation});
    ConversationMessage message;
    message.id = conversation * 10;
    message.parts.emplace_back().text = kSecret + QString::number(conversation);
    ConversationPart& image = message.parts.emplace_back();
    image.kind = PartKind::Media;
    image.modality = nextgpt::Modality::Image;
    image.path = media(conversation);
    store.saveMessage(conversation, message);
    writeFile(media(conversation), kSecret + QByteArray::number(conversation) + QByteArray(1000, 'i'));
}

void TestTrash::trashedConversationIsRestored() {
    {
        ConversationStore store(profile());
        Library library(store);
        QTRY_COMPARE(library.summaries().size(), std::size_t(2));
        library.remove(1);
    }
    ConversationStore store(profile());
    Library library(store);
    StorageViewModel storage(library);
    QTRY_COMPARE(library.summaries().size(), std::size_t(1));
    storage.refresh();
    QTRY_COMPARE(storage.trash().size(), 1);
    QCOMPARE(storage.trash()[0].toMap()["title"].toString(), kSecret + QString("1"));
    QVERIFY(storage.trash()[0].toMap()["size"].toString().contains("30"));
    storage.restore("1");
    QTRY_COMPARE(storage.trash().size(), 0);
    QCOMPARE(library.summaries().size(), std::size_t(2));
    QVERIFY(QFile::exists(media(1)));
}

void TestTrash::deletedForGoodLeavesNothingOnTheDisk() {
    QVERIFY(!filesWith(profile(), kSecret + QByteArray("1")).isEmpty());
    ConversationStore store(profile());
    Library library(store);
    StorageViewModel storage(library);
    QTRY_COMPARE(library.summaries().size(), std::size_t(2));
    library.open(1);
    QTRY_COMPARE(library.current()->id(), qint64(1));
    storage.erase("1");
    QTRY_VERIFY(!storage.busy());
    QTRY_VERIFY(!QFile::exists(media(1)));
    QTRY_COMPARE(filesWith(profile(), kSecret + QByteArray("1")), QStringList());
    QVERIFY(!QFileInfo::exists(QFileInfo(media(1)).path()));
    QVERIFY(library.current()->id() != 1);
    QVERIFY(QFile::exists(media(2)));
    QVERIFY(!filesWith(profile(), kSecret + QByteArray("2")).isEmpty());
}

void TestTrash::trashIsEmptiedAfterThirtyDays() {
    {
        ConversationStore store(profile());
        store.markRemoved(1);
        store.markRemoved(2);
    }
    {
        Database database(file());
        const auto removedAt = [&](qint64 id, int daysAgo) {
            database.prepare("UPDATE conversation SET removed_ms=? WHERE id=?")
                .bind(QDateTime::currentDateTime().addDays(-daysAgo).toMSecsSinceEpoch())
                .bind(id)
                .step();
        };
        removedAt(1, 31);
        removedAt(2, 29);
    }
    startAgain();
    ConversationStore store(profile());
    store.tidy();
    store.flush();
    QVERIFY(!QFile::exists(media(1)));
    QVERIFY(QFile::exists(media(2)));
    QCOMPARE(filesWith(profile(), kSecret + QByteArray("1")), QStringList());
}

void TestTrash::removedMessageIsErasedAtTheNextStart() {
    {
        ConversationStore store(profile());
        Library library(store);
        QTRY_COMPARE(library.summaries().size(), std::size_t(2));
        library.open(1);
        QTRY_COMPARE(library.current()->id(), qint64(1));
        library.current()->setTitle("harmless");
        library.current()->remove(10);
        QVERIFY(library.current()->path().empty());
        QVERIFY(library.current()->summary().thumbnailPath.isEmpty());
        library.current()->restore(10);
        QCOMPARE(library.current()->path(), std::vector<qint64>{10});
        QCOMPARE(library.current()->summary().thumbnailPath, media(1));
        library.current()->remove(10);
    }
    startAgain();
    ConversationStore store(profile());
    store.tidy();
    store.flush();
    QVERIFY(!QFile::exists(media(1)));
    QCOMPARE(filesWith(profile(), kSecret + QByteArray("1")), QStringList());
}

void TestTrash::unusedMediaAreFreedButNotNewOnes() {
    writeFile(media(1, "orphan.png"), "old");
    writeFile(media(77, "orphan.mp4"), "of no conversation");
    startAgain();
    ConversationStore store(profile());
    QTest::qWait(30);
    writeFile(media(1, "new.png"), "being attached");
    store.tidy();
    store.flush();
    QVERIFY(!QFile::exists(media(1, "orphan.png")));
    QVERIFY(!QFileInfo::exists(profile() + "/media/77"));
    QVERIFY(QFile::exists(media(1, "new.png")));
    QVERIFY(QFile::exists(media(1)));
}

/// A recovered database may lack the rows that refer to media.
void TestTrash::unusedMediaAreKeptBesideADamagedDatabase() {
    writeFile(media(1, "orphan.png"), "old");
    writeFile(file() + ".damaged-20260101000000000", "damaged");
    startAgain();
    ConversationStore store(profile());
    store.tidy();
    store.flush();
    QVERIFY(QFile::exists(media(1, "orphan.png")));
    Library library(store);
    StorageViewModel storage(library);
    storage.refresh();
    QTRY_VERIFY(!storage.unusedText().isEmpty());
    storage.freeUnused();
    QTRY_VERIFY(!QFile::exists(media(1, "orphan.png")));
    QVERIFY(!QFile::exists(file() + ".damaged-20260101000000000"));
    QVERIFY(QFile::exists(media(1)));
    QTRY_VERIFY(storage.unusedText().isEmpty());
}

void TestTrash::leftoverPartsAreRemoved() {
    const QStringList parts{media(1, "a.mp4.part"), media(1, ".b3xQ.part"), profile() + "/settings.json.part",
                            profile() + "/recordings/c.part"};
    for (const QString& part : parts)
        writeFile(part, "half");
    startAgain();
    ConversationStore store(profile());
    store.tidy();
    store.flush();
    for (const QString& part : parts)
        QVERIFY2(!QFile::exists(part), qPrintable(part));
}

void TestTrash::mediaOfAMovedProfileAreFound() {
    const QString elsewhere = m_folder->path() + "/elsewhere";
    QVERIFY(QDir().rename(profile(), elsewhere));
    startAgain();
    ConversationStore store(elsewhere);
    store.tidy(); // must not take the moved media for unused ones
    ConversationRecord record;
    store.load(1, &store, [&](ConversationRecord loaded) { record = std::move(loaded); });
    QTRY_COMPARE(record.messages.size(), std::size_t(1));
    QCOMPARE(record.messages[0].parts[1].path, elsewhere + "/media/1/image.png");
    QVERIFY(QFile::exists(record.messages[0].parts[1].path));
}

void TestTrash::sizesAreMeasured() {
    writeFile(media(2, "big.mp4"), QByteArray(500'000, 'v'));
    ConversationStore store(profile());
    Library library(store);
    StorageViewModel storage(library);
    QTRY_COMPARE(library.summaries().size(), std::size_t(2));
    storage.refresh();
    QTRY_COMPARE(storage.conversations().size(), 2);
    QTRY_VERIFY(!storage.unusedText().isEmpty());
    QCOMPARE(storage.conversations()[0].toMap()["id"].toString(), QString("2"));
    QVERIFY(storage.sizes().size() >= 3);
    QCOMPARE(storage.folder(), profile());
    QVERIFY(!storage.readOnly());
    QVERIFY(storage.readOnlyText().isEmpty());
}

void TestTrash::everythingCanBeDeleted() {
    ConversationStore store(profile());
    Library library(store);
    StorageViewModel storage(library);
    QTRY_COMPARE(library.summaries().size(), std::size_t(2));
    library.remove(1);
    storage.refresh();
    QTRY_COMPARE(storage.trash().size(), 1);
    storage.eraseAll();
    QTRY_COMPARE(storage.trash().size(), 0);
    QTRY_VERIFY(!storage.busy());
    QCOMPARE(filesWith(profile(), kSecret), QStringList());
    QVERIFY(library.summaries().empty());
}

void TestTrash::replyOfADeletedConversationIsNotWritten() {
    ConversationStore store(profile());
    Library library(store);
    QTRY_COMPARE(library.summaries().size(), std::size_t(2));
    library.open(1);
    QTRY_COMPARE(library.current()->id(), qint64(1));
    Conversation& conversation = *library.current();
    bool erased = false;
    library.erase({1}, &library, [&](bool) { erased = true; });
    QTRY_VERIFY(erased);
    conversation.edit(10, -1, [](ConversationMessage& message) { message.parts[0].text += " late"; });
    store.flush();
    QVERIFY(!store.hasUnsavedChanges());
    QCOMPARE(filesWith(profile(), "late"), QStringList());
}

QTEST_GUILESS_MAIN(TestTrash)
#include "test_trash.moc"
