// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/training/optimise/AdamW.h"
#include "engine/training/optimise/LearningRate.h"

#include <ATen/ATen.h>

#include <QtTest>

#include <cmath>

using namespace nextgpt;

namespace {

const std::map<LearningGroup, double> kRates{{LearningGroup::InputProjection, 0.1},
                                             {LearningGroup::OutputProjections, 0.01},
                                             {LearningGroup::LowRank, 0.1},
                                             {LearningGroup::TokenRows, 0.1}};

LearningTensor tensorOf(const std::string& name, LearningGroup group) {
    return {.name = name,
            .group = group,
            .parameter = at::arange(12, at::kFloat).view({4, 3}).set_requires_grad(true)};
}

/// Backpropagates the sum of squares.
void differentiate(const AdamW& optimiser) {
    for (const LearningTensor& tensor : optimiser.tensors())
        tensor.parameter.square().sum().backward();
}

} // namespace

/// Optimiser, learning rates and what a checkpoint needs of them.
class TestOptimise : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsHaveTheirOwnRates();
    void onlySelectedRowsChange();
    void aTensorWithoutGradientIsKept();
    void clipsTheCommonNorm();
    void continuesFromItsState();
    void refusesTheStateOfOtherTensors();
    void schedules();
};

void TestOptimise::groupsHaveTheirOwnRates() {
    AdamW optimiser(
        {tensorOf("a", LearningGroup::InputProjection), tensorOf("b", LearningGroup::OutputProjections)},
        {.weightDecay = 0.0});
    differentiate(optimiser);
    optimiser.step(kRates);
    // The first step of Adam moves every element by the rate, whatever the gradient.
    const at::Tensor start = at::arange(12, at::kFloat).view({4, 3});
    const auto moved = [&](std::size_t i) {
        return (start - optimiser.tensors()[i].values()).flatten().slice(0, 1).mean().item<double>();
    };
    QVERIFY(std::abs(moved(0) - 0.1) < 1e-4);
    QVERIFY(std::abs(moved(1) - 0.01) < 1e-4);
}

void TestOptimise::onlySelectedRowsChange() {
    LearningTensor table = tensorOf("table", LearningGroup::TokenRows);
    table.rows = at::tensor({1, 3}, at::kLong);
    AdamW optimiser({table}, {.weightDecay = 0.5});
    const at::Tensor before = table.parameter.detach().clone();
    differentiate(optimiser);
    QVERIFY(std::abs(optimiser.gradientNorm() -
                     table.parameter.grad().index_select(0, table.rows).norm().item<double>()) < 1e-4);
    optimiser.step(kRates);
    const at::Tensor after = table.parameter.detach();
    for (const std::int64_t row : {0, 2})
        QVERIFY(at::equal(after[row], before[row]));
    for (const std::int64_t row : {1, 3})
        QVERIFY(!at::equal(after[row], before[row]));
    QCOMPARE(optimiser.state().at("moment1.table").sizes().vec(), (std::vector<std::int64_t>{2, 3}));
}

void TestOptimise::aTensorWithoutGradientIsKept() {
    AdamW optimiser({tensorOf("a", LearningGroup::LowRank)}, {});
    const at::Tensor before = optimiser.tensors()[0].values();
    optimiser.step(kRates);
    QVERIFY(at::equal(optimiser.tensors()[0].values(), before));
    QCOMPARE(optimiser.gradientNorm(), 0.0);
}

void TestOptimise::clipsTheCommonNorm() {
    AdamW optimiser({tensorOf("a", LearningGroup::LowRank), tensorOf("b", LearningGroup::LowRank)}, {});
    differentiate(optimiser);
    const double norm = optimiser.gradientNorm();
    optimiser.clipGradients(norm, 2 * norm);
    QCOMPARE(optimiser.gradientNorm(), norm);
    optimiser.clipGradients(norm, 0.5);
    QVERIFY(std::abs(optimiser.gradientNorm() - 0.5) < 1e-5);
    optimiser.clearGradients();
    QCOMPARE(optimiser.gradientNorm(), 0.0);
}

void TestOptimise::continuesFromItsState() {
    const auto build = [] {
        LearningTensor table = tensorOf("table", LearningGroup::TokenRows);
        table.rows = at::tensor({0, 2}, at::kLong);
        return AdamW({table, tensorOf("a", LearningGroup::InputProjection)}, {});
    };
    const auto steps = [](AdamW& optimiser, int count) {
        for (int i = 0; i < count; ++i) {
            optimiser.clearGradients();
            differentiate(optimiser);
            optimiser.step(kRates);
        }
    };
    AdamW whole = build();
    steps(whole, 5);
    AdamW first = build();
    steps(first, 2);
    const auto stored = first.state();
    steps(first, 1); // what happens after the checkpoint must not change it
    AdamW second = build();
    second.restore(stored);
    steps(second, 3);
    const auto expected = whole.state();
    for (const auto& [key, tensor] : second.state())
        QVERIFY2(at::equal(tensor, expected.at(key)), key.c_str());
}

void TestOptimise::refusesTheStateOfOtherTensors() {
    AdamW optimiser({tensorOf("a", LearningGroup::LowRank)}, {});
    auto state = optimiser.state();
    state["value.a"] = at::zeros({2, 2});
    QVERIFY_THROWS_EXCEPTION(EngineError, optimiser.restore(state));
    state.erase("value.a");
    QVERIFY_THROWS_EXCEPTION(EngineError, optimiser.restore(state));
}

void TestOptimise::schedules() {
    const auto factors = [](RateDecay decay) {
        std::vector<double> values;
        for (std::int64_t step = 0; step < 10; ++step)
            values.push_back(RateSchedule{.decay = decay, .steps = 10, .warmUpSteps = 4}.factor(step));
        return values;
    };
    for (const RateDecay decay : {RateDecay::Linear, RateDecay::Cosine, RateDecay::Constant}) {
        const auto values = factors(decay);
        QCOMPARE(values[0], 0.25);
        QCOMPARE(values[3], 1.0);
        QCOMPARE(values[4], 1.0);
        QCOMPARE(rateDecayFromName(name(decay)), std::optional(decay));
    }
    QCOMPARE(factors(RateDecay::Linear)[7], 0.5);
    QVERIFY(std::abs(factors(RateDecay::Cosine)[7] - 0.5) < 1e-12);
    QCOMPARE(factors(RateDecay::Constant)[9], 1.0);
    const auto published = factors(RateDecay::AsPublished);
    QCOMPARE(published[0], 1.0); // the configured rate
    QCOMPARE(published[1], 0.0); // ln 1
    QVERIFY(std::abs(published[2] - std::log(2.0) / std::log(4.0)) < 1e-12);
    QCOMPARE(published[5], 1.0);
    QVERIFY(published[9] < published[8]);
}

QTEST_GUILESS_MAIN(TestOptimise)
#include "test_optimise.moc"
