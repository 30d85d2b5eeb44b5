// SPDX-License-Identifier: Apache-2.0
// The chat on a stage: full screen, large type, and nothing that an audience should not see.
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include "tests/ui/support/WindowFixture.h"

using namespace nextgpt::app;
using nextgpt::test::WindowFixture;

class TestPresentation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keyStartsAndEndsIt();
    void textAndMediaAreLarge();
    void windowIsAsItWasAfterwards();
    void messagesAreWrittenAndAnswered();
    void anotherPageEndsIt();
    void restingPointerIsHidden();
};

namespace {

void press(WindowFixture& fixture, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(&fixture.window(), key, modifiers);
    fixture.settle();
}

} // namespace

void TestPresentation::keyStartsAndEndsIt() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QVERIFY(fixture.findType("Sidebar") && fixture.findType("ChatHeader"));
    fixture.click(fixture.find(QStringLiteral("Present")));
    fixture.settle();
    QCOMPARE(fixture.window().visibility(), QWindow::FullScreen);
    QVERIFY(!fixture.findType("Sidebar"));
    QVERIFY(!fixture.findType("ChatHeader"));
    QVERIFY(fixture.findType("MessageList") && fixture.findType("Composer"));
    press(fixture, Qt::Key_Escape);
    QCOMPARE(fixture.window().visibility(), QWindow::Windowed);
    QVERIFY(fixture.findType("Sidebar") && fixture.findType("ChatHeader"));
    press(fixture, Qt::Key_F5);
    QCOMPARE(fixture.window().visibility(), QWindow::FullScreen);
    press(fixture, Qt::Key_F5);
    QCOMPARE(fixture.window().visibility(), QWindow::Windowed);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestPresentation::textAndMediaAreLarge() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    const auto textSize = [&fixture] {
        return fixture.findType("BlockText")->property("font").value<QFont>().pixelSize();
    };
    const double before = fixture.findType("ImagePart")->height();
    QCOMPARE(textSize(), 15);
    press(fixture, Qt::Key_F5);
    QVERIFY2(textSize() >= 28, qPrintable(QString::number(textSize())));
    const QQuickItem* image = fixture.findType("ImagePart");
    QVERIFY2(image->height() > before, qPrintable(QString::number(image->height())));
    QVERIFY(image->height() <= 0.6 * fixture.window().height());
    press(fixture, Qt::Key_F5);
    QCOMPARE(textSize(), 15);
    QCOMPARE(fixture.settings().textScale(), 1.0); // the setting is as it was
}

void TestPresentation::windowIsAsItWasAfterwards() {
    WindowFixture fixture(QStringLiteral("media"));
    fixture.window().showMaximized();
    fixture.settle();
    press(fixture, Qt::Key_F5);
    QCOMPARE(fixture.window().visibility(), QWindow::FullScreen);
    QQuickItem* video = fixture.findType("VideoPart");
    QVERIFY(video);
    video->forceActiveFocus(Qt::TabFocusReason);
    press(fixture, Qt::Key_Return); // the viewer
    press(fixture, Qt::Key_F);
    press(fixture, Qt::Key_Escape);
    QCOMPARE(fixture.window().visibility(), QWindow::FullScreen); // the presentation goes on
    press(fixture, Qt::Key_F5);
    QCOMPARE(fixture.window().visibility(), QWindow::Maximized);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestPresentation::messagesAreWrittenAndAnswered() {
    WindowFixture fixture(QStringLiteral("presenting"));
    fixture.settle();
    const int before = fixture.chat().messages()->count();
    for (const char letter : {'h', 'i'})
        QTest::keyClick(&fixture.window(), letter);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_COMPARE(fixture.chat().messages()->count(), before + 2);
    QTRY_VERIFY(!fixture.chat().busy());
    QCOMPARE(fixture.window().visibility(), QWindow::FullScreen);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestPresentation::anotherPageEndsIt() {
    WindowFixture fixture(QStringLiteral("presenting"));
    fixture.settle();
    press(fixture, Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(fixture.window().visibility(), QWindow::Windowed);
    QVERIFY(fixture.findType("GalleryPage"));
    press(fixture, Qt::Key_F5); // from any page
    QCOMPARE(fixture.window().visibility(), QWindow::FullScreen);
    QVERIFY(!fixture.findType("GalleryPage"));
    press(fixture, Qt::Key_K, Qt::ControlModifier); // asks for the sidebar
    QCOMPARE(fixture.window().visibility(), QWindow::Windowed);
    QVERIFY(fixture.findType("Sidebar"));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestPresentation::restingPointerIsHidden() {
    WindowFixture fixture(QStringLiteral("presenting"));
    fixture.settle();
    const QQuickItem* mode = fixture.findType("PresentationMode");
    QVERIFY(mode);
    QTRY_VERIFY_WITH_TIMEOUT(mode->property("resting").toBool(), 10'000);
    QTest::mouseMove(&fixture.window(), QPoint(300, 220));
    QTRY_VERIFY(!mode->property("resting").toBool());
}

QTEST_MAIN(TestPresentation)
#include "test_presentation.moc"
