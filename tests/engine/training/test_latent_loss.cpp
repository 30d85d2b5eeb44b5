// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/training/objective/LatentDenoising.h"
#include "tests/engine/training/RunFixture.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>

#include <nlohmann/json.hpp>

#include <QtTest>

#include <cmath>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

constexpr double kTolerance = 1e-4;

double relative(const at::Tensor& found, const at::Tensor& expected) {
    return ((found - expected).norm() / expected.norm()).item<double>();
}

} // namespace

/// The denoising loss of frozen decoders: against diffusers on the pocket bundle, and in runs on a tiny
/// bundle.
class TestLatentLoss : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(2); }
    void equalsDiffusers_data();
    void equalsDiffusers();
    void drawsDependOnTheGenerator();
    void trainsOutputProjectionsOnly();
    void mediaWithoutLatentsAreTrainedWithoutThem();
    void resumesExactly();

private:
    RunFixture m_runs;
};

void TestLatentLoss::equalsDiffusers_data() {
    QTest::addColumn<int>("modality");
    QTest::newRow("image") << static_cast<int>(Modality::Image);
    QTest::newRow("video") << static_cast<int>(Modality::Video);
}

void TestLatentLoss::equalsDiffusers() {
    QFETCH(int, modality);
    const auto medium = static_cast<Modality>(modality);
    SafetensorsFile fixture(NEXTGPT_TEST_DATA "/parity/training/latent_loss.safetensors");
    const auto read = [&](const std::string& key) {
        return fixture.take(std::string(name(medium)) + "." + key).clone();
    };
    const LatentDenoising denoising(Bundle::open(NEXTGPT_POCKET_BUNDLE), medium, at::kCPU);
    const at::Tensor times = read("times");
    DenoisingDraw draw{.times = {}, .noise = read("noise")};
    for (std::int64_t i = 0; i < times.size(0); ++i)
        draw.times.push_back(times[i].item<int>());
    const at::Tensor conditions = read("conditions").requires_grad_(true);
    const at::Tensor latents = read("latents");
    QVERIFY(relative(denoising.loss(conditions, latents, draw, {.mostSnr = 0.0}), read("loss")) <=
            kTolerance);
    const at::Tensor weighted = denoising.loss(conditions, latents, draw, {.mostSnr = 5.0});
    QVERIFY(relative(weighted, read("weighted")) <= kTolerance);
    weighted.backward();
    const double error = relative(conditions.grad(), read("gradient"));
    QVERIFY2(error <= kTolerance, std::to_string(error).c_str());
}

void TestLatentLoss::drawsDependOnTheGenerator() {
    const at::Tensor latents = at::zeros({50, 4, 2, 2});
    const auto draw = [&](std::uint64_t seed) {
        return DenoisingDraw::sample(latents, 1000, at::detail::createCPUGenerator(seed));
    };
    QVERIFY(draw(1).times == draw(1).times);
    QVERIFY(draw(1).times != draw(2).times);
    QVERIFY(at::equal(draw(1).noise, draw(1).noise));
    const auto times = draw(3).times;
    QVERIFY(*std::min_element(times.begin(), times.end()) < 200);
    QVERIFY(*std::max_element(times.begin(), times.end()) >= 800);
    QVERIFY(std::abs(draw(4).noise.std().item<double>() - 1.0) < 0.1);
}

void TestLatentLoss::trainsOutputProjectionsOnly() {
    TrainingRequest with = m_runs.request(TrainingStage::Decode, "with");
    with.config.latentLoss = 1.0;
    with.data.validation = {m_runs.path("data/pairs.json")};
    const TrainingRequest without = m_runs.request(TrainingStage::Decode, "without");
    std::vector<TrainingStep> steps;
    train(with, at::kCPU,
          [&](const TrainingEvent& event) {
              if (const auto* step = std::get_if<TrainingStep>(&event))
                  steps.push_back(*step);
          },
          {});
    train(without, at::kCPU, ignoreEvents, {});
    QCOMPARE(steps.size(), 6u);
    for (const TrainingStep& step : steps) {
        QVERIFY(step.latents[Modality::Image] && *step.latents[Modality::Image] > 0);
        const double parts =
            step.crossEntropy + *step.distances[Modality::Image] + *step.latents[Modality::Image];
        QVERIFY(std::abs(step.loss - parts) <= 1e-4 * step.loss);
    }
    const std::string curve = RunFixture::read(with.run / "curve.csv");
    QVERIFY(curve.substr(0, curve.find('\n')).find(",latent_image,latent_video,latent_audio,") !=
            std::string::npos);
    QVERIFY(RunFixture::read(with.run / "report.html").find("image: denoising of latents") !=
            std::string::npos);

    // After the first step the token rows are those of a run without the loss, apart from the common norm by
    // which gradients are clipped; the projections are not.
    TrainingRequest one = with;
    one.run = m_runs.path("one");
    one.config.steps = 1;
    one.config.clipNorm = 0.0;
    TrainingRequest other = one;
    other.run = m_runs.path("other");
    other.config.latentLoss = 0.0;
    train(one, at::kCPU, ignoreEvents, {});
    train(other, at::kCPU, ignoreEvents, {});
    const auto expected = RunFolder::read(other.run, 1).tensors;
    int projections = 0;
    for (const auto& [key, tensor] : RunFolder::read(one.run, 1).tensors) {
        if (!key.starts_with("moment1."))
            continue;
        const bool isEqual = at::equal(tensor, expected.at(key));
        if (key.find("gen_text_hidden_fcs") == std::string::npos)
            QVERIFY2(isEqual, key.c_str());
        else
            projections += isEqual ? 0 : 1;
    }
    QVERIFY(projections > 10);
}

void TestLatentLoss::mediaWithoutLatentsAreTrainedWithoutThem() {
    RunFixture::write(m_runs.path("data/some.json"), R"([{"image_name": "0.png", "caption": "a dark square"},
        {"image_name": "missing.png", "caption": "no file"}, {"image_name": "damaged.png", "caption": "damaged"}])");
    RunFixture::write(m_runs.path("data/damaged.png"), "\x89PNG\r\n\x1a\n broken");
    TrainingRequest run = m_runs.request(TrainingStage::Decode, "some");
    run.data.training = {m_runs.path("data/some.json")};
    run.config.latentLoss = 0.5;
    run.config.batchSize = 3;
    std::optional<TrainingDataRead> data;
    const auto sink = [&](const TrainingEvent& event) {
        if (const auto* read = std::get_if<TrainingDataRead>(&event))
            data = *read;
    };
    QCOMPARE(train(run, at::kCPU, sink, {}), TrainingEnd::Finished);
    QCOMPARE(data->sequences, 3u); // captions are enough for the other losses
    QCOMPARE(data->findings.size(), 1u);
    QCOMPARE(data->findings[0].kind, DataFinding::Kind::UnreadableMedium);
}

void TestLatentLoss::resumesExactly() {
    TrainingRequest whole = m_runs.request(TrainingStage::Decode, "whole");
    whole.config.latentLoss = 1.0;
    train(whole, at::kCPU, ignoreEvents, {});
    TrainingRequest parts = whole;
    parts.run = m_runs.path("parts");
    StopAfter stopper{.step = 3};
    QCOMPARE(train(parts, at::kCPU, stopper.sink(), stopper.source.get_token()), TrainingEnd::Stopped);
    train(resumedRequest(parts.run, m_runs.path("cache")), at::kCPU, ignoreEvents, {});
    QCOMPARE(RunFixture::losses(parts.run), RunFixture::losses(whole.run));
}

QTEST_GUILESS_MAIN(TestLatentLoss)
#include "test_latent_loss.moc"
