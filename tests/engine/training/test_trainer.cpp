// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/training/RunFixture.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <QtTest>

#include <cmath>
#include <sstream>

using namespace nextgpt;
using namespace nextgpt::test;

/// Whole runs on a tiny bundle: stages, stopping, resuming and checkpoints.
class TestTrainer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(2); }
    void stages_data();
    void stages();
    void decodingLearnsFromRequests();
    void resumesExactly_data();
    void resumesExactly();
    void accumulationEqualsALargerBatch();
    void activationCheckpointingChangesNothing();
    void bfloat16TrainsWithRecomputedActivationsToo();
    void keepsTheLastTwoCheckpointsAndTheBest();
    void keepsAllCheckpointsIfAsked();
    void stopsWithoutImprovement();
    void publishedDefectsCanBeRepeated();

private:
    RunFixture m_runs;
};

void TestTrainer::stages_data() {
    QTest::addColumn<int>("stage");
    for (const TrainingStage stage : kTrainingStages)
        QTest::newRow(std::string(name(stage)).c_str()) << static_cast<int>(stage);
}

void TestTrainer::stages() {
    QFETCH(int, stage);
    TrainingRequest first =
        m_runs.request(static_cast<TrainingStage>(stage), "stage " + std::to_string(stage));
    first.config.steps = 40;
    first.config.batchSize = 4;
    first.config.rates = {{LearningGroup::InputProjection, 3e-3},
                          {LearningGroup::OutputProjections, 3e-3},
                          {LearningGroup::LowRank, 3e-3},
                          {LearningGroup::TokenRows, 3e-3}};
    first.config.samples = 1;
    std::vector<TrainingStep> steps;
    std::optional<TrainingDataRead> data;
    const TrainingEnd end = train(first, at::kCPU,
                                  [&](const TrainingEvent& event) {
                                      if (const auto* step = std::get_if<TrainingStep>(&event))
                                          steps.push_back(*step);
                                      if (const auto* read = std::get_if<TrainingDataRead>(&event))
                                          data = *read;
                                  },
                                  {});
    QCOMPARE(end, TrainingEnd::Finished);
    // All sequences are about images.
    for (const TrainingStep& step : steps) {
        QVERIFY(step.crossEntropies[Modality::Image].has_value());
        QVERIFY(std::abs(*step.crossEntropies[Modality::Image] - step.crossEntropy) < 1e-5);
        QVERIFY(!step.crossEntropies[Modality::Video] && !step.crossEntropies[Modality::Audio]);
    }
    QVERIFY(data && data->findings.empty());
    QCOMPARE(data->sequences, stage == 2 ? 3u : 6u);
    QCOMPARE(steps.size(), 40u);
    QVERIFY(steps.back().loss < steps.front().loss);
    QCOMPARE(steps.front().distances[Modality::Image].has_value(), stage > 0);
    QVERIFY(steps.back().tokensPerSecond > 0);
    QCOMPARE(steps.back().secondsLeft, 0.0);
    QVERIFY(RunFixture::read(first.run / "samples" / "step-00000000.txt").starts_with("question: "));
    QVERIFY(RunFixture::read(first.run / "samples" / "step-00000040.txt").starts_with("question: "));
    QCOMPARE(RunFixture::read(first.run / "status.json"),
             "{\n  \"state\": \"finished\",\n  \"step\": 40,\n  \"steps\": 40\n}\n");
}

/// Of the dialogues only "draw a tree" is a single request in words; the others attach a medium or have a
/// history.
void TestTrainer::decodingLearnsFromRequests() {
    TrainingRequest run = m_runs.request(TrainingStage::Decode, "requests");
    run.data.training = {m_runs.path("data/dialogues.json")};
    std::size_t sequences = 0;
    std::vector<TrainingStep> steps;
    train(run, at::kCPU,
          [&](const TrainingEvent& event) {
              if (const auto* read = std::get_if<TrainingDataRead>(&event))
                  sequences = read->sequences;
              if (const auto* step = std::get_if<TrainingStep>(&event))
                  steps.push_back(*step);
          },
          {});
    QCOMPARE(sequences, 1u);
    QVERIFY(!steps.empty() && steps.front().distances[Modality::Image].has_value());
    QVERIFY(steps.back().loss < steps.front().loss);
}

void TestTrainer::resumesExactly_data() {
    QTest::addColumn<int>("stop");
    for (const int stop : {1, 3, 4, 5})
        QTest::newRow(std::to_string(stop).c_str()) << stop;
}

void TestTrainer::resumesExactly() {
    QFETCH(int, stop);
    const std::string suffix = " resumed " + std::to_string(stop);
    const TrainingRequest whole = m_runs.request(TrainingStage::Instruct, "whole" + suffix);
    QCOMPARE(whole.config.lowRankDropout, 0.1); // masks must repeat too
    QCOMPARE(train(whole, at::kCPU, ignoreEvents, {}), TrainingEnd::Finished);

    const TrainingRequest parts = m_runs.request(TrainingStage::Instruct, "parts" + suffix);
    StopAfter stopper{.step = stop};
    QCOMPARE(train(parts, at::kCPU, stopper.sink(), stopper.source.get_token()), TrainingEnd::Stopped);
    QCOMPARE(RunFolder::checkpoints(parts.run).back(), stop);
    QCOMPARE(train(resumedRequest(parts.run, m_runs.path("cache")), at::kCPU, ignoreEvents, {}),
             TrainingEnd::Finished);
    QCOMPARE(RunFixture::losses(parts.run), RunFixture::losses(whole.run));
    const auto expected = RunFolder::read(whole.run, 6).tensors;
    for (const auto& [key, tensor] : RunFolder::read(parts.run, 6).tensors)
        QVERIFY2(at::equal(tensor, expected.at(key)), key.c_str());
}

void TestTrainer::accumulationEqualsALargerBatch() {
    // Sequences of equal length and equally many labels, so that the mean of means is the mean.
    RunFixture::write(m_runs.path("data/equal.json"),
                      R"([{"image_name": "0.png", "caption": "square number 1"},
                                       {"image_name": "1.png", "caption": "square number 2"}])");
    TrainingRequest large = m_runs.request(TrainingStage::Encode, "large batch");
    large.data.training = {m_runs.path("data/equal.json")};
    TrainingRequest small = large;
    small.run = m_runs.path("accumulated");
    small.config.batchSize = 1;
    small.config.accumulation = 2;
    std::vector<double> expected;
    std::vector<double> found;
    const auto collect = [](std::vector<double>& values) {
        return [&values](const TrainingEvent& event) {
            if (const auto* step = std::get_if<TrainingStep>(&event))
                values.push_back(step->loss);
        };
    };
    train(large, at::kCPU, collect(expected), {});
    train(small, at::kCPU, collect(found), {});
    QCOMPARE(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        QVERIFY2(std::abs(found[i] - expected[i]) <= 1e-5 * expected[i], std::to_string(i).c_str());
}

void TestTrainer::activationCheckpointingChangesNothing() {
    const TrainingRequest kept = m_runs.request(TrainingStage::Instruct, "kept");
    TrainingRequest recomputed = m_runs.request(TrainingStage::Instruct, "recomputed");
    recomputed.config.recomputeActivations = true;
    train(kept, at::kCPU, ignoreEvents, {});
    train(recomputed, at::kCPU, ignoreEvents, {});
    const auto expected = RunFolder::read(kept.run, 6).tensors;
    for (const auto& [key, tensor] : RunFolder::read(recomputed.run, 6).tensors)
        QVERIFY2(at::allclose(tensor, expected.at(key), 1e-3, 1e-5), key.c_str());
}

void TestTrainer::bfloat16TrainsWithRecomputedActivationsToo() {
    TrainingRequest kept = m_runs.request(TrainingStage::Instruct, "bfloat16");
    kept.config.precision = TrainingPrecision::BFloat16;
    TrainingRequest recomputed = kept;
    recomputed.run = m_runs.path("bfloat16 recomputed");
    recomputed.config.recomputeActivations = true;
    const TrainingRequest wide = m_runs.request(TrainingStage::Instruct, "float32");
    std::vector<double> losses[3];
    std::size_t number = 0;
    for (const TrainingRequest* request :
         std::initializer_list<const TrainingRequest*>{&kept, &recomputed, &wide}) {
        train(*request, at::kCPU,
              [&](const TrainingEvent& event) {
                  if (const auto* step = std::get_if<TrainingStep>(&event))
                      losses[number].push_back(step->loss);
              },
              {});
        ++number;
    }
    QVERIFY(losses[0] != losses[2]);
    for (std::size_t i = 0; i < losses[0].size(); ++i) {
        QVERIFY(std::abs(losses[0][i] - losses[1][i]) <= 1e-3 * losses[0][i]);
        QVERIFY(std::abs(losses[0][i] - losses[2][i]) <= 2e-2 * losses[2][i]);
    }
    // Values and moments stay in float32.
    for (const auto& [key, tensor] : RunFolder::read(kept.run, 6).tensors)
        QVERIFY2(key.starts_with("steps.") || tensor.scalar_type() == at::kFloat, key.c_str());
    QCOMPARE(resumedRequest(kept.run, m_runs.path("cache")).config.precision, TrainingPrecision::BFloat16);
    // Runs and configurations may have the shorter name.
    QCOMPARE(name(TrainingPrecision::BFloat16), std::string_view("bfloat16"));
    QVERIFY(trainingPrecisionFromName("bf16") == TrainingPrecision::BFloat16);
}

void TestTrainer::keepsAllCheckpointsIfAsked() {
    TrainingRequest run = m_runs.request(TrainingStage::Encode, "all");
    run.config.steps = 5;
    run.config.checkpointEvery = 1;
    run.config.keepAllCheckpoints = true;
    train(run, at::kCPU, ignoreEvents, {});
    QCOMPARE(RunFolder::checkpoints(run.run), (std::vector<std::int64_t>{1, 2, 3, 4, 5}));
}

void TestTrainer::keepsTheLastTwoCheckpointsAndTheBest() {
    TrainingRequest run = m_runs.request(TrainingStage::Encode, "best");
    run.data.validation = {m_runs.path("data/pairs.json")};
    run.config.steps = 10;
    run.config.checkpointEvery = 1;
    run.config.adamW.weightDecay = 0.0;
    run.config.rates[LearningGroup::InputProjection] = 0.0; // never better than at first
    train(run, at::kCPU, ignoreEvents, {});
    const auto best = RunFolder::best(run.run);
    QCOMPARE(best, std::optional<std::int64_t>(1));
    QCOMPARE(RunFolder::checkpoints(run.run), (std::vector<std::int64_t>{1, 9, 10}));
    std::istringstream lines(RunFixture::read(run.run / "validation.csv"));
    std::string line;
    std::getline(lines, line);
    int checkpoints = 0;
    for (; std::getline(lines, line); ++checkpoints)
        QVERIFY(std::isfinite(std::stod(line.substr(line.find(',') + 1))));
    QCOMPARE(checkpoints, 10);
}

void TestTrainer::stopsWithoutImprovement() {
    TrainingRequest run = m_runs.request(TrainingStage::Encode, "patience");
    run.config.validationShare = 0.34;
    run.config.steps = 100;
    run.config.checkpointEvery = 1;
    run.config.patience = 3;
    run.config.rates[LearningGroup::InputProjection] = 0.0; // never better
    std::optional<TrainingDataRead> data;
    const auto sink = [&](const TrainingEvent& event) {
        if (const auto* found = std::get_if<TrainingDataRead>(&event))
            data = *found;
    };
    run.config.adamW.weightDecay = 0.0;
    QCOMPARE(train(run, at::kCPU, sink, {}), TrainingEnd::NoImprovement);
    QCOMPARE(data->sequences, 4u);
    QCOMPARE(data->validationSequences, 2u);
    QCOMPARE(RunFolder::checkpoints(run.run).back(), 4); // the first is the best, then three without gain
}

void TestTrainer::publishedDefectsCanBeRepeated() {
    TrainingRequest run = m_runs.request(TrainingStage::Encode, "published");
    run.config = TrainingConfig::defaults(TrainingStage::Encode, Fidelity::AsPublished);
    run.config.batchSize = 2;
    run.config.steps = 30;
    std::vector<double> rates;
    train(run, at::kCPU,
          [&](const TrainingEvent& event) {
              if (const auto* step = std::get_if<TrainingStep>(&event))
                  rates.push_back(step->rate);
          },
          {});
    QCOMPARE(rates[0], 0.8); // 4e-4 of 5e-4
    QCOMPARE(rates[1], 0.0);
    const auto tensors = RunFolder::read(run.run, 30).tensors;
    // The whole table learns, not only rows of added tokens.
    const at::Tensor table = tensors.at("value.llama_model.base_model.model.model.embed_tokens.weight");
    QCOMPARE(table.size(0), 1038);
}

QTEST_GUILESS_MAIN(TestTrainer)
#include "test_trainer.moc"
