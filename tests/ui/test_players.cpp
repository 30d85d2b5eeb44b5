// SPDX-License-Identifier: Apache-2.0
// The players of a conversation: focus, keys, frame steps, and what their controls cover.
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

#include "tests/ui/support/WindowFixture.h"

using namespace nextgpt::app;
using nextgpt::Modality;
using nextgpt::test::accessibleNameOf;
using nextgpt::test::allItems;
using nextgpt::test::isOfType;
using nextgpt::test::WindowFixture;

class TestPlayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clickedPlayerGetsTheKeys();
    void clickedControlGivesThePlayerTheKeys();
    void steppingCountsFrames();
    void videoIsThePosterOfItsConversation();
    void playSignIsAboveTheControls_data();
    void playSignIsAboveTheControls();
    void everyMediumIsSavedAndUsedAsInput_data();
    void everyMediumIsSavedAndUsedAsInput();
};

namespace {

QQuickItem* playedVideo(WindowFixture& fixture) {
    QQuickItem* video = fixture.findType("VideoPart");
    if (video == nullptr || !QTest::qWaitFor([video] { return video->opacity() > 0.99; }))
        return nullptr;
    return video;
}

QString textStarting(WindowFixture& fixture, const char* start) {
    const QQuickItem* item = fixture.findStarting(QString::fromUtf8(start));
    return item != nullptr ? accessibleNameOf(item) : QString();
}

/// A control of a medium; null if it has none with this name.
QQuickItem* controlOf(QQuickItem* medium, const QString& name) {
    for (QQuickItem* item : allItems(medium))
        if (item->isVisible() && item->inherits("QQuickAbstractButton") && accessibleNameOf(item) == name)
            return item;
    return nullptr;
}

/// Presses a control of a medium, or chooses an entry of the menu of its controls.
void use(WindowFixture& fixture, QQuickItem* medium, const QString& name) {
    medium->forceActiveFocus(Qt::TabFocusReason);
    fixture.settle(200);
    const QQuickItem* control = controlOf(medium, name);
    if (control == nullptr) {
        const QQuickItem* more = controlOf(medium, QStringLiteral("More actions"));
        QVERIFY2(more, qPrintable(name));
        fixture.click(more);
        QTRY_VERIFY2(fixture.menuEntry(name), qPrintable(name));
        fixture.settle();
        control = fixture.menuEntry(name);
    }
    fixture.click(control);
    fixture.settle();
}

} // namespace

void TestPlayers::clickedPlayerGetsTheKeys() {
    WindowFixture fixture(QStringLiteral("media"));
    fixture.settle();
    QQuickItem* video = playedVideo(fixture);
    QVERIFY(video);
    fixture.click(video); // it plays by itself, so this pauses it
    QVERIFY(video->hasActiveFocus());
    QVERIFY(!video->property("ringShown").toBool()); // the pointer shows where the keys go
    fixture.settle(200);
    QTest::keyClick(&fixture.window(), Qt::Key_Period);
    QTRY_VERIFY(!textStarting(fixture, "Frame ").isEmpty());
    QCOMPARE(fixture.draft().text(), QString());
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    QVERIFY(!video->hasActiveFocus());
    QCOMPARE(accessibleNameOf(fixture.window().activeFocusItem()), QStringLiteral("Message"));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestPlayers::clickedControlGivesThePlayerTheKeys() {
    WindowFixture fixture(QStringLiteral("media"));
    fixture.settle();
    QQuickItem* audio = fixture.findType("AudioPart");
    QVERIFY(audio);
    fixture.click(fixture.find(QStringLiteral("Mute")));
    QVERIFY(audio->hasActiveFocus());
    QTest::keyClick(&fixture.window(), Qt::Key_M);
    QTRY_VERIFY(fixture.find(QStringLiteral("Mute")));
}

void TestPlayers::steppingCountsFrames() {
    WindowFixture fixture(QStringLiteral("media"));
    fixture.settle();
    QQuickItem* video = playedVideo(fixture);
    QVERIFY(video);
    video->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&fixture.window(), Qt::Key_Comma);
    QTRY_VERIFY(!textStarting(fixture, "Frame ").isEmpty());
    const QString before = textStarting(fixture, "Frame ");
    QTest::keyClick(&fixture.window(), Qt::Key_Period);
    QTRY_VERIFY(textStarting(fixture, "Frame ") != before);
    QTest::keyClick(&fixture.window(), Qt::Key_Comma);
    QTRY_COMPARE(textStarting(fixture, "Frame "), before);
    QTest::keyClick(&fixture.window(), Qt::Key_Space);
    QTRY_VERIFY(textStarting(fixture, "Frame ").isEmpty());
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestPlayers::videoIsThePosterOfItsConversation() {
    WindowFixture fixture(QStringLiteral("media"));
    fixture.settle();
    const auto thumbnail = [&fixture] {
        return fixture.conversations()
            .data(fixture.conversations().index(0), ConversationListModel::Thumbnail)
            .toString();
    };
    QTRY_VERIFY2(thumbnail().contains(QLatin1String(".mp4")), qPrintable(thumbnail()));
}

void TestPlayers::playSignIsAboveTheControls_data() {
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("large") << QSizeF(300, 300);
    QTest::newRow("small") << QSizeF(150, 110);
    QTest::newRow("flat") << QSizeF(200, 70); // without room for a sign
}

void TestPlayers::playSignIsAboveTheControls() {
    QFETCH(QSizeF, size);
    WindowFixture fixture(QStringLiteral("media"));
    fixture.settle();
    QQuickItem* video = playedVideo(fixture);
    QVERIFY(video);
    fixture.click(video); // it plays by itself
    video->setSize(size);
    video->forceActiveFocus(Qt::TabFocusReason);
    fixture.settle(200);
    const QQuickItem* sign = nullptr;
    const QQuickItem* bar = nullptr;
    for (const QQuickItem* item : allItems(video)) {
        const double radius = item->property("radius").toDouble();
        if (item->isVisible() && radius > 0 && radius == item->height() / 2 && item->parentItem() == video)
            sign = item;
        if (item->isVisible() && isOfType(item, "TransportBar"))
            bar = item->parentItem()->parentItem();
    }
    QVERIFY(bar);
    QVERIFY(size.height() < 200 || sign != nullptr);
    QVERIFY(size.height() > 100 || sign == nullptr);
    if (sign != nullptr)
        QVERIFY2(sign->y() >= 0 && sign->y() + sign->height() <= bar->y(),
                 qPrintable(QString::number(bar->y())));
}

void TestPlayers::everyMediumIsSavedAndUsedAsInput_data() {
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("save");
    QTest::addColumn<int>("modality");
    QTest::newRow("image") << QStringLiteral("conversation") << QByteArray("ImagePart")
                           << QStringLiteral("Save image") << int(Modality::Image);
    QTest::newRow("video") << QStringLiteral("media") << QByteArray("VideoPart")
                           << QStringLiteral("Save video") << int(Modality::Video);
    QTest::newRow("audio") << QStringLiteral("media") << QByteArray("AudioPart")
                           << QStringLiteral("Save audio") << int(Modality::Audio);
}

/// With its own controls, not those of the reply.
void TestPlayers::everyMediumIsSavedAndUsedAsInput() {
    QFETCH(QString, scene);
    QFETCH(QByteArray, type);
    QFETCH(QString, save);
    QFETCH(int, modality);
    WindowFixture fixture(scene);
    fixture.settle();
    QQuickItem* medium = fixture.findType(type.constData());
    QVERIFY(medium);
    QTRY_VERIFY(medium->opacity() > 0.99);
    use(fixture, medium, QStringLiteral("Use as input"));
    AttachmentListModel* attachments = fixture.draft().attachments();
    QTRY_COMPARE(attachments->count(), 1);
    QTRY_VERIFY(!attachments->isImporting());
    QVERIFY(!attachments->hasErrors());
    QCOMPARE(attachments->data(attachments->index(0), AttachmentListModel::ModalityRole).toInt(), modality);
    QCOMPARE(accessibleNameOf(fixture.window().activeFocusItem()), QStringLiteral("Message"));
    use(fixture, medium, save);
    QTRY_VERIFY(fixture.find(QStringLiteral("Saved in saved")));
    QCOMPARE(fixture.savedFiles().size(), 1);
    QCOMPARE(fixture.warnings(), QStringList());
}

QTEST_MAIN(TestPlayers)
#include "test_players.moc"
