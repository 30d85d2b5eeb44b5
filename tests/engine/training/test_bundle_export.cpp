// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/Bundle.h"
#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/training/BundleExport.h"
#include "tests/engine/training/RunFixture.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;
namespace fs = std::filesystem;

/// The bundle that comes out of a run.
class TestBundleExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exportsABundle();
    void replacesOutputProjections();
    void linearProjectionsNeedEnoughSignalTokens();
    void replacesTheInputProjection();

private:
    RunFixture m_runs;
};

void TestBundleExport::exportsABundle() {
    TrainingRequest run = m_runs.request(TrainingStage::Instruct, "exported run");
    run.config.checkpointEvery = 3;
    train(run, at::kCPU, ignoreEvents, {});
    QVERIFY_THROWS_EXCEPTION(EngineError,
                             exportBundle({.run = m_runs.path("data"), .target = m_runs.path("x")}));
    const fs::path target = m_runs.path("exported bundle");
    QCOMPARE(exportBundle({.run = run.run, .target = target, .bundleName = "Tuned"}), 6);
    const Bundle bundle = Bundle::open(target);
    bundle.verify();
    QCOMPARE(bundle.name(), std::string("Tuned"));
    QVERIFY_THROWS_EXCEPTION(EngineError, exportBundle({.run = run.run, .target = target})); // exists

    // The tensors of the checkpoint are in the bundle, everything else is as before.
    SafetensorsFile exported(target / "nextgpt/model.safetensors");
    SafetensorsFile original(run.bundle / "nextgpt/model.safetensors");
    const auto trained = RunFolder::read(run.run, 6).tensors;
    std::size_t changed = 0;
    for (const auto& [key, entry] : original.tensors()) {
        const bool learned = trained.contains("value." + key);
        const at::Tensor tensor = exported.take(key);
        QVERIFY2(learned || at::equal(tensor, original.take(key)), key.c_str());
        if (learned)
            QVERIFY2(at::equal(tensor, trained.at("value." + key).to(tensor.scalar_type())), key.c_str());
        changed += learned && !at::equal(tensor, original.take(key)) ? 1 : 0;
    }
    QVERIFY(changed > 10);
    QVERIFY(
        exported.has("llama_model.base_model.model.model.layers.0.self_attn.q_proj.lora_B.default.weight"));
    const auto config = nlohmann::json::parse(RunFixture::read(target / "nextgpt/config.json"));
    QCOMPARE(config.at("lora").at("rank").get<int>(), 4);
    QCOMPARE(config.at("lora").at("alpha").get<double>(), 8.0);

    // Only the rows of added tokens differ from the base model's tables.
    SafetensorsFile base(run.bundle / "llm/model.safetensors");
    const at::Tensor before = base.take("model.embed_tokens.weight");
    const at::Tensor after = exported.take("llama_model.base_model.model.model.embed_tokens.weight");
    QVERIFY(at::equal(after.slice(0, 0, 1000), before.slice(0, 0, 1000)));
    QVERIFY(!at::equal(after.slice(0, 1000), before.slice(0, 1000)));

    // The bundle can be trained further: its own branches are continued.
    TrainingRequest next = m_runs.request(TrainingStage::Instruct, "next run");
    next.bundle = target;
    next.config.steps = 1;
    QCOMPARE(train(next, at::kCPU, ignoreEvents, {}), TrainingEnd::Finished);
}

void TestBundleExport::replacesOutputProjections() {
    TrainingRequest run = m_runs.request(TrainingStage::Decode, "query former");
    run.config.outputMode = ProjectionMode::QueryFormer;
    run.config.steps = 20;
    run.config.rates[LearningGroup::OutputProjections] = 3e-3;
    std::vector<double> distances;
    train(run, at::kCPU,
          [&](const TrainingEvent& event) {
              if (const auto* step = std::get_if<TrainingStep>(&event))
                  distances.push_back(*step->distances[Modality::Image]);
          },
          {});
    QVERIFY(distances.back() < distances.front());
    const fs::path target = m_runs.path("query former bundle");
    exportBundle({.run = run.run, .target = target});
    const auto config = nlohmann::json::parse(RunFixture::read(target / "nextgpt/config.json"));
    QCOMPARE(config.at("output_projections").at("image").at("mode").get<std::string>(),
             std::string("qformer"));
    SafetensorsFile exported(target / "nextgpt/model.safetensors");
    QVERIFY(exported.has("gen_text_hidden_fcs.0.query_tokens"));
    QVERIFY(
        exported.has("gen_text_hidden_fcs.0.Qformer.bert.encoder.layer.0.crossattention.self.query.weight"));
    QVERIFY(!exported.has("gen_text_hidden_fcs.0.query_embs")); // of the replaced projection

    // The next stage continues with it.
    TrainingRequest next = m_runs.request(TrainingStage::Instruct, "after the query former");
    next.bundle = target;
    next.config.steps = 1;
    QCOMPARE(train(next, at::kCPU, ignoreEvents, {}), TrainingEnd::Finished);
    SafetensorsFile again(target / "nextgpt/model.safetensors");
    QCOMPARE(resumedRequest(run.run, m_runs.path("cache")).config.outputMode,
             std::optional(ProjectionMode::QueryFormer));

    TrainingRequest frozen = m_runs.request(TrainingStage::Encode, "new but frozen");
    frozen.config.outputMode = ProjectionMode::QueryFormer;
    QCOMPARE(errorOf(frozen), std::optional(ErrorCode::RequestInvalid));
}

void TestBundleExport::linearProjectionsNeedEnoughSignalTokens() {
    TrainingRequest run = m_runs.request(TrainingStage::Decode, "linear");
    run.config.outputMode = ProjectionMode::Linear; // four signal states, but the condition has 77 rows
    QCOMPARE(errorOf(run), std::optional(ErrorCode::BundleMismatch));
}

/// A medium takes three positions: the alignment learns, and the bundle keeps the number.
void TestBundleExport::replacesTheInputProjection() {
    TrainingRequest run = m_runs.request(TrainingStage::Encode, "three tokens");
    run.config.inputTokens = 3;
    run.config.steps = 20;
    run.config.rates[LearningGroup::InputProjection] = 3e-3;
    std::vector<double> losses;
    train(run, at::kCPU,
          [&](const TrainingEvent& event) {
              if (const auto* step = std::get_if<TrainingStep>(&event))
                  losses.push_back(step->crossEntropy);
          },
          {});
    QVERIFY2(losses.back() < losses.front(), qPrintable(QString::number(losses.back())));
    const fs::path target = m_runs.path("bundle of three tokens");
    exportBundle({.run = run.run, .target = target});
    const auto config = nlohmann::json::parse(RunFixture::read(target / "nextgpt/config.json"));
    QCOMPARE(config.at("input_projection").at("tokens").get<int>(), 3);
    SafetensorsFile exported(target / "nextgpt/model.safetensors");
    SafetensorsFile original(run.bundle / "nextgpt/model.safetensors");
    QCOMPARE(exported.shapeOf("llama_proj.weight").front(),
             3 * original.shapeOf("llama_proj.weight").front());

    // The next stage continues with it.
    TrainingRequest next = m_runs.request(TrainingStage::Instruct, "after three tokens");
    next.bundle = target;
    next.config.steps = 1;
    QCOMPARE(train(next, at::kCPU, ignoreEvents, {}), TrainingEnd::Finished);
    QCOMPARE(resumedRequest(run.run, m_runs.path("cache")).config.inputTokens,
             std::optional<std::int64_t>(3));

    TrainingRequest frozen = m_runs.request(TrainingStage::Decode, "new but frozen input");
    frozen.config.inputTokens = 2;
    QCOMPARE(errorOf(frozen), std::optional(ErrorCode::RequestInvalid));
}

QTEST_GUILESS_MAIN(TestBundleExport)
#include "test_bundle_export.moc"
