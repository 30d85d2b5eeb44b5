// SPDX-License-Identifier: Apache-2.0
#include "app/library/ConversationStore.h"
#include "app/profile/Database.h"
#include "app/profile/ProfileLock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt::app;

/// Profiles on file systems that other computers use too.
class TestNetworkProfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fileSystemsAreRecognised();
    void databaseHasNoLogInSharedMemory();
    void localDatabaseIsConverted();
    void profileOfAnotherComputerIsNotOpened();
    void recordOfACrashIsTakenOver();
};

void TestNetworkProfile::fileSystemsAreRecognised() {
    for (const quint32 type : {0x6969U, 0x517BU, 0xFF534D42U, 0xFE534D42U, 0x65735546U, 0x01021997U})
        QCOMPARE(fileSystemOfType(type), FileSystem::Network);
    for (const quint32 type : {0xEF53U, 0x9123683EU, 0x58465342U, 0x01021994U, 0x794C7630U, 0U})
        QCOMPARE(fileSystemOfType(type), FileSystem::Local); // ext4, Btrfs, XFS, tmpfs, overlay
    QCOMPARE(fileSystemOf("/dev/shm/not/there/yet"), FileSystem::Local);
}

void TestNetworkProfile::databaseHasNoLogInSharedMemory() {
    const QTemporaryDir folder;
    {
        ConversationStore store(folder.path(), FileSystem::Network);
        QCOMPARE(store.condition(), StoreCondition::Ready);
        store.saveSummary({.id = 1, .title = "kept", .changedMs = 1});
        store.flush();
        QVERIFY(!QFileInfo::exists(folder.filePath("conversations.sqlite-wal")));
        QVERIFY(!QFileInfo::exists(folder.filePath("conversations.sqlite-shm")));
    }
    Database database(folder.filePath("conversations.sqlite"), FileSystem::Network);
    auto row = database.prepare("PRAGMA journal_mode");
    QVERIFY(row.step());
    QCOMPARE(row.text(0), QString("delete"));
}

void TestNetworkProfile::localDatabaseIsConverted() {
    const QTemporaryDir folder; // a profile that was moved to a network folder, and back
    for (const FileSystem system : {FileSystem::Local, FileSystem::Network, FileSystem::Local}) {
        Database database(folder.filePath("conversations.sqlite"), system);
        database.run("INSERT INTO conversation(title,changed_ms) VALUES('a',1)");
        auto mode = database.prepare("PRAGMA journal_mode");
        QVERIFY(mode.step());
        QCOMPARE(mode.text(0), QString(system == FileSystem::Local ? "wal" : "delete"));
    }
    Database database(folder.filePath("conversations.sqlite"));
    auto count = database.prepare("SELECT count(*) FROM conversation");
    QVERIFY(count.step());
    QCOMPARE(count.integer(0), qint64(3));
}

void TestNetworkProfile::profileOfAnotherComputerIsNotOpened() {
    const QTemporaryDir folder;
    {
        OwnerRecord other(folder.filePath("owner"), "desk-in-the-office 1234");
        other.keep();
        const ProfileLock refused(folder.path(), FileSystem::Network);
        QCOMPARE(refused.state(), ProfileLock::State::HeldElsewhere);
        QCOMPARE(refused.otherComputer(), QString("desk-in-the-office"));
        QVERIFY(!refused.isHeld());
        const ProfileLock local(folder.path(), FileSystem::Local); // its locks are trusted
        QVERIFY(local.isHeld());
    } // the other computer ends its program
    const ProfileLock lock(folder.path(), FileSystem::Network);
    QVERIFY(lock.isHeld());
    QVERIFY(QFileInfo::exists(folder.filePath("owner")));
}

void TestNetworkProfile::recordOfACrashIsTakenOver() {
    const QTemporaryDir folder;
    QFile left(folder.filePath("owner"));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("desk-in-the-office 1234");
    left.flush();
    QVERIFY(left.setFileTime(QDateTime::currentDateTime().addSecs(-600), QFileDevice::FileModificationTime));
    left.close();
    const ProfileLock lock(folder.path(), FileSystem::Network);
    QVERIFY(lock.isHeld());
    const OwnerRecord seen(folder.filePath("owner"), "laptop 5");
    QVERIFY(!seen.otherOwner().isEmpty()); // this computer is the owner now
}

QTEST_GUILESS_MAIN(TestNetworkProfile)
#include "test_network_profile.moc"
