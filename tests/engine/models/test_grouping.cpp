// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/io/JsonFile.h"
#include "engine/models/language/InputProjection.h"
#include "engine/weights/Blueprint.h"
#include "engine/weights/FreshWeights.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <nlohmann/json.hpp>

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace nextgpt;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const fs::path kFolder = NEXTGPT_TEST_DATA "/parity/grouping";
const std::string kPrefix = "mm_input_projector";

double largest(const at::Tensor& x) {
    return x.abs().max().item<double>();
}

double relativeError(const at::Tensor& found, const at::Tensor& expected) {
    return largest(found - expected) / largest(expected);
}

InputProjectionConfig fixtureConfig() {
    return InputProjectionConfig::fromJson(readJsonFile(kFolder / "config.json").at("input_projection"),
                                           "the fixture");
}

GroupingProjectionConfig sizesOf(const InputProjectionConfig& config) {
    return {.in = config.in,
            .out = config.out,
            .width = config.width,
            .heads = config.heads,
            .groups = config.groups,
            .tokens = config.tokens,
            .blocks = config.blocks};
}

bool isRefused(const char* text) {
    try {
        InputProjectionConfig::fromJson(json::parse(text), "a configuration");
    } catch (const EngineError& error) {
        return error.code() == ErrorCode::BundleInvalid;
    }
    return false;
}

} // namespace

/// The grouping input projection beside tests/reference/grouping.py, which computes in float64.
class TestGrouping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReference();
    void noiseOfTheAssignmentAgrees();
    void gradientsAgree();
    void hasThePublishedSize();
    void patchesMayBeAnyNumber();
    void noiseIsThatOfItsGenerator();
    void tensorsOfAnotherModeAreRefused();
    void configurationIsReadAndWritten();
};

void TestGrouping::agreesWithTheReference() {
    SafetensorsFile step(kFolder / "gradients.safetensors");
    const InputProjection network(Weights(openCheckpoint(kFolder), {}), fixtureConfig());
    QVERIFY(network.takesPatches());
    QCOMPARE(network.tokens(), 2);
    const at::Tensor found = network(step.take("input.patches"));
    const at::Tensor expected = step.take("expected.positions");
    QCOMPARE(found.sizes(), expected.sizes());
    QVERIFY2(relativeError(found, expected) < 1e-5,
             qPrintable(QString::number(relativeError(found, expected))));
}

void TestGrouping::noiseOfTheAssignmentAgrees() {
    SafetensorsFile step(kFolder / "gradients.safetensors");
    const GroupingProjection network(Weights(openCheckpoint(kFolder), {}) / kPrefix,
                                     sizesOf(fixtureConfig()));
    int assignments = 0;
    const at::Tensor found = network(step.take("input.patches"), [&](at::IntArrayRef shape) {
        at::Tensor noise = step.take("input.noise" + std::to_string(assignments++));
        return noise.view(shape);
    });
    QCOMPARE(assignments, 2);
    QVERIFY(relativeError(found, step.take("expected.noisy")) < 1e-5);
    QVERIFY(relativeError(found, step.take("expected.positions")) > 0.1);
}

void TestGrouping::gradientsAgree() {
    constexpr double kOfAll = 1e-5; // relative to the largest gradient
    constexpr double kOfOne = 1e-4; // relative to the largest of a tensor
    constexpr double kZero = 1e-2;  // of the largest gradient: some are zero up to rounding
    SafetensorsFile step(kFolder / "gradients.safetensors");
    const auto parameters = std::make_shared<Parameters>();
    const InputProjection network(Weights(openCheckpoint(kFolder), {.parameters = parameters}),
                                  fixtureConfig());
    const at::Tensor patches = step.take("input.patches").clone().set_requires_grad(true);
    const at::Tensor loss = at::mse_loss(network(patches), step.take("input.target"));
    QVERIFY(relativeError(loss, step.take("expected.loss").squeeze()) < 1e-5);
    loss.backward();
    const at::Tensor all = step.take("gradient");
    const at::Tensor ofPatches = step.take("input_grad.patches");
    QVERIFY(largest(patches.grad() - ofPatches) < kOfAll * largest(all));
    QVERIFY(relativeError(patches.grad(), ofPatches) < kOfOne);

    // The reference has all gradients one after the other, sorted by name.
    std::map<std::string, at::Tensor> byName;
    for (const auto& [name, parameter] : parameters->tensors())
        byName[name] = parameter;
    std::int64_t first = 0;
    for (const auto& [name, parameter] : byName) {
        QVERIFY2(parameter.grad().defined(), name.c_str());
        const at::Tensor expected = all.slice(0, first, first + parameter.numel()).view(parameter.sizes());
        first += parameter.numel();
        const double difference = largest(parameter.grad() - expected);
        const double scale = std::max(largest(expected), kZero * largest(all));
        QVERIFY2(difference < kOfAll * largest(all) && difference < kOfOne * scale,
                 qPrintable(QString("%1: %2 of %3").arg(name.c_str()).arg(difference).arg(scale)));
    }
    QCOMPARE(first, all.numel());
}

void TestGrouping::hasThePublishedSize() {
    const auto blueprint = std::make_shared<Blueprint>();
    const auto config = InputProjectionConfig::fromJson(json{{"mode", "grouping"}}, "the published one");
    const InputProjection network(Weights(blueprint, {}), config);
    QCOMPARE(network.tokens(), 8);
    std::int64_t count = 0;
    for (const auto& [name, shape] : blueprint->tensors())
        count += c10::multiply_integers(shape);
    QCOMPARE(count, 53'144'912);
    using Shape = std::vector<std::int64_t>;
    const auto& tensors = blueprint->tensors();
    QVERIFY(tensors.at("mm_input_projector.layers.0.group_token") == Shape({1, 64, 512}));
    QVERIFY(tensors.at("mm_input_projector.layers.1.group_projector.1.fc2.weight") == Shape({8, 256}));
    QVERIFY(tensors.at("mm_input_projector.layers.0.downsample.assign.q_proj.bias") == Shape({512}));
    QVERIFY(!tensors.contains("mm_input_projector.layers.0.blocks.0.attn.qkv.bias"));
    QVERIFY(!tensors.contains("mm_input_projector.layers.2.group_token"));
}

void TestGrouping::patchesMayBeAnyNumber() {
    InputProjectionConfig config = fixtureConfig();
    const InputProjection network(Weights(std::make_shared<FreshWeights>(3), {}), config);
    for (const std::int64_t patches : {1, 4, 60})
        QCOMPARE(network(at::randn({3, patches, config.in})).sizes(),
                 at::IntArrayRef({3, config.tokens, config.out}));
    // There are no positions: the order of the patches does not matter.
    const at::Tensor x = at::randn({1, 9, config.in}, at::detail::createCPUGenerator(4));
    QVERIFY(at::allclose(network(x), network(x.flip({1})), 1e-4, 1e-5));
}

void TestGrouping::noiseIsThatOfItsGenerator() {
    SafetensorsFile step(kFolder / "gradients.safetensors");
    const InputProjection network(Weights(openCheckpoint(kFolder), {}), fixtureConfig());
    const at::Tensor patches = step.take("input.patches");
    const auto withSeed = [&](std::uint64_t seed) {
        return network(patches, at::detail::createCPUGenerator(seed));
    };
    QVERIFY(at::equal(withSeed(1), withSeed(1)));
    bool differs = false;
    for (std::uint64_t seed = 2; seed < 12; ++seed)
        differs = differs || relativeError(withSeed(seed), withSeed(1)) > 1e-2;
    QVERIFY(differs);
    // The mean of the standard Gumbel distribution is Euler's constant, its variance π²/6.
    const at::Tensor noise = gumbelNoise(at::detail::createCPUGenerator(1))({100'000});
    QVERIFY(std::abs(noise.mean().item<double>() - 0.5772) < 0.02);
    QVERIFY(std::abs(noise.var().item<double>() - 1.6449) < 0.05);
    QVERIFY(!gumbelNoise({}));
}

void TestGrouping::tensorsOfAnotherModeAreRefused() {
    InputProjectionConfig config = fixtureConfig();
    config.mode = InputMode::Linear;
    QVERIFY_THROWS_EXCEPTION(EngineError, InputProjection(Weights(openCheckpoint(kFolder), {}), config));
    config = fixtureConfig();
    config.blocks = {1, 1, 1}; // a block would be left over
    QVERIFY_THROWS_EXCEPTION(EngineError, InputProjection(Weights(openCheckpoint(kFolder), {}), config));
}

void TestGrouping::configurationIsReadAndWritten() {
    const InputProjectionConfig config = fixtureConfig();
    QCOMPARE(config.toJson(), readJsonFile(kFolder / "config.json").at("input_projection"));
    const auto linear = InputProjectionConfig::fromJson(json::object(), "empty");
    QVERIFY(linear.mode == InputMode::Linear && linear.in == 1024 && linear.out == 4096);
    QCOMPARE(linear.tokens, 1);
    QVERIFY(!isRefused("{}"));
    for (const char* text :
         {R"({"mode": "qformer"})", R"({"heads": 3})", R"({"width": 9, "heads": 1})", R"({"tokens": 65})",
          R"({"blocks": [6, 3]})", R"({"blocks": [6, 3, -1]})", R"({"groups": 0})"})
        QVERIFY2(isRefused(text), text);
}

QTEST_GUILESS_MAIN(TestGrouping)
#include "test_grouping.moc"
