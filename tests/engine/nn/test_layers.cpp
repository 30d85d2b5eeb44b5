// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/nn/Convolution.h"
#include "engine/nn/Embedding.h"
#include "engine/nn/GroupNorm.h"
#include "engine/nn/LayerNorm.h"
#include "engine/nn/Linear.h"
#include "engine/nn/MultiheadAttention.h"

#include <ATen/ops/allclose.h>
#include <ATen/ops/silu.h>

#include <QtTest>

using namespace nextgpt;

namespace {

/// One layer of the reference's file.
class Layer {
public:
    explicit Layer(std::string name)
        : m_file(std::make_shared<SafetensorsFile>(NEXTGPT_TEST_DATA "/nn/layers.safetensors"))
        , m_name(std::move(name)) {}

    Weights weights() const { return Weights(m_file, {}) / m_name / "weights"; }
    at::Tensor input(const std::string& name = "x") const { return m_file->take(m_name + ".input." + name); }

    /// The layer used all its weights and agrees with torch's output.
    void compare(const at::Tensor& output) const {
        weights().requireAllTaken();
        const auto wanted = m_file->take(m_name + ".output");
        QCOMPARE(output.sizes(), wanted.sizes());
        QVERIFY2(at::allclose(output, wanted, 1e-4, 1e-5), m_name.c_str());
    }

private:
    std::shared_ptr<SafetensorsFile> m_file;
    std::string m_name;
};

} // namespace

/// Single layers against torch.nn, with weights under torch's names.
class TestLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linear();
    void convolution();
    void normalisation();
    void embedding();
    void attention();
};

void TestLayers::linear() {
    const Layer withBias("linear");
    withBias.compare(Linear(withBias.weights(), 6, 4)(withBias.input()));
    const Layer without("linear_without_bias");
    without.compare(Linear(without.weights(), 6, 4, {.bias = Bias::No})(without.input()));
}

void TestLayers::convolution() {
    const Layer one("convolution1d");
    one.compare(Convolution(one.weights(),
                            {.in = 3, .out = 4, .kernel = {5}, .stride = {2}, .padding = {2}})(one.input()));
    const Layer two("convolution2d");
    two.compare(Convolution(two.weights(), ConvolutionShape::square(3, 4, 3))(two.input()));
    const Layer strided("convolution2d_halving");
    strided.compare(Convolution(strided.weights(), ConvolutionShape::square(3, 4, 3, 2))(strided.input()));
    const Layer patches("convolution3d_patches");
    patches.compare(Convolution(patches.weights(),
                                ConvolutionShape::patches(3, 4, {2, 3, 3}, Bias::No))(patches.input()));
}

void TestLayers::normalisation() {
    const Layer layer("layer_norm");
    layer.compare(LayerNorm(layer.weights(), 6, 1e-6)(layer.input()));
    const Layer group("group_norm");
    const GroupNorm groupNorm(group.weights(), 2, 6, 1e-6);
    group.compare(groupNorm(group.input()));
    QVERIFY(at::allclose(groupNorm.withSilu(group.input()), at::silu(groupNorm(group.input()))));
}

void TestLayers::embedding() {
    const Layer layer("embedding");
    layer.compare(Embedding(layer.weights(), 9, 4)(layer.input()));
}

void TestLayers::attention() {
    const Layer self("self_attention");
    self.compare(MultiheadAttention(self.weights(), {.width = 12, .heads = 3})(self.input()));
    const Layer causal("causal_attention");
    causal.compare(MultiheadAttention(causal.weights(), {.width = 12, .heads = 3})(causal.input(),
                                                                                   AttentionMask::Causal));
    const Layer cross("cross_attention");
    cross.compare(MultiheadAttention(cross.weights(), {.width = 12, .heads = 3})
                      .cross(cross.input(), cross.input("memory")));
    const Layer extra("extra_key_attention");
    extra.compare(
        MultiheadAttention(extra.weights(), {.width = 12, .heads = 3, .addBiasKv = true})(extra.input()));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "test_layers.moc"
