// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/models/audio/ClapText.h"
#include "engine/models/audio/HifiGan.h"
#include "engine/models/diffusion/AutoencoderKl.h"
#include "engine/models/diffusion/UNet2d.h"
#include "engine/models/language/OutputProjection.h"
#include "engine/weights/Blueprint.h"
#include "engine/weights/FreshWeights.h"
#include "engine/weights/ShapeCheck.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <QFile>
#include <QtTest>

using namespace nextgpt;
using nlohmann::json;

namespace {

json unet(const std::vector<int>& channels) {
    return {
        {"in_channels", 8},
        {"out_channels", 8},
        {"block_out_channels", channels},
        {"cross_attention_dim", channels},
        {"attention_head_dim", 8},
        {"down_block_types",
         {"DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"}},
        {"up_block_types", {"CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"}},
        {"class_embed_type", "simple_projection"},
        {"class_embeddings_concat", true},
        {"projection_class_embeddings_input_dim", 512}};
}

json vae() {
    const auto blocks = [](const char* type) { return json(std::vector<std::string>(3, type)); };
    return {{"in_channels", 1},
            {"out_channels", 1},
            {"latent_channels", 8},
            {"block_out_channels", {128, 256, 512}},
            {"layers_per_block", 2},
            {"down_block_types", blocks("DownEncoderBlock2D")},
            {"up_block_types", blocks("UpDecoderBlock2D")}};
}

json vocoder() {
    return {{"model_in_dim", 64},
            {"upsample_initial_channel", 1024},
            {"upsample_rates", {5, 4, 2, 2, 2}},
            {"upsample_kernel_sizes", {16, 16, 8, 4, 4}},
            {"normalize_before", false}};
}

/// A vocoder that is quick to build.
json smallVocoder() {
    return {{"model_in_dim", 4},
            {"upsample_initial_channel", 8},
            {"upsample_rates", {5, 2}},
            {"upsample_kernel_sizes", {16, 4}},
            {"normalize_before", false}};
}

json projection() {
    return {{"in", 4096}, {"out", 512}, {"queries", 1}};
}

template<typename Network, typename Config>
std::shared_ptr<Blueprint> blueprintOf(const json& config) {
    const auto blueprint = std::make_shared<Blueprint>();
    Network(Weights(blueprint, {}), Config::fromJson(config));
    return blueprint;
}

template<typename Config>
bool refuses(json config, const char* changes) {
    config.update(json::parse(changes));
    try {
        Config::fromJson(config);
    } catch (const EngineError& error) {
        qInfo("%s", error.what());
        return error.code() == ErrorCode::BundleInvalid;
    }
    return false;
}

} // namespace

/// AudioLDM's networks at their true size (names and shapes only), and configurations that must be
/// refused.
class TestAudioNetworks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAndShapesEqualThePublishedOnes_data();
    void namesAndShapesEqualThePublishedOnes();
    void unsupportedUNetsAreRefused();
    void unsupportedVocodersAreRefused();
    void unsupportedTextEncodersAreRefused();
    void vocoderReportsItsStages();
    void paddingIsMasked();
    void tooManyTokensAreRefused();
};

void TestAudioNetworks::namesAndShapesEqualThePublishedOnes_data() {
    QTest::addColumn<std::shared_ptr<Blueprint>>("blueprint");
    QTest::newRow("audioldm_l_unet") << blueprintOf<UNet2d, UNet2dConfig>(unet({256, 512, 768, 1280}));
    QTest::newRow("audioldm_s_unet") << blueprintOf<UNet2d, UNet2dConfig>(unet({128, 256, 384, 640}));
    QTest::newRow("audioldm_vae") << blueprintOf<AutoencoderKl, AutoencoderKlConfig>(vae());
    QTest::newRow("audioldm_text_encoder") << blueprintOf<ClapText, ClapTextConfig>(json::object());
    QTest::newRow("audioldm_vocoder") << blueprintOf<HifiGan, HifiGanConfig>(vocoder());
    QTest::newRow("output_projection_audio")
        << blueprintOf<OutputProjection, OutputProjectionConfig>(projection());
}

void TestAudioNetworks::namesAndShapesEqualThePublishedOnes() {
    QFETCH(std::shared_ptr<Blueprint>, blueprint);
    QFile file(QStringLiteral(NEXTGPT_TEST_DATA "/keys/%1.txt").arg(QTest::currentDataTag()));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QByteArrayList found;
    for (const auto& [name, shape] : blueprint->tensors())
        found.append(QByteArray::fromStdString(name + ' ' + shapeText(shape)));
    auto wanted = file.readAll().split('\n');
    wanted.removeAll({});
    QVERIFY(wanted.size() > 100);
    for (const auto& line : found)
        QVERIFY2(wanted.contains(line), ("unexpected: " + line).constData());
    for (const auto& line : wanted)
        QVERIFY2(found.contains(line), ("missing: " + line).constData());
}

void TestAudioNetworks::unsupportedUNetsAreRefused() {
    for (const auto* changes :
         {R"({"class_embed_type": "timestep"})", R"({"class_embed_type": null})",
          R"({"class_embeddings_concat": false})", R"({"projection_class_embeddings_input_dim": null})",
          R"({"projection_class_embeddings_input_dim": -512})", R"({"cross_attention_dim": 768})",
          R"({"cross_attention_dim": [8, 16, 24, 48]})"})
        QVERIFY2(refuses<UNet2dConfig>(unet({8, 16, 24, 40}), changes), changes);
}

void TestAudioNetworks::unsupportedVocodersAreRefused() {
    for (const auto* changes :
         {R"({"upsample_rates": []})", R"({"upsample_rates": [5, 4, 2]})",
          R"({"upsample_rates": [5, 4, 2, 2, 0]})", R"({"upsample_kernel_sizes": [4, 16, 8, 4, 4]})",
          R"({"upsample_kernel_sizes": [16, 16, 8, 4, 1000000]})", R"({"upsample_initial_channel": 16})",
          R"({"upsample_initial_channel": 1e12})", R"({"resblock_kernel_sizes": []})",
          R"({"resblock_kernel_sizes": [3, 7]})", R"({"resblock_kernel_sizes": [3, 7, 10]})",
          R"({"resblock_dilation_sizes": [[1], [], [1]]})", R"({"resblock_dilation_sizes": [[1], [0], [1]]})",
          R"({"model_in_dim": 0})", R"({"sampling_rate": 0})", R"({"sampling_rate": "fast"})"})
        QVERIFY2(refuses<HifiGanConfig>(vocoder(), changes), changes);
}

void TestAudioNetworks::unsupportedTextEncodersAreRefused() {
    for (const auto* changes :
         {R"({"hidden_act": "relu"})", R"({"projection_hidden_act": "gelu"})", R"({"hidden_size": 767})",
          R"({"position_embedding_type": "relative_key"})", R"({"pad_token_id": 60000})",
          R"({"num_attention_heads": 0})", R"({"max_position_embeddings": 2})"})
        QVERIFY2(refuses<ClapTextConfig>(json::object(), changes), changes);
}

void TestAudioNetworks::vocoderReportsItsStages() {
    const HifiGan network(Weights(std::make_shared<FreshWeights>(1), {}),
                          HifiGanConfig::fromJson(smallVocoder()));
    QCOMPARE(network.config().hop(), std::int64_t(10));
    std::vector<std::int64_t> stages;
    const at::Tensor wave = network(at::randn({1, 7, 4}), [&](std::int64_t done, std::int64_t total) {
        stages.push_back(done);
        QCOMPARE(total, std::int64_t(2));
    });
    QCOMPARE(stages, (std::vector<std::int64_t>{1, 2}));
    QCOMPARE(wave.size(1), std::int64_t((5 * 7 + 1) * 2)); // the first kernel adds one step
    struct Halt {};
    QVERIFY_THROWS_EXCEPTION(Halt,
                             network(at::randn({1, 7, 4}), [](std::int64_t, std::int64_t) { throw Halt(); }));
}

void TestAudioNetworks::paddingIsMasked() {
    ClapTextConfig config;
    config.hiddenSize = config.intermediateSize = config.projectionDim = 8;
    config.numAttentionHeads = config.numHiddenLayers = 2;
    config.vocabSize = 20;
    const ClapText encoder(Weights(std::make_shared<FreshWeights>(1), {}), config);
    const at::Tensor bare = encoder.normalised(at::tensor({0, 7, 2}, at::kLong).unsqueeze(0));
    const at::Tensor padded = encoder.normalised(at::tensor({0, 7, 2, 1, 1, 1}, at::kLong).unsqueeze(0));
    QVERIFY(at::allclose(bare, padded, 1e-4, 1e-5));
    QVERIFY(std::abs(bare.norm().item<double>() - 1) < 1e-5);
    const at::Tensor other = encoder.normalised(at::tensor({0, 8, 2}, at::kLong).unsqueeze(0));
    QVERIFY(!at::allclose(bare, other, 1e-2, 1e-3));
}

void TestAudioNetworks::tooManyTokensAreRefused() {
    ClapTextConfig config;
    config.hiddenSize = config.intermediateSize = config.projectionDim = 4;
    config.numAttentionHeads = config.numHiddenLayers = 1;
    config.maxPositionEmbeddings = 5;
    const ClapText encoder(Weights(std::make_shared<FreshWeights>(1), {}), config);
    QCOMPARE(encoder(at::zeros({1, 3}, at::kLong)).size(1), std::int64_t(4));
    QVERIFY_THROWS_EXCEPTION(EngineError, encoder(at::zeros({1, 4}, at::kLong)));
}

QTEST_GUILESS_MAIN(TestAudioNetworks)
#include "test_audio_networks.moc"
