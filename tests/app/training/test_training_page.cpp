// SPDX-License-Identifier: Apache-2.0
#include "app/training/TrainingViewModel.h"

#include "engine/media/image/ImageWriter.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt::app;

namespace {

constexpr int kPatience = 180'000; ///< milliseconds; starting the program on a busy machine takes seconds

} // namespace

/// The view-models of the training page with the program itself: real runs on the pocket bundle.
class TestTrainingPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFormSaysWhatIsMissing();
    void theCheckNamesTheMissingFiles();
    void trainsToTheEndAndExports();
    void pausesStopsAndResumes();
    void closingStopsAtACheckpoint();
    void aRunThatIsStoppedBeforeItBeginsIsForgotten();
    void anImpossibleRunSaysWhy();
    void runsGoToTheTrash();
    void memoryOfTheDeviceIsShown();

private:
    std::unique_ptr<TrainingViewModel> page() const;
    void fill(TrainingViewModel& page, const QString& steps) const;
    QString runFolder(const QString& name) const { return m_folder.filePath("runs/" + name); }

    QTemporaryDir m_folder;
};

void TestTrainingPage::initTestCase() {
    qputenv("XDG_DATA_HOME", m_folder.filePath("home").toUtf8()); // its trash
    qputenv("XDG_CACHE_HOME", m_folder.filePath("cache").toUtf8());
    QVERIFY(QDir(m_folder.path()).mkpath("data"));
    for (int i = 0; i < 6; ++i) {
        const nextgpt::Image image{
            .width = 96,
            .height = 96,
            .pixels = std::vector<std::uint8_t>(96 * 96 * 3, static_cast<std::uint8_t>(i * 40))};
        const QString stem = m_folder.filePath(QStringLiteral("data/%1").arg(i));
        nextgpt::writePng((stem + ".png").toStdString(), image, {});
        QFile caption(stem + ".txt");
        QVERIFY(caption.open(QIODevice::WriteOnly));
        caption.write(QStringLiteral("a large red ball number %1").arg(i).toUtf8());
    }
    QFile list(m_folder.filePath("list.csv"));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("file,caption\ndata/0.png,one\nnone.png,two\nnothing.png,three\n");
}

void TestTrainingPage::memoryOfTheDeviceIsShown() {
    RunSummary summary;
    summary.folder = m_folder.filePath("no-such-run");
    summary.state = RunState::Running;
    TrainingRun run(summary);
    run.setMemory(2'000'000'000);
    QJsonObject step{
        {"event", "step"}, {"step", 1}, {"steps", 10}, {"loss", 1.0}, {"device_bytes", QJsonValue()}};
    run.apply(step);
    QVERIFY2(!run.memoryText().contains("GPU") && run.memoryText().contains("1.9"),
             qPrintable(run.memoryText()));
    step["device_bytes"] = qint64(5'000'000'000);
    run.apply(step);
    QVERIFY2(run.memoryText().contains("1.9") && run.memoryText().contains("GPU 4.7"),
             qPrintable(run.memoryText()));
}

std::unique_ptr<TrainingViewModel> TestTrainingPage::page() const {
    const TrainingParts parts{.program = QStringLiteral(NEXTGPT_PROGRAM),
                              .defaults = {{{.batchSize = 18, .learningRate = 4e-4},
                                            {.batchSize = 8, .learningRate = 4e-4},
                                            {.batchSize = 4, .learningRate = 5e-4}}}};
    auto page = std::make_unique<TrainingViewModel>(
        parts, TrainingViewModel::Places{.runs = m_folder.filePath("runs"),
                                         .bundles = m_folder.filePath("models"),
                                         .device = "cpu"});
    page->setChatBundle(QStringLiteral(NEXTGPT_POCKET_BUNDLE), "Pocket");
    return page;
}

/// A run of the first stage on the six images.
void TestTrainingPage::fill(TrainingViewModel& page, const QString& steps) const {
    TrainingSetup& setup = *page.setup();
    setup.addData({QUrl::fromLocalFile(m_folder.filePath("data"))});
    setup.setSteps(steps);
    setup.setBatchSize("2");
    setup.setValidationPercent(0);
    QTRY_VERIFY_WITH_TIMEOUT(setup.canStart(), kPatience);
}

void TestTrainingPage::theFormSaysWhatIsMissing() {
    const auto page = this->page();
    TrainingSetup& setup = *page->setup();
    QVERIFY(!setup.canStart());
    QVERIFY(!setup.startProblem().isEmpty()); // no data
    QCOMPARE(setup.name(), QString("encode-1"));
    setup.setStage(TrainingStage::Instruct);
    QCOMPARE(setup.name(), QString("instruct-1"));
    QCOMPARE(setup.defaultBatchSize(), QString("4"));
    setup.setStage(TrainingStage::Encode);
    fill(*page, "3");
    for (const char* wrong : {"0", "1.5", "many", "-2"}) {
        setup.setSteps(wrong);
        QVERIFY2(!setup.canStart(), wrong);
    }
    setup.setSteps({});
    setup.setLearningRate("0");
    QVERIFY(!setup.numberProblem().isEmpty());
    setup.setLearningRate("1e-3");
    QVERIFY(setup.numberProblem().isEmpty());
    QVERIFY(setup.config().contains("0.001"));
    setup.setName("../x");
    QVERIFY(!setup.canStart());
    setup.setName(" a name ");
    QVERIFY(setup.canStart());
    setup.chooseBundle(QUrl::fromLocalFile(m_folder.path()));
    QVERIFY(!setup.bundleProblem().isEmpty());
    setup.useChatBundle();
    QCOMPARE(setup.bundleName(), QString("Pocket"));
}

void TestTrainingPage::theCheckNamesTheMissingFiles() {
    const auto page = this->page();
    DataCheck& check = *page->setup()->check();
    page->setup()->addData({QUrl::fromLocalFile(m_folder.filePath("list.csv"))});
    QTRY_VERIFY_WITH_TIMEOUT(check.done(), kPatience);
    QCOMPARE(check.usable(), 1);
    QCOMPARE(check.findings().size(), 1);
    const QVariantMap missing = check.findings()[0].toMap();
    QCOMPARE(missing["count"].toInt(), 2);
    QVERIFY(missing["leftOut"].toBool());
    QVERIFY(missing["showText"].toString().contains("2"));
    QVERIFY(missing["items"].toList()[0].toMap()["detail"].toString().contains("none.png"));
    page->setup()->removeData(m_folder.filePath("list.csv"));
    QVERIFY(!check.busy() && !check.done() && check.findings().isEmpty());
    page->setup()->addData({QUrl::fromLocalFile(m_folder.filePath("data/0.png"))}); // no list
    QTRY_VERIFY_WITH_TIMEOUT(!check.errorTitle().isEmpty(), kPatience);
    QVERIFY(!page->setup()->canStart());
}

void TestTrainingPage::trainsToTheEndAndExports() {
    const auto page = this->page();
    fill(*page, "4");
    page->setup()->setName("first");
    page->start();
    TrainingRun* run = page->active();
    QVERIFY(run != nullptr && run == page->shown() && run->isLive());
    QTRY_VERIFY_WITH_TIMEOUT(page->active() == nullptr, kPatience);
    QVERIFY2(run->state() == RunState::Finished, qPrintable(run->errorDetail()));
    QCOMPARE(run->step(), 4);
    QCOMPARE(run->share(), 1.0);
    QCOMPARE(run->curve()->points(CurveMeasure::Loss).steps, (std::vector<double>{1, 2, 3, 4}));
    QVERIFY(!run->dataText().isEmpty() && run->tokensPerSecond() > 0);
    QTRY_COMPARE(page->runs()->count(), 1);
    QTRY_COMPARE(run->lastSampleStep(), 4);
    QCOMPARE(run->firstSampleStep(), 0);
    QCOMPARE(run->samples().size(), 4);
    QVERIFY(!run->samples()[0].toMap()["expected"].toString().isEmpty());

    QSignalSpy wanted(page.get(), &TrainingViewModel::bundleWanted);
    page->useInChat(run->folder());
    QVERIFY(page->exporting());
    QVERIFY(wanted.wait(kPatience));
    const QString bundle = wanted[0][0].toString();
    QCOMPARE(bundleNameIn(bundle), QString("Pocket (first)"));
    QVERIFY(page->notice().contains("Pocket (first)"));
}

void TestTrainingPage::pausesStopsAndResumes() {
    const auto page = this->page();
    fill(*page, "100000");
    page->setup()->setName("second");
    page->start();
    TrainingRun* run = page->active();
    QTRY_VERIFY_WITH_TIMEOUT(run->state() == RunState::Running && run->step() > 1, kPatience);
    page->pause();
    QCOMPARE(run->state(), RunState::Paused);
    QTest::qWait(500); // what was printed already arrives
    const int paused = run->step();
    QTest::qWait(1000);
    QCOMPARE(run->step(), paused);
    page->proceed();
    QTRY_VERIFY_WITH_TIMEOUT(run->step() > paused, kPatience);
    page->pause();
    page->stop(); // wakes it
    QTRY_VERIFY_WITH_TIMEOUT(page->active() == nullptr, kPatience);
    QCOMPARE(run->state(), RunState::Stopped);
    QTRY_VERIFY(page->runs()->find(run->folder()) != nullptr);
    const int stopped = run->step();
    QVERIFY(stopped >= paused);

    page->resume(run->folder());
    QCOMPARE(page->active(), run);
    QTRY_VERIFY_WITH_TIMEOUT(run->state() == RunState::Running && run->step() > stopped, kPatience);
    QCOMPARE(run->curve()->points(CurveMeasure::Loss).steps.front(), 1.0);
    page->stop();
    QTRY_VERIFY_WITH_TIMEOUT(page->active() == nullptr, kPatience);
    QCOMPARE(run->state(), RunState::Stopped);
}

void TestTrainingPage::closingStopsAtACheckpoint() {
    auto page = this->page();
    fill(*page, "100000");
    page->setup()->setName("third");
    page->start();
    const QString folder = page->active()->folder();
    QTRY_VERIFY_WITH_TIMEOUT(page->active()->state() == RunState::Running && page->active()->step() > 1,
                             kPatience);
    page->pause();
    page.reset(); // the window closes

    page = this->page(); // and is opened again
    page->setInterruptedRun(folder);
    QTRY_VERIFY_WITH_TIMEOUT(!page->offerText().isEmpty(), kPatience);
    QCOMPARE(readRun(folder)->state, RunState::Stopped);
    QVERIFY(readRun(folder)->step > 1); // of a checkpoint: it was asked to write one
    page->acceptOffer();
    QVERIFY(page->offerText().isEmpty());
    QVERIFY(page->active() != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(page->active()->state() == RunState::Running, kPatience);
    page->stop();
    QTRY_VERIFY_WITH_TIMEOUT(page->active() == nullptr, kPatience);
}

void TestTrainingPage::aRunThatIsStoppedBeforeItBeginsIsForgotten() {
    const auto page = this->page();
    QSignalSpy ended(page.get(), &TrainingViewModel::ended);
    for (const bool atOnce : {true, false}) { // at once: the process has not installed its signal handler
        fill(*page, "100000");
        page->setup()->setName("never");
        page->start();
        if (!atOnce)
            QTRY_VERIFY_WITH_TIMEOUT(
                !page->active()->preparation().isEmpty() && page->active()->share() >= 0.0, kPatience);
        page->stop();
        QTRY_VERIFY_WITH_TIMEOUT(page->active() == nullptr, kPatience);
        QCOMPARE(ended.takeFirst()[1].value<RunState>(), RunState::Stopped);
        QVERIFY(page->shown() == nullptr);
        QVERIFY(!page->notice().isEmpty());
        QVERIFY(page->runs()->find(runFolder("never")) == nullptr);
        QVERIFY(!readRun(runFolder("never")));
        QVERIFY(page->setup()->canStart());
    }
}

void TestTrainingPage::anImpossibleRunSaysWhy() {
    const auto page = this->page();
    fill(*page, "4");
    page->setup()->setName("fourth");
    QFile file(m_folder.filePath("runs/fourth"));
    QVERIFY(QDir().mkpath(m_folder.filePath("runs")));
    QVERIFY(file.open(QIODevice::WriteOnly)); // in the way of the folder
    page->start();
    TrainingRun* run = page->active();
    QTRY_VERIFY_WITH_TIMEOUT(page->active() == nullptr, kPatience);
    QCOMPARE(run->state(), RunState::Failed);
    QVERIFY(!run->errorTitle().isEmpty());
    QVERIFY(run->errorDetail().contains("fourth"));
    QVERIFY(!run->canExport());
}

void TestTrainingPage::runsGoToTheTrash() {
    const auto page = this->page();
    page->refresh();
    QTRY_COMPARE(page->runs()->count(), 3);
    page->show(runFolder("first"));
    page->toggleCompared(runFolder("first"));
    page->toggleCompared(runFolder("second"));
    QVERIFY(page->secondCompared() != nullptr);
    page->moveToTrash(runFolder("first"));
    QVERIFY(!QFile::exists(runFolder("first")));
    QVERIFY(QFile::exists(m_folder.filePath("home/Trash/files/first/run.json"))); // which did not exist
    QCOMPARE(page->runs()->count(), 2);
    QVERIFY(page->shown() == nullptr && page->firstCompared() == nullptr);
}

QTEST_MAIN(TestTrainingPage)
#include "test_training_page.moc"
