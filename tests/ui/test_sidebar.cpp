// SPDX-License-Identifier: Apache-2.0
// The list of conversations in the sidebar or a drawer, and renaming in its rows.
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

#include "tests/ui/support/WindowFixture.h"

using nextgpt::test::WindowFixture;

namespace {

void doubleClickRow(WindowFixture& fixture, const QString& name) {
    const QQuickItem* row = fixture.findStarting(name);
    QVERIFY(row);
    QTest::mouseDClick(&fixture.window(), Qt::LeftButton, {}, row->mapToScene(QPointF(100, 20)).toPoint());
}

} // namespace

class TestSidebar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void narrowWindowPutsTheListInADrawer();
    void doubleClickRenames();
    void renamingSurvivesARebuiltRow();
    void renamingEndsWhereTheUserClicks();
    void headingsAreRightAfterASearch();
    void hitsShowTheirWords();
};

void TestSidebar::narrowWindowPutsTheListInADrawer() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QVERIFY(fixture.findType("SearchField"));
    fixture.window().resize(700, 700);
    fixture.settle();
    QVERIFY(!fixture.findType("SearchField"));
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    fixture.settle();
    QQuickItem* search = fixture.findType("SearchField");
    QVERIFY(search);
    QVERIFY(search->hasActiveFocus());
}

void TestSidebar::doubleClickRenames() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    doubleClickRow(fixture, QStringLiteral("Hello, ")); // not the open one: the first click opens it
    QTRY_COMPARE(fixture.chat().title(), QStringLiteral("Hello"));
    fixture.settle(300);
    const QQuickItem* field = fixture.find(QStringLiteral("Conversation title"));
    QVERIFY(field);
    QVERIFY(field->hasActiveFocus());
    for (const Qt::Key key : {Qt::Key_N, Qt::Key_E, Qt::Key_W, Qt::Key_Return})
        QTest::keyClick(&fixture.window(), key);
    QTRY_COMPARE(fixture.chat().title(), QStringLiteral("new"));
    QVERIFY(!fixture.find(QStringLiteral("Conversation title")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestSidebar::renamingSurvivesARebuiltRow() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    doubleClickRow(fixture, QStringLiteral("Hello, "));
    fixture.settle(300);
    QTest::keyClick(&fixture.window(), Qt::Key_A);
    fixture.conversations().setFilter("hello"); // the search reads the list again
    QTRY_COMPARE(fixture.conversations().count(), 1);
    fixture.settle(300);
    const QQuickItem* field = fixture.find(QStringLiteral("Conversation title"));
    QVERIFY(field);
    QVERIFY(field->hasActiveFocus());
    QTest::keyClick(&fixture.window(), Qt::Key_B);
    QCOMPARE(field->property("text").toString(), QStringLiteral("ab"));
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_COMPARE(fixture.chat().title(), QStringLiteral("ab"));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestSidebar::renamingEndsWhereTheUserClicks() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    doubleClickRow(fixture, QStringLiteral("Hello, "));
    fixture.settle(300);
    QVERIFY(fixture.find(QStringLiteral("Conversation title")));
    QQuickItem* prompt = fixture.find(QStringLiteral("Message"));
    fixture.click(prompt);
    fixture.settle(100);
    QVERIFY(!fixture.find(QStringLiteral("Conversation title")));
    QVERIFY(prompt->hasActiveFocus());
    QCOMPARE(fixture.chat().title(), QStringLiteral("Hello"));
}

void TestSidebar::headingsAreRightAfterASearch() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    for (const char* words : {"hello", "star", "nothing like it", "ball", ""}) {
        fixture.conversations().setFilter(QString::fromLatin1(words));
        fixture.settle(300);
    }
    QMap<double, QString> headings;
    for (const QQuickItem* item : nextgpt::test::allItems(fixture.window().contentItem()))
        if (nextgpt::test::isOfType(item, "SectionLabel") && item->isVisible())
            headings[item->mapToScene(QPointF()).y()] = item->property("title").toString();
    QCOMPARE(headings.values(), QStringList({"Pinned", "Today", "Yesterday"}));
    const QQuickItem* pinned = fixture.findStarting(QStringLiteral("A red star at night, "));
    QVERIFY(pinned);
    const double y = pinned->mapToScene(QPointF()).y();
    QVERIFY(y > headings.firstKey() && y < headings.keys().at(1));
}

void TestSidebar::hitsShowTheirWords() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    fixture.conversations().setFilter("purple");
    QTRY_COMPARE(fixture.conversations().count(), 1);
    fixture.settle(300);
    QVERIFY(fixture.findStarting(QStringLiteral("A red star at night, A purple heart")));
    QCOMPARE(fixture.warnings(), QStringList());
}

QTEST_MAIN(TestSidebar)
#include "test_sidebar.moc"
