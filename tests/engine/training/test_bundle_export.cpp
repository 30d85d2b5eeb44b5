// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/Bundle.h"
#include "engine/core/Error.h"
#include "engine/formats/SafetensorsFile.h"
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

private:
    RunFixture m_runs;
};

void TestBundleExport::exportsABundle() {
    TrainingRequest run = m_runs.request(TrainingStage::Instruct, "exported run");
    run.config.checkpointEvery = 3;
    train(run, at::kCPU, ignoreEvents, {});
    QVERIFY_EXCEPTION_THROWN(exportBundle({.run = m_runs.path("data"), .target = m_runs.path("x")}),
                             EngineError);
    const fs::path target = m_runs.path("exported bundle");
    QCOMPARE(exportBundle({.run = run.run, .target = target, .bundleName = "Tuned"}), 6);
    const Bundle bundle = Bundle::open(target);
    bundle.verify();
    QCOMPARE(bundle.name(), std::string("Tuned"));
    QVERIFY_EXCEPTION_THROWN(exportBundle({.run = run.run, .target = target}), EngineError); // exists

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

QTEST_GUILESS_MAIN(TestBundleExport)
#include "test_bundle_export.moc"
