// SPDX-License-Identifier: Apache-2.0
// Recording by clicks, by holding the button and by keys; the window meanwhile; recordings as attachments.
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

#include "tests/ui/support/WindowFixture.h"

using namespace nextgpt::app;
using nextgpt::test::accessibleNameOf;
using nextgpt::test::middleOf;
using nextgpt::test::WindowFixture;
using State = AudioRecorder::State;

namespace {

constexpr int kLongerThanAClick = 600;

QQuickItem* recordButton(WindowFixture& fixture) {
    QQuickItem* item = fixture.find(QStringLiteral("Record audio"));
    return item != nullptr ? item : fixture.find(QStringLiteral("Stop recording"));
}

int pixelsNear(const QImage& image, const QRect& place, const QColor& color) {
    int count = 0;
    for (int y = place.top(); y <= place.bottom(); ++y)
        for (int x = place.left(); x <= place.right(); ++x) {
            const QColor there = image.pixelColor(x, y);
            count += std::abs(there.red() - color.red()) + std::abs(there.green() - color.green()) +
                                 std::abs(there.blue() - color.blue()) <
                             30
                         ? 1
                         : 0;
        }
    return count;
}

} // namespace

class TestRecording : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneClickStartsAndAnotherStops();
    void holdingRecordsWhileHeld();
    void returnAndSpaceWorkOnTheButton();
    void controlSpaceWorksWhileWriting();
    void holdingControlSpaceRecordsWhileHeld();
    void repetitionOfAHeldKeyDoesNotEndIt_data();
    void repetitionOfAHeldKeyDoesNotEndIt();
    void escapeDiscardsTheRecording();
    void returnEndsTheRecordingBeforeItSends();
    void barShowsTheRecording_data();
    void barShowsTheRecording();
    void clippingShowsAWarning();
    void goodLevelGivesNoWarning();
    void buttonsDoNotMoveUnderThePointer();
    void recordingFitsANarrowWindow();
    void attachedAudioIsPlayed();
};

void TestRecording::oneClickStartsAndAnotherStops() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QQuickItem* button = recordButton(fixture);
    QVERIFY(button);
    fixture.click(button);
    QVERIFY(fixture.recorder().active());
    QCOMPARE(accessibleNameOf(button), QStringLiteral("Stop recording"));
    fixture.settle(kLongerThanAClick);
    QCOMPARE(fixture.recorder().state(), State::Recording);
    fixture.click(button);
    QTRY_COMPARE(fixture.recorder().state(), State::Idle);
    QTRY_COMPARE(fixture.draft().attachments()->count(), 1);
    QCOMPARE(accessibleNameOf(button), QStringLiteral("Record audio"));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestRecording::holdingRecordsWhileHeld() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    const QPoint place = middleOf(recordButton(fixture));
    QTest::mousePress(&fixture.window(), Qt::LeftButton, {}, place);
    fixture.settle(kLongerThanAClick);
    QCOMPARE(fixture.recorder().state(), State::Recording);
    QTest::mouseRelease(&fixture.window(), Qt::LeftButton, {}, place);
    QTRY_COMPARE(fixture.recorder().state(), State::Idle);
    QTRY_COMPARE(fixture.draft().attachments()->count(), 1);
    // The pointer may leave the button meanwhile.
    QTest::mousePress(&fixture.window(), Qt::LeftButton, {}, place);
    fixture.settle(kLongerThanAClick);
    QTest::mouseMove(&fixture.window(), place + QPoint(200, -200));
    QTest::mouseRelease(&fixture.window(), Qt::LeftButton, {}, place + QPoint(200, -200));
    QTRY_COMPARE(fixture.recorder().state(), State::Idle);
    QTRY_COMPARE(fixture.draft().attachments()->count(), 2);
}

void TestRecording::returnAndSpaceWorkOnTheButton() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    recordButton(fixture)->forceActiveFocus(Qt::TabFocusReason);
    for (int i = 0; i < 5; ++i) // held down
        QTest::keyClick(&fixture.window(), Qt::Key_Return);
    fixture.settle(kLongerThanAClick);
    QCOMPARE(fixture.recorder().state(), State::Recording);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_COMPARE(fixture.recorder().state(), State::Idle);
    QTRY_COMPARE(fixture.draft().attachments()->count(), 1);
    QTest::keyClick(&fixture.window(), Qt::Key_Space);
    fixture.settle(kLongerThanAClick);
    QCOMPARE(fixture.recorder().state(), State::Recording);
    QTest::keyClick(&fixture.window(), Qt::Key_Space);
    QTRY_COMPARE(fixture.recorder().state(), State::Idle);
    QTRY_COMPARE(fixture.draft().attachments()->count(), 2);
}

void TestRecording::controlSpaceWorksWhileWriting() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_A);
    QTest::keyClick(&fixture.window(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(fixture.recorder().active());
    QTest::keyClick(&fixture.window(), Qt::Key_Space); // typing still works
    QTest::keyClick(&fixture.window(), Qt::Key_B);
    fixture.settle(kLongerThanAClick);
    QCOMPARE(fixture.recorder().state(), State::Recording);
    QTest::keyClick(&fixture.window(), Qt::Key_Space, Qt::ControlModifier);
    QTRY_COMPARE(fixture.recorder().state(), State::Idle);
    QCOMPARE(fixture.draft().text(), QStringLiteral("a b"));
}

void TestRecording::holdingControlSpaceRecordsWhileHeld() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QTest::keyPress(&fixture.window(), Qt::Key_Space, Qt::ControlModifier);
    fixture.settle(kLongerThanAClick);
    QCOMPARE(fixture.recorder().state(), State::Recording);
    QTest::keyRelease(&fixture.window(), Qt::Key_Space, Qt::ControlModifier);
    QTRY_COMPARE(fixture.recorder().state(), State::Idle);
    QTRY_COMPARE(fixture.draft().attachments()->count(), 1);
}

void TestRecording::repetitionOfAHeldKeyDoesNotEndIt_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("onTheButton");
    QTest::newRow("Ctrl+Space") << int(Qt::Key_Space) << false;
    QTest::newRow("Space") << int(Qt::Key_Space) << true;
    QTest::newRow("Return") << int(Qt::Key_Return) << true;
}

// X11 reports the repetition of a key as a release and a press; Qt does not recognise all of them as
// repetitions.
void TestRecording::repetitionOfAHeldKeyDoesNotEndIt() {
    QFETCH(int, key);
    QFETCH(bool, onTheButton);
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    if (onTheButton)
        recordButton(fixture)->forceActiveFocus(Qt::TabFocusReason);
    const auto modifiers = onTheButton ? Qt::NoModifier : Qt::ControlModifier;
    QTest::keyPress(&fixture.window(), Qt::Key(key), modifiers);
    fixture.settle(kLongerThanAClick);
    for (int repetition = 0; repetition < 10; ++repetition) {
        QTest::keyRelease(&fixture.window(), Qt::Key(key), modifiers);
        fixture.settle(repetition); // milliseconds between the two
        QTest::keyPress(&fixture.window(), Qt::Key(key), modifiers);
        fixture.settle(25);
        QCOMPARE(fixture.recorder().state(), State::Recording);
    }
    QTest::keyRelease(&fixture.window(), Qt::Key(key), modifiers);
    QTRY_COMPARE(fixture.recorder().state(), State::Idle);
    QTRY_COMPARE(fixture.draft().attachments()->count(), 1);
}

void TestRecording::escapeDiscardsTheRecording() {
    WindowFixture fixture(QStringLiteral("generating"));
    fixture.settle();
    for (const bool byKey : {true, false}) {
        QTest::keyClick(&fixture.window(), Qt::Key_Space, Qt::ControlModifier);
        fixture.settle(kLongerThanAClick);
        QVERIFY(fixture.recorder().active());
        if (byKey)
            QTest::keyClick(&fixture.window(), Qt::Key_Escape);
        else
            fixture.click(fixture.find(QStringLiteral("Discard recording")));
        QTRY_COMPARE(fixture.recorder().state(), State::Idle);
    }
    fixture.settle(200);
    QCOMPARE(fixture.draft().attachments()->count(), 0);
    QVERIFY(fixture.chat().busy()); // the reply continues
}

void TestRecording::returnEndsTheRecordingBeforeItSends() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_A);
    QTest::keyClick(&fixture.window(), Qt::Key_Space, Qt::ControlModifier);
    fixture.settle(kLongerThanAClick);
    QVERIFY(!fixture.find(QStringLiteral("Send"))->isEnabled());
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_COMPARE(fixture.recorder().state(), State::Idle);
    QTRY_COMPARE(fixture.draft().attachments()->count(), 1);
    QCOMPARE(fixture.asked(), QStringList());
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_COMPARE(fixture.asked(), QStringList{QStringLiteral("a")});
}

void TestRecording::barShowsTheRecording_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QColor>("color");
    QTest::newRow("light") << false << QColor("#8F5400");
    QTest::newRow("dark") << true << QColor("#FFB454");
}

void TestRecording::barShowsTheRecording() {
    QFETCH(bool, dark);
    QFETCH(QColor, color);
    WindowFixture fixture(QStringLiteral("recording"));
    fixture.settings().setTheme(dark ? SettingsViewModel::Theme::Dark : SettingsViewModel::Theme::Light);
    QTRY_VERIFY(fixture.recorder().seconds() > 2);
    QVERIFY(!fixture.find(QStringLiteral("Attach images, videos and audio")));
    QVERIFY(!fixture.find(QStringLiteral("Output")));
    QQuickItem* bar = fixture.findStarting(QStringLiteral("Recording, 0:0"));
    QVERIFY(bar);
    const QRect place = bar->mapRectToScene(bar->boundingRect()).toAlignedRect();
    const int drawn = pixelsNear(fixture.window().grabWindow(), place, color);
    QVERIFY2(drawn > 500, qPrintable(QString::number(drawn)));
    fixture.recorder().cancel();
    QTRY_COMPARE(fixture.recorder().state(), State::Idle);
    fixture.settle(200);
    QVERIFY(fixture.find(QStringLiteral("Attach images, videos and audio")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestRecording::clippingShowsAWarning() {
    WindowFixture loud(QStringLiteral("loud"));
    QTRY_VERIFY(loud.find(QStringLiteral("Too loud")));
}

void TestRecording::goodLevelGivesNoWarning() {
    WindowFixture fixture(QStringLiteral("recording"));
    QTRY_VERIFY(fixture.recorder().seconds() > 1);
    QVERIFY(!fixture.find(QStringLiteral("Too loud")));
}

void TestRecording::buttonsDoNotMoveUnderThePointer() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QQuickItem* button = recordButton(fixture);
    const QRectF before = button->mapRectToScene(button->boundingRect());
    const QRectF send = fixture.find(QStringLiteral("Send"))->mapRectToScene(QRectF(0, 0, 1, 1));
    fixture.recorder().start();
    QTRY_COMPARE(fixture.recorder().state(), State::Recording);
    fixture.settle(200);
    QCOMPARE(button->mapRectToScene(button->boundingRect()), before);
    QCOMPARE(fixture.find(QStringLiteral("Send"))->mapRectToScene(QRectF(0, 0, 1, 1)), send);
}

void TestRecording::recordingFitsANarrowWindow() {
    WindowFixture fixture(QStringLiteral("loud"));
    fixture.settings().setTextScale(1.5);
    fixture.window().resize(420, 600);
    QTRY_VERIFY(fixture.find(QStringLiteral("Too loud")));
    fixture.settle();
    for (const char* name : {"Discard recording", "Stop recording", "Too loud", "Send"}) {
        QQuickItem* item = fixture.find(QString::fromLatin1(name));
        QVERIFY2(item, name);
        const QRectF place = item->mapRectToScene(item->boundingRect());
        QVERIFY2(place.left() >= 0 && place.right() <= 420, name);
    }
}

void TestRecording::attachedAudioIsPlayed() {
    WindowFixture fixture(QStringLiteral("attach"));
    fixture.settle();
    QQuickItem* play = fixture.find(QStringLiteral("Play bells.flac"));
    QVERIFY(play);
    fixture.click(play);
    QTRY_VERIFY(fixture.find(QStringLiteral("Pause bells.flac")));
    QQuickItem* strip = fixture.find(QStringLiteral("Attachments"));
    strip->forceActiveFocus(Qt::TabFocusReason);
    strip->setProperty("currentIndex", 3);
    QTest::keyClick(&fixture.window(), Qt::Key_Space);
    QTRY_VERIFY(fixture.find(QStringLiteral("Play bells.flac")));
    QCOMPARE(fixture.warnings(), QStringList());
}

QTEST_MAIN(TestRecording)
#include "test_recording.moc"
