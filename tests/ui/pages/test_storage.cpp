// SPDX-License-Identifier: Apache-2.0
// The settings of stored data, the banner of a read-only profile, and closing with unsaved changes.
#include <QGuiApplication>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/FileSizeLimit.h"
#include "tests/ui/support/WindowFixture.h"

using nextgpt::app::ConversationListModel;
using nextgpt::test::FileSizeLimit;
using nextgpt::test::WindowFixture;

namespace {

/// A click by the keyboard, which also works where a list has to be scrolled.
void press(WindowFixture& fixture, const QString& name) {
    QTRY_VERIFY2(fixture.find(name), qPrintable(name));
    fixture.find(name)->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    fixture.settle(300);
}

void openStoragePage(WindowFixture& fixture) {
    QTest::keyClick(&fixture.window(), Qt::Key_Comma, Qt::ControlModifier);
    fixture.settle(300);
    press(fixture, QStringLiteral("Storage"));
    QTRY_VERIFY(fixture.findType("StorageSettings"));
    QTRY_VERIFY(!fixture.storage().busy());
    fixture.settle(300);
}

} // namespace

class TestStorage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conversationIsDeletedForGoodAfterAQuestion();
    void trashIsListedAndRestored();
    void conversationIsExported();
    void conversationIsExportedFromTheSidebar();
    void readOnlyProfileIsExplained();
    void closingAsksWhileChangesAreUnsaved();
};

void TestStorage::conversationIsDeletedForGoodAfterAQuestion() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    const int before = fixture.conversations().count();
    openStoragePage(fixture);
    press(fixture, QStringLiteral("Delete “Hello” for good"));
    QTRY_VERIFY(fixture.find(QStringLiteral("Delete for good")));
    press(fixture, QStringLiteral("Cancel"));
    QCOMPARE(fixture.conversations().count(), before);
    press(fixture, QStringLiteral("Delete “Hello” for good"));
    press(fixture, QStringLiteral("Delete for good"));
    QTRY_COMPARE(fixture.conversations().count(), before - 1);
    QTRY_VERIFY(!fixture.find(QStringLiteral("Delete “Hello” for good")));
    QCOMPARE(fixture.storage().trash().size(), 0);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestStorage::trashIsListedAndRestored() {
    WindowFixture fixture(QStringLiteral("undo"));
    fixture.settle();
    const int before = fixture.conversations().count();
    openStoragePage(fixture);
    QTRY_COMPARE(fixture.storage().trash().size(), 1);
    fixture.settle(300);
    const QString title = fixture.storage().trash()[0].toMap()["title"].toString();
    press(fixture, QStringLiteral("Restore “%1”").arg(title));
    QTRY_COMPARE(fixture.conversations().count(), before + 1);
    QTRY_COMPARE(fixture.storage().trash().size(), 0);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestStorage::conversationIsExported() {
    const QTemporaryDir folder;
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.saver().setFolder(nextgpt::Modality::Text, folder.path());
    fixture.settle();
    openStoragePage(fixture);
    press(fixture, QStringLiteral("Export “Hello”"));
    press(fixture, QStringLiteral("Markdown with a folder of media"));
    QTRY_VERIFY(fixture.chooser().asking());
    QCOMPARE(fixture.chooser().name(), QStringLiteral("Hello.md"));
    fixture.settle(300);
    press(fixture, QStringLiteral("Save"));
    QTRY_VERIFY(QFile::exists(folder.filePath(QStringLiteral("Hello.md"))));
    QTRY_VERIFY(fixture.findStarting(QStringLiteral("Exported to")));
    fixture.settle(300);
    press(fixture, QStringLiteral("Undo"));
    QTRY_VERIFY(QDir(folder.path()).isEmpty());
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestStorage::conversationIsExportedFromTheSidebar() {
    const QTemporaryDir folder;
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.saver().setFolder(nextgpt::Modality::Text, folder.path());
    QFile taken(folder.filePath(QStringLiteral("Hello.html")));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    taken.close();
    fixture.settle();
    QTest::mouseClick(&fixture.window(), Qt::RightButton, {},
                      nextgpt::test::middleOf(fixture.findStarting(QStringLiteral("Hello, "))));
    fixture.settle(300);
    press(fixture, QStringLiteral("Export…"));
    fixture.settle(300);
    press(fixture, QStringLiteral("Web page (one HTML file)"));
    QTRY_VERIFY(fixture.chooser().asking());
    fixture.settle(300);
    press(fixture, QStringLiteral("Save"));
    QTRY_VERIFY(fixture.findStarting(QStringLiteral("“Hello.html” already exists here.")));
    QCOMPARE(QFileInfo(taken).size(), 0);
    press(fixture, QStringLiteral("Replace"));
    QTRY_VERIFY(QFileInfo(taken.fileName()).size() > 0);
    QTRY_VERIFY(fixture.findStarting(QStringLiteral("Exported to")));
    QVERIFY(!fixture.find(QStringLiteral("Undo"))); // the replaced file could not be brought back
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestStorage::readOnlyProfileIsExplained() {
    WindowFixture fixture(QStringLiteral("readOnly"));
    fixture.settle();
    QVERIFY(fixture.storage().readOnly());
    const QQuickItem* banner = fixture.findType("StatusBanner");
    QVERIFY(banner);
    QVERIFY(banner->height() > 0);
    QVERIFY(fixture.chat().messages()->count() > 0);
    openStoragePage(fixture);
    QVERIFY(!fixture.find(QStringLiteral("Delete “Hello” for good")));
    QVERIFY(fixture.find(QStringLiteral("Export “Hello”")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestStorage::closingAsksWhileChangesAreUnsaved() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    auto full = std::make_unique<FileSizeLimit>(0);
    fixture.conversations().rename(
        fixture.conversations()
            .data(fixture.conversations().index(0), ConversationListModel::ConversationId)
            .toString(),
        QStringLiteral("not saved yet"));
    QTRY_VERIFY(fixture.storage().unsavedChanges());
    QVERIFY(!fixture.window().close());
    fixture.settle(300);
    QVERIFY(fixture.window().isVisible());
    press(fixture, QStringLiteral("Keep running"));
    QVERIFY(!fixture.find(QStringLiteral("Quit without saving")));
    fixture.window().close();
    fixture.settle(300);
    QVERIFY(fixture.find(QStringLiteral("Quit without saving")));
    full.reset(); // now there is room
    QTRY_VERIFY(!fixture.storage().unsavedChanges());
    QTRY_VERIFY(!fixture.find(QStringLiteral("Quit without saving")));
    QVERIFY(fixture.window().close());
    QCOMPARE(fixture.warnings(), QStringList());
}

QTEST_MAIN(TestStorage)
#include "test_storage.moc"
