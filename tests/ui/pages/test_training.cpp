// SPDX-License-Identifier: Apache-2.0
// The training page with a scripted program: by keyboard, by pointer, and in every width.
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QQuickItem>
#include <QTest>

#include "app/training/CurveChart.h"
#include "tests/ui/support/WindowFixture.h"

using namespace nextgpt::app;
using nextgpt::test::accessibleNameOf;
using nextgpt::test::allItems;
using nextgpt::test::middleOf;
using nextgpt::test::WindowFixture;

class TestTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensAndClosesByKeyboard();
    void everyControlIsReachedByTab();
    void formStartsARun();
    void findingsShowTheirFiles();
    void runIsPausedAndStopped();
    void runThatDidNotBeginLeadsBackToTheForm();
    void chartIsReadAndZoomed();
    void legendHidesACurve();
    void runsAreCompared();
    void deletionIsAskedFor();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void filesAreDroppedIntoTheForm();
};

namespace {

QString focusName(WindowFixture& fixture) {
    QQuickItem* item = fixture.window().activeFocusItem();
    return item ? accessibleNameOf(item) : QString();
}

CurveChart* chartOf(WindowFixture& fixture) {
    for (QQuickItem* item : allItems(fixture.window().contentItem()))
        if (auto* chart = qobject_cast<CurveChart*>(item); chart != nullptr && chart->isVisible())
            return chart;
    return nullptr;
}

/// Tabs until a control has this name.
bool tabTo(WindowFixture& fixture, const QString& name) {
    for (int i = 0; i < 80 && focusName(fixture) != name; ++i)
        QTest::keyClick(&fixture.window(), Qt::Key_Tab);
    return focusName(fixture) == name;
}

} // namespace

void TestTraining::opensAndClosesByKeyboard() {
    WindowFixture fixture(QStringLiteral("conversation"));
    QVERIFY(!fixture.findType("TrainingPage"));
    QTest::keyClick(&fixture.window(), Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(fixture.findType("TrainingPage"));
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    QTRY_VERIFY(!fixture.findType("TrainingPage"));
    fixture.click(fixture.find(QStringLiteral("Training")));
    QTRY_VERIFY(fixture.findType("TrainingPage"));
    QTest::keyClick(&fixture.window(), Qt::Key_L, Qt::ControlModifier); // to write a message
    QTRY_VERIFY(!fixture.findType("TrainingPage"));
    QTRY_COMPARE(focusName(fixture), QStringLiteral("Message"));
}

void TestTraining::everyControlIsReachedByTab() {
    WindowFixture fixture(QStringLiteral("trainingSetup"));
    QTest::keyClick(&fixture.window(), Qt::Key_F6);
    for (const char* name : {"Back to the chat", "All runs", "Generate media", "Add folder…", "Other model…",
                             "Name of the run", "Advanced", "Start training"})
        QVERIFY2(tabTo(fixture, QString::fromUtf8(name)), name);
    // The control with the focus is in view.
    const QQuickItem* start = fixture.window().activeFocusItem();
    QVERIFY(start->mapToScene({0, start->height()}).y() <= fixture.window().height());
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestTraining::formStartsARun() {
    WindowFixture fixture(QStringLiteral("trainingSetup"));
    QVERIFY(tabTo(fixture, QStringLiteral("Start training")));
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_VERIFY(fixture.training().active() && fixture.training().active()->step() > 0);
    QTRY_VERIFY(fixture.findType("RunView"));
    QTRY_VERIFY(fixture.findType("SampleComparison"));
    QVERIFY(fixture.find(QStringLiteral("Pause")));
}

void TestTraining::findingsShowTheirFiles() {
    WindowFixture fixture(QStringLiteral("trainingSetup"));
    fixture.settle();
    QVERIFY(!fixture.findStarting(QStringLiteral("kite.png")));
    fixture.click(fixture.findStarting(QStringLiteral("Show the 3 missing file"))); // in either number
    QTRY_VERIFY(fixture.findStarting(QStringLiteral("kite.png")));
}

void TestTraining::runIsPausedAndStopped() {
    WindowFixture fixture(QStringLiteral("trainingRunning"));
    TrainingRun* run = fixture.training().active();
    QVERIFY(tabTo(fixture, QStringLiteral("Pause")));
    QTest::keyClick(&fixture.window(), Qt::Key_Space);
    QTRY_COMPARE(run->state(), RunState::Paused);
    QTRY_VERIFY(fixture.find(QStringLiteral("Continue")));
    fixture.click(fixture.find(QStringLiteral("Continue")));
    QTRY_COMPARE(run->state(), RunState::Running);
    fixture.click(fixture.find(QStringLiteral("Stop")));
    QTRY_COMPARE(run->state(), RunState::Stopped);
    QTRY_VERIFY(fixture.find(QStringLiteral("Resume")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestTraining::runThatDidNotBeginLeadsBackToTheForm() {
    WindowFixture fixture(QStringLiteral("trainingStopped"));
    QTRY_VERIFY(fixture.findStarting(QStringLiteral("The training was stopped before it began")));
    QVERIFY(!fixture.find(QStringLiteral("Resume")));
    fixture.click(fixture.find(QStringLiteral("New run")));
    QTRY_VERIFY(fixture.find(QStringLiteral("Start training")));
    QVERIFY(fixture.training().setup()->canStart());
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestTraining::chartIsReadAndZoomed() {
    WindowFixture fixture(QStringLiteral("trainingRunning"));
    fixture.settle();
    CurveChart* chart = chartOf(fixture);
    QVERIFY(chart);
    QTest::mouseMove(&fixture.window(), middleOf(chart));
    QTRY_VERIFY(fixture.findType("ReadoutCard"));
    QVERIFY(chart->readoutStep() > 100 && chart->readoutStep() < 250);
    const QPoint from = middleOf(chart);
    QTest::mousePress(&fixture.window(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&fixture.window(), from + QPoint(60, 0));
    QTest::mouseRelease(&fixture.window(), Qt::LeftButton, {}, from + QPoint(120, 0));
    QVERIFY(chart->isZoomed());
    QTRY_VERIFY(fixture.find(QStringLiteral("Show all steps")));
    fixture.click(fixture.find(QStringLiteral("Show all steps")));
    QVERIFY(!chart->isZoomed());
    chart->forceActiveFocus();
    QTest::keyClick(&fixture.window(), Qt::Key_Plus);
    QVERIFY(chart->isZoomed());
}

void TestTraining::legendHidesACurve() {
    WindowFixture fixture(QStringLiteral("trainingRunning"));
    fixture.settle();
    CurveChart* chart = chartOf(fixture);
    QTest::keyClick(&fixture.window(), Qt::Key_F6);
    QVERIFY(tabTo(fixture, QStringLiteral("cross-entropy")));
    chart->forceActiveFocus();
    QTest::keyClick(&fixture.window(), Qt::Key_Left);
    QCOMPARE(chart->readout().size(), 3);
    fixture.click(fixture.find(QStringLiteral("cross-entropy")));
    QCOMPARE(chart->readout().size(), 2);
}

void TestTraining::runsAreCompared() {
    WindowFixture fixture(QStringLiteral("trainingRuns"));
    fixture.settle();
    CurveChart* chart = chartOf(fixture);
    QVERIFY(chart);
    chart->forceActiveFocus();
    QTest::keyClick(&fixture.window(), Qt::Key_Left);
    QCOMPARE(chart->readout().size(), 6); // three curves of either run
    fixture.click(fixture.find(QStringLiteral("End comparison")));
    QTRY_VERIFY(!chartOf(fixture));
}

void TestTraining::deletionIsAskedFor() {
    WindowFixture fixture(QStringLiteral("trainingRuns"));
    fixture.training().endComparison();
    fixture.settle();
    const QString folder = fixture.profile() + QStringLiteral("/training/decode-1");
    fixture.click(fixture.find(QStringLiteral("More about “decode-1”")));
    fixture.settle();
    fixture.click(fixture.find(QStringLiteral("Move to trash…")));
    QTRY_VERIFY(fixture.findType("ConfirmDialog") || fixture.find(QStringLiteral("Move to trash")));
    fixture.settle();
    QCOMPARE(focusName(fixture), QStringLiteral("Cancel"));
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    fixture.settle();
    QVERIFY(QFile::exists(folder));
}

void TestTraining::nothingIsCutOff_data() {
    QTest::addColumn<QString>("scene");
    for (const char* scene : {"trainingSetup", "trainingRunning", "trainingRuns"})
        QTest::newRow(scene) << QString::fromLatin1(scene);
}

void TestTraining::nothingIsCutOff() {
    QFETCH(QString, scene);
    WindowFixture fixture(scene);
    for (const double scale : {1.0, 2.0})
        for (const int width : {400, 700, 1360}) {
            fixture.settings().setTextScale(scale);
            fixture.window().resize(width, 800);
            fixture.settle(250);
            const QQuickItem* page = fixture.findType("TrainingPage");
            QVERIFY(page);
            const QRectF room = page->mapRectToScene(page->boundingRect()).adjusted(-0.5, 0, 0.5, 0);
            for (QQuickItem* item : allItems(const_cast<QQuickItem*>(page))) {
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

void TestTraining::filesAreDroppedIntoTheForm() {
    WindowFixture fixture(QStringLiteral("trainingSetup"));
    fixture.settle();
    const QPoint place = middleOf(fixture.find(QStringLiteral("Add folder…")));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fixture.profile() + QStringLiteral("/more"))});
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.window(), &enter);
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.window(), &drop);
    QCOMPARE(fixture.training().setup()->data().size(), 2);
    QVERIFY(fixture.draft().attachments()->rowCount() == 0); // not into the message
}

QTEST_MAIN(TestTraining)
#include "test_training.moc"
