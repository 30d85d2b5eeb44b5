// SPDX-License-Identifier: Apache-2.0
// The window in every state: no warnings, a name for every control, nothing outside its column.
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

#include "tests/ui/support/WindowFixture.h"

using nextgpt::test::accessibleNameOf;
using nextgpt::test::allItems;
using nextgpt::test::isOfType;
using nextgpt::test::middleOf;
using nextgpt::test::WindowFixture;
using Theme = nextgpt::app::SettingsViewModel::Theme;

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
        if (item->isVisible() && isControl(item) && !accessibilityIgnored(item) &&
            accessibleNameOf(item).trimmed().isEmpty())
            nameless.append(QString::fromLatin1(item->metaObject()->className()) + QLatin1String(" in ") +
                            QString::fromLatin1(item->parentItem()
                                                    ? item->parentItem()->metaObject()->className()
                                                    : "window"));
    }
    return nameless;
}

constexpr double kToolTipLayer = 1000;

/// The lightness of the surface of an item at its left edge, where it has no content; 0 to 255.
int surfaceOf(WindowFixture& fixture, const QQuickItem* item) {
    const QPoint place = item->mapToScene(QPointF(6, item->height() / 2)).toPoint();
    return fixture.window().grabWindow().pixelColor(place).lightness();
}

/// The card that the dialog with this content is drawn on.
QQuickItem* cardOf(QQuickItem* content) {
    for (const QQuickItem* item = content; item != nullptr; item = item->parentItem())
        for (QQuickItem* child : item->childItems())
            if (isOfType(child, "FloatingCard"))
                return child;
    return nullptr;
}

QQuickItem* shownToolTip(WindowFixture& fixture) {
    for (QQuickItem* item : allItems(fixture.window().contentItem()))
        if (item->isVisible() && item->z() == kToolTipLayer)
            return item;
    return nullptr;
}

/// The first rectangle directly inside `parent`.
QQuickItem* rectangleIn(const QQuickItem* parent) {
    for (QQuickItem* child : parent->childItems())
        if (child->inherits("QQuickRectangle"))
            return child;
    return nullptr;
}

/// How a line of facts such as "You · 12:00" begins: in a mirrored window each fact is isolated.
QString labelOf(const QString& name, bool mirrored) {
    return mirrored ? QString(QChar(0x200F)) + QChar(0x2068) + name : name + QStringLiteral(" · ");
}

} // namespace

class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsWithoutWarnings_data();
    void loadsWithoutWarnings();
    void everyControlHasAName_data() { loadsWithoutWarnings_data(); }
    void everyControlHasAName();
    void dialogControlsHaveNames();
    void largeTextFitsTheWindow();
    void themesDiffer();
    void surfacesAboveADarkPageAreLighter();
    void bannersAboveADarkPageAreLighter_data();
    void bannersAboveADarkPageAreLighter();
    void fileDialogIsDarkInTheDarkTheme();
    void toolTipHasAnEdgeInTheDarkTheme();
    void imageKeepsItsPlaceWhenFinished();
    void scrollPositionIsKeptWhileAReplyGrows();
    void longConversationCreatesFewDelegates();
    void homeShowsTheFirstMessage();
    void starterCardsSendTheirPrompt();
    void mirroredWindowIsReversed();
    void mirroredMessagesAreReversed();
    void droppedFilesAreAttached();
    void outputsFollowTheModel();
};

void TestWindow::loadsWithoutWarnings_data() {
    QTest::addColumn<QString>("scene");
    for (const char* scene : {"first",
                              "empty",
                              "conversation",
                              "generating",
                              "waiting",
                              "error",
                              "code",
                              "media",
                              "generatingMedia",
                              "attach",
                              "undo",
                              "checking",
                              "unusable",
                              "recording",
                              "loud",
                              "models",
                              "modelsIncomplete",
                              "modelsComplete",
                              "modelsMaking",
                              "modelsChanged",
                              "trainingSetup",
                              "trainingRunning",
                              "trainingRuns",
                              "gallery",
                              "presenting"})
        QTest::newRow(scene) << QString::fromLatin1(scene);
}

void TestWindow::loadsWithoutWarnings() {
    QFETCH(QString, scene);
    WindowFixture fixture(scene);
    fixture.settle();
    for (const double scale : {2.0, 1.0})
        for (const int width : {400, 500, 900, 1360}) {
            fixture.settings().setTextScale(scale);
            fixture.window().resize(width, 700);
            fixture.settle(80);
        }
    fixture.settings().setTheme(Theme::Dark);
    fixture.settle(80);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestWindow::everyControlHasAName() {
    QFETCH(QString, scene);
    WindowFixture fixture(scene);
    fixture.settle();
    QCOMPARE(namelessControls(fixture.window().contentItem()).join(QLatin1Char('\n')), QString());
}

void TestWindow::dialogControlsHaveNames() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    for (const Qt::Key key : {Qt::Key_Comma, Qt::Key_Slash}) {
        QTest::keyClick(&fixture.window(), key, Qt::ControlModifier);
        fixture.settle();
        QCOMPARE(namelessControls(fixture.window().contentItem()).join(QLatin1Char('\n')), QString());
        QTest::keyClick(&fixture.window(), Qt::Key_Escape);
        fixture.settle();
    }
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestWindow::largeTextFitsTheWindow() {
    WindowFixture fixture(QStringLiteral("generating"));
    fixture.settings().setTextScale(2.0);
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
    fixture.settings().setTheme(Theme::Dark);
    fixture.settle();
    const QColor dark = fixture.window().grabWindow().pixelColor(700, 620);
    QVERIFY(light.lightness() > 200);
    QVERIFY(dark.lightness() < 60);
}

void TestWindow::surfacesAboveADarkPageAreLighter() {
    WindowFixture fixture(QStringLiteral("undo"));
    fixture.settings().setTheme(Theme::Dark);
    fixture.settle();
    const int page = fixture.window().color().lightness();
    QVERIFY(page < 40);
    const QQuickItem* toast = fixture.findType("Toast");
    QVERIFY(toast);
    const int floating = surfaceOf(fixture, toast);
    QVERIFY2(floating > page + 12, qPrintable(QString::number(floating)));
    QTest::keyClick(&fixture.window(), Qt::Key_Slash, Qt::ControlModifier);
    fixture.settle();
    const QQuickItem* dialog = fixture.findType("FloatingCard"); // its background
    QVERIFY(dialog);
    const int raised = surfaceOf(fixture, dialog);
    QVERIFY2(raised > page + 6, qPrintable(QString::number(raised)));
    QVERIFY(raised < floating);
}

void TestWindow::bannersAboveADarkPageAreLighter_data() {
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QByteArray>("banner");
    QTest::newRow("state of the program") << QStringLiteral("readOnly") << QByteArray("StatusBanner");
    QTest::newRow("notice") << QStringLiteral("attach") << QByteArray("NoticeBar");
}

void TestWindow::bannersAboveADarkPageAreLighter() {
    QFETCH(QString, scene);
    QFETCH(QByteArray, banner);
    WindowFixture fixture(scene);
    fixture.settings().setTheme(Theme::Dark);
    fixture.settle();
    const QQuickItem* item = fixture.findType(banner.constData());
    QVERIFY(item);
    const int page = fixture.window().color().lightness();
    const int surface = surfaceOf(fixture, item);
    QVERIFY2(page < 40 && surface > page + 6 && surface < 80, qPrintable(QString::number(surface)));
}

void TestWindow::fileDialogIsDarkInTheDarkTheme() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settings().setTheme(Theme::Dark);
    fixture.settle();
    QQuickItem* image = fixture.findType("ImagePart");
    QVERIFY(image);
    image->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&fixture.window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(fixture.find(QStringLiteral("File name")));
    fixture.settle();
    const QQuickItem* card = cardOf(fixture.find(QStringLiteral("File name")));
    QVERIFY(card);
    const int surface = surfaceOf(fixture, card);
    QVERIFY2(surface > fixture.window().color().lightness() + 6, qPrintable(QString::number(surface)));
    const QRect place = card->mapRectToScene(card->boundingRect()).toRect();
    const QImage shown = fixture.window().grabWindow().copy(place);
    const int mean = shown.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                         .pixelColor(0, 0)
                         .lightness(); // with its names, fields and buttons
    QVERIFY2(mean < 60, qPrintable(QString::number(mean)));
}

void TestWindow::toolTipHasAnEdgeInTheDarkTheme() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settings().setTheme(Theme::Dark);
    fixture.settle();
    QTest::mouseMove(&fixture.window(),
                     middleOf(fixture.find(QStringLiteral("Attach images, videos and audio"))));
    QTRY_VERIFY(shownToolTip(fixture));
    fixture.settle(100);
    const QQuickItem* tip = shownToolTip(fixture);
    QVERIFY(tip);
    const QPoint left = tip->mapToScene(QPointF(0, tip->height() / 2)).toPoint();
    const QImage shown = fixture.window().grabWindow();
    int edge = 0;
    for (int x = 0; x < 3; ++x)
        edge = std::max(edge, shown.pixelColor(left + QPoint(x, 0)).lightness());
    const int surface = surfaceOf(fixture, tip);
    QVERIFY2(surface > fixture.window().color().lightness() + 12, qPrintable(QString::number(surface)));
    QVERIFY2(edge > surface + 20, qPrintable(QString::number(edge)));
}

void TestWindow::imageKeepsItsPlaceWhenFinished() {
    WindowFixture fixture(QStringLiteral("generating"));
    fixture.settle();
    QQuickItem* stop = fixture.find(QStringLiteral("Stop this image"));
    QVERIFY(stop);
    QQuickItem* tile = stop;
    while (tile && !isOfType(tile, "MediaTile"))
        tile = tile->parentItem();
    QVERIFY(tile);
    const QRectF before = tile->mapRectToScene(tile->boundingRect());
    QVERIFY(fixture.find(QStringLiteral("Preview")));
    fixture.engine().openGate();
    QTRY_VERIFY(fixture.findType("ImagePart"));
    fixture.settle(600);
    QVERIFY(!fixture.find(QStringLiteral("Preview")));
    QCOMPARE(tile->mapRectToScene(tile->boundingRect()).size(), before.size());
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestWindow::scrollPositionIsKeptWhileAReplyGrows() {
    WindowFixture fixture(QStringLiteral("generating"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_PageUp);
    fixture.settle(100);
    QQuickItem* asked = fixture.find(QStringLiteral("Please draw a large red star at night"));
    QVERIFY(asked);
    const double before = asked->mapToScene(QPointF()).y();
    fixture.engine().openGate();
    fixture.engine().openGate();
    QTRY_VERIFY(fixture.chat().messages()->index(0).data().toString().contains("The last."));
    fixture.settle();
    const double moved = asked->mapToScene(QPointF()).y() - before;
    QVERIFY2(std::abs(moved) < 2, qPrintable(QString::number(moved)));
    QQuickItem* latest = fixture.find(QStringLiteral("Latest"));
    QVERIFY(latest && latest->isVisible());
}

void TestWindow::longConversationCreatesFewDelegates() {
    WindowFixture fixture(QStringLiteral("long"));
    fixture.settle();
    const auto delegates = [&fixture] {
        int count = 0;
        for (const QQuickItem* item : allItems(fixture.window().contentItem()))
            count += isOfType(item, "MessageDelegate") ? 1 : 0;
        return count;
    };
    QVERIFY(delegates() > 3);
    QVERIFY2(delegates() < 60, qPrintable(QString::number(delegates())));
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(&fixture.window(), Qt::Key_PageUp);
    fixture.settle();
    QVERIFY2(delegates() < 60, qPrintable(QString::number(delegates())));
    QVERIFY(fixture.find(QStringLiteral("Latest")));
    const auto newestInSight = [&fixture] {
        const QQuickItem* newest = fixture.find(QStringLiteral("Message number 400"));
        return newest && newest->mapToScene(QPointF()).y() < fixture.window().height();
    };
    QVERIFY(!newestInSight());
    fixture.click(fixture.find(QStringLiteral("Latest")));
    fixture.settle();
    QVERIFY(newestInSight());
    QCOMPARE(fixture.warnings(), QStringList());
}

/// The beginning of a conversation is not loaded when it is opened, and nothing moves when it is.
void TestWindow::homeShowsTheFirstMessage() {
    WindowFixture fixture(QStringLiteral("long"));
    fixture.settle();
    const auto place = [&fixture](int number) {
        const QQuickItem* item = fixture.find(QStringLiteral("Message number %1").arg(number));
        return item != nullptr ? item->mapToScene(QPointF()).y() : -1.0;
    };
    QTest::keyClick(&fixture.window(), Qt::Key_F6); // to the messages
    QTest::keyClick(&fixture.window(), Qt::Key_Home);
    fixture.settle();
    QVERIFY2(place(1) > 0 && place(1) < fixture.window().height() / 2.0,
             qPrintable(QString::number(place(1))));
    QTest::keyClick(&fixture.window(), Qt::Key_End);
    fixture.settle();
    QVERIFY(place(400) > 0 && place(400) < fixture.window().height());
    for (int i = 0; i < 30; ++i) {
        QTest::keyClick(&fixture.window(), Qt::Key_PageUp);
        fixture.settle(30);
    }
    int seen = 400;
    while (seen > 1 && (place(seen) < 0 || place(seen) > fixture.window().height() / 2.0))
        --seen;
    const double before = place(seen);
    fixture.settle();
    QVERIFY2(seen > 1 && seen < 370, qPrintable(QString::number(seen)));
    QVERIFY2(std::abs(place(seen) - before) < 2, qPrintable(QString::number(place(seen) - before)));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestWindow::starterCardsSendTheirPrompt() {
    for (const char* card : {"Draw a large red star at night", "What is in this image?"}) {
        WindowFixture fixture(QStringLiteral("empty"));
        fixture.settle();
        QQuickItem* item = fixture.find(QString::fromLatin1(card));
        QVERIFY2(item, card);
        fixture.click(item);
        QTRY_COMPARE(fixture.asked(), QStringList{QString::fromLatin1(card)});
        QTRY_VERIFY(!fixture.chat().busy());
        const bool aboutImage = QByteArray(card).endsWith('?');
        const nextgpt::Message message = fixture.engine().requests().back().messages.back();
        QCOMPARE(message.parts.size(), std::size_t(aboutImage ? 2 : 1));
        QCOMPARE(fixture.warnings(), QStringList());
    }
}

void TestWindow::mirroredWindowIsReversed() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    const auto middle = [&fixture](const char* name) {
        QQuickItem* item = fixture.find(QString::fromLatin1(name));
        return item ? item->mapToScene(QPointF(item->width() / 2, 0)).x() : -1.0;
    };
    const double width = fixture.window().width();
    for (const char* name : {"Search conversations", "Attach images, videos and audio", "Send", "More"}) {
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

/// Avatars and the labels of messages, whose texts end at the other side.
void TestWindow::mirroredMessagesAreReversed() {
    WindowFixture fixture(QStringLiteral("conversation"));
    // The delegates are created anew when the window is mirrored.
    const auto places = [&fixture](bool mirrored) {
        fixture.window().setProperty("mirrored", mirrored);
        fixture.settle(150);
        QList<QRectF> result;
        const QQuickItem* reply = fixture.findType("AssistantMessage");
        const std::array<const QQuickItem*, 3> items{
            reply == nullptr ? nullptr : rectangleIn(reply),
            fixture.findStarting(labelOf(QStringLiteral("NExT-GPT"), mirrored)),
            fixture.findStarting(labelOf(QStringLiteral("You"), mirrored)),
        };
        for (const QQuickItem* item : items)
            if (item != nullptr)
                result << item->mapRectToScene(item->boundingRect());
        return result;
    };
    const QList<QRectF> plain = places(false);
    const QList<QRectF> mirrored = places(true);
    QCOMPARE(plain.size(), 3);
    QCOMPARE(mirrored.size(), 3);
    QCOMPARE(plain[0].width(), plain[0].height()); // the avatar
    const double width = fixture.window().width();
    for (qsizetype i = 0; i < plain.size(); ++i)
        QVERIFY2(std::abs(mirrored[i].left() - (width - plain[i].right())) < 2 &&
                     std::abs(mirrored[i].right() - (width - plain[i].left())) < 2,
                 qPrintable(QString::number(i)));
    const QQuickItem* ofReply = fixture.findStarting(labelOf(QStringLiteral("NExT-GPT"), true));
    QVERIFY(ofReply);
    QCOMPARE(ofReply->property("effectiveHorizontalAlignment").toInt(), int(Qt::AlignRight));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestWindow::droppedFilesAreAttached() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    const QList<QUrl> image{QUrl(QStringLiteral("qrc:/nextgpt/samples/boat.png"))};
    fixture.drag(image);
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral("Drop to attach")));
    fixture.drop(image);
    fixture.settle();
    QVERIFY(!fixture.find(QStringLiteral("Drop to attach")));
    QCOMPARE(fixture.draft().attachments()->count(), 1);
    QVERIFY(fixture.find(QStringLiteral("boat.png")));
}

void TestWindow::outputsFollowTheModel() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    for (const char* name : {"Auto", "text", "image"})
        QVERIFY2(fixture.find(QString::fromLatin1(name))->isEnabled(), name);
    for (const char* name : {"video", "audio"})
        QVERIFY2(!fixture.find(QString::fromLatin1(name))->isEnabled(), name);
    fixture.click(fixture.find(QStringLiteral("image")));
    QCOMPARE(fixture.draft().output(), int(nextgpt::Modality::Image));
    QVERIFY(fixture.find(QStringLiteral("image"))->property("checked").toBool());
    QVERIFY(!fixture.find(QStringLiteral("Auto"))->property("checked").toBool());
}

QTEST_MAIN(TestWindow)
#include "test_window.moc"
