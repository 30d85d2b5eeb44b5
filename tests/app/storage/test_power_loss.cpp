// SPDX-License-Identifier: Apache-2.0
#include "app/library/ConversationStore.h"
#include "app/profile/Database.h"
#include "app/profile/DatabaseBackups.h"

#include "tests/app/storage/LoadedRecord.h"
#include "tests/app/storage/StoreSpy.h"
#include "tests/support/FaultyDisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

using namespace nextgpt::app;
using nextgpt::test::FaultyDisk;
using nextgpt::test::loadOf;
using nextgpt::test::StoreSpy;

namespace {

constexpr int kMessages = 40;

ConversationMessage messageWith(qint64 id) {
    ConversationMessage message;
    message.id = id;
    message.parent = id - 1;
    message.author = id % 2 == 1 ? nextgpt::Role::User : nextgpt::Role::Assistant;
    message.createdMs = id;
    message.state = MessageState::Done;
    message.chosen = id;
    message.parts.emplace_back().text = QStringLiteral("message %1 ").arg(id).repeated(30);
    return message;
}

int intactMessages(ConversationStore& store) {
    int intact = 0;
    for (const ConversationMessage& message : loadOf(store, 1).messages)
        intact += message.plainText() == messageWith(message.id).plainText() ? 1 : 0;
    return intact;
}

/// Kills a child that does `work` for ever, after some time up to `atMostUs`.
void runAndKill(const std::function<void()>& work, std::mt19937& random, unsigned atMostUs) {
    const pid_t child = ::fork();
    if (child == 0) {
        while (true)
            work();
    }
    ::usleep(random() % atMostUs);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
}

} // namespace

/// Power loss at any write, errors of the disk, and kills during backups and recoveries.
class TestPowerLoss : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void acknowledgedMessagesSurvivePowerLoss_data();
    void acknowledgedMessagesSurvivePowerLoss();
    void failedWritesAreRepeated_data();
    void failedWritesAreRepeated();
    void killedBackupsDamageNothing();
    void killedRecoveriesLoseNothing();

private:
    QString profile() const { return m_folder->path() + "/profile"; }
    QString file() const { return profile() + "/conversations.sqlite"; }
    void fill() const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPowerLoss::fill() const {
    ConversationStore store(profile());
    store.saveSummary({.id = 1, .title = "1", .changedMs = 1});
    for (qint64 id = 1; id <= kMessages; ++id)
        store.saveMessage(1, messageWith(id));
}

void TestPowerLoss::acknowledgedMessagesSurvivePowerLoss_data() {
    QTest::addColumn<FileSystem>("system");
    QTest::newRow("local") << FileSystem::Local;
    QTest::newRow("network") << FileSystem::Network;
}

void TestPowerLoss::acknowledgedMessagesSurvivePowerLoss() {
    QFETCH(FileSystem, system);
    struct Moment {
        qint64 acknowledged = 0;
        FaultyDisk::Image image;
    };
    std::vector<Moment> moments;
    std::atomic<qint64> acknowledged = 0;
    unsigned steps = 0;
    {
        FaultyDisk disk;
        disk.onStep([&] {
            if (++steps % 5 == 0)
                moments.push_back({acknowledged, disk.afterPowerLoss(steps)});
        });
        ConversationStore store(profile(), system);
        store.saveSummary({.id = 1, .title = "1", .changedMs = 1});
        for (qint64 id = 1; id <= kMessages; ++id) {
            store.saveMessage(1, messageWith(id));
            store.flush();
            acknowledged = id;
        }
    }
    QVERIFY2(moments.size() > 30, qPrintable(QString::number(moments.size())));
    for (const Moment& moment : moments) {
        const QTemporaryDir after;
        for (const auto& [path, content] : moment.image) {
            const QString name = QDir(profile()).relativeFilePath(QString::fromStdString(path));
            if (name.contains('/'))
                continue; // a backup that was being written
            QFile copy(after.filePath(name));
            QVERIFY(copy.open(QIODevice::WriteOnly));
            QCOMPARE(copy.write(content.data(), qint64(content.size())), qint64(content.size()));
        }
        ConversationStore store(after.path(), system);
        QCOMPARE(store.condition(), StoreCondition::Ready);
        const int intact = intactMessages(store);
        QVERIFY2(intact >= moment.acknowledged,
                 qPrintable(QStringLiteral("%1 of %2").arg(intact).arg(moment.acknowledged)));
    }
}

void TestPowerLoss::failedWritesAreRepeated_data() {
    QTest::addColumn<int>("error");
    QTest::newRow("input/output error") << SQLITE_IOERR_WRITE;
    QTest::newRow("sync") << SQLITE_IOERR_FSYNC;
    QTest::newRow("read-only") << SQLITE_READONLY;
}

void TestPowerLoss::failedWritesAreRepeated() {
    QFETCH(int, error);
    FaultyDisk disk;
    {
        ConversationStore store(profile());
        store.saveSummary({.id = 1, .title = "1", .changedMs = 1});
        store.saveMessage(1, messageWith(1));
        store.flush();
        StoreSpy spy(store);
        disk.fail(error);
        store.saveMessage(1, messageWith(2));
        store.saveMessage(1, messageWith(3));
        QTRY_COMPARE(spy.failed.count(), 1);
        QCOMPARE(spy.failed[0], nextgpt::ErrorCode::FileNotWritable);
        QVERIFY(store.hasUnsavedChanges());
        QCOMPARE(spy.recovered, 0);
        disk.heal();
        QTRY_COMPARE_WITH_TIMEOUT(spy.recovered, 1, 10'000);
        store.flush();
        QVERIFY(!store.hasUnsavedChanges());
    }
    ConversationStore store(profile());
    QCOMPARE(store.condition(), StoreCondition::Ready);
    QCOMPARE(intactMessages(store), 3);
}

void TestPowerLoss::killedBackupsDamageNothing() {
    fill();
    std::mt19937 random(1);
    for (int i = 0; i < 25; ++i)
        runAndKill(
            [this] {
                Database database(file());
                DatabaseBackups(profile()).replaceAll(database);
            },
            random, 40'000);
    for (const QString& backup : DatabaseBackups(profile()).newestFirst())
        QVERIFY2(Database::openCopy(backup)->isIntact(), qPrintable(backup));
    ConversationStore store(profile());
    QCOMPARE(store.condition(), StoreCondition::Ready);
    QCOMPARE(intactMessages(store), kMessages);
}

void TestPowerLoss::killedRecoveriesLoseNothing() {
    fill(); // ends with a backup
    const QByteArray page(4096, 'x');
    const auto damage = [&] {
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.seek(4096));
        QCOMPARE(damaged.write(page), qint64(page.size()));
    };
    std::mt19937 random(2);
    for (int i = 0; i < 25; ++i) {
        damage();
        runAndKill([this] { openDatabase(profile(), FileSystem::Local); }, random, 60'000);
        QVERIFY(QFileInfo(file()).size() > 0);
    }
    damage();
    ConversationStore store(profile());
    QCOMPARE(store.condition(), StoreCondition::Recovered);
    QCOMPARE(store.salvaged().lost, qint64(0));
    QCOMPARE(intactMessages(store), kMessages);
}

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "test_power_loss.moc"
