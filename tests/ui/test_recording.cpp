// SPDX-License-Identifier: Apache-2.0
// A person who records: by a click, by holding, by keys; sees what is going on; and sets what is heard and
// recorded with.
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

#include "tests/ui/support/WindowFixture.h"

using nextgpt::test::accessibleNameOf;
using nextgpt::test::WindowFixture;

namespace {

constexpr int kLongerThanAClick = 600;

QPoint middleOf(const QQuickItem* item) {
    return item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
}

QString state(WindowFixture& fixture) {
    return fixture.model("recorder")->property("state").toString();
}

QQuickItem* recordButton(WindowFixture& fixture) {
    QQuickItem* item = fixture.find(QStringLiteral("Record an audio clip"));
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
    void aClickBeginsAndAnotherEnds();
    void holdingRecordsWhileHeld();
    void returnAndSpaceWorkOnTheButton();
    void controlSpaceWorksWhileWriting();
    void controlSpaceHeldRecordsWhileHeld();
    void escapeDiscards();
    void returnEndsTheRecordingBeforeItSends();
    void theBarShowsTheRecording_data();
    void theBarShowsTheRecording();
    void tooLoudIsSaid();
    void nothingMovesUnderThePointer();
    void recordingFitsANarrowWindow();
    void attachedAudioArePlayed();
    void devicesAreChosen();
    void volumeIsSetInTheBarAndInTheSettings();
};

void TestRecording::aClickBeginsAndAnotherEnds() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QQuickItem* button = recordButton(fixture);
    QVERIFY(button);
    QTest::mouseClick(&fixture.window(), Qt::LeftButton, {}, middleOf(button));
    QCOMPARE(state(fixture), QStringLiteral("recording"));
    QCOMPARE(accessibleNameOf(button), QStringLiteral("Stop recording"));
    fixture.settle(kLongerThanAClick);
    QCOMPARE(state(fixture), QStringLiteral("recording"));
    QTest::mouseClick(&fixture.window(), Qt::LeftButton, {}, middleOf(button));
    QCOMPARE(fixture.calls("recorder"), QStringList({QStringLiteral("start"), QStringLiteral("stop")}));
    QCOMPARE(accessibleNameOf(button), QStringLiteral("Record an audio clip"));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestRecording::holdingRecordsWhileHeld() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    const QPoint place = middleOf(recordButton(fixture));
    QTest::mousePress(&fixture.window(), Qt::LeftButton, {}, place);
    QCOMPARE(state(fixture), QStringLiteral("recording"));
    fixture.settle(kLongerThanAClick);
    QCOMPARE(state(fixture), QStringLiteral("recording"));
    QTest::mouseRelease(&fixture.window(), Qt::LeftButton, {}, place);
    QCOMPARE(state(fixture), QStringLiteral("idle"));
    // The pointer may leave the button meanwhile.
    QTest::mousePress(&fixture.window(), Qt::LeftButton, {}, place);
    fixture.settle(kLongerThanAClick);
    QTest::mouseMove(&fixture.window(), place + QPoint(200, -200));
    QTest::mouseRelease(&fixture.window(), Qt::LeftButton, {}, place + QPoint(200, -200));
    const QStringList expected{QStringLiteral("start"), QStringLiteral("stop"), QStringLiteral("start"),
                               QStringLiteral("stop")};
    QCOMPARE(fixture.calls("recorder"), expected);
}

void TestRecording::returnAndSpaceWorkOnTheButton() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    recordButton(fixture)->forceActiveFocus(Qt::TabFocusReason);
    for (int i = 0; i < 5; ++i) // held down
        QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QCOMPARE(state(fixture), QStringLiteral("recording"));
    fixture.settle(kLongerThanAClick);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QCOMPARE(state(fixture), QStringLiteral("idle"));
    QTest::keyClick(&fixture.window(), Qt::Key_Space);
    QCOMPARE(state(fixture), QStringLiteral("recording"));
    QTest::keyClick(&fixture.window(), Qt::Key_Space);
    QCOMPARE(fixture.calls("recorder").size(), 4);
    QCOMPARE(state(fixture), QStringLiteral("idle"));
}

void TestRecording::controlSpaceWorksWhileWriting() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_A);
    QTest::keyClick(&fixture.window(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(state(fixture), QStringLiteral("recording"));
    QTest::keyClick(&fixture.window(), Qt::Key_Space); // words go on meanwhile
    QTest::keyClick(&fixture.window(), Qt::Key_B);
    QCOMPARE(state(fixture), QStringLiteral("recording"));
    QTest::keyClick(&fixture.window(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(state(fixture), QStringLiteral("idle"));
    QCOMPARE(fixture.model("draft")->property("text").toString(), QStringLiteral("a b"));
}

void TestRecording::controlSpaceHeldRecordsWhileHeld() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QTest::keyPress(&fixture.window(), Qt::Key_Space, Qt::ControlModifier);
    fixture.settle(kLongerThanAClick);
    QCOMPARE(state(fixture), QStringLiteral("recording"));
    QTest::keyRelease(&fixture.window(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(state(fixture), QStringLiteral("idle"));
    QCOMPARE(fixture.calls("recorder"), QStringList({QStringLiteral("start"), QStringLiteral("stop")}));
}

void TestRecording::escapeDiscards() {
    WindowFixture fixture(QStringLiteral("generating"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_Space, Qt::ControlModifier);
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    QCOMPARE(fixture.calls("recorder"), QStringList({QStringLiteral("start"), QStringLiteral("cancel")}));
    QCOMPARE(fixture.calls("chat"), QStringList()); // the answer goes on
    QTest::keyClick(&fixture.window(), Qt::Key_Space, Qt::ControlModifier);
    fixture.settle(100);
    QQuickItem* discard = fixture.find(QStringLiteral("Discard the recording"));
    QVERIFY(discard);
    QTest::mouseClick(&fixture.window(), Qt::LeftButton, {}, middleOf(discard));
    QCOMPARE(fixture.calls("recorder").constLast(), QStringLiteral("cancel"));
}

void TestRecording::returnEndsTheRecordingBeforeItSends() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_A);
    QTest::keyClick(&fixture.window(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(!fixture.find(QStringLiteral("Send"))->isEnabled());
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QCOMPARE(state(fixture), QStringLiteral("idle"));
    QCOMPARE(fixture.calls("draft"), QStringList());
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QCOMPARE(fixture.calls("draft"), QStringList{QStringLiteral("submit:a")});
}

void TestRecording::theBarShowsTheRecording_data() {
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QColor>("voice");
    QTest::newRow("light") << QStringLiteral("light") << QColor("#8F5400");
    QTest::newRow("dark") << QStringLiteral("dark") << QColor("#FFB454");
}

void TestRecording::theBarShowsTheRecording() {
    QFETCH(QString, theme);
    QFETCH(QColor, voice);
    WindowFixture fixture(QStringLiteral("recording"));
    fixture.model("settings")->setProperty("theme", theme);
    fixture.settle();
    QVERIFY(!fixture.find(QStringLiteral("Attach images, videos and audio clips")));
    QVERIFY(!fixture.find(QStringLiteral("What should come out")));
    QQuickItem* strip = fixture.find(QStringLiteral("Recording, 0:12"));
    QVERIFY(strip);
    const QRect place = strip->mapRectToScene(strip->boundingRect()).toAlignedRect();
    const int audioing = pixelsNear(fixture.window().grabWindow(), place, voice);
    QVERIFY2(audioing > 1000, qPrintable(QString::number(audioing)));
    fixture.model("recorder")->setProperty("peaks", QVariantList(240, 0.0));
    fixture.settle(100);
    const int silent = pixelsNear(fixture.window().grabWindow(), place, voice);
    QVERIFY2(silent < audioing / 3, qPrintable(QString::number(silent)));
    fixture.model("recorder")->setProperty("state", QStringLiteral("opening"));
    fixture.settle(100);
    QVERIFY(fixture.find(QStringLiteral("Opening the microphone…")));
    fixture.model("recorder")->setProperty("state", QStringLiteral("finishing"));
    fixture.settle(100);
    QVERIFY(!recordButton(fixture)->isEnabled());
    fixture.model("recorder")->setProperty("state", QStringLiteral("failed"));
    fixture.settle(100);
    QVERIFY(fixture.find(QStringLiteral("Attach images, videos and audio clips")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestRecording::tooLoudIsSaid() {
    WindowFixture fixture(QStringLiteral("loud"));
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral("Too loud")));
    fixture.model("recorder")->setProperty("tooLoud", false);
    fixture.settle(100);
    QVERIFY(!fixture.find(QStringLiteral("Too loud")));
}

void TestRecording::nothingMovesUnderThePointer() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QQuickItem* button = recordButton(fixture);
    const QRectF before = button->mapRectToScene(button->boundingRect());
    const QRectF send = fixture.find(QStringLiteral("Send"))->mapRectToScene(QRectF(0, 0, 1, 1));
    fixture.model("recorder")->setProperty("state", QStringLiteral("recording"));
    fixture.settle(200);
    QCOMPARE(button->mapRectToScene(button->boundingRect()), before);
    QCOMPARE(fixture.find(QStringLiteral("Send"))->mapRectToScene(QRectF(0, 0, 1, 1)), send);
}

void TestRecording::recordingFitsANarrowWindow() {
    WindowFixture fixture(QStringLiteral("loud"));
    fixture.model("settings")->setProperty("textScale", 1.5);
    fixture.window().resize(420, 600);
    fixture.settle();
    for (const char* name : {"Discard the recording", "Stop recording", "Too loud", "Send"}) {
        QQuickItem* item = fixture.find(QString::fromLatin1(name));
        QVERIFY2(item, name);
        const QRectF place = item->mapRectToScene(item->boundingRect());
        QVERIFY2(place.left() >= 0 && place.right() <= 420, name);
    }
}

void TestRecording::attachedAudioArePlayed() {
    WindowFixture fixture(QStringLiteral("attach"));
    fixture.settle();
    QQuickItem* play = fixture.find(QStringLiteral("Play bells.flac"));
    QVERIFY(play);
    QTest::mouseClick(&fixture.window(), Qt::LeftButton, {}, middleOf(play));
    QTRY_VERIFY(fixture.find(QStringLiteral("Pause bells.flac")));
    QQuickItem* strip = fixture.find(QStringLiteral("Attachments"));
    strip->forceActiveFocus(Qt::TabFocusReason);
    strip->setProperty("currentIndex", 3);
    QTest::keyClick(&fixture.window(), Qt::Key_Space);
    QTRY_VERIFY(fixture.find(QStringLiteral("Play bells.flac")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestRecording::devicesAreChosen() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QVERIFY(QMetaObject::invokeMethod(&fixture.window(), "openSettings"));
    fixture.settle();
    QCOMPARE(fixture.model("devices")->property("looks").toInt(), 1);
    // Remembered by name, also while it is not there.
    QVERIFY(fixture.find(QStringLiteral("Loudspeaker: USB headset (not connected)")));
    QQuickItem* choice = fixture.find(QStringLiteral("Microphone: System default"));
    QVERIFY(choice);
    choice->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&fixture.window(), Qt::Key_Space);
    fixture.settle(200);
    QVERIFY(fixture.find(QStringLiteral("Webcam C920")));
    QTest::keyClick(&fixture.window(), Qt::Key_Down);
    QTest::keyClick(&fixture.window(), Qt::Key_Down);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    fixture.settle(200);
    QCOMPARE(fixture.model("settings")->property("inputDevice").toString(), QStringLiteral("Webcam C920"));
    QVERIFY(fixture.find(QStringLiteral("Microphone: Webcam C920")));
    fixture.model("devices")->setProperty("inputs", QStringList());
    fixture.settle(100);
    QVERIFY(fixture.find(QStringLiteral("Microphone: Webcam C920 (not connected)")));
    fixture.model("settings")->setProperty("inputDevice", QString());
    fixture.settle(100);
    QVERIFY(fixture.find(QStringLiteral("Microphone: System default")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestRecording::volumeIsSetInTheBarAndInTheSettings() {
    WindowFixture fixture(QStringLiteral("media"));
    fixture.settle();
    auto* hub = fixture.model("chat")->property("playback").value<QObject*>();
    QQuickItem* slider = fixture.find(QStringLiteral("Volume: 100 %"));
    QVERIFY(slider);
    const double closed = slider->width();
    slider->forceActiveFocus(Qt::TabFocusReason);
    fixture.settle(400);
    QVERIFY(slider->width() > closed + 20); // it opens for the keyboard as for the pointer
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&fixture.window(), Qt::Key_Left);
    QCOMPARE(hub->property("volume").toDouble(), 0.8);
    QQuickItem* audio = fixture.find(QStringLiteral("Audio made from: three low bells"));
    audio->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&fixture.window(), Qt::Key_9);
    QCOMPARE(hub->property("volume").toDouble(), 0.75);
    QTest::keyClick(&fixture.window(), Qt::Key_0);
    QCOMPARE(hub->property("volume").toDouble(), 0.8);
    QTest::keyClick(&fixture.window(), Qt::Key_M);
    QVERIFY(QMetaObject::invokeMethod(&fixture.window(), "openSettings"));
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral("Volume: 0 %")));
    hub->setProperty("muted", false);
    fixture.settle(100);
    QVERIFY(fixture.find(QStringLiteral("Volume: 80 %")));
    QCOMPARE(fixture.warnings(), QStringList());
}

QTEST_MAIN(TestRecording)
#include "test_recording.moc"
