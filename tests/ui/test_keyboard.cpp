// SPDX-License-Identifier: Apache-2.0
// A person without a mouse: writes, sends, leaves the field, finds a conversation, changes its name, stops an
// answer.
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

#include "tests/ui/support/WindowFixture.h"

using nextgpt::test::accessibleNameOf;
using nextgpt::test::WindowFixture;

class TestKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writingStartsAtOnceAndEnterSends();
    void shiftEnterIsANewLine();
    void enterCanBeANewLine();
    void upTakesBackTheLastMessage();
    void tabGoesRoundTheWholeWindow();
    void escapeStopsTheAnswer();
    void searchFindsAndReturns();
    void conversationIsRenamedAndDeleted();
    void textSizeFollowsTheKeys();
    void imageOpensLargeAndEscapeCloses();
    void playersObeyTheirKeys();
    void newConversationKey();
};

namespace {

QString focusName(WindowFixture& fixture) {
    QQuickItem* item = fixture.window().activeFocusItem();
    return item ? accessibleNameOf(item) : QString();
}

} // namespace

void TestKeyboard::writingStartsAtOnceAndEnterSends() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QCOMPARE(focusName(fixture), QStringLiteral("Message"));
    QTest::keyClick(&fixture.window(), Qt::Key_H);
    QTest::keyClick(&fixture.window(), Qt::Key_I);
    QCOMPARE(fixture.model("draft")->property("text").toString(), QStringLiteral("hi"));
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QCOMPARE(fixture.calls("draft"), QStringList{QStringLiteral("submit:hi")});
    QCOMPARE(fixture.model("draft")->property("text").toString(), QString());
}

void TestKeyboard::shiftEnterIsANewLine() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_A);
    QTest::keyClick(&fixture.window(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(fixture.calls("draft"), QStringList());
    QCOMPARE(fixture.model("draft")->property("text").toString(), QStringLiteral("a\n"));
}

void TestKeyboard::enterCanBeANewLine() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.model("settings")->setProperty("enterSends", false);
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_A);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QCOMPARE(fixture.calls("draft"), QStringList());
    QTest::keyClick(&fixture.window(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(fixture.calls("draft").size(), 1);
}

void TestKeyboard::upTakesBackTheLastMessage() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_Up);
    QCOMPARE(fixture.model("draft")->property("text").toString(), QStringLiteral("A small blue boat"));
}

void TestKeyboard::tabGoesRoundTheWholeWindow() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QStringList visited;
    for (int i = 0; i < 80; ++i) {
        QTest::keyClick(&fixture.window(), Qt::Key_Tab);
        const QString name = focusName(fixture);
        QVERIFY2(!name.isEmpty(), qPrintable(visited.join(QStringLiteral(" > "))));
        if (name == QLatin1String("Message"))
            break;
        visited.append(name);
    }
    QCOMPARE(focusName(fixture), QStringLiteral("Message"));
    for (const char* stop : {"Attach images, videos and audio clips", "Record an audio clip", "New chat",
                             "Search conversations", "Settings", "Keyboard shortcuts", "Again", "Recipe"})
        QVERIFY2(visited.contains(QString::fromLatin1(stop)), stop);
    QTest::keyClick(&fixture.window(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(focusName(fixture) != QLatin1String("Message"));
}

void TestKeyboard::escapeStopsTheAnswer() {
    WindowFixture fixture(QStringLiteral("generating"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    QCOMPARE(fixture.calls("chat"), QStringList{QStringLiteral("stop")});
}

void TestKeyboard::searchFindsAndReturns() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(focusName(fixture), QStringLiteral("Search conversations"));
    QTest::keyClick(&fixture.window(), Qt::Key_B);
    QCOMPARE(fixture.model("conversations")->property("filter").toString(), QStringLiteral("b"));
    QTest::keyClick(&fixture.window(), Qt::Key_Down);
    QTest::keyClick(&fixture.window(), Qt::Key_Down);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QCOMPARE(fixture.calls("conversations"), QStringList{QStringLiteral("open:2")});
    QCOMPARE(focusName(fixture), QStringLiteral("Message"));
}

void TestKeyboard::conversationIsRenamedAndDeleted() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(&fixture.window(), Qt::Key_Down);
    QTest::keyClick(&fixture.window(), Qt::Key_F2);
    fixture.settle(100);
    QCOMPARE(focusName(fixture), QStringLiteral("Title of the conversation"));
    QTest::keyClick(&fixture.window(), Qt::Key_X);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    fixture.settle(100);
    QTest::keyClick(&fixture.window(), Qt::Key_Delete);
    const QStringList expected{QStringLiteral("rename:1:x"), QStringLiteral("remove:1")};
    QCOMPARE(fixture.calls("conversations"), expected);
}

void TestKeyboard::textSizeFollowsTheKeys() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QObject* settings = fixture.model("settings");
    QTest::keyClick(&fixture.window(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(settings->property("textScale").toDouble(), 1.1);
    QTest::keyClick(&fixture.window(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(settings->property("textScale").toDouble(), 1.0);
    QTest::keyClick(&fixture.window(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(settings->property("textScale").toDouble(), 0.9);
}

void TestKeyboard::imageOpensLargeAndEscapeCloses() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QQuickItem* image = fixture.find(QStringLiteral("Image generated from “boat”, 96 by 96"));
    QVERIFY(image);
    image->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral("Fit the window")));
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    fixture.settle();
    QVERIFY(!fixture.find(QStringLiteral("Fit the window")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestKeyboard::playersObeyTheirKeys() {
    WindowFixture fixture(QStringLiteral("media"));
    fixture.settle();
    QQuickItem* video = fixture.find(QStringLiteral("Video made from: a blue boat"));
    QVERIFY(video);
    QTRY_VERIFY(fixture.find(QStringLiteral("Video made from: a blue boat"))->opacity() > 0.99);
    video->forceActiveFocus(Qt::TabFocusReason);
    fixture.settle(100);
    QVERIFY(fixture.find(QStringLiteral("Pause"))); // a short silent video moves by itself
    QTest::keyClick(&fixture.window(), Qt::Key_Space);
    fixture.settle(100);
    QVERIFY(!fixture.find(QStringLiteral("Pause")));
    QTest::keyClick(&fixture.window(), Qt::Key_L);
    fixture.settle(100);
    QVERIFY(fixture.find(QStringLiteral("Loop")));
    QTest::keyClick(&fixture.window(), Qt::Key_Greater);
    fixture.settle(100);
    QVERIFY(fixture.find(QStringLiteral("Speed: 1.25×")));
    QTest::keyClick(&fixture.window(), Qt::Key_F);
    fixture.settle();
    QVERIFY(fixture.window().property("covered").toBool());
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    fixture.settle();
    QVERIFY(!fixture.window().property("covered").toBool());
    QQuickItem* audio = fixture.find(QStringLiteral("Audio made from: three low bells"));
    QVERIFY(audio);
    audio->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&fixture.window(), Qt::Key_M);
    fixture.settle(100);
    QVERIFY(fixture.find(QStringLiteral("Audio on")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestKeyboard::newConversationKey() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(fixture.calls("conversations"), QStringList{QStringLiteral("create")});
}

QTEST_MAIN(TestKeyboard)
#include "test_keyboard.moc"
