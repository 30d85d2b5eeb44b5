// SPDX-License-Identifier: Apache-2.0
// The conversation: long replies, scrolling, the order of media, selections, search, menus and the queue.
#include <QClipboard>
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

#include "tests/support/EventLoopPauses.h"
#include "tests/ui/support/WindowFixture.h"

using namespace nextgpt::app;
using nextgpt::test::allItems;
using nextgpt::test::EventLoopPauses;
using nextgpt::test::isOfType;
using nextgpt::test::middleOf;
using nextgpt::test::WindowFixture;

namespace {

QList<QQuickItem*> itemsOf(WindowFixture& fixture, const char* type) {
    QList<QQuickItem*> items;
    for (QQuickItem* item : allItems(fixture.window().contentItem()))
        if (item->isVisible() && isOfType(item, type))
            items << item;
    return items;
}

void say(WindowFixture& fixture, const QString& text) {
    fixture.draft().setText(text);
    fixture.draft().submit();
}

QPoint pointIn(const QQuickItem* item, double x, double y) {
    return item->mapToScene(QPointF(x, y)).toPoint();
}

} // namespace

class TestConversation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void longRepliesDoNotFreezeTheWindow_data();
    void longRepliesDoNotFreezeTheWindow();
    void sendingFollowsToTheMessage();
    void arrivedMessagesAreCounted();
    void mediaOfAMessageAreInReadingOrder();
    void hiddenActionsTakeNoHeight();
    void selectionCrossesPiecesAndMessages();
    void findBarScrollsToTheHit();
    void searchOpensTheFirstHit();
    void menuDeletesAMessage_data();
    void menuDeletesAMessage();
    void mediaHaveAMenu_data();
    void mediaHaveAMenu();
    void imageIsSavedElsewhereFromItsMenu();
    void pressedTextLeavesTheShortcutsAlone();
    void linksAskBeforeTheyOpen();
    void queueIsShownAndStopped();
    void stoppedMediumKeepsItsTile();
    void waitingMediumHasNoProgressBar();
};

void TestConversation::longRepliesDoNotFreezeTheWindow_data() {
    QTest::addColumn<QString>("scene");
    for (const char* scene :
         {"longWord", "longLine", "longBullets", "longList", "longParagraphs", "longCode"})
        QTest::newRow(scene) << QString::fromLatin1(scene);
}

void TestConversation::longRepliesDoNotFreezeTheWindow() {
    QFETCH(QString, scene);
    WindowFixture fixture(scene);
    fixture.settle();
    const EventLoopPauses pauses;
    say(fixture, QStringLiteral("a"));
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().busy(), 60'000);
    fixture.settle(2000);
    qInfo("%s: the longest pause of the window was %lld ms", qPrintable(scene),
          (long long)pauses.longestMs());
    QVERIFY2(pauses.longestMs() < 1500, qPrintable(QString::number(pauses.longestMs())));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestConversation::sendingFollowsToTheMessage() {
    WindowFixture fixture(QStringLiteral("long"));
    fixture.settle();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&fixture.window(), Qt::Key_PageUp);
    fixture.settle(100);
    QVERIFY(fixture.find(QStringLiteral("Latest")));
    say(fixture, QStringLiteral("And now this"));
    fixture.settle();
    const QQuickItem* asked = fixture.find(QStringLiteral("And now this"));
    QVERIFY(asked);
    QVERIFY(asked->mapToScene(QPointF()).y() < fixture.window().height());
    QVERIFY(!fixture.find(QStringLiteral("Latest")));
}

void TestConversation::arrivedMessagesAreCounted() {
    WindowFixture fixture(QStringLiteral("queue"));
    fixture.settle();
    say(fixture, QStringLiteral("A long message\n").repeated(60));
    fixture.settle(200);
    QTest::keyClick(&fixture.window(), Qt::Key_PageUp);
    fixture.settle(200);
    QQuickItem* button = fixture.find(QStringLiteral("Latest"));
    QVERIFY(button);
    // It covers nothing: the list ends above it.
    const QQuickItem* list = fixture.find(QStringLiteral("Messages"));
    QVERIFY(list->mapToScene(QPointF(0, list->height())).y() <= button->mapToScene(QPointF()).y() + 0.5);
    fixture.engine().openGate();
    QTRY_VERIFY(fixture.find(QStringLiteral("1 new")));
    fixture.engine().openGate();
    QTRY_VERIFY(fixture.find(QStringLiteral("2 new")));
    fixture.click(fixture.find(QStringLiteral("2 new")));
    fixture.settle(200);
    QVERIFY(!fixture.find(QStringLiteral("2 new")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestConversation::mediaOfAMessageAreInReadingOrder() {
    WindowFixture fixture(QStringLiteral("grid"));
    fixture.settle();
    QMap<int, QPointF> places; // by the index in the message
    for (QQuickItem* part : itemsOf(fixture, "PartDelegate"))
        if (part->property("kind").toInt() == int(PartKind::Media) && part->height() > 0)
            places[part->property("index").toInt()] = part->mapToScene(QPointF());
    QCOMPARE(places.size(), 11);
    QPointF last(-1, -1e6);
    int rows = 0;
    for (const QPointF& place : places) {
        const bool isNewRow = place.y() > last.y() + 1;
        QVERIFY(isNewRow || (place.x() > last.x() && std::abs(place.y() - last.y()) < 1));
        rows += isNewRow ? 1 : 0;
        last = place;
    }
    QVERIFY(rows >= 2);
    const QQuickItem* caption = fixture.find(QStringLiteral("What do these have in common?"));
    QVERIFY(caption && caption->mapToScene(QPointF()).y() > last.y());
}

void TestConversation::hiddenActionsTakeNoHeight() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    const QList<QQuickItem*> replies = itemsOf(fixture, "AssistantMessage");
    QVERIFY(replies.size() >= 2);
    QTest::mouseMove(&fixture.window(), QPoint(5, 5));
    fixture.settle(200);
    int rows = 0;
    for (QQuickItem* reply : replies)
        for (const QQuickItem* item : allItems(reply))
            rows += isOfType(item, "MessageActions") && item->isVisible() ? 1 : 0;
    QCOMPARE(rows, 1); // of the newest reply
    QQuickItem* earlier = nullptr;
    for (QQuickItem* reply : replies)
        if (earlier == nullptr || reply->mapToScene(QPointF()).y() < earlier->mapToScene(QPointF()).y())
            earlier = reply;
    QTest::keyClick(&fixture.window(), Qt::Key_PageUp);
    QTest::keyClick(&fixture.window(), Qt::Key_PageUp);
    fixture.settle(200);
    const double before = earlier->height();
    QTest::mouseMove(&fixture.window(), pointIn(earlier, earlier->width() / 2, earlier->height() - 10));
    QTRY_VERIFY(fixture.findType("FloatingActions"));
    QCOMPARE(earlier->height(), before);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestConversation::selectionCrossesPiecesAndMessages() {
    WindowFixture fixture(QStringLiteral("code"));
    fixture.settle();
    QQuickItem* code =
        fixture.find(QStringLiteral("for step in schedule:\n    noise = unet(latents, step, condition)\n    "
                                    "latents = sampler.step(noise, step, latents)"));
    QQuickItem* quote = fixture.find(QStringLiteral("Any-to-any means any way round."));
    QVERIFY(code && quote);
    QTest::mousePress(&fixture.window(), Qt::LeftButton, {}, pointIn(code, 1, 8));
    QTest::mouseMove(&fixture.window(), pointIn(code, 40, 12));
    QTest::mouseMove(&fixture.window(), pointIn(quote, quote->width() / 2, quote->height() / 2));
    QTest::mouseMove(&fixture.window(), pointIn(quote, quote->width() - 1, quote->height() - 2));
    fixture.settle(100);
    QTest::mouseRelease(&fixture.window(), Qt::LeftButton, {},
                        pointIn(quote, quote->width() - 1, quote->height() - 2));
    QTest::keyClick(&fixture.window(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(
        QGuiApplication::clipboard()->text(),
        QStringLiteral("for step in schedule:\n    noise = unet(latents, step, condition)\n    latents = "
                       "sampler.step(noise, step, latents)\n\nAny-to-any means any way round."));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestConversation::findBarScrollsToTheHit() {
    WindowFixture fixture(QStringLiteral("long"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_F, Qt::ControlModifier);
    fixture.settle(100);
    for (const char character : std::string("number 123"))
        QTest::keyClick(&fixture.window(), character);
    QTRY_COMPARE(fixture.chat().search()->count(), 1);
    fixture.settle(500);
    const QQuickItem* hit = fixture.find(QStringLiteral("Message number 123"));
    QVERIFY(hit);
    const double y = hit->mapToScene(QPointF()).y();
    QVERIFY(y > 0 && y < fixture.window().height());
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    QVERIFY(!fixture.chat().search()->active());
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestConversation::searchOpensTheFirstHit() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    fixture.conversations().create(); // the open one is not among the hits
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    for (const char character : std::string("purple heart"))
        QTest::keyClick(&fixture.window(), character);
    QTest::keyClick(&fixture.window(), Qt::Key_Return); // at once
    QTRY_COMPARE(fixture.chat().title(), QStringLiteral("A red star at night"));
    QVERIFY(fixture.chat().search()->active());
    QTRY_VERIFY(fixture.find(QStringLiteral("Find in conversation")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestConversation::menuDeletesAMessage_data() {
    QTest::addColumn<QString>("scene");
    QTest::addColumn<bool>("isOwn");
    QTest::newRow("reply") << QStringLiteral("conversation") << false;
    QTest::newRow("own message") << QStringLiteral("long") << true;
}

void TestConversation::menuDeletesAMessage() {
    QFETCH(QString, scene);
    QFETCH(bool, isOwn);
    WindowFixture fixture(scene);
    fixture.settle();
    const int count = fixture.chat().messages()->count();
    const QString ownText = QStringLiteral("Message number 399");
    const QQuickItem* target = isOwn ? fixture.find(ownText) : fixture.findType("AssistantMessage");
    QVERIFY(target);
    QTest::mouseClick(&fixture.window(), Qt::RightButton, {}, middleOf(target));
    fixture.settle();
    QCOMPARE(fixture.menuEntry(QStringLiteral("Edit and send again")) != nullptr, isOwn);
    QQuickItem* entry = fixture.menuEntry(QStringLiteral("Delete message"));
    QVERIFY(entry);
    fixture.click(entry);
    QTRY_VERIFY(!fixture.chat().undoText().isEmpty()); // another version of the reply may take its place
    fixture.settle();
    QTRY_VERIFY(!fixture.find(ownText));
    fixture.click(fixture.find(QStringLiteral("Undo")));
    QTRY_COMPARE(fixture.chat().messages()->count(), count);
    QTRY_COMPARE(fixture.find(ownText) != nullptr, isOwn);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestConversation::mediaHaveAMenu_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("save");
    QTest::addColumn<int>("modality");
    QTest::newRow("video") << QByteArray("VideoPart") << QStringLiteral("Save video")
                           << int(nextgpt::Modality::Video);
    QTest::newRow("audio") << QByteArray("AudioPart") << QStringLiteral("Save audio")
                           << int(nextgpt::Modality::Audio);
}

void TestConversation::mediaHaveAMenu() {
    QFETCH(QByteArray, type);
    QFETCH(QString, save);
    QFETCH(int, modality);
    WindowFixture fixture(QStringLiteral("media"));
    fixture.settle();
    const QQuickItem* medium = fixture.findType(type.constData());
    QVERIFY(medium);
    const auto choose = [&fixture, medium](const QString& text) {
        QTest::mouseClick(&fixture.window(), Qt::RightButton, {}, middleOf(medium));
        QTRY_VERIFY(fixture.menuEntry(text));
        fixture.settle();
        fixture.click(fixture.menuEntry(text));
        fixture.settle();
    };
    choose(QStringLiteral("Use as input"));
    AttachmentListModel* attachments = fixture.draft().attachments();
    QTRY_COMPARE(attachments->count(), 1);
    QTRY_VERIFY(!attachments->isImporting());
    QCOMPARE(attachments->data(attachments->index(0), AttachmentListModel::ModalityRole).toInt(), modality);
    choose(save);
    QTRY_VERIFY(fixture.find(QStringLiteral("Saved in saved")));
    QCOMPARE(fixture.savedFiles().size(), 1);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestConversation::imageIsSavedElsewhereFromItsMenu() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QTest::mouseClick(&fixture.window(), Qt::RightButton, {}, middleOf(fixture.findType("ImagePart")));
    fixture.settle();
    QVERIFY(fixture.menuEntry(QStringLiteral("Save image")) &&
            fixture.menuEntry(QStringLiteral("Use as input")));
    QQuickItem* entry = fixture.menuEntry(QStringLiteral("Save as…"));
    QVERIFY(entry);
    fixture.click(entry);
    QTRY_VERIFY(fixture.find(QStringLiteral("File name")));
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    fixture.settle();
    fixture.findType("ImagePart")->forceActiveFocus(Qt::TabFocusReason); // and by the keyboard
    QTest::keyClick(&fixture.window(), Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(fixture.menuEntry(QStringLiteral("Save as…")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestConversation::pressedTextLeavesTheShortcutsAlone() {
    WindowFixture fixture(QStringLiteral("code"));
    fixture.settle();
    const QQuickItem* quote = fixture.find(QStringLiteral("Any-to-any means any way round."));
    QVERIFY(quote);
    QTest::mouseClick(&fixture.window(), Qt::LeftButton, {}, pointIn(quote, 30, 10));
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(fixture.find(QStringLiteral("Search conversations"))->hasActiveFocus());
}

void TestConversation::linksAskBeforeTheyOpen() {
    WindowFixture fixture(QStringLiteral("code"));
    fixture.settle();
    QQuickItem* text = fixture.findType("BlockText");
    for (QQuickItem* item : itemsOf(fixture, "BlockText"))
        if (item->property("name").toString().contains("the paper"))
            text = item;
    QPoint link;
    for (int y = 0; y < int(text->height()) && link.isNull(); y += 4)
        for (int x = 0; x < int(text->width()) && link.isNull(); x += 4) {
            QString target;
            QMetaObject::invokeMethod(text, "linkAt", Q_RETURN_ARG(QString, target), Q_ARG(qreal, x),
                                      Q_ARG(qreal, y));
            if (!target.isEmpty())
                link = pointIn(text, x, y);
        }
    QVERIFY(!link.isNull());
    QTest::mouseClick(&fixture.window(), Qt::LeftButton, {}, link);
    QTRY_VERIFY(fixture.find(QStringLiteral("arxiv.org")));
    QVERIFY(fixture.find(QStringLiteral("https://arxiv.org/abs/2309.05519")));
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestConversation::queueIsShownAndStopped() {
    WindowFixture fixture(QStringLiteral("queue"));
    fixture.settle();
    QQuickItem* opener = fixture.find(QStringLiteral("2 waiting"));
    QVERIFY(opener);
    fixture.click(opener);
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral("Later")));
    fixture.click(fixture.find(QStringLiteral("Later")));
    QTRY_COMPARE(fixture.chat().queue()->index(1).data(QueueModel::Prompt).toString(),
                 QStringLiteral("What does it sound like?"));
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    fixture.settle();
    fixture.click(fixture.find(QStringLiteral("Stop all")));
    QTRY_COMPARE(fixture.chat().queue()->count(), 0);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestConversation::stoppedMediumKeepsItsTile() {
    WindowFixture fixture(QStringLiteral("stopped"));
    QTRY_VERIFY(fixture.find(QStringLiteral("Stopped at 5/12")));
    QVERIFY(fixture.find(QStringLiteral("Resume")));
    QVERIFY(!fixture.findType("FailurePart"));
    QCOMPARE(fixture.warnings(), QStringList());
}

/// A bar would say that something is being done.
void TestConversation::waitingMediumHasNoProgressBar() {
    WindowFixture fixture(QStringLiteral("generating"));
    QTRY_VERIFY(fixture.findStarting(QStringLiteral("Generating image: step 11 of 25")));
    QVERIFY(fixture.find(QStringLiteral("Waiting")));
    int bars = 0;
    for (QQuickItem* tile : itemsOf(fixture, "PendingPart"))
        for (const QQuickItem* item : allItems(tile))
            bars += item->isVisible() && isOfType(item, "AppProgressBar") ? 1 : 0;
    QCOMPARE(bars, 1); // of the image that is being generated
}

QTEST_MAIN(TestConversation)
#include "test_conversation.moc"
