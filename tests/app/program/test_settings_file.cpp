// SPDX-License-Identifier: Apache-2.0
#include "app/settings/SettingsFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace nextgpt::app;

class TestSettingsFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesAreKept();
    void damagedFilesAreSetAside_data();
    void damagedFilesAreSetAside();
    void aNamedPipeIsNotWaitedFor();
};

void TestSettingsFile::valuesAreKept() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("settings.json");
    SettingsFile file(path);
    QVERIFY(!file.wasDamaged());
    file.set("theme", "dark");
    QVERIFY(file.save());
    QCOMPARE(SettingsFile(path).values()["theme"].toString(), QString("dark"));
    struct stat status {};
    QCOMPARE(::stat(qPrintable(path), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
}

void TestSettingsFile::damagedFilesAreSetAside_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no JSON") << QByteArray("not JSON");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("too large") << "{\"a\": \"" + QByteArray(2 << 20, 'x') + "\"}";
}

void TestSettingsFile::damagedFilesAreSetAside() {
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    const QString path = folder.filePath("settings.json");
    QFile raw(path);
    QVERIFY(raw.open(QIODevice::WriteOnly));
    raw.write(content);
    raw.close();
    const SettingsFile file(path);
    QVERIFY(file.wasDamaged() && file.values().isEmpty());
    QVERIFY(!QFile::exists(path) && QFile::exists(path + ".bad"));
}

void TestSettingsFile::aNamedPipeIsNotWaitedFor() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("settings.json");
    QCOMPARE(::mkfifo(qPrintable(path), 0600), 0);
    QVERIFY(SettingsFile(path).values().isEmpty());
}

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "test_settings_file.moc"
