// SPDX-License-Identifier: Apache-2.0
// Everything in the window by keyboard.
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

#include "tests/ui/support/WindowFixture.h"

using namespace nextgpt::app;
using nextgpt::test::accessibleNameOf;
using nextgpt::test::WindowFixture;

class TestKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void promptHasFocusAndEnterSends();
    void shiftEnterStartsANewLine();
    void enterCanStartANewLine();
    void upRestoresTheLastMessage();
    void tabCyclesThroughTheWindow();
    void escapeStopsTheAnswer();
    void searchOpensTheFoundConversation();
    void conversationIsRenamedAndDeleted();
    void textSizeFollowsTheKeys();
    void imageOpensInTheViewerAndEscapeCloses();
    void playerKeysWork();
    void controlNStartsANewConversation();
};

namespace {

QString focusName(WindowFixture& fixture) {
    QQuickItem* item = fixture.window().activeFocusItem();
    return item ? accessibleNameOf(item) : QString();
}

} // namespace

void TestKeyboard::promptHasFocusAndEnterSends() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QCOMPARE(focusName(fixture), QStringLiteral("Message"));
    QTest::keyClick(&fixture.window(), Qt::Key_H);
    QTest::keyClick(&fixture.window(), Qt::Key_I);
    QCOMPARE(fixture.draft().text(), QStringLiteral("hi"));
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_COMPARE(fixture.asked(), QStringList{QStringLiteral("hi")});
    QCOMPARE(fixture.draft().text(), QString());
}

void TestKeyboard::shiftEnterStartsANewLine() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_A);
    QTest::keyClick(&fixture.window(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(fixture.draft().text(), QStringLiteral("a\n"));
    QCOMPARE(fixture.chat().messages()->count(), 0);
}

void TestKeyboard::enterCanStartANewLine() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settings().setEnterSends(false);
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_A);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QCOMPARE(fixture.chat().messages()->count(), 0);
    QTest::keyClick(&fixture.window(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(fixture.asked(), QStringList{QStringLiteral("a")});
}

void TestKeyboard::upRestoresTheLastMessage() {
    WindowFixture fixture(QStringLiteral("code"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_Up);
    QCOMPARE(fixture.draft().text(), fixture.asked().constLast());
}

void TestKeyboard::tabCyclesThroughTheWindow() {
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
    for (const char* stop : {"Attach images, videos and audio", "Record audio", "New conversation",
                             "Search conversations", "Settings", "More", "Regenerate", "Details"})
        QVERIFY2(visited.contains(QString::fromLatin1(stop)), stop);
    QTest::keyClick(&fixture.window(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(focusName(fixture) != QLatin1String("Message"));
}

void TestKeyboard::escapeStopsTheAnswer() {
    WindowFixture fixture(QStringLiteral("generating"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    QTRY_VERIFY(!fixture.chat().busy());
    QCOMPARE(fixture.chat().messages()->index(0).data(MessageListModel::State).toInt(),
             int(MessageState::Stopped));
}

void TestKeyboard::searchOpensTheFoundConversation() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(focusName(fixture), QStringLiteral("Search conversations"));
    // Messages are searched too: the star's reply names a ball, but no balls.
    for (const Qt::Key key : {Qt::Key_B, Qt::Key_A, Qt::Key_L, Qt::Key_L})
        QTest::keyClick(&fixture.window(), key);
    QCOMPARE(fixture.conversations().filter(), QStringLiteral("ball"));
    QTRY_COMPARE(fixture.conversations().count(), 2);
    QTest::keyClick(&fixture.window(), Qt::Key_S);
    QTRY_COMPARE(fixture.conversations().count(), 1);
    QTest::keyClick(&fixture.window(), Qt::Key_Down);
    fixture.settle(100);
    QTest::keyClick(&fixture.window(), Qt::Key_Down);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_COMPARE(fixture.chat().title(), QStringLiteral("Hearts and balls by day"));
    QCOMPARE(focusName(fixture), QStringLiteral("Message"));
}

void TestKeyboard::conversationIsRenamedAndDeleted() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(&fixture.window(), Qt::Key_Down);
    QTest::keyClick(&fixture.window(), Qt::Key_F2);
    fixture.settle(100);
    QCOMPARE(focusName(fixture), QStringLiteral("Conversation title"));
    QTest::keyClick(&fixture.window(), Qt::Key_X);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_COMPARE(fixture.chat().title(), QStringLiteral("x"));
    const int count = fixture.conversations().count();
    fixture.settle(100);
    QTest::keyClick(&fixture.window(), Qt::Key_Delete);
    QTRY_COMPARE(fixture.conversations().count(), count - 1);
    QVERIFY(fixture.conversations().undoAvailable());
}

void TestKeyboard::textSizeFollowsTheKeys() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    const SettingsViewModel& settings = fixture.settings();
    QTest::keyClick(&fixture.window(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(settings.textScale(), 1.1);
    QTest::keyClick(&fixture.window(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(settings.textScale(), 1.0);
    QTest::keyClick(&fixture.window(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(settings.textScale(), 0.9);
}

void TestKeyboard::imageOpensInTheViewerAndEscapeCloses() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QQuickItem* image = fixture.findType("ImagePart");
    QVERIFY(image);
    image->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral("Fit to window")));
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    fixture.settle();
    QVERIFY(!fixture.find(QStringLiteral("Fit to window")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestKeyboard::playerKeysWork() {
    WindowFixture fixture(QStringLiteral("media"));
    fixture.settle();
    QQuickItem* video = fixture.findType("VideoPart");
    QVERIFY(video);
    QTRY_VERIFY(video->opacity() > 0.99);
    video->forceActiveFocus(Qt::TabFocusReason);
    fixture.settle(100);
    QVERIFY(fixture.find(QStringLiteral("Pause"))); // a short silent video plays by itself
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
    QVERIFY(fixture.window().property("overlayOpen").toBool());
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    fixture.settle();
    QVERIFY(!fixture.window().property("overlayOpen").toBool());
    QQuickItem* audio = fixture.findType("AudioPart");
    QVERIFY(audio);
    audio->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&fixture.window(), Qt::Key_M);
    fixture.settle(100);
    QVERIFY(fixture.find(QStringLiteral("Unmute")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestKeyboard::controlNStartsANewConversation() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(fixture.chat().messages()->count(), 0);
    QCOMPARE(focusName(fixture), QStringLiteral("Message"));
}

QTEST_MAIN(TestKeyboard)
#include "test_keyboard.moc"
