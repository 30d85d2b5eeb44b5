// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/request/Job.h"
#include "engine/weights/Blueprint.h"
#include "engine/weights/FreshWeights.h"
#include "engine/weights/OverlayWeights.h"
#include "engine/weights/Weights.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/full.h>
#include <c10/core/InferenceMode.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
namespace fs = std::filesystem;

class TestWeights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pathIsTheCheckpointKey();
    void floatsAreCastAndIntegersAreKept();
    void loadingCanBeCancelled();
    void unusedTensorsAreNamedUnderThePath();
    void initialValuesDependOnlyOnNameAndSeed();
    void blueprintRecordsWithoutAllocating();
    void upperLayerHidesLowerLayers();
    void selectedTensorsAreTrainable();
    void sharedTensorsAreOneParameter();
    void tensorsAreOrdinaryInInferenceMode();

private:
    std::shared_ptr<SafetensorsFile> file(const std::map<std::string, at::Tensor>& tensors) {
        const auto path =
            fs::path(m_folder.path().toStdString()) / (std::to_string(m_files++) + ".safetensors");
        writeSafetensors(path, tensors);
        return std::make_shared<SafetensorsFile>(path);
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

void TestWeights::pathIsTheCheckpointKey() {
    const auto source = file({{"up.1.attentions.0.weight", at::full({2}, 3.0)}});
    const Weights weights(source, {});
    const auto leaf = weights / "up" / 1 / "attentions" / 0;
    QCOMPARE(leaf.path(), std::string("up.1.attentions.0"));
    QVERIFY(leaf.has("weight"));
    QVERIFY(!leaf.has("bias"));
    QCOMPARE(leaf.take("weight", {2}).sum().item<double>(), 6.0);
}

void TestWeights::floatsAreCastAndIntegersAreKept() {
    const auto source = file({{"w", at::full({2}, 1.0, at::kHalf)}, {"n", at::full({2}, 7, at::kLong)}});
    const Weights weights(source, {.dtype = at::kBFloat16});
    QCOMPARE(weights.take("w", {2}).scalar_type(), at::kBFloat16);
    QCOMPARE(weights.takeFloat("w", {2}).scalar_type(), at::kFloat);
    QCOMPARE(weights.take("n", {2}).scalar_type(), at::kLong);
}

void TestWeights::loadingCanBeCancelled() {
    int calls = 0;
    const auto stopAtTheSecond = [&] {
        if (++calls == 2)
            throw Stopped();
    };
    const Weights weights(std::make_shared<FreshWeights>(1), {.onTensor = stopAtTheSecond});
    weights.take("a", {1});
    QVERIFY_THROWS_EXCEPTION(Stopped, weights.take("b", {1}));
}

void TestWeights::unusedTensorsAreNamedUnderThePath() {
    const auto one = at::full({1}, 1.0);
    const auto source = file({{"a.x", one}, {"a.y", one}, {"a.inv_freq", one}, {"ab.z", one}});
    const Weights weights(source, {});
    (weights / "a").take("x", {1});
    try {
        (weights / "a").requireAllTaken({"inv_freq"});
        QFAIL("a.y was not used");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::WeightsMismatch);
        QVERIFY(QString(error.what()).contains("a.y"));
        QVERIFY(!QString(error.what()).contains("ab.z"));
    }
    (weights / "a").take("y", {1});
    (weights / "a").requireAllTaken({"inv_freq"});
    QVERIFY_THROWS_EXCEPTION(EngineError, weights.requireAllTaken());
}

void TestWeights::initialValuesDependOnlyOnNameAndSeed() {
    FreshWeights a(4);
    FreshWeights b(4);
    const auto first = a.take("one", {3, 5});
    b.take("two", {3, 5});
    QVERIFY(at::equal(first, b.take("one", {3, 5})));
    QVERIFY(!at::equal(first, a.take("two", {3, 5})));
    QVERIFY(!at::equal(first, FreshWeights(5).take("one", {3, 5})));
    QVERIFY(at::equal(a.take("norm.weight", {2}), at::full({2}, 1.0)));
    QVERIFY(at::equal(a.take("norm.bias", {2}), at::full({2}, 0.0)));
}

void TestWeights::blueprintRecordsWithoutAllocating() {
    const auto blueprint = std::make_shared<Blueprint>();
    const auto tensor = (Weights(blueprint, {}) / "huge").take("weight", {1 << 20, 1 << 20});
    QVERIFY(tensor.is_meta());
    QCOMPARE(blueprint->tensors().at("huge.weight"), (std::vector<std::int64_t>{1 << 20, 1 << 20}));
    QVERIFY_THROWS_EXCEPTION(EngineError, blueprint->take("huge.weight", {2}));
}

void TestWeights::upperLayerHidesLowerLayers() {
    const auto base = file({{"table", at::full({2}, 1.0)}, {"norm", at::full({1}, 2.0)}});
    const auto learned = file({{"outer.table", at::full({3}, 5.0)}, {"projection", at::full({1}, 6.0)}});
    OverlayWeights overlay({{learned, "outer."}, {base, ""}});
    QCOMPARE(overlay.shapeOf("table"), std::vector<std::int64_t>{3});
    QCOMPARE(overlay.untaken(), (std::vector<std::string>{"table", "norm"}));
    QCOMPARE(overlay.take("table", {3}).sum().item<double>(), 15.0);
    QCOMPARE(overlay.take("norm", {1}).item<double>(), 2.0);
    QVERIFY(overlay.untaken().empty()); // neither the hidden table nor tensors outside the prefix count
    QCOMPARE(learned->untaken(), std::vector<std::string>{"projection"});
    QVERIFY_THROWS_EXCEPTION(EngineError, overlay.take("nothing", {1}));
}

void TestWeights::selectedTensorsAreTrainable() {
    const auto source = file({{"lora.weight", at::full({2}, 1.0)},
                              {"base.weight", at::full({2}, 2.0)},
                              {"lora.ids", at::full({2}, 7, at::kLong)}});
    const auto parameters =
        std::make_shared<Parameters>([](std::string_view name) { return name.starts_with("lora"); });
    const Weights weights(source, {.parameters = parameters});
    const auto trained = (weights / "lora").take("weight", {2});
    const auto frozen = (weights / "base").take("weight", {2});
    QVERIFY(!(weights / "lora").take("ids", {2}).requires_grad());
    QCOMPARE(parameters->tensors().size(), std::size_t(1));
    QVERIFY(parameters->tensors().at("lora.weight").is_same(trained));
    QVERIFY(trained.requires_grad() && trained.is_leaf());
    QVERIFY(!frozen.requires_grad());
    QVERIFY(frozen.data_ptr() == source->take("base.weight").data_ptr()); // shared with the mapped file
    {
        const at::NoGradGuard notRecording;
        trained.mul_(3.0); // private: writing to the mapping would end the program
    }
    QCOMPARE(trained.sum().item<double>(), 6.0);
    QCOMPARE(source->take("lora.weight").sum().item<double>(), 2.0);
}

void TestWeights::sharedTensorsAreOneParameter() {
    const auto parameters = std::make_shared<Parameters>();
    const Weights weights(std::make_shared<FreshWeights>(1), {.parameters = parameters});
    const auto embedding = weights.take("weight", {3, 2});
    const auto head = weights.take("weight", {3, 2});
    QVERIFY(head.is_same(embedding));
    QCOMPARE(parameters->tensors().size(), std::size_t(1));
}

void TestWeights::tensorsAreOrdinaryInInferenceMode() {
    const c10::InferenceMode inference;
    const auto source = file({{"a", at::full({2}, 1.0)}});
    QVERIFY(!Weights(source, {}).take("a", {2}).is_inference());
    QVERIFY(!Weights(source, {.dtype = at::kHalf}).take("a", {2}).is_inference());
    QVERIFY(!Weights(std::make_shared<FreshWeights>(1), {}).take("a", {2}).is_inference());
}

QTEST_GUILESS_MAIN(TestWeights)
#include "test_weights.moc"
