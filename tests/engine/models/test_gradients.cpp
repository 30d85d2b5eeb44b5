// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/Checkpoint.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/io/JsonFile.h"
#include "engine/models/language/InputProjection.h"
#include "engine/models/language/Llama.h"
#include "engine/models/language/LoraConfig.h"
#include "engine/models/language/OutputProjection.h"
#include "engine/weights/OverlayWeights.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/grad_mode.h>
#include <c10/core/InferenceMode.h>

#include <nlohmann/json.hpp>

#include <QtTest>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

using namespace nextgpt;
namespace fs = std::filesystem;

namespace {

constexpr double kTolerance = 1e-4; // largest difference, relative to the largest expected value of a tensor
constexpr double kLearningRate = 1e-3;
constexpr std::int64_t kIgnoredLabel = -100;

double relativeError(const at::Tensor& found, const at::Tensor& expected) {
    const double scale = expected.abs().max().item<double>();
    return (found - expected).abs().max().item<double>() / std::max(scale, 1e-12);
}

/// One committed training step of tests/reference/gradients.py.
class Step {
public:
    explicit Step(const char* name)
        : folder(fs::path(NEXTGPT_TEST_DATA "/parity") / name)
        , file(std::make_shared<SafetensorsFile>(folder / "gradients.safetensors")) {}

    at::Tensor input(const std::string& name) const { return file->take("input." + name); }

    /// An input whose gradient is compared, too.
    at::Tensor differentiableInput(const std::string& name) const {
        return input(name).clone().set_requires_grad(true);
    }

    at::Tensor loss() const { return file->take("expected.loss").squeeze(); }

    /// Compares the gradient of an input.
    void compareInput(const std::string& name, const at::Tensor& x) const {
        const double error = relativeError(x.grad(), file->take("input_grad." + name));
        QVERIFY2(error <= kTolerance, qPrintable(QString("%1: %2").arg(name.c_str()).arg(error)));
    }

    fs::path folder;
    std::shared_ptr<SafetensorsFile> file;
};

/// The inputs of one training step besides its network.
struct Training {
    std::shared_ptr<Parameters> parameters = std::make_shared<Parameters>();
    std::shared_ptr<WeightSource> source;
    std::string prefix; ///< fixture key = prefix + parameter name

    Weights weights() const { return Weights(source, {.parameters = parameters}); }
};

/// Runs forward and backward pass, compares loss and every gradient with PyTorch's, applies one step of
/// stochastic gradient descent and compares the resulting parameters.
void compareStep(const Step& step, const Training& training, const std::function<at::Tensor()>& forward) {
    const auto loss = forward();
    QVERIFY(relativeError(loss, step.loss()) <= kTolerance);
    loss.backward();

    std::size_t expectedGradients = 0;
    for (const auto& [key, entry] : step.file->tensors())
        expectedGradients += key.starts_with("grad.") ? 1 : 0;
    QCOMPARE(training.parameters->tensors().size(), expectedGradients);

    double worst = 0.0;
    for (const auto& [name, parameter] : training.parameters->tensors()) {
        const auto expected = step.file->take("grad." + training.prefix + name);
        QVERIFY2(parameter.grad().defined(), name.c_str());
        const double error = relativeError(parameter.grad(), expected);
        worst = std::max(worst, error);
        QVERIFY2(error <= kTolerance, qPrintable(QString("%1: %2").arg(name.c_str()).arg(error)));

        const auto before = training.source->take(name, expected.sizes()).clone();
        {
            const at::NoGradGuard notRecording;
            parameter.sub_(parameter.grad() * kLearningRate);
        }
        QVERIFY2(at::allclose(parameter, before - expected * kLearningRate, 1e-4, 1e-6), name.c_str());
        QVERIFY2(at::equal(training.source->take(name, expected.sizes()), before), "the file has changed");
    }
    qInfo("%zu gradients, largest relative error %.3g", expectedGradients, worst);
    QVERIFY(forward().item<double>() < loss.item<double>());
}

at::Tensor languageLoss(const Llama& llama, const Step& step, const TrainingOptions& options) {
    const auto hidden =
        llama
            .forward(llama.embed(step.input("ids")),
                     LlamaBatchOptions{.attentionMask = step.input("attention_mask"), .training = options})
            .hidden;
    const auto logits =
        llama.logits(hidden).slice(1, 0, -1).flatten(0, 1); // of the token after each position
    const auto labels = step.input("labels").slice(1, 1).flatten();
    return at::cross_entropy_loss(logits, labels, {}, at::Reduction::Mean, kIgnoredLabel);
}

LlamaConfig llamaConfig(const Step& step) {
    return LlamaConfig::fromJson(readJsonFile(step.folder / "config.json"));
}

/// The frozen base model with trained LoRA branches, embeddings and head.
Training loraTraining(const Step& step) {
    const auto learned = openCheckpoint(step.folder / "nextgpt");
    Training training;
    training.prefix = Llama::kLearnedPrefix;
    training.source = std::make_shared<OverlayWeights>(
        std::vector<OverlayWeights::Layer>{{learned, Llama::kLearnedPrefix}, {openCheckpoint(step.folder)}});
    training.parameters = std::make_shared<Parameters>(
        [learned](std::string_view name) { return learned->has(Llama::kLearnedPrefix + std::string(name)); });
    return training;
}

Llama loraLlama(const Step& step, const Training& training) {
    auto config = llamaConfig(step);
    const auto learned = readJsonFile(step.folder / "nextgpt" / "config.json");
    config.loraScale = LoraConfig::fromJson(learned.at("lora"), "config.json, lora").scale();
    return Llama(training.weights(), config);
}

} // namespace

/// One training step of each network that NExT-GPT trains, against PyTorch's autograd.
class TestGradients : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void llama_data() { activationRows(); }
    void llama();
    void llamaWithLora_data() { activationRows(); }
    void llamaWithLora();
    void inputProjection();
    void outputProjection();
    void loraDropoutIsRepeatedWhenActivationsAreRecomputed();
    void networksLoadedDuringInferenceCanBeTrained();

private:
    static void activationRows();
};

void TestGradients::activationRows() {
    QTest::addColumn<bool>("recompute");
    QTest::newRow("activations kept") << false;
    QTest::newRow("activations recomputed") << true;
}

void TestGradients::llama() {
    QFETCH(bool, recompute);
    const Step step("gradients_llama");
    Training training;
    training.source = openCheckpoint(step.folder);
    const Llama network(training.weights(), llamaConfig(step));
    const TrainingOptions options{.activations = recompute ? Activations::Recompute : Activations::Keep};
    compareStep(step, training, [&] { return languageLoss(network, step, options); });
}

void TestGradients::llamaWithLora() {
    QFETCH(bool, recompute);
    const Step step("gradients_llama_lora");
    const auto training = loraTraining(step);
    const auto network = loraLlama(step, training);
    const TrainingOptions options{.activations = recompute ? Activations::Recompute : Activations::Keep};
    compareStep(step, training, [&] { return languageLoss(network, step, options); });
}

void TestGradients::inputProjection() {
    const Step step("gradients_input_projection");
    Training training;
    training.source = openCheckpoint(step.folder);
    const auto sizes = readJsonFile(step.folder / "config.json").at("input_projection");
    const InputProjection network(training.weights(), {.in = sizes.at("in").get<std::int64_t>(),
                                                       .out = sizes.at("out").get<std::int64_t>()});
    const auto embedding = step.differentiableInput("embedding");
    compareStep(step, training,
                [&] { return at::mse_loss(network(embedding).squeeze(1), step.input("target")); });
    step.compareInput("embedding", embedding);
}

void TestGradients::outputProjection() {
    const Step step("gradients_output_projection");
    Training training;
    training.source = openCheckpoint(step.folder);
    const auto config = readJsonFile(step.folder / "config.json").at("output_projections").at("image");
    const OutputProjection network(training.weights() / OutputProjection::path(Modality::Image),
                                   OutputProjectionConfig::fromJson(config));
    const auto hidden = step.differentiableInput("hidden");
    const auto embeddings = step.differentiableInput("embeddings");
    compareStep(step, training, [&] {
        return (network(hidden, embeddings) - step.input("target")).square().sum(-1).sqrt().mean();
    });
    step.compareInput("hidden", hidden);
    step.compareInput("embeddings", embeddings);
}

void TestGradients::loraDropoutIsRepeatedWhenActivationsAreRecomputed() {
    const Step step("gradients_llama_lora");
    const auto gradients = [&](double dropout, Activations activations) {
        const auto training = loraTraining(step);
        const auto network = loraLlama(step, training);
        languageLoss(network, step,
                     {.loraDropout = dropout,
                      .activations = activations,
                      .generator = at::detail::createCPUGenerator(5)})
            .backward();
        std::map<std::string, at::Tensor> result;
        for (const auto& [name, parameter] : training.parameters->tensors())
            result[name] = parameter.grad();
        return result;
    };
    const auto kept = gradients(0.5, Activations::Keep);
    const auto recomputed = gradients(0.5, Activations::Recompute);
    const auto undropped = gradients(0.0, Activations::Keep);
    QVERIFY(kept.size() > 2);
    for (const auto& [name, gradient] : kept)
        QVERIFY2(relativeError(recomputed.at(name), gradient) < 1e-6, name.c_str());
    const auto branch = std::string("model.layers.0.self_attn.q_proj.lora_B.default.weight");
    QVERIFY(kept.contains(branch));
    QVERIFY(relativeError(undropped.at(branch), kept.at(branch)) > 0.01);
}

void TestGradients::networksLoadedDuringInferenceCanBeTrained() {
    const Step step("gradients_llama_lora");
    const auto training = loraTraining(step);
    std::optional<Llama> network;
    {
        const c10::InferenceMode inference;
        network = loraLlama(step, training);
        auto cache = network->makeCache();
        network->forward(network->embed(step.input("ids")), cache); // as a reply does in between
    }
    compareStep(step, training, [&] { return languageLoss(*network, step, {}); });
}

QTEST_GUILESS_MAIN(TestGradients)
#include "test_gradients.moc"
