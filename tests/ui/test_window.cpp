// SPDX-License-Identifier: Apache-2.0
// The window in every state: no warning, a name on every control, nothing outside its column.
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

#include "tests/ui/support/WindowFixture.h"

using nextgpt::test::accessibleNameOf;
using nextgpt::test::allItems;
using nextgpt::test::WindowFixture;

namespace {

bool isControl(const QQuickItem* item) {
    for (const char* type :
         {"QQuickAbstractButton", "QQuickTextInput", "QQuickTextEdit", "QQuickSlider", "QQuickComboBox"}) {
        if (item->inherits(type))
            return true;
    }
    return item->activeFocusOnTab() && item->isEnabled();
}

bool accessibilityIgnored(const QObject* item) {
    for (const QObject* child : item->children()) {
        if (child->inherits("QQuickAccessibleAttached"))
            return child->property("ignored").toBool();
    }
    return false;
}

QStringList namelessControls(QQuickItem* root) {
    QStringList nameless;
    for (const QQuickItem* item : allItems(root)) {
        if (isControl(item) && !accessibilityIgnored(item) && accessibleNameOf(item).trimmed().isEmpty())
            nameless.append(QString::fromLatin1(item->metaObject()->className()));
    }
    return nameless;
}

} // namespace

class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsWithoutWarnings_data();
    void loadsWithoutWarnings();
    void everyControlHasAName_data() { loadsWithoutWarnings_data(); }
    void everyControlHasAName();
    void dialogsHaveNamesToo();
    void largeTextStaysInside();
    void themesDiffer();
    void narrowWindowPutsTheListInADrawer();
    void imageKeepsItsPlaceWhenFinished();
    void readerIsNotMovedWhileTheAnswerGrows();
    void readerIsNotMovedByANewMessage();
    void longConversationStaysLight();
    void doubleClickRenames();
    void starterCardsStart();
    void mirroredWindowIsAMirror();
    void dropIsAnnouncedAndTaken();
};

void TestWindow::loadsWithoutWarnings_data() {
    QTest::addColumn<QString>("scene");
    for (const char* scene : {"first", "empty", "conversation", "generating", "thinking", "error", "code",
                              "media", "videoing", "attach", "undo", "unusable", "recording", "loud"})
        QTest::newRow(scene) << QString::fromLatin1(scene);
}

void TestWindow::loadsWithoutWarnings() {
    QFETCH(QString, scene);
    WindowFixture fixture(scene);
    fixture.settle();
    for (const int width : {500, 1360}) {
        fixture.window().resize(width, 700);
        fixture.settle(80);
    }
    fixture.model("settings")->setProperty("theme", "dark");
    fixture.settle(80);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestWindow::everyControlHasAName() {
    QFETCH(QString, scene);
    WindowFixture fixture(scene);
    fixture.settle();
    QCOMPARE(namelessControls(fixture.window().contentItem()), QStringList());
}

void TestWindow::dialogsHaveNamesToo() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    for (const char* dialog : {"openSettings", "openShortcuts"}) {
        QVERIFY(QMetaObject::invokeMethod(&fixture.window(), dialog));
        fixture.settle();
        QCOMPARE(namelessControls(fixture.window().contentItem()), QStringList());
        QTest::keyClick(&fixture.window(), Qt::Key_Escape);
        fixture.settle();
    }
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestWindow::largeTextStaysInside() {
    WindowFixture fixture(QStringLiteral("generating"));
    fixture.model("settings")->setProperty("textScale", 2.0);
    fixture.settle();
    const double right = fixture.window().width() + 0.5;
    for (QQuickItem* item : allItems(fixture.window().contentItem())) {
        if (!item->isVisible() || !item->inherits("QQuickAbstractButton"))
            continue;
        const QRectF place = item->mapRectToScene(item->boundingRect());
        QVERIFY2(place.left() >= -0.5 && place.right() <= right, qPrintable(accessibleNameOf(item)));
    }
}

void TestWindow::themesDiffer() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    const QColor light = fixture.window().grabWindow().pixelColor(700, 620);
    fixture.model("settings")->setProperty("theme", "dark");
    fixture.settle();
    const QColor dark = fixture.window().grabWindow().pixelColor(700, 620);
    QVERIFY(light.lightness() > 200);
    QVERIFY(dark.lightness() < 60);
}

void TestWindow::narrowWindowPutsTheListInADrawer() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral("Search conversations")));
    fixture.window().resize(700, 700);
    fixture.settle();
    QVERIFY(!fixture.find(QStringLiteral("Search conversations")));
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    fixture.settle();
    QQuickItem* search = fixture.find(QStringLiteral("Search conversations"));
    QVERIFY(search);
    QVERIFY(search->hasActiveFocus());
}

void TestWindow::imageKeepsItsPlaceWhenFinished() {
    WindowFixture fixture(QStringLiteral("generating"));
    fixture.settle();
    QQuickItem* stop = fixture.find(QStringLiteral("Stop this image"));
    QVERIFY(stop);
    QQuickItem* tile = stop;
    while (tile && !QByteArray(tile->metaObject()->className()).startsWith("MediaTile"))
        tile = tile->parentItem();
    QVERIFY(tile);
    const QRectF before = tile->mapRectToScene(tile->boundingRect());
    QVERIFY(QMetaObject::invokeMethod(fixture.app(), "finishImage"));
    fixture.settle(600);
    QVERIFY(!fixture.find(QStringLiteral("preview")));
    QCOMPARE(tile->mapRectToScene(tile->boundingRect()).size(), before.size());
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestWindow::readerIsNotMovedWhileTheAnswerGrows() {
    WindowFixture fixture(QStringLiteral("generating"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_PageUp);
    fixture.settle(100);
    QQuickItem* asked = fixture.find(QStringLiteral("Draw a large red star at night"));
    QVERIFY(asked);
    const double before = asked->mapToScene(QPointF()).y();
    QVERIFY(QMetaObject::invokeMethod(fixture.app(), "growAnswer"));
    fixture.settle();
    const double moved = asked->mapToScene(QPointF()).y() - before;
    QVERIFY2(std::abs(moved) < 2, qPrintable(QString::number(moved)));
    QQuickItem* latest = fixture.find(QStringLiteral("Latest"));
    QVERIFY(latest && latest->isVisible());
}

void TestWindow::readerIsNotMovedByANewMessage() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_PageUp);
    fixture.settle(100);
    QQuickItem* asked = fixture.find(QStringLiteral("Draw a large red star at night"));
    QVERIFY(asked);
    const double before = asked->mapToScene(QPointF()).y();
    QVERIFY(QMetaObject::invokeMethod(fixture.app(), "addMessage"));
    fixture.settle();
    const double moved = asked->mapToScene(QPointF()).y() - before;
    QVERIFY2(std::abs(moved) < 2, qPrintable(QString::number(moved)));
}

void TestWindow::longConversationStaysLight() {
    WindowFixture fixture(QStringLiteral("long"));
    fixture.settle();
    const auto bubbles = [&fixture] {
        int count = 0;
        for (const QQuickItem* item : allItems(fixture.window().contentItem()))
            count += QByteArray(item->metaObject()->className()).startsWith("MessageBubble") ? 1 : 0;
        return count;
    };
    QVERIFY(bubbles() > 3);
    QVERIFY2(bubbles() < 60, qPrintable(QString::number(bubbles())));
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(&fixture.window(), Qt::Key_PageUp);
    fixture.settle();
    QVERIFY2(bubbles() < 60, qPrintable(QString::number(bubbles())));
    QVERIFY(fixture.find(QStringLiteral("Latest")));
    const auto newestInSight = [&fixture] {
        const QQuickItem* newest = fixture.find(QStringLiteral("Message number 400"));
        return newest && newest->mapToScene(QPointF()).y() < fixture.window().height();
    };
    QVERIFY(!newestInSight());
    QTest::mouseClick(&fixture.window(), Qt::LeftButton, {},
                      fixture.find(QStringLiteral("Latest"))->mapToScene(QPointF(10, 10)).toPoint());
    fixture.settle();
    QVERIFY(newestInSight());
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestWindow::doubleClickRenames() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QQuickItem* row = fixture.find(QStringLiteral("Hello, 08:55"));
    QVERIFY(row);
    const QPoint place = row->mapToScene(QPointF(100, 20)).toPoint();
    QTest::mouseDClick(&fixture.window(), Qt::LeftButton, {}, place);
    fixture.settle(150);
    QQuickItem* field = fixture.find(QStringLiteral("Title of the conversation"));
    QVERIFY(field);
    QVERIFY(field->hasActiveFocus());
}

void TestWindow::starterCardsStart() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    for (const char* card : {"Draw a large red star at night", "What is in this picture?"}) {
        QQuickItem* item = fixture.find(QString::fromLatin1(card));
        QVERIFY2(item, card);
        QTest::mouseClick(&fixture.window(), Qt::LeftButton, {}, item->mapToScene(QPointF(20, 20)).toPoint());
    }
    const QStringList expected{QStringLiteral("starter:Draw a large red star at night"),
                               QStringLiteral("starter:What is in this picture?")};
    QCOMPARE(fixture.calls("chat"), expected);
    QCOMPARE(fixture.calls("draft"),
             QStringList{QStringLiteral("addUrls:1")}); // the image that is asked about
}

void TestWindow::mirroredWindowIsAMirror() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    const auto middle = [&fixture](const char* name) {
        QQuickItem* item = fixture.find(QString::fromLatin1(name));
        return item ? item->mapToScene(QPointF(item->width() / 2, 0)).x() : -1.0;
    };
    const double width = fixture.window().width();
    for (const char* name :
         {"Search conversations", "Attach images, videos and audio clips", "Send", "More"}) {
        fixture.window().setProperty("mirrored", false);
        fixture.settle(150);
        const double plain = middle(name);
        fixture.window().setProperty("mirrored", true);
        fixture.settle(150);
        QVERIFY(plain >= 0);
        QVERIFY2(std::abs(middle(name) - (width - plain)) < 2, name);
    }
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestWindow::dropIsAnnouncedAndTaken() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    fixture.drag({QUrl(QStringLiteral("file:///image.png"))});
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral("Drop to attach")));
    fixture.drop({QUrl(QStringLiteral("file:///image.png"))});
    fixture.settle();
    QVERIFY(!fixture.find(QStringLiteral("Drop to attach")));
    QCOMPARE(fixture.calls("draft"), QStringList{QStringLiteral("addUrls:1")});
}

QTEST_MAIN(TestWindow)
#include "test_window.moc"
