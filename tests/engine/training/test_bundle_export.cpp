// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/Bundle.h"
#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/training/BundleExport.h"
#include "tests/engine/training/RunFixture.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include <QtTest>

#include <numeric>

using namespace nextgpt;
using namespace nextgpt::test;
namespace fs = std::filesystem;

namespace {

/// A run that trains a grouping input projection of two positions.
TrainingRequest groupingRun(const RunFixture& runs, const std::string& name, std::int64_t steps) {
    TrainingRequest run = runs.request(TrainingStage::Encode, name);
    run.config.inputMode = InputMode::Grouping;
    run.config.inputTokens = 2;
    run.config.steps = steps;
    run.config.checkpointEvery = steps;
    run.config.rates[LearningGroup::InputProjection] = 1e-2;
    return run;
}

} // namespace

/// The bundle that comes out of a run.
class TestBundleExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exportsABundle();
    void replacesOutputProjections();
    void linearProjectionsNeedEnoughSignalTokens();
    void replacesTheInputProjection();
    void groupingLearnsAndReplies();
    void groupingResumesExactly();
    void groupingStartsAfresh();

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

/// From scratch in place of the linear one: the alignment learns, and the exported bundle replies.
void TestBundleExport::groupingLearnsAndReplies() {
    TrainingRequest run = groupingRun(m_runs, "grouping", 60);
    std::vector<double> losses;
    train(run, at::kCPU,
          [&](const TrainingEvent& event) {
              if (const auto* step = std::get_if<TrainingStep>(&event))
                  losses.push_back(step->crossEntropy);
          },
          {});
    QCOMPARE(losses.size(), 60u);
    // Three batches are an epoch: both sums are over the same examples.
    const double before = std::accumulate(losses.begin(), losses.begin() + 9, 0.0);
    const double after = std::accumulate(losses.end() - 9, losses.end(), 0.0);
    QVERIFY2(after < before, qPrintable(QString("%1 %2").arg(before).arg(after)));

    const fs::path target = m_runs.path("grouping bundle");
    exportBundle({.run = run.run, .target = target});
    const auto config =
        nlohmann::json::parse(RunFixture::read(target / "nextgpt/config.json")).at("input_projection");
    QCOMPARE(config.at("mode").get<std::string>(), std::string("grouping"));
    QCOMPARE(config.at("tokens").get<int>(), 2);
    SafetensorsFile exported(target / "nextgpt/model.safetensors");
    QVERIFY(exported.has("mm_input_projector.layers.0.group_token"));
    QVERIFY(!exported.has("llama_proj.weight")); // of the replaced projection
    QCOMPARE(resumedRequest(run.run, m_runs.path("cache")).config.inputMode,
             std::optional(InputMode::Grouping));

    // With the bundle's own projection the same prompt is one position shorter.
    const auto promptTokens = [](const fs::path& folder) {
        const Bundle bundle = Bundle::open(folder);
        requireLoadable(bundle);
        const auto assistant = loadAssistant(bundle, {}, Job::unattended());
        ReplyRequest request;
        request.messages = {
            {.role = Role::User,
             .parts = {std::string("what is this?"),
                       MediaFile{Modality::Image, NEXTGPT_SOURCE_DIR "/resources/samples/boat.png"}}}};
        request.options.text.maxNewTokens = 4;
        for (const Modality modality : kMediaModalities)
            request.options.switches[modality] = ModalitySwitch::Never;
        int tokens = 0;
        assistant->reply(request, Job(
                                      [&](const Event& event) {
                                          if (const auto* measured = std::get_if<TextMeasured>(&event))
                                              tokens = measured->promptTokens;
                                      },
                                      {}));
        return tokens;
    };
    QCOMPARE(promptTokens(target), promptTokens(run.bundle) + 1);

    // The next stage continues with it, in its own mode.
    TrainingRequest next = m_runs.request(TrainingStage::Instruct, "after grouping");
    next.bundle = target;
    next.config.steps = 2;
    QCOMPARE(train(next, at::kCPU, ignoreEvents, {}), TrainingEnd::Finished);
    // And a linear one can take its place again.
    TrainingRequest back = m_runs.request(TrainingStage::Encode, "linear again");
    back.bundle = target;
    back.config.inputMode = InputMode::Linear;
    back.config.steps = 1;
    QCOMPARE(train(back, at::kCPU, ignoreEvents, {}), TrainingEnd::Finished);
    const fs::path linear = m_runs.path("linear bundle");
    exportBundle({.run = back.run, .target = linear});
    QCOMPARE(promptTokens(linear), promptTokens(run.bundle));

    TrainingRequest frozen = m_runs.request(TrainingStage::Decode, "grouping but frozen");
    frozen.config.inputMode = InputMode::Grouping;
    QCOMPARE(errorOf(frozen), std::optional(ErrorCode::RequestInvalid));
}

/// The noise of the assignments is a function of the seed and the batch.
void TestBundleExport::groupingResumesExactly() {
    const TrainingRequest whole = groupingRun(m_runs, "whole grouping", 6);
    QCOMPARE(train(whole, at::kCPU, ignoreEvents, {}), TrainingEnd::Finished);
    const TrainingRequest parts = groupingRun(m_runs, "grouping in parts", 6);
    StopAfter stop{.step = 3};
    QCOMPARE(train(parts, at::kCPU, stop.sink(), stop.source.get_token()), TrainingEnd::Stopped);
    QCOMPARE(train(resumedRequest(parts.run, m_runs.path("cache")), at::kCPU, ignoreEvents, {}),
             TrainingEnd::Finished);
    QCOMPARE(RunFixture::losses(parts.run), RunFixture::losses(whole.run));
    TrainingRequest other = groupingRun(m_runs, "grouping with another seed", 6);
    other.config.seed = 14;
    train(other, at::kCPU, ignoreEvents, {});
    QVERIFY(RunFixture::losses(other.run) != RunFixture::losses(whole.run));
}

/// Initial values are those of the publication, whether the projection is new or its group starts afresh.
void TestBundleExport::groupingStartsAfresh() {
    const TrainingRequest run = groupingRun(m_runs, "a grouping to forget", 1);
    train(run, at::kCPU, ignoreEvents, {});
    const fs::path target = m_runs.path("forgotten grouping");
    exportBundle({.run = run.run, .target = target});
    AlignmentOptions options{.learning = {LearningGroup::InputProjection},
                             .fresh = {LearningGroup::InputProjection}};
    const AlignmentModel again(Bundle::open(target), options, at::kCPU);
    options = {
        .learning = {LearningGroup::InputProjection}, .inputMode = InputMode::Grouping, .inputTokens = 2};
    const AlignmentModel anew(Bundle::open(m_runs.path("bundle")), options, at::kCPU);
    QVERIFY(anew.hasNewInput() && !again.hasNewInput());
    QCOMPARE(again.learning().size(), anew.learning().size());
    for (std::size_t i = 0; i < anew.learning().size(); ++i) {
        const LearningTensor& tensor = anew.learning()[i];
        QVERIFY2(at::equal(tensor.parameter, again.learning()[i].parameter), tensor.name.c_str());
        const at::Tensor values = tensor.values();
        if (tensor.name.ends_with("layers.0.group_token"))
            QVERIFY(values.std().item<double>() > 0.01 && values.std().item<double>() < 0.04);
        else if (tensor.name.ends_with("layers.1.group_token") ||
                 tensor.name.ends_with("group_projector.0.bias"))
            QVERIFY2(values.eq(0).all().item<bool>(), tensor.name.c_str());
        else if (tensor.name.ends_with("group_projector.0.weight") || tensor.name.ends_with("norm1.weight"))
            QVERIFY2(values.eq(1).all().item<bool>(), tensor.name.c_str());
        else if (tensor.name.ends_with("attn.proj.bias"))
            QVERIFY2(values.abs().max().item<double>() > 0.01, tensor.name.c_str());
    }
}

QTEST_GUILESS_MAIN(TestBundleExport)
#include "test_bundle_export.moc"
