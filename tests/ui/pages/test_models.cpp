// SPDX-License-Identifier: Apache-2.0
// The models page with a scripted program: by keyboard, by pointer, and in every width.
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QQuickItem>
#include <QTest>

#include "tests/ui/support/WindowFixture.h"

using namespace nextgpt::app;
using nextgpt::test::accessibleNameOf;
using nextgpt::test::allItems;
using nextgpt::test::middleOf;
using nextgpt::test::WindowFixture;

class TestModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyControlIsReachedByTab();
    void filesAreDroppedAndNamedPartByPart();
    void completePartsBecomeTheChatsModel();
    void makingIsCancelled();
    void anotherModelIsUsed();
    void aChangedFileKeepsTheChat();
    void aModelThatDoesNotFitIsAskedAbout();
    void removalIsAskedFor();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
};

namespace {

constexpr int kPatience = 30'000; ///< milliseconds; the scripts' processes have a low priority

QString focusName(WindowFixture& fixture) {
    QQuickItem* item = fixture.window().activeFocusItem();
    return item ? accessibleNameOf(item) : QString();
}

/// Tabs until a control has this name.
bool tabTo(WindowFixture& fixture, const QString& name) {
    for (int i = 0; i < 80 && focusName(fixture) != name; ++i)
        QTest::keyClick(&fixture.window(), Qt::Key_Tab);
    return focusName(fixture) == name;
}

QString chatBundle(WindowFixture& fixture) {
    return fixture.settings().chatBundle();
}

} // namespace

void TestModels::everyControlIsReachedByTab() {
    WindowFixture fixture(QStringLiteral("modelsComplete"));
    QTest::keyClick(&fixture.window(), Qt::Key_F6);
    for (const char* name :
         {"Back to the chat", "Show the folder of “Pocket”", "Use in chat", "Show the folder of “Studio”",
          "Remove “Studio”…", "Leave out “vicuna-7b”", "Add folder…", "Add files…", "Examine again", "Clear",
          "Name of the model", "Make model", "Open folder", "Download"})
        QVERIFY2(tabTo(fixture, QString::fromUtf8(name)), name);
    // The control with the focus is in view.
    const QQuickItem* last = fixture.window().activeFocusItem();
    QVERIFY(last->mapToScene({0, last->height()}).y() <= fixture.window().height());
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestModels::filesAreDroppedAndNamedPartByPart() {
    WindowFixture fixture(QStringLiteral("modelsIncomplete"));
    fixture.models().maker()->clear();
    fixture.settle();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fixture.scriptedModels().files().constFirst())});
    const QPoint place(700, 400); // anywhere on the page
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.window(), &enter);
    QVERIFY(fixture.findType("PartsBox")->property("dropping").toBool());
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.window(), &drop);
    QCOMPARE(fixture.models().maker()->paths().size(), 1);
    QCOMPARE(fixture.draft().attachments()->rowCount(), 0); // not into the message
    QTRY_VERIFY_WITH_TIMEOUT(fixture.find(QStringLiteral("Image decoder · incomplete")), kPatience);
    QVERIFY(fixture.find(QStringLiteral("ImageBind · does not belong here")));
    QVERIFY(fixture.find(QStringLiteral("Language model · complete")));
    QVERIFY(fixture.find(QStringLiteral("Audio decoder · not included")));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.findStarting(QStringLiteral("No model can be made of these files yet")),
                             kPatience);
    QVERIFY(!fixture.find(QStringLiteral("Make model")));
    fixture.window().resize(1360, 2000);
    fixture.settle();
    fixture.click(fixture.findStarting(QStringLiteral("Show 2 file"))); // in either number
    QTRY_VERIFY_WITH_TIMEOUT(fixture.find(QStringLiteral("Hide files")), kPatience);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestModels::completePartsBecomeTheChatsModel() {
    WindowFixture fixture(QStringLiteral("modelsComplete"));
    QTest::keyClick(&fixture.window(), Qt::Key_F6);
    QVERIFY(tabTo(fixture, QStringLiteral("Name of the model")));
    QCOMPARE(fixture.models().maker()->name(), QStringLiteral("NExT-GPT with LLaMA 7B"));
    QTest::keyClick(&fixture.window(), Qt::Key_A, Qt::ControlModifier);
    for (const char letter : {'M', 'i', 'n', 'e'})
        QTest::keyClick(&fixture.window(), letter);
    QCOMPARE(fixture.models().maker()->name(), QStringLiteral("Mine"));
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.models().maker()->phase(), MakingPhase::Made, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.models().owned()->rows()->count(), 4, kPatience);
    const QString folder = fixture.profile() + QStringLiteral("/models/Mine");
    QCOMPARE(fixture.models().maker()->madeFolder(), folder);
    fixture.settle();
    fixture.models().owned()->useInChat(folder);
    QTRY_COMPARE_WITH_TIMEOUT(chatBundle(fixture), folder, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.findStarting(QStringLiteral("Mine, in use")), kPatience);
    QVERIFY(fixture.models().owned()->notice().contains(QStringLiteral("Mine")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestModels::makingIsCancelled() {
    WindowFixture fixture(QStringLiteral("modelsMaking"));
    fixture.settle();
    QVERIFY(fixture.findType("ProgressLine"));
    QVERIFY(fixture.models().running());
    QTest::keyClick(&fixture.window(), Qt::Key_F6);
    QVERIFY(tabTo(fixture, QStringLiteral("Cancel")));
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.models().maker()->phase(), MakingPhase::Examined, kPatience);
    QVERIFY(fixture.models().maker()->errorTitle().isEmpty());
    QVERIFY(!fixture.models().running());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.find(QStringLiteral("Make model")), kPatience);
}

void TestModels::anotherModelIsUsed() {
    WindowFixture fixture(QStringLiteral("models"));
    const std::size_t starts = std::size_t(fixture.devicesUsed().size());
    QTest::keyClick(&fixture.window(), Qt::Key_F6);
    QVERIFY(fixture.findStarting(QStringLiteral("Pocket, in use")));
    QVERIFY(tabTo(fixture, QStringLiteral("Remove “Studio”…"))); // beside its button
    QTest::keyClick(&fixture.window(), Qt::Key_Backtab);
    QTest::keyClick(&fixture.window(), Qt::Key_Backtab);
    QCOMPARE(focusName(fixture), QStringLiteral("Use in chat"));
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(chatBundle(fixture), fixture.scriptedModels().made(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.findStarting(QStringLiteral("Studio, in use")), kPatience);
    QCOMPARE(std::size_t(fixture.devicesUsed().size()), starts + 1);
    fixture.models().owned()->useInChat(fixture.scriptedModels().shipped());
    QTRY_COMPARE_WITH_TIMEOUT(chatBundle(fixture), QString(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.findStarting(QStringLiteral("Pocket, in use")), kPatience);
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestModels::aChangedFileKeepsTheChat() {
    WindowFixture fixture(QStringLiteral("models"));
    const qsizetype starts = fixture.devicesUsed().size();
    fixture.models().owned()->useInChat(fixture.scriptedModels().changed());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.findStarting(QStringLiteral("A file of this model is not the one")),
                             kPatience);
    QCOMPARE(fixture.devicesUsed().size(), starts); // the engine goes on
    QVERIFY(fixture.findStarting(QStringLiteral("Pocket, in use")));
    fixture.settle();
    fixture.click(fixture.find(QStringLiteral("Dismiss")));
    QVERIFY(fixture.models().owned()->errorTitle().isEmpty());
}

void TestModels::aModelThatDoesNotFitIsAskedAbout() {
    WindowFixture fixture(QStringLiteral("models"));
    QTest::keyClick(&fixture.window(), Qt::Key_F6);
    QVERIFY(tabTo(fixture, QStringLiteral("Remove “Vicuna 13B”…")));
    QTest::keyClick(&fixture.window(), Qt::Key_Backtab);
    QTest::keyClick(&fixture.window(), Qt::Key_Backtab);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(focusName(fixture), QStringLiteral("Cancel"), kPatience);
    QVERIFY(fixture.models().owned()->verified().isEmpty());
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    fixture.settle();
    QVERIFY(fixture.models().owned()->verified().isEmpty());
}

void TestModels::removalIsAskedFor() {
    WindowFixture fixture(QStringLiteral("models"));
    QTest::keyClick(&fixture.window(), Qt::Key_F6);
    QVERIFY(tabTo(fixture, QStringLiteral("Remove “Studio”…")));
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(focusName(fixture), QStringLiteral("Cancel"), kPatience);
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    fixture.settle();
    QVERIFY(QFile::exists(fixture.scriptedModels().made()));
}

void TestModels::nothingIsCutOff_data() {
    QTest::addColumn<QString>("scene");
    for (const char* scene :
         {"models", "modelsIncomplete", "modelsComplete", "modelsMaking", "modelsChanged"})
        QTest::newRow(scene) << QString::fromLatin1(scene);
}

void TestModels::nothingIsCutOff() {
    QFETCH(QString, scene);
    WindowFixture fixture(scene);
    for (const double scale : {1.0, 2.0})
        for (const int width : {400, 700, 1360}) {
            fixture.settings().setTextScale(scale);
            fixture.window().resize(width, 800);
            fixture.settle(250);
            QQuickItem* page = fixture.findType("ModelsPage");
            QVERIFY(page);
            const QRectF room = page->mapRectToScene(page->boundingRect()).adjusted(-0.5, 0, 0.5, 0);
            for (QQuickItem* item : allItems(page)) {
                if (!item->isVisible() || !item->inherits("QQuickAbstractButton"))
                    continue;
                const QRectF place = item->mapRectToScene(item->boundingRect());
                QVERIFY2(
                    place.left() >= room.left() && place.right() <= room.right(),
                    qPrintable(
                        QStringLiteral("%1 at %2, %3").arg(accessibleNameOf(item)).arg(width).arg(scale)));
            }
        }
    QCOMPARE(fixture.warnings(), QStringList());
}

QTEST_MAIN(TestModels)
#include "test_models.moc"
