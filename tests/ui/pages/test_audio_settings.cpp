// SPDX-License-Identifier: Apache-2.0
// The devices for playback and recording, and the volume.
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

#include "tests/ui/support/WindowFixture.h"

using namespace nextgpt::app;
using nextgpt::test::WindowFixture;

class TestAudioSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void devicesAreChosen();
    void volumeIsSetInTheBarAndInTheSettings();
};

void TestAudioSettings::devicesAreChosen() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_Comma, Qt::ControlModifier);
    fixture.settle();
    QCOMPARE(fixture.refreshes(), 1);
    fixture.click(fixture.find(QStringLiteral("Playback and recording")));
    fixture.settle(150);
    // A device is remembered by name while it is not connected.
    QVERIFY(fixture.find(QStringLiteral("Output device: USB headset (not connected)")));
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
    QCOMPARE(fixture.settings().inputDevice(), QStringLiteral("Webcam C920"));
    QVERIFY(fixture.find(QStringLiteral("Microphone: Webcam C920")));
    fixture.connectDevices({});
    QTRY_VERIFY(fixture.find(QStringLiteral("Microphone: Webcam C920 (not connected)")));
    fixture.settings().setInputDevice(QString());
    fixture.settle(100);
    QVERIFY(fixture.find(QStringLiteral("Microphone: System default")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestAudioSettings::volumeIsSetInTheBarAndInTheSettings() {
    WindowFixture fixture(QStringLiteral("media"));
    fixture.settle();
    PlaybackHub& hub = *fixture.chat().playback();
    QQuickItem* slider = fixture.find(QStringLiteral("Volume: 100 %"));
    QVERIFY(slider);
    const double closed = slider->width();
    slider->forceActiveFocus(Qt::TabFocusReason);
    fixture.settle(400);
    QVERIFY(slider->width() > closed + 20); // it opens for keyboard focus too
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&fixture.window(), Qt::Key_Left);
    QCOMPARE(hub.volume(), 0.8);
    QQuickItem* audio = fixture.findType("AudioPart");
    audio->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&fixture.window(), Qt::Key_9);
    QCOMPARE(hub.volume(), 0.75);
    QTest::keyClick(&fixture.window(), Qt::Key_0);
    QCOMPARE(hub.volume(), 0.8);
    QTest::keyClick(&fixture.window(), Qt::Key_M);
    QTest::keyClick(&fixture.window(), Qt::Key_Comma, Qt::ControlModifier);
    fixture.settle();
    fixture.click(fixture.find(QStringLiteral("Playback and recording")));
    fixture.settle(150);
    QVERIFY(fixture.find(QStringLiteral("Volume: 0 %")));
    hub.setMuted(false);
    fixture.settle(100);
    QVERIFY(fixture.find(QStringLiteral("Volume: 80 %")));
    QCOMPARE(fixture.warnings(), QStringList());
}

QTEST_MAIN(TestAudioSettings)
#include "test_audio_settings.moc"
