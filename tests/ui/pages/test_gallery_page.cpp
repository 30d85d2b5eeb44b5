// SPDX-License-Identifier: Apache-2.0
// The gallery by keyboard and by pointer.
#include <QQuickItem>
#include <QTest>

#include "tests/ui/support/WindowFixture.h"

using namespace nextgpt::app;
using nextgpt::test::accessibleNameOf;
using nextgpt::test::middleOf;
using nextgpt::test::WindowFixture;

class TestGalleryPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headerOpensIt();
    void imageOpensInTheViewer();
    void clipsPlayInPlace();
    void mediaAreSavedUnderTheNameOfTheirRequest();
    void buttonsOfATileDoOneThing();
    void mediumIsUsedAsInput();
    void conversationIsShownAtItsMessage();
    void mediaAreFilteredAndFound();
    void leavingEndsThePlayback();
};

namespace {

const QString kStar = QStringLiteral("Image: a large red star at night");

QString focusName(WindowFixture& fixture) {
    QQuickItem* item = fixture.window().activeFocusItem();
    return item ? accessibleNameOf(item) : QString();
}

void press(WindowFixture& fixture, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(&fixture.window(), key, modifiers);
}

void chooseFromMenu(WindowFixture& fixture, QQuickItem* tile, const QString& entry) {
    QTest::mouseClick(&fixture.window(), Qt::RightButton, {}, middleOf(tile));
    fixture.settle();
    QVERIFY2(fixture.menuEntry(entry), qPrintable(entry));
    fixture.click(fixture.menuEntry(entry));
    fixture.settle();
}

} // namespace

void TestGalleryPage::headerOpensIt() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    fixture.click(fixture.find(QStringLiteral("Gallery")));
    QTRY_VERIFY(fixture.gallery().settled());
    QTRY_COMPARE(fixture.gallery().count(), 7); // of two replies, one of them in three variants
    QTRY_VERIFY(fixture.findStarting(kStar));
    press(fixture, Qt::Key_Escape);
    fixture.settle();
    QVERIFY(!fixture.findType("GalleryPage"));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestGalleryPage::imageOpensInTheViewer() {
    WindowFixture fixture(QStringLiteral("gallery"));
    fixture.settle();
    press(fixture, Qt::Key_F6);
    QVERIFY2(focusName(fixture).startsWith(QStringLiteral("Audio: ")), qPrintable(focusName(fixture)));
    press(fixture, Qt::Key_Right);
    press(fixture, Qt::Key_Right); // the oldest
    press(fixture, Qt::Key_Return);
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral("Fit to window")));
    press(fixture, Qt::Key_Escape);
    fixture.settle();
    QVERIFY(!fixture.find(QStringLiteral("Fit to window")));
    QVERIFY(focusName(fixture).startsWith(kStar)); // still in the gallery
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestGalleryPage::clipsPlayInPlace() {
    WindowFixture fixture(QStringLiteral("gallery"));
    fixture.settle();
    for (const char* name : {"Video: ", "Audio: "}) {
        QQuickItem* tile = fixture.findStarting(QString::fromLatin1(name));
        QVERIFY2(tile, name);
        auto* clip = tile->property("clipView").value<QObject*>();
        QVERIFY(clip);
        auto* player = clip->property("player").value<Player*>();
        QVERIFY(player);
        QCOMPARE(player->path(), QString()); // opened when it is played
        fixture.click(tile);
        QTRY_VERIFY(player->ready());
        QVERIFY(player->playing() || player->position() > 0);
    }
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestGalleryPage::mediaAreSavedUnderTheNameOfTheirRequest() {
    WindowFixture fixture(QStringLiteral("gallery"));
    fixture.conversations().create(); // the open conversation does not have the image
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_G, Qt::ControlModifier);
    fixture.settle();
    chooseFromMenu(fixture, fixture.findStarting(kStar), QStringLiteral("Save image"));
    QTRY_COMPARE(fixture.savedFiles(), QStringList{"a-large-red-star-at-night-13.png"});
    QCOMPARE(fixture.warnings(), QStringList());
}

/// They are on the tile, which opens its medium when it is clicked itself.
void TestGalleryPage::buttonsOfATileDoOneThing() {
    WindowFixture fixture(QStringLiteral("gallery"));
    fixture.settle();
    for (const char* name : {"Image: ", "Video: "}) {
        QQuickItem* tile = fixture.findStarting(QString::fromLatin1(name));
        QTest::mouseMove(&fixture.window(), middleOf(tile));
        fixture.settle();
        QVERIFY(fixture.find(QStringLiteral("Show in conversation")));
        const bool isImage = QByteArray(name) == "Image: ";
        fixture.click(fixture.find(isImage ? QStringLiteral("Save image") : QStringLiteral("Save video")));
        QTRY_COMPARE(fixture.savedFiles().size(), isImage ? 1 : 2);
        fixture.settle();
        QVERIFY(!fixture.find(QStringLiteral("Fit to window")));
        if (!isImage)
            QCOMPARE(tile->property("clipView").value<QObject*>()->property("wanted").toBool(), false);
    }
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestGalleryPage::mediumIsUsedAsInput() {
    WindowFixture fixture(QStringLiteral("gallery"));
    fixture.settle();
    chooseFromMenu(fixture, fixture.findStarting(kStar), QStringLiteral("Use as input"));
    QTRY_COMPARE(fixture.draft().attachments()->count(), 1);
    QVERIFY(!fixture.findType("GalleryPage")); // the message is written in the chat
    QCOMPARE(focusName(fixture), QStringLiteral("Message"));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestGalleryPage::conversationIsShownAtItsMessage() {
    WindowFixture fixture(QStringLiteral("gallery"));
    const QString conversation = fixture.chat().conversationId();
    fixture.conversations().create();
    fixture.settle();
    QVERIFY(fixture.chat().conversationId() != conversation);
    QTest::keyClick(&fixture.window(), Qt::Key_G, Qt::ControlModifier);
    fixture.settle();
    chooseFromMenu(fixture, fixture.findStarting(kStar), QStringLiteral("Show in conversation"));
    QTRY_COMPARE(fixture.chat().conversationId(), conversation);
    QTRY_VERIFY(fixture.findType("ImagePart"));
    fixture.settle();
    const QQuickItem* image = fixture.findType("ImagePart");
    const double top = image->mapToScene(QPointF()).y();
    QVERIFY2(top > 0 && top + image->height() < fixture.window().height(), qPrintable(QString::number(top)));
    QVERIFY(!fixture.chat().search()->active());
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestGalleryPage::mediaAreFilteredAndFound() {
    WindowFixture fixture(QStringLiteral("gallery"));
    fixture.settle();
    fixture.click(fixture.find(QStringLiteral("Videos")));
    QTRY_COMPARE(fixture.gallery().count(), 1);
    QTRY_VERIFY(fixture.findStarting(QStringLiteral("Video: ")));
    fixture.click(fixture.find(QStringLiteral("All")));
    QTRY_COMPARE(fixture.gallery().count(), 3);
    fixture.click(fixture.find(QStringLiteral("Search the gallery")));
    for (const char letter : {'s', 't', 'a', 'r'})
        QTest::keyClick(&fixture.window(), letter);
    QTRY_VERIFY(fixture.gallery().settled());
    QVERIFY(fixture.findStarting(kStar));
    for (const char letter : {'f', 'i', 's', 'h'})
        QTest::keyClick(&fixture.window(), letter);
    QTRY_COMPARE(fixture.gallery().count(), 0);
    QTRY_VERIFY(fixture.find(QStringLiteral("Nothing matches")));
    press(fixture, Qt::Key_Escape); // clears the search
    QTRY_COMPARE(fixture.gallery().count(), 3);
    QVERIFY(fixture.findType("GalleryPage"));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestGalleryPage::leavingEndsThePlayback() {
    WindowFixture fixture(QStringLiteral("gallery"));
    fixture.settle();
    QQuickItem* tile = fixture.findStarting(QStringLiteral("Video: "));
    auto* player = tile->property("clipView").value<QObject*>()->property("player").value<Player*>();
    player->setLoops(true);
    fixture.click(tile);
    QTRY_VERIFY(player->playing());
    press(fixture, Qt::Key_Escape);
    QTRY_VERIFY(!player->playing());
    QCOMPARE(fixture.warnings(), QStringList());
}

QTEST_MAIN(TestGalleryPage)
#include "test_gallery_page.moc"
