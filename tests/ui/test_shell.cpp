// SPDX-License-Identifier: Apache-2.0
// The frame of the window: tool tips, regions, the drawer, the settings, the hardware check, the window's
// title and place.
#include <QClipboard>
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

#include "app/WindowPlacement.h"
#include "tests/ui/support/WindowFixture.h"

using namespace nextgpt::app;
using nextgpt::test::accessibleNameOf;
using nextgpt::test::allItems;
using nextgpt::test::isOfType;
using nextgpt::test::middleOf;
using nextgpt::test::WindowFixture;

namespace {

constexpr int kAfterTheDelay = 800;
constexpr double kToolTipLayer = 1000;

bool isToolTipShown(WindowFixture& fixture) {
    for (const QQuickItem* item : allItems(fixture.window().contentItem()))
        if (item->isVisible() && item->z() == kToolTipLayer)
            return true;
    return false;
}

QRectF placeOf(const QQuickItem* item) {
    return item->mapRectToScene(item->boundingRect());
}

QString focusName(WindowFixture& fixture) {
    const QQuickItem* item = fixture.window().activeFocusItem();
    return item != nullptr ? accessibleNameOf(item) : QString();
}

void openSettings(WindowFixture& fixture, const char* page) {
    QTest::keyClick(&fixture.window(), Qt::Key_Comma, Qt::ControlModifier);
    fixture.settle();
    fixture.click(fixture.find(QString::fromUtf8(page)));
    fixture.settle(150);
}

} // namespace

class TestShell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void toolTipGoesWhenItsControlIsPressed();
    void toolTipStaysAwayWhileAMenuIsOpen();
    void toolTipOfADialogIsShown();
    void regionsAreVisitedInTurn();
    void escapeReturnsToThePrompt();
    void namesInTheDrawerDoNotOverlap();
    void reasonOfAnUnusableModelIsWhole();
    void settingsAreFound();
    void numbersFollowTheLanguage();
    void hardwareCheckNamesWhatIsMissing();
    void firstPageSaysWhatTheModelKnows();
    void titleShowsTheProgress();
    void placeOfTheWindowIsRemembered();
    void placeOnALostScreenIsMovedInside();
};

void TestShell::toolTipGoesWhenItsControlIsPressed() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    const QPoint place = middleOf(fixture.find(QStringLiteral("Attach images, videos and audio")));
    QTest::mouseMove(&fixture.window(), place);
    fixture.settle(kAfterTheDelay);
    QVERIFY(isToolTipShown(fixture));
    QTest::mousePress(&fixture.window(), Qt::LeftButton, {}, place);
    fixture.settle(50);
    QVERIFY(!isToolTipShown(fixture));
    QTest::mouseMove(&fixture.window(), place + QPoint(0, -150)); // a release elsewhere is no click
    QTest::mouseRelease(&fixture.window(), Qt::LeftButton, {}, place + QPoint(0, -150));
    QTest::mouseMove(&fixture.window(), place);
    fixture.settle(kAfterTheDelay);
    QVERIFY(isToolTipShown(fixture)); // the pointer has come back
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestShell::toolTipStaysAwayWhileAMenuIsOpen() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QQuickItem* more = fixture.find(QStringLiteral("More"));
    more->forceActiveFocus(Qt::TabFocusReason);
    fixture.settle(kAfterTheDelay);
    QVERIFY(isToolTipShown(fixture));
    QTest::keyClick(&fixture.window(), Qt::Key_Space);
    QTRY_VERIFY(fixture.find(QStringLiteral("Hardware check")));
    fixture.settle(kAfterTheDelay);
    QVERIFY(!isToolTipShown(fixture));
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    QTRY_VERIFY(!fixture.find(QStringLiteral("Hardware check")));
}

void TestShell::toolTipOfADialogIsShown() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    openSettings(fixture, "Playback and recording");
    QTest::mouseMove(&fixture.window(), middleOf(fixture.find(QStringLiteral("Mute"))));
    fixture.settle(kAfterTheDelay);
    QVERIFY(isToolTipShown(fixture));
}

void TestShell::regionsAreVisitedInTurn() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QStringList visited;
    for (int i = 0; i < 4; ++i) {
        visited.append(focusName(fixture));
        QTest::keyClick(&fixture.window(), Qt::Key_F6);
        fixture.settle(100);
    }
    QCOMPARE(visited.at(0), QStringLiteral("Message"));
    QVERIFY2(!visited.contains(QString()), qPrintable(visited.join(QStringLiteral(" > "))));
    QCOMPARE(visited.at(2), QStringLiteral("Search conversations"));
    QCOMPARE(visited.at(3), QStringLiteral("Message"));
}

void TestShell::escapeReturnsToThePrompt() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    for (const char* name : {"Search conversations", "Settings", "More", "Details"}) {
        QQuickItem* item = fixture.find(QString::fromUtf8(name));
        QVERIFY2(item, name);
        item->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&fixture.window(), Qt::Key_Escape);
        if (focusName(fixture) != QLatin1String("Message")) // the search goes to its list first
            QTest::keyClick(&fixture.window(), Qt::Key_Escape);
        QCOMPARE(focusName(fixture), QStringLiteral("Message"));
    }
    for (const Qt::Key dialog : {Qt::Key_Comma, Qt::Key_Slash}) {
        QTest::keyClick(&fixture.window(), dialog, Qt::ControlModifier);
        fixture.settle();
        QVERIFY(focusName(fixture) != QLatin1String("Message"));
        QTest::keyClick(&fixture.window(), Qt::Key_Escape);
        fixture.settle();
        QCOMPARE(focusName(fixture), QStringLiteral("Message"));
    }
    fixture.window().resize(400, 700); // the drawer
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    fixture.settle();
    QCOMPARE(focusName(fixture), QStringLiteral("Search conversations"));
    for (int i = 0; i < 3 && focusName(fixture) != QLatin1String("Message"); ++i) {
        QTest::keyClick(&fixture.window(), Qt::Key_Escape);
        fixture.settle();
    }
    QCOMPARE(focusName(fixture), QStringLiteral("Message"));
}

void TestShell::namesInTheDrawerDoNotOverlap() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.window().resize(400, 700);
    fixture.settle();
    fixture.click(fixture.find(QStringLiteral("Conversations")));
    fixture.settle();
    const QQuickItem* badge = fixture.findType("Badge");
    const QQuickItem* name = fixture.find(QStringLiteral("Pocket"));
    const QQuickItem* settings = fixture.find(QStringLiteral("Settings"));
    QVERIFY(badge && name && settings);
    QVERIFY(!placeOf(badge).intersects(placeOf(name)));
    QVERIFY(!placeOf(badge).intersects(placeOf(settings)));
    QVERIFY(placeOf(settings).right() <= 400);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestShell::reasonOfAnUnusableModelIsWhole() {
    WindowFixture fixture(QStringLiteral("unusable"));
    fixture.settle();
    const QQuickItem* reason =
        fixture.find(QStringLiteral("A model file is damaged: its checksum does not match."));
    QVERIFY(reason);
    QVERIFY(!reason->property("truncated").toBool());
    QVERIFY(reason->property("lineCount").toInt() > 1);
    const QQuickItem* safe = fixture.findStarting(QStringLiteral("Your conversations are safe"));
    const QQuickItem* settings = fixture.find(QStringLiteral("Settings"));
    QVERIFY(safe && settings);
    QVERIFY(!placeOf(reason).intersects(placeOf(safe)));
    QVERIFY(!placeOf(reason).intersects(placeOf(settings)));
}

void TestShell::settingsAreFound() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    openSettings(fixture, "Writing");
    QVERIFY(fixture.find(QStringLiteral("Send with Enter")));
    QVERIFY(!fixture.find(QStringLiteral("Theme")));
    fixture.find(QStringLiteral("Search settings"))->forceActiveFocus(Qt::TabFocusReason);
    for (const Qt::Key key :
         {Qt::Key_V, Qt::Key_I, Qt::Key_D, Qt::Key_E, Qt::Key_O, Qt::Key_Space, Qt::Key_S, Qt::Key_T})
        QTest::keyClick(&fixture.window(), key);
    fixture.settle(150);
    QVERIFY(fixture.findStarting(QStringLiteral("Videos: Steps")));
    QVERIFY(!fixture.findStarting(QStringLiteral("Images: Steps")));
    QVERIFY(!fixture.find(QStringLiteral("Send with Enter")));
    QTest::keyClick(&fixture.window(), Qt::Key_Q);
    QTRY_VERIFY(fixture.find(QStringLiteral("No matching settings")));
    QTest::keyClick(&fixture.window(), Qt::Key_Escape); // ends the search, not the dialog
    QTRY_VERIFY(fixture.find(QStringLiteral("Send with Enter")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestShell::numbersFollowTheLanguage() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    openSettings(fixture, "Generation");
    QVERIFY(fixture.find(QStringLiteral("Images: Guidance: 7.5")));
    fixture.settings().setLanguage(QStringLiteral("de"));
    fixture.settle(150);
    const auto shows = [&fixture](const QString& number) {
        for (const QQuickItem* item : allItems(fixture.window().contentItem()))
            if (item->isVisible() && isOfType(item, "Stepper") && accessibleNameOf(item).endsWith(number))
                return true;
        return false;
    };
    QVERIFY(shows(QStringLiteral("7,5")));
    QVERIFY(!shows(QStringLiteral("7.5")));
    fixture.settings().setLanguage(QStringLiteral("ar"));
    fixture.settle(150);
    QVERIFY(shows(QStringLiteral("7.5"))); // the digits of all other numbers
}

void TestShell::hardwareCheckNamesWhatIsMissing() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    fixture.click(fixture.find(QStringLiteral("More")));
    fixture.settle();
    fixture.click(fixture.find(QStringLiteral("Hardware check")));
    QTRY_VERIFY(
        fixture.find(QStringLiteral("Processor: AMD Ryzen 9 7950X, 32 cores, avx2 avx512f avx512_bf16")));
    QVERIFY(fixture.findStarting(QStringLiteral("Graphics processor: NVIDIA GeForce RTX 4090, 24")));
    QVERIFY(fixture.find(QStringLiteral("NVIDIA driver: 535.183.01")));
    QVERIFY(fixture.findStarting(QStringLiteral("Model: No model found.")));
    QVERIFY(fixture.find(QStringLiteral("Microphone: Built-in audio (ALC257 Analog), Webcam C920")));
    fixture.connectDevices({});
    QTRY_VERIFY(fixture.findStarting(QStringLiteral("Microphone: No device found.")));
    fixture.click(fixture.find(QStringLiteral("Copy report")));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("libtorch: 2.11.0\n")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestShell::firstPageSaysWhatTheModelKnows() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral(
        "Things: ball, star, heart, house, tree, fish, boat, bird · Colours: 7 · Places: 4 · Motions: 2")));
    fixture.click(fixture.find(QStringLiteral("What can I ask?")));
    QTRY_VERIFY(fixture.find(QStringLiteral("sunset")));
    QCOMPARE(fixture.warnings(), QStringList());
    WindowFixture general(QStringLiteral("unusable"));
    general.settle();
    QVERIFY(!general.find(QStringLiteral("What can I ask?"))); // a model that states no words
}

void TestShell::titleShowsTheProgress() {
    WindowFixture fixture(QStringLiteral("generating"));
    QTRY_COMPARE(fixture.window().title(),
                 QStringLiteral("22 % · A red star at night – NExT-GPT")); // 11/25 of one of two
    fixture.chat().stop();
    QTRY_COMPARE(fixture.window().title(), QStringLiteral("A red star at night – NExT-GPT"));
}

void TestShell::placeOfTheWindowIsRemembered() {
    const QTemporaryDir folder;
    const QRect place(40, 30, 640, 420);
    {
        SettingsViewModel settings(folder.filePath("settings.json"));
        QWindow window;
        const WindowPlacement placement(window, settings);
        window.setGeometry(0, 0, 500, 400);
        window.show();
        QTest::qWait(100);
        window.setGeometry(place);
        QTRY_COMPARE(settings.windowPlace().geometry, place);
        settings.defaults();
    }
    SettingsViewModel settings(folder.filePath("settings.json"));
    QWindow window;
    WindowPlacement(window, settings).restore();
    QCOMPARE(window.geometry(), place);
}

void TestShell::placeOnALostScreenIsMovedInside() {
    const QRect screen(0, 0, 1280, 800);
    QCOMPARE(WindowPlacement::inside({2000, -50, 900, 700}, screen), QRect(380, 0, 900, 700));
    QCOMPARE(WindowPlacement::inside({-100, 10, 3000, 2000}, screen), QRect(0, 0, 1280, 800));
    QCOMPARE(WindowPlacement::inside({10, 20, 300, 200}, screen), QRect(10, 20, 300, 200));
}

QTEST_MAIN(TestShell)
#include "test_shell.moc"
