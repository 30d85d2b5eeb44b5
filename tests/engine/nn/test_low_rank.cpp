// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/nn/Linear.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/allclose.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/randn.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;

namespace {

using Tensors = std::map<std::string, at::Tensor>;

Tensors layer() {
    return {{"weight", at::randn({4, 6})},
            {"lora_A.default.weight", at::randn({2, 6})},
            {"lora_B.default.weight", at::randn({4, 2})}};
}

} // namespace

class TestLowRank : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void branchEqualsFoldedWeight();
    void bothKeySpellingsAreFound();
    void incompleteBranchIsRefused();

private:
    Linear load(const Tensors& tensors, double scale) {
        const auto path = std::filesystem::path(m_folder.path().toStdString()) / "lora.safetensors";
        writeSafetensors(path, tensors);
        const Weights weights(std::make_shared<SafetensorsFile>(path), {});
        Linear linear(weights, 6, 4, {.bias = Bias::No, .loraScale = scale});
        weights.requireAllTaken();
        return linear;
    }

    QTemporaryDir m_folder;
};

void TestLowRank::branchEqualsFoldedWeight() {
    const auto tensors = layer();
    const auto folded = tensors.at("weight") + 0.5 * at::matmul(tensors.at("lora_B.default.weight"),
                                                                tensors.at("lora_A.default.weight"));
    const auto x = at::randn({3, 6});
    QVERIFY(at::allclose(load(tensors, 0.5)(x), at::linear(x, folded), 1e-4, 1e-5));
}

void TestLowRank::bothKeySpellingsAreFound() {
    const auto tensors = layer();
    const Tensors saved{{"weight", tensors.at("weight")},
                        {"lora_A.weight", tensors.at("lora_A.default.weight")},
                        {"lora_B.weight", tensors.at("lora_B.default.weight")}};
    const auto x = at::randn({3, 6});
    QVERIFY(at::allclose(load(tensors, 2.0)(x), load(saved, 2.0)(x)));
}

void TestLowRank::incompleteBranchIsRefused() {
    auto tensors = layer();
    tensors.erase("lora_B.default.weight");
    QVERIFY_THROWS_EXCEPTION(EngineError, load(tensors, 1.0));
}

QTEST_GUILESS_MAIN(TestLowRank)
#include "test_low_rank.moc"
