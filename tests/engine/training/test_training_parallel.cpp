// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Sanitizer.h"
#include "tests/engine/training/KeyBias.h"
#include "tests/engine/training/RunFixture.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <QDir>
#include <QProcess>
#include <QScopeGuard>
#include <QtTest>

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <sstream>

using namespace nextgpt;
using namespace nextgpt::test;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kExamples = 4; // of one step, in all processes together
constexpr double kTolerance = 1e-5;   // of losses; sums are taken in another order

/// The same run for any number of processes.
TrainingRequest requestIn(const fs::path& folder, const std::string& run, TrainingStage stage,
                          int processes) {
    TrainingConfig config = TrainingConfig::defaults(stage, Fidelity::Corrected);
    config.batchSize = kExamples / processes;
    config.steps = 6;
    config.checkpointEvery = 2;
    config.lowRank = {.rank = 4, .alpha = 8.0};
    config.lowRankDropout = 0.0; // masks differ between processes
    const char* data = stage == TrainingStage::Instruct ? "data/dialogues.json" : "data/pairs.json";
    return {.bundle = folder / "bundle",
            .data = {.training = {folder / data}},
            .run = folder / run,
            .cache = folder / ("cache of " + run),
            .config = config};
}

/// Values of a column of curve.csv.
std::vector<double> column(const fs::path& run, std::size_t index) {
    std::istringstream lines(RunFixture::read(run / "curve.csv"));
    std::string line;
    std::getline(lines, line);
    std::vector<double> values;
    while (std::getline(lines, line)) {
        std::istringstream cells(line);
        std::string cell;
        for (std::size_t i = 0; i <= index; ++i)
            std::getline(cells, cell, ',');
        values.push_back(cell.empty() ? 0.0 : std::stod(cell));
    }
    return values;
}

} // namespace

/// Several processes that train together.
class TestTrainingParallel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); }
    void processesEqualALargerBatch_data();
    void processesEqualALargerBatch();
    void aLostProcessStopsTheOthers();
    void aStopRequestStopsAll();
    void twoHosts();

private:
    struct Outcome {
        int status = -1;
        QByteArray error;
    };
    struct Launch {
        std::string run;
        TrainingStage stage = TrainingStage::Decode;
        int processes = 2;
        QMap<QString, QString> environment{};
        QStringList before{};  ///< words of the command before "mpirun"
        QStringList options{}; ///< of mpirun
    };
    /// Starts this program several times by mpirun, as the children of main().
    Outcome launch(const Launch& launch) const;

    RunFixture m_runs;
};

TestTrainingParallel::Outcome TestTrainingParallel::launch(const Launch& launch) const {
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert("NEXTGPT_TEST_FOLDER", QString::fromStdString(m_runs.path("").string()));
    all.insert("NEXTGPT_TEST_RUN", QString::fromStdString(launch.run));
    all.insert("NEXTGPT_TEST_STAGE", QString::number(static_cast<int>(launch.stage)));
    all.insert("NEXTGPT_TEST_PROCESSES", QString::number(launch.processes));
    all.insert("LD_LIBRARY_PATH", NEXTGPT_MPI_FOLDER ":" + all.value("LD_LIBRARY_PATH"));
    // One machine without a remote shell, and containers without process_vm_readv.
    all.insert("OMPI_MCA_plm_rsh_agent", "/bin/false");
    all.insert("OMPI_MCA_btl_vader_single_copy_mechanism", "none");
    all.insert("OMPI_ALLOW_RUN_AS_ROOT", "1");
    all.insert("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1");
    if (kAddressSanitizer) // Open MPI leaks in plugins that are unloaded, so that no suppression matches
        all.insert("ASAN_OPTIONS", all.value("ASAN_OPTIONS") + ":detect_leaks=0");
    for (auto it = launch.environment.begin(); it != launch.environment.end(); ++it)
        all.insert(it.key(), it.value());
    QStringList command = launch.before + QStringList{"mpirun",    "--oversubscribe",
                                                      "--bind-to", "none",
                                                      "-n",        QString::number(launch.processes)};
    command += launch.options + QStringList{QCoreApplication::applicationFilePath()};
    QProcess process;
    process.setProcessEnvironment(all);
    process.start(command.takeFirst(), command);
    if (!process.waitForFinished(300'000))
        return {};
    return {.status = process.exitCode(), .error = process.readAllStandardError()};
}

void TestTrainingParallel::processesEqualALargerBatch_data() {
    QTest::addColumn<int>("stage");
    QTest::addColumn<int>("processes");
    for (const TrainingStage stage : {TrainingStage::Decode, TrainingStage::Instruct})
        for (const int processes : {2, 4})
            QTest::addRow("%s, %d", std::string(name(stage)).c_str(), processes)
                << static_cast<int>(stage) << processes;
}

void TestTrainingParallel::processesEqualALargerBatch() {
    QFETCH(int, stage);
    QFETCH(int, processes);
    const std::string runName = QTest::currentDataTag();
    const auto kind = static_cast<TrainingStage>(stage);
    const TrainingRequest alone = requestIn(m_runs.path(""), runName + " alone", kind, 1);
    train(alone, at::kCPU, ignoreEvents, {});
    const Outcome outcome = launch({.run = runName, .stage = kind, .processes = processes});
    QVERIFY2(outcome.status == 0, outcome.error.constData());
    // Step, loss, cross-entropy, distances, norm, rate, tokens.
    for (std::size_t i = 0; i < 9; ++i) {
        const auto expected = column(alone.run, i);
        const auto found = column(m_runs.path(runName), i);
        QCOMPARE(found.size(), 6u);
        for (std::size_t step = 0; step < found.size(); ++step)
            QVERIFY2(std::abs(found[step] - expected[step]) <= kTolerance * std::abs(expected[step]),
                     qPrintable(QString("column %1, step %2: %3 instead of %4")
                                    .arg(i)
                                    .arg(step + 1)
                                    .arg(found[step])
                                    .arg(expected[step])));
    }
    const auto expected = RunFolder::read(alone.run, 6).tensors;
    for (const auto& [key, tensor] : RunFolder::read(m_runs.path(runName), 6).tensors)
        if (key.starts_with("value."))
            QVERIFY2(
                at::allclose(withoutKeyBias(key, tensor), withoutKeyBias(key, expected.at(key)), 1e-3, 1e-5),
                key.c_str());
}

void TestTrainingParallel::aLostProcessStopsTheOthers() {
    const Outcome lost = launch({.run = "lost", .environment = {{"NEXTGPT_TEST_KILL_AT", "3"}}});
    QVERIFY(lost.status != 0);
    QVERIFY2(lost.error.contains("signal 9"), lost.error.constData()); // mpirun names the rank
    QCOMPARE(RunFolder::checkpoints(m_runs.path("lost")), std::vector<std::int64_t>{2});
    // Another number of processes has other batches.
    QVERIFY_THROWS_EXCEPTION(EngineError, train(resumedRequest(m_runs.path("lost"), m_runs.path("cache")),
                                                at::kCPU, ignoreEvents, {}));
    const Outcome resumed = launch({.run = "lost"});
    QVERIFY2(resumed.status == 0, resumed.error.constData());
    launch({.run = "not lost"});
    QCOMPARE(RunFixture::losses(m_runs.path("lost")), RunFixture::losses(m_runs.path("not lost")));
}

void TestTrainingParallel::aStopRequestStopsAll() {
    const Outcome stopped = launch({.run = "stopped", .environment = {{"NEXTGPT_TEST_STOP_AT", "3"}}});
    QVERIFY2(stopped.status == 0, stopped.error.constData());
    QCOMPARE(RunFolder::checkpoints(m_runs.path("stopped")), (std::vector<std::int64_t>{2, 3}));
}

/// Two hosts made of network namespaces, which see each other over one virtual cable only.
void TestTrainingParallel::twoHosts() {
    const QString suffix = QString::number(QCoreApplication::applicationPid());
    const QString one = "ngpt1-" + suffix;
    const QString two = "ngpt2-" + suffix;
    const auto ip = [](const QString& words) {
        return QProcess::execute("ip", words.split(' ', Qt::SkipEmptyParts)) == 0;
    };
    if (::geteuid() != 0 || !ip("netns add " + one))
        QSKIP("network namespaces need an administrator");
    const auto remove = qScopeGuard([&] {
        ip("netns del " + one);
        ip("netns del " + two);
    });
    const QStringList cable{
        "netns add " + two,
        QString("link add cable1 netns %1 type veth peer name cable2 netns %2").arg(one, two),
        QString("-n %1 addr add 10.77.0.1/24 dev cable1").arg(one),
        QString("-n %1 addr add 10.77.0.2/24 dev cable2").arg(two),
        QString("-n %1 link set cable1 up").arg(one),
        QString("-n %1 link set cable2 up").arg(two),
        QString("-n %1 link set lo up").arg(one),
        QString("-n %1 link set lo up").arg(two),
        QString("netns exec %1 true").arg(two)};
    if (!std::all_of(cable.begin(), cable.end(), ip)) // some containers have none
        QSKIP("this system has no virtual network cables");
    // In place of ssh: HOST COMMAND…
    const fs::path agent = m_runs.path("agent.sh");
    RunFixture::write(agent, "#!/bin/sh\nshift\nexec ip netns exec " + two.toStdString() + " sh -c \"$*\"\n");
    fs::permissions(agent, fs::perms::owner_all);
    const Outcome outcome =
        launch({.run = "two hosts",
                .environment = {{"OMPI_MCA_plm_rsh_agent", QString::fromStdString(agent.string())}},
                .before = {"ip", "netns", "exec", one},
                .options = {"--host", "10.77.0.1,10.77.0.2"}});
    QVERIFY2(outcome.status == 0, outcome.error.constData());
    QVERIFY(launch({.run = "one host"}).status == 0);
    QCOMPARE(RunFixture::losses(m_runs.path("two hosts")), RunFixture::losses(m_runs.path("one host")));
}

/// What mpirun starts. Rank 1 kills itself at a step where a test wants it.
int trainAsChild() {
    const fs::path folder = qEnvironmentVariable("NEXTGPT_TEST_FOLDER").toStdString();
    const std::string run = qEnvironmentVariable("NEXTGPT_TEST_RUN").toStdString();
    const auto stage = static_cast<TrainingStage>(qEnvironmentVariableIntValue("NEXTGPT_TEST_STAGE"));
    const std::int64_t killAt = qEnvironmentVariableIntValue("NEXTGPT_TEST_KILL_AT");
    const std::int64_t stopAt = qEnvironmentVariableIntValue("NEXTGPT_TEST_STOP_AT");
    at::set_num_threads(1);
    TrainingRequest request =
        RunFolder::holdsRun(folder / run)
            ? resumedRequest(folder / run, folder / "cache")
            : requestIn(folder, run, stage, qEnvironmentVariableIntValue("NEXTGPT_TEST_PROCESSES"));
    const auto processes = openCommunicator();
    std::stop_source stop;
    trainTogether(
        request, at::kCPU,
        [&](const TrainingEvent& event) {
            const auto* step = std::get_if<TrainingStep>(&event);
            if (step == nullptr)
                return;
            if (step->step == killAt)
                ::kill(::getpid(), SIGKILL);
            if (step->step == stopAt)
                stop.request_stop();
        },
        stop.get_token(), *processes);
    processes->finish();
    return 0;
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("NEXTGPT_TEST_PROCESSES"))
        return trainAsChild();
    TestTrainingParallel test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_training_parallel.moc"
