// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/io/JsonFile.h"
#include "engine/models/language/Llama.h"
#include "engine/models/language/RotaryFrequencies.h"
#include "engine/weights/FreshWeights.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using nlohmann::json;

namespace {

LlamaConfig tinyConfig() {
    LlamaConfig config;
    config.hiddenSize = 32;
    config.intermediateSize = 48;
    config.numHiddenLayers = 2;
    config.numAttentionHeads = 4;
    config.numKeyValueHeads = 2;
    config.vocabSize = 100;
    config.maxPositionEmbeddings = 80;
    return config;
}

Llama tiny() {
    return Llama(Weights(std::make_shared<FreshWeights>(3), {}), tinyConfig());
}

at::Tensor tokens(const Llama& llama, std::int64_t first, std::int64_t end) {
    return llama.embed(at::arange(first, end).unsqueeze(0)); // [1,L,D]
}

json changedConfig(const QString& change) {
    json config{{"hidden_size", 32},
                {"intermediate_size", 48},
                {"num_hidden_layers", 2},
                {"num_attention_heads", 4},
                {"vocab_size", 100}};
    config.update(json::parse(change.toStdString()));
    return config;
}

bool close(const at::Tensor& a, const at::Tensor& b) {
    return a.sizes() == b.sizes() && at::allclose(a, b, 1e-4, 1e-5);
}

std::map<std::string, at::Tensor> storedTensors() {
    SafetensorsFile stored(NEXTGPT_TEST_DATA "/parity/llama/model.safetensors");
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, entry] : stored.tensors())
        tensors[name] = stored.take(name).clone();
    return tensors;
}

} // namespace

class TestLlama : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cachedPiecesEqualOneForwardPass();
    void truncatedCacheDropsLaterPositions();
    void laterTokensDoNotChangeEarlierStates();
    void paddedBatchesAgreeWithSingleSequences_data();
    void paddedBatchesAgreeWithSingleSequences();
    void positionsAreLimited();
    void hostileConfigsAreRefused_data();
    void hostileConfigsAreRefused();
    void unsupportedFieldsAreNamed_data();
    void unsupportedFieldsAreNamed();
    void harmlessFieldsAreAccepted_data();
    void harmlessFieldsAreAccepted();
    void scaledPositionsLengthenTheContext();
    void factorsScalePositions();
    void leftoverTensorsAreNamed();
    void tiedHeadsThatDifferAreRefused();
};

void TestLlama::cachedPiecesEqualOneForwardPass() {
    const auto llama = tiny();
    auto whole = llama.makeCache();
    const auto expected = llama.forward(tokens(llama, 0, 75), whole).hidden;
    auto cache = llama.makeCache();
    const auto first = llama.forward(tokens(llama, 0, 5), cache).hidden;
    const auto second = llama.forward(tokens(llama, 5, 74), cache).hidden; // grows the store
    const auto third = llama.forward(tokens(llama, 74, 75), cache).hidden;
    QCOMPARE(cache.positions(), std::int64_t(75));
    QVERIFY(close(first, expected.slice(1, 0, 5)));
    QVERIFY(close(second, expected.slice(1, 5, 74)));
    QVERIFY(close(third, expected.slice(1, 74, 75)));
}

void TestLlama::truncatedCacheDropsLaterPositions() {
    const auto llama = tiny();
    auto cache = llama.makeCache();
    llama.forward(tokens(llama, 0, 6), cache);
    llama.forward(tokens(llama, 50, 60), cache); // another continuation
    cache.truncate(6);
    QCOMPARE(cache.positions(), std::int64_t(6));
    const auto again = llama.forward(tokens(llama, 6, 12), cache).hidden;
    auto fresh = llama.makeCache();
    const auto expected = llama.forward(tokens(llama, 0, 12), fresh).hidden.slice(1, 6, 12);
    QVERIFY(close(again, expected));
    cache.truncate(100);
    QCOMPARE(cache.positions(), std::int64_t(12));
}

void TestLlama::laterTokensDoNotChangeEarlierStates() {
    const auto llama = tiny();
    auto a = llama.makeCache();
    auto b = llama.makeCache();
    const auto longer = llama.forward(tokens(llama, 0, 20), a).hidden;
    const auto shorter = llama.forward(tokens(llama, 0, 10), b).hidden;
    QVERIFY(close(longer.slice(1, 0, 10), shorter));
}

void TestLlama::paddedBatchesAgreeWithSingleSequences_data() {
    QTest::addColumn<std::int64_t>("offset"); // of the shorter sequence in its row
    QTest::newRow("padding on the right") << std::int64_t(0);
    QTest::newRow("padding on the left") << std::int64_t(4);
    QTest::newRow("padding on both sides") << std::int64_t(2);
}

void TestLlama::paddedBatchesAgreeWithSingleSequences() {
    QFETCH(std::int64_t, offset);
    const auto llama = tiny();
    const auto ids = at::zeros({2, 12}, at::kLong);
    ids[0].copy_(at::arange(20, 32));
    ids[1].slice(0, offset, offset + 8).copy_(at::arange(50, 58));
    const auto mask = at::zeros({2, 12}, at::kLong);
    mask[0].fill_(1);
    mask[1].slice(0, offset, offset + 8).fill_(1);
    const auto batch = llama.forward(llama.embed(ids), LlamaBatchOptions{.attentionMask = mask}).hidden;
    auto cache = llama.makeCache();
    QVERIFY(close(batch.slice(0, 0, 1), llama.forward(tokens(llama, 20, 32), cache).hidden));
    cache = llama.makeCache();
    QVERIFY(close(batch.slice(0, 1, 2).slice(1, offset, offset + 8),
                  llama.forward(tokens(llama, 50, 58), cache).hidden));
    QVERIFY(batch.isfinite().all().item<bool>()); // padding included
    const auto whole = llama.forward(tokens(llama, 20, 32), LlamaBatchOptions{}).hidden;
    QVERIFY(close(whole, batch.slice(0, 0, 1)));
}

void TestLlama::positionsAreLimited() {
    const auto llama = tiny();
    auto cache = llama.makeCache();
    llama.forward(tokens(llama, 0, 80), cache);
    try {
        llama.forward(tokens(llama, 0, 1), cache);
        QFAIL("81 of 80 positions");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::PromptTooLong);
    }
    QVERIFY_THROWS_EXCEPTION(EngineError, llama.forward(tokens(llama, 0, 81), LlamaBatchOptions{}));
}

void TestLlama::hostileConfigsAreRefused_data() {
    QTest::addColumn<QString>("change");
    for (
        const auto* change :
        {R"({"num_attention_heads": 0})", R"({"hidden_size": -32})", R"({"hidden_size": "wide"})",
         R"({"num_attention_heads": 5})", R"({"num_key_value_heads": 3})", R"({"num_key_value_heads": 0})",
         R"({"num_hidden_layers": 0})", R"({"rope_theta": 0})", R"({"rope_scaling": {"type": "linear"}})",
         R"({"rope_parameters": {"rope_type": "llama3"}})", R"({"attention_bias": "yes"})",
         R"({"hidden_act": "gelu"})", R"({"num_hidden_layers": 1000000000})", R"({"head_dim": 7})",
         R"({"rope_scaling": {"type": "linear", "factor": 1e9}})",
         R"({"rope_scaling": {"type": "linear", "factor": "2"}})", R"({"rope_scaling": []})",
         R"({"rope_scaling": {"type": "dynamic", "factor": 2}, "head_dim": 2})",
         R"({"rope_scaling": {"type": "llama3", "factor": 8, "low_freq_factor": 4, "high_freq_factor": 4}})"})
        QTest::newRow(change) << QString::fromLatin1(change);
}

void TestLlama::hostileConfigsAreRefused() {
    QFETCH(QString, change);
    try {
        LlamaConfig::fromJson(changedConfig(change));
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::BundleInvalid);
    }
}

/// What a configuration asks and this program does not compute.
void TestLlama::unsupportedFieldsAreNamed_data() {
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* change, const char* named) {
        QTest::newRow(change) << QString::fromLatin1(change) << QString::fromLatin1(named);
    };
    row(R"({"model_type": "gemma"})", "gemma");
    row(R"({"model_type": "granite", "embedding_multiplier": 12.0})", "granite");
    row(R"({"model_type": "qwen2"})", "qwen2");
    row(R"({"architectures": ["LlamaForSequenceClassification"]})", "LlamaForSequenceClassification");
    row(R"({"model_type": "mistral", "num_key_value_heads": 2, "sliding_window": 1024})", "sliding_window");
    row(R"({"model_type": "mistral", "num_key_value_heads": 4})", "sliding_window"); // 4096 is its default
    row(R"({"embedding_multiplier": 12.0})", "embedding_multiplier");
    row(R"({"logits_scaling": 8.0})", "logits_scaling");
    row(R"({"final_logit_softcapping": 30.0})", "final_logit_softcapping");
    row(R"({"quantization_config": {"quant_method": "gptq"}})", "quantization_config");
    row(R"({"num_local_experts": 8})", "num_local_experts");
    row(R"({"partial_rotary_factor": 0.5})", "partial_rotary_factor");
    row(R"({"layer_types": ["full_attention", "sliding_attention"]})", "layer_types");
    row(R"({"rope_scaling": {"type": "yarn", "factor": 4.0}})", "yarn");
    row(R"({"rope_scaling": {"factor": 4.0}})", "factor");
    row(R"({"rope_scaling": {"type": "linear", "factor": 4.0, "mscale": 0.7}})", "mscale");
}

void TestLlama::unsupportedFieldsAreNamed() {
    QFETCH(QString, change);
    QFETCH(QString, named);
    try {
        LlamaConfig::fromJson(changedConfig(change));
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::BundleInvalid);
        QVERIFY2(QString(error.what()).contains(named), error.what());
    }
}

void TestLlama::harmlessFieldsAreAccepted_data() {
    QTest::addColumn<QString>("change");
    for (const auto* change :
         {R"({"rope_scaling": {"type": "linear", "factor": 1.0}})", R"({"rope_scaling": null})",
          R"({"rope_scaling": {"rope_type": "default"}})", R"({"sliding_window": null})",
          R"({"sliding_window": 2048})", R"({"sliding_window": 16, "use_sliding_window": false})",
          R"({"model_type": "mistral", "num_key_value_heads": 2, "sliding_window": null})",
          R"({"pretraining_tp": 1})", R"({"hidden_act": "swish"})", R"({"final_logit_softcapping": null})",
          R"({"partial_rotary_factor": 1.0})", R"({"is_encoder_decoder": false, "pruned_heads": {}})",
          R"({"max_sequence_length": 4096, "_name_or_path": "x", "transformers_version": "4.28.1"})",
          R"({"architectures": ["LLaMAForCausalLM"], "torch_dtype": "float16", "use_cache": true})"})
        QTest::newRow(change) << QString::fromLatin1(change);
}

void TestLlama::harmlessFieldsAreAccepted() {
    QFETCH(QString, change);
    const LlamaConfig config = LlamaConfig::fromJson(changedConfig(change));
    QCOMPARE(config.contextLength(), config.maxPositionEmbeddings);
    QCOMPARE(config.headWidth(), std::int64_t(8));
}

void TestLlama::scaledPositionsLengthenTheContext() {
    const auto lengthOf = [](const char* change) {
        return LlamaConfig::fromJson(changedConfig(change)).contextLength();
    };
    QCOMPARE(lengthOf(R"({"rope_scaling": {"type": "linear", "factor": 4.0}})"), std::int64_t(8'192));
    QCOMPARE(lengthOf(R"({"rope_scaling": {"type": "dynamic", "factor": 1.5}})"), std::int64_t(3'072));
    QCOMPARE(lengthOf(R"({"max_position_embeddings": 131072, "rope_scaling": {"rope_type": "llama3",
        "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0,
        "original_max_position_embeddings": 8192}})"),
             std::int64_t(131'072));
}

/// A GGUF file of Llama 3.1 has factors in place of the settings: the fixture's settings, written as factors.
void TestLlama::factorsScalePositions() {
    const std::filesystem::path folder = NEXTGPT_TEST_DATA "/parity/llama_llama3";
    const LlamaConfig scaled = LlamaConfig::fromJson(readJsonFile(folder / "config.json"));
    LlamaConfig plain = scaled;
    plain.ropeScaling = {};
    std::map<std::string, at::Tensor> tensors;
    SafetensorsFile stored(folder / "model.safetensors");
    for (const auto& [name, entry] : stored.tensors())
        tensors[name] = stored.take(name).clone();
    QTemporaryDir temporary;
    const auto file = std::filesystem::path(temporary.path().toStdString()) / "model.safetensors";
    const auto hidden = [&](const LlamaConfig& config) {
        writeSafetensors(file, tensors);
        const Llama llama(Weights(std::make_shared<SafetensorsFile>(file), {}), config);
        auto cache = llama.makeCache();
        return llama.forward(llama.embed(at::arange(20).unsqueeze(0)), cache).hidden;
    };
    const at::Tensor expected = hidden(scaled);
    QVERIFY(!close(hidden(plain), expected));
    tensors["rope_freqs.weight"] =
        rotaryFrequencies(plain, 1, at::kCPU) / rotaryFrequencies(scaled, 1, at::kCPU);
    QVERIFY(close(hidden(plain), expected));
    tensors["rope_freqs.weight"] = at::ones({3});
    QVERIFY_THROWS_EXCEPTION(EngineError, hidden(plain));
}

void TestLlama::leftoverTensorsAreNamed() {
    auto tensors = storedTensors();
    tensors["model.layers.0.self_attn.rotary_emb.inv_freq"] = at::zeros({4}); // old conversions: allowed
    QTemporaryDir temporary;
    const auto path = std::filesystem::path(temporary.path().toStdString()) / "model.safetensors";
    auto config = tinyConfig();
    config.numKeyValueHeads = 4;
    config.vocabSize = 40;
    writeSafetensors(path, tensors);
    Llama(Weights(std::make_shared<SafetensorsFile>(path), {}), config);
    tensors["model.layers.9.mystery"] = at::zeros({4});
    writeSafetensors(path, tensors);
    try {
        Llama(Weights(std::make_shared<SafetensorsFile>(path), {}), config);
        QFAIL("a tensor nobody knows was accepted");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::WeightsMismatch);
        QVERIFY(QString(error.what()).contains("model.layers.9.mystery"));
    }
}

void TestLlama::tiedHeadsThatDifferAreRefused() {
    auto tensors = storedTensors();
    QTemporaryDir temporary;
    const auto path = std::filesystem::path(temporary.path().toStdString()) / "model.safetensors";
    auto config = tinyConfig();
    config.numKeyValueHeads = 4;
    config.tieWordEmbeddings = true;
    const auto load = [&] {
        writeSafetensors(path, tensors);
        Llama(Weights(std::make_shared<SafetensorsFile>(path), {}), config);
    };
    try {
        load();
        QFAIL("a head of its own was ignored");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::WeightsMismatch);
        QVERIFY2(QString(error.what()).contains("lm_head"), error.what());
    }
    tensors["lm_head.weight"] = tensors["model.embed_tokens.weight"].clone();
    load();
    tensors.erase("lm_head.weight");
    load();
}

QTEST_GUILESS_MAIN(TestLlama)
#include "test_llama.moc"
