// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/nn/Convolution.h"
#include "engine/nn/Dropout.h"
#include "engine/nn/Linear.h"
#include "engine/nn/Recompute.h"
#include "engine/weights/FreshWeights.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/grad_mode.h>

#include <QtTest>

using namespace nextgpt;

namespace {

at::Generator generator() {
    return at::detail::createCPUGenerator(3);
}

} // namespace

/// What layers do only while a network is trained.
class TestTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dropoutKeepsTheMean();
    void dropoutNeedsAGenerator();
    void recomputationGivesTheSameGradients();
    void recomputationCallsTheFunctionAgain();
    void parametersGetGradientsFromAFrozenInput();
    void pointwiseMatricesGetGradientsInTheStoredShape();
};

void TestTraining::dropoutKeepsTheMean() {
    const auto x = at::ones({100, 100});
    const auto dropped = applyDropout(x, 0.25, generator());
    QVERIFY(std::abs(dropped.mean().item<double>() - 1.0) < 0.02);
    QVERIFY(std::abs((dropped == 0).to(at::kFloat).mean().item<double>() - 0.25) < 0.02);
    QVERIFY(at::equal(dropped, applyDropout(x, 0.25, generator())));
    QVERIFY(applyDropout(x, 0.0, at::Generator()).is_same(x));
}

void TestTraining::dropoutNeedsAGenerator() {
    QVERIFY_THROWS_EXCEPTION(EngineError, applyDropout(at::ones({2}), 0.5, at::Generator()));
}

void TestTraining::recomputationGivesTheSameGradients() {
    const auto weight = at::randn({4, 4}).set_requires_grad(true);
    const auto function = [&](const at::Tensor& x, const at::Generator& random) {
        return at::gelu(at::linear(applyDropout(x, 0.3, random), weight)).square();
    };
    const auto values = at::randn({3, 4});
    const auto gradients = [&](const auto& forward) {
        weight.mutable_grad().reset();
        const auto x = values.clone().set_requires_grad(true);
        forward(x, generator()).sum().backward();
        return std::pair(x.grad(), weight.grad());
    };
    const auto plain = gradients(function);
    const auto again = gradients([&](const at::Tensor& x, const at::Generator& random) {
        return recomputed(
            x, [&, random](const at::Tensor& input) { return function(input, random); }, random);
    });
    QVERIFY(plain.first.abs().sum().item<double>() > 0);
    QVERIFY(at::allclose(plain.first, again.first));
    QVERIFY(at::allclose(plain.second, again.second));
}

void TestTraining::recomputationCallsTheFunctionAgain() {
    int calls = 0;
    const auto square = [&](const at::Tensor& x) {
        ++calls;
        return x.square();
    };
    const auto x = at::randn({5}).set_requires_grad(true);
    const auto y = recomputed(x, square, {});
    QCOMPARE(calls, 1);
    y.sum().backward();
    QCOMPARE(calls, 2);
    QVERIFY(at::allclose(x.grad(), 2 * x.detach()));
    const at::NoGradGuard notRecording;
    QVERIFY(!recomputed(x, square, {}).requires_grad());
}

void TestTraining::parametersGetGradientsFromAFrozenInput() {
    const auto weight = at::randn({4}).set_requires_grad(true);
    const auto x = at::randn({4}); // frozen below: does not require a gradient
    recomputed(x, [&](const at::Tensor& input) { return input * weight; }, {}).sum().backward();
    QVERIFY(at::allclose(weight.grad(), x));
}

void TestTraining::pointwiseMatricesGetGradientsInTheStoredShape() {
    const auto parameters = std::make_shared<Parameters>();
    const Weights weights(std::make_shared<FreshWeights>(1), {.parameters = parameters});
    const Linear pointwise(weights / "a", 3, 2, {.storage = MatrixStorage::Pointwise});
    const Convolution convolution(weights / "b", ConvolutionShape::square(3, 2, 1));
    for (int step = 0; step < 2; ++step) { // a second backward pass through the same layers
        pointwise(at::ones({1, 4, 3})).sum().backward();
        convolution(at::ones({1, 3, 2, 2})).sum().backward();
    }
    const auto& gradient = parameters->tensors().at("a.weight").grad();
    QCOMPARE(gradient.sizes(), at::IntArrayRef({2, 3, 1, 1}));
    QVERIFY(at::allclose(gradient, at::full({2, 3, 1, 1}, 8.0)));
    QVERIFY(at::allclose(gradient, parameters->tensors().at("b.weight").grad()));
}

QTEST_GUILESS_MAIN(TestTraining)
#include "test_training.moc"
