// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "tests/engine/training/RunFixture.h"
#include "tests/support/FileSizeLimit.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QtTest>

#include <unistd.h>

#include <csignal>
#include <random>

using namespace nextgpt;
using namespace nextgpt::test;
namespace fs = std::filesystem;

/// What can go wrong in a run: killed processes, full disks, damaged data, requests that do not fit.
class TestTrainingDamage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(2); }
    void resumesAfterBeingKilled();
    void resumesAfterKillsAtAnyMoment();
    void checkpointsThatWereBeingRemovedAreIgnored_data();
    void checkpointsThatWereBeingRemovedAreIgnored();
    void mediaThatCannotBeDecodedAreLeftOut();
    void endsWhenLossesStayInfinite();
    void aFullDiskKeepsTheLastCheckpoint();
    void refusesASecondTrainer();
    void refusesWhatDoesNotFit();

private:
    /// A process of its own that trains in a folder, because threads of libtorch do not survive a fork.
    void startChild(QProcess& child, const TrainingRequest& request, std::int64_t killAt) const;

    RunFixture m_runs;
};

void TestTrainingDamage::startChild(QProcess& child, const TrainingRequest& request,
                                    std::int64_t killAt) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("NEXTGPT_TEST_KILL_AT", QString::number(killAt));
    environment.insert("NEXTGPT_TEST_RUN", QString::fromStdString(request.run.string()));
    environment.insert("NEXTGPT_TEST_FOLDER", QString::fromStdString(m_runs.path("").string()));
    environment.insert("NEXTGPT_TEST_STEPS", QString::number(request.config.steps));
    environment.insert("NEXTGPT_TEST_CHECKPOINT_EVERY", QString::number(request.config.checkpointEvery));
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {});
}

void TestTrainingDamage::resumesAfterBeingKilled() {
    const TrainingRequest whole = m_runs.request(TrainingStage::Decode, "not killed");
    train(whole, at::kCPU, ignoreEvents, {});
    // Each child trains from the last checkpoint and kills itself at another moment.
    const TrainingRequest killed = m_runs.request(TrainingStage::Decode, "killed");
    for (const int step : {1, 3, 4, 5}) {
        QProcess child;
        startChild(child, killed, step);
        QVERIFY(child.waitForFinished(120'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    }
    QCOMPARE(train(resumedRequest(killed.run, m_runs.path("cache")), at::kCPU, ignoreEvents, {}),
             TrainingEnd::Finished);
    QCOMPARE(RunFixture::losses(killed.run), RunFixture::losses(whole.run));
}

/// NEXTGPT_TEST_KILLS=200 does it more often.
void TestTrainingDamage::resumesAfterKillsAtAnyMoment() {
    const int kills = std::max(1, qEnvironmentVariableIntValue("NEXTGPT_TEST_KILLS"));
    const int wanted = qEnvironmentVariableIsSet("NEXTGPT_TEST_KILLS") ? kills : 5;
    TrainingRequest whole = m_runs.request(TrainingStage::Decode, "whole");
    whole.config.steps = 4 * wanted;
    whole.config.checkpointEvery = 1; // most of the time is spent writing
    QElapsedTimer timer;
    timer.start();
    train(whole, at::kCPU, ignoreEvents, {});
    // About as long as a child needs for a few steps, with its start.
    const auto longest = static_cast<int>(600 + 6 * timer.elapsed() / whole.config.steps);
    TrainingRequest killed = whole;
    killed.run = m_runs.path("killed anywhere");
    std::mt19937 random(13);
    int done = 0;
    int finished = 0;
    while (done < wanted && finished == 0) {
        QProcess child;
        startChild(child, killed, 0);
        QVERIFY(child.waitForStarted());
        if (child.waitForFinished(static_cast<int>(random() % static_cast<unsigned>(longest)))) {
            QVERIFY2(child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0,
                     child.readAllStandardError().constData());
            ++finished;
            continue;
        }
        child.kill(); // SIGKILL
        QVERIFY(child.waitForFinished(120'000));
        ++done;
    }
    const auto checkpoints = RunFolder::checkpoints(killed.run);
    qInfo("%d kills, up to step %lld of %lld", done,
          static_cast<long long>(checkpoints.empty() ? 0 : checkpoints.back()),
          static_cast<long long>(whole.config.steps));
    if (RunFolder::holdsRun(killed.run))
        train(resumedRequest(killed.run, m_runs.path("cache")), at::kCPU, ignoreEvents, {});
    else
        train(killed, at::kCPU, ignoreEvents, {});
    QCOMPARE(RunFixture::losses(killed.run), RunFixture::losses(whole.run));
    const auto expected = RunFolder::read(whole.run, whole.config.steps).tensors;
    for (const auto& [key, tensor] : RunFolder::read(killed.run, whole.config.steps).tensors)
        QVERIFY2(at::equal(tensor, expected.at(key)), key.c_str());
    for (const auto& entry : fs::recursive_directory_iterator(killed.run / "checkpoints"))
        QVERIFY2(entry.path().extension() != ".part", entry.path().c_str());
}

void TestTrainingDamage::checkpointsThatWereBeingRemovedAreIgnored_data() {
    QTest::addColumn<QString>("gone");
    for (const char* file : {"state.json", "state.safetensors"})
        QTest::newRow(file) << QString(file);
}

/// The state in which a process was killed while it removed the older of two checkpoints.
void TestTrainingDamage::checkpointsThatWereBeingRemovedAreIgnored() {
    QFETCH(QString, gone);
    const TrainingRequest whole = m_runs.request(TrainingStage::Decode, ("whole " + gone).toStdString());
    train(whole, at::kCPU, ignoreEvents, {});
    const TrainingRequest run = m_runs.request(TrainingStage::Decode, ("without " + gone).toStdString());
    StopAfter stopper{.step = 4};
    train(run, at::kCPU, stopper.sink(), stopper.source.get_token());
    QCOMPARE(RunFolder::checkpoints(run.run), (std::vector<std::int64_t>{2, 4}));
    const fs::path older = run.run / "checkpoints/step-00000002";
    QVERIFY(fs::remove(older / gone.toStdString()));
    QCOMPARE(RunFolder::checkpoints(run.run), std::vector<std::int64_t>{4});
    QCOMPARE(RunFolder::best(run.run), std::optional<std::int64_t>(4));
    QCOMPARE(train(resumedRequest(run.run, m_runs.path("cache")), at::kCPU, ignoreEvents, {}),
             TrainingEnd::Finished);
    QCOMPARE(RunFixture::losses(run.run), RunFixture::losses(whole.run));
    QVERIFY(!fs::exists(older));
}

void TestTrainingDamage::mediaThatCannotBeDecodedAreLeftOut() {
    const std::string whole = RunFixture::read(m_runs.path("data/3.png"));
    constexpr std::size_t kHeaderBytes = 40; // signature and size, but no pixels
    RunFixture::write(m_runs.path("data/cut.png"), whole.substr(0, kHeaderBytes));
    RunFixture::write(m_runs.path("data/with damage.json"), R"([{"image_name": "cut.png", "caption": "cut"},
                                             {"image_name": "0.png", "caption": "whole"}])");
    TrainingRequest run = m_runs.request(TrainingStage::Encode, "with damage");
    run.data.training = {m_runs.path("data/with damage.json")};
    std::optional<TrainingDataRead> data;
    const auto sink = [&](const TrainingEvent& event) {
        if (const auto* found = std::get_if<TrainingDataRead>(&event))
            data = *found;
    };
    QCOMPARE(train(run, at::kCPU, sink, {}), TrainingEnd::Finished);
    QCOMPARE(data->sequences, 1u);
    QCOMPARE(data->findings.size(), 1u);
    QCOMPARE(data->findings[0].kind, DataFinding::Kind::UnreadableMedium);
}

void TestTrainingDamage::endsWhenLossesStayInfinite() {
    TrainingRequest run = m_runs.request(TrainingStage::Encode, "infinite");
    run.config.steps = 100;
    run.config.clipNorm = 0.0;
    run.config.rates[LearningGroup::InputProjection] = 1e30;
    run.config.decay = RateDecay::Constant;
    run.config.warmUpShare = 0.0;
    int skipped = 0;
    try {
        train(run, at::kCPU,
              [&](const TrainingEvent& event) {
                  if (const auto* step = std::get_if<TrainingStep>(&event))
                      skipped += step->wasSkipped ? 1 : 0;
              },
              {});
        QFAIL("no error");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::RequestInvalid);
    }
    QCOMPARE(skipped, 9); // the tenth ends the run
}

void TestTrainingDamage::aFullDiskKeepsTheLastCheckpoint() {
    const TrainingRequest run = m_runs.request(TrainingStage::Decode, "full");
    StopAfter stopper{.step = 2};
    train(run, at::kCPU, stopper.sink(), stopper.source.get_token());
    const auto before = RunFolder::read(run.run, 2);
    const auto bytes = fs::file_size(run.run / "checkpoints/step-00000002/state.safetensors");
    try {
        const FileSizeLimit limit(bytes / 2);
        train(resumedRequest(run.run, m_runs.path("cache")), at::kCPU, ignoreEvents, {});
        QFAIL("no error");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::DiskFull);
    }
    QCOMPARE(RunFolder::checkpoints(run.run), std::vector<std::int64_t>{2});
    QVERIFY(!fs::exists(run.run / "checkpoints/step-00000004.part"));
    for (const auto& [key, tensor] : RunFolder::read(run.run, 2).tensors)
        QVERIFY(at::equal(tensor, before.tensors.at(key)));
    QCOMPARE(train(resumedRequest(run.run, m_runs.path("cache")), at::kCPU, ignoreEvents, {}),
             TrainingEnd::Finished);
}

void TestTrainingDamage::refusesASecondTrainer() {
    const TrainingRequest run = m_runs.request(TrainingStage::Encode, "locked");
    const RunFolder lock(run.run);
    try {
        train(run, at::kCPU, ignoreEvents, {});
        QFAIL("no error");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::FileNotWritable);
        QVERIFY(std::string(error.what()).find("in use") != std::string::npos);
    }
}

void TestTrainingDamage::refusesWhatDoesNotFit() {
    TrainingRequest run = m_runs.request(TrainingStage::Encode, "wrong bundle");
    run.bundle = m_runs.path("data");
    QCOMPARE(errorOf(run), std::optional(ErrorCode::BundleMissing));

    run = m_runs.request(TrainingStage::Encode, "missing data");
    run.data.training = {m_runs.path("data/none.json")};
    QCOMPARE(errorOf(run), std::optional(ErrorCode::FileUnreadable));

    run = m_runs.request(TrainingStage::Instruct, "wrong data");
    run.data.training = {m_runs.path("data/pairs.json")}; // captions instead of dialogues
    QCOMPARE(errorOf(run), std::optional(ErrorCode::RequestInvalid));

    run = m_runs.request(TrainingStage::Encode, "no adapters");
    run.config.learning = {LearningGroup::LowRank};
    run.config.steps = 1;
    QCOMPARE(errorOf(run), std::nullopt);                             // new branches are added
    QCOMPARE(errorOf(run), std::optional(ErrorCode::RequestInvalid)); // the folder holds a run already

    run = m_runs.request(TrainingStage::Encode, "changed data");
    run.data.training = {m_runs.path("data/changing.json")};
    RunFixture::write(m_runs.path("data/changing.json"), R"([{"image_name": "0.png", "caption": "one"}])");
    StopAfter stopper{.step = 2};
    train(run, at::kCPU, stopper.sink(), stopper.source.get_token());
    RunFixture::write(m_runs.path("data/changing.json"), R"([{"image_name": "0.png", "caption": "two"}])");
    QCOMPARE(errorOf(resumedRequest(run.run, m_runs.path("cache"))),
             std::optional(ErrorCode::RequestInvalid));
    QVERIFY_THROWS_EXCEPTION(EngineError, resumedRequest(m_runs.path("no run"), m_runs.path("cache")));
}

/// The child of resumesAfterBeingKilled: trains and kills itself at a step.
int trainUntilKilled(std::int64_t step) {
    const fs::path folder = qEnvironmentVariable("NEXTGPT_TEST_FOLDER").toStdString();
    const fs::path run = qEnvironmentVariable("NEXTGPT_TEST_RUN").toStdString();
    at::set_num_threads(2);
    TrainingRequest request;
    if (RunFolder::holdsRun(run)) {
        request = resumedRequest(run, folder / "cache");
    } else {
        request.config = TrainingConfig::defaults(TrainingStage::Decode, Fidelity::Corrected);
        request.config.batchSize = 2;
        request.config.lowRank = {.rank = 4, .alpha = 8.0};
        request.config.steps = qEnvironmentVariableIntValue("NEXTGPT_TEST_STEPS");
        request.config.checkpointEvery = qEnvironmentVariableIntValue("NEXTGPT_TEST_CHECKPOINT_EVERY");
        request.bundle = folder / "bundle";
        request.data.training = {folder / "data/pairs.json"};
        request.run = run;
        request.cache = folder / "cache";
    }
    train(request, at::kCPU,
          [&](const TrainingEvent& event) {
              if (const auto* done = std::get_if<TrainingStep>(&event); done != nullptr && done->step == step)
                  ::kill(::getpid(), SIGKILL);
          },
          {});
    return 0;
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("NEXTGPT_TEST_KILL_AT"))
        return trainUntilKilled(qEnvironmentVariable("NEXTGPT_TEST_KILL_AT").toLongLong());
    TestTrainingDamage test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_training_damage.moc"
