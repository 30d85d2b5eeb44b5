// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/models/diffusion/AutoencoderKl.h"
#include "engine/models/diffusion/ClipText.h"
#include "engine/models/diffusion/UNet2d.h"
#include "engine/models/diffusion/UNet3d.h"
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

json sd15UNet() {
    return {{"block_out_channels", {320, 640, 1280, 1280}},
            {"cross_attention_dim", 768},
            {"attention_head_dim", 8},
            {"down_block_types",
             {"CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"}}};
}

json sd21UNet() {
    auto config = sd15UNet();
    config.update({{"cross_attention_dim", 1024},
                   {"attention_head_dim", {5, 10, 20, 20}},
                   {"use_linear_projection", true},
                   {"upcast_attention", true}});
    return config;
}

json zeroscopeUNet() {
    return {
        {"sample_size", 32},
        {"block_out_channels", {320, 640, 1280, 1280}},
        {"layers_per_block", 2},
        {"cross_attention_dim", 1024},
        {"attention_head_dim", 64},
        {"down_block_types",
         {"CrossAttnDownBlock3D", "CrossAttnDownBlock3D", "CrossAttnDownBlock3D", "DownBlock3D"}},
        {"up_block_types", {"UpBlock3D", "CrossAttnUpBlock3D", "CrossAttnUpBlock3D", "CrossAttnUpBlock3D"}}};
}

json stableDiffusionVae() {
    const auto blocks = [](const char* type) { return json(std::vector<std::string>(4, type)); };
    return {{"block_out_channels", {128, 256, 512, 512}},
            {"layers_per_block", 2},
            {"down_block_types", blocks("DownEncoderBlock2D")},
            {"up_block_types", blocks("UpDecoderBlock2D")}};
}

json sd15Text() {
    return {{"hidden_size", 768}, {"intermediate_size", 3072}, {"num_attention_heads", 12}};
}

json sd21Text() {
    return {{"hidden_size", 1024},
            {"intermediate_size", 4096},
            {"num_attention_heads", 16},
            {"num_hidden_layers", 23},
            {"hidden_act", "gelu"}};
}

template<typename Network, typename Config>
std::shared_ptr<Blueprint> blueprintOf(const json& config) {
    const auto blueprint = std::make_shared<Blueprint>();
    Network(Weights(blueprint, {}), Config::fromJson(config));
    return blueprint;
}

template<typename Config>
bool refuses(const json& config) {
    try {
        Config::fromJson(config);
    } catch (const EngineError& error) {
        qInfo("%s", error.what());
        return error.code() == ErrorCode::BundleInvalid;
    }
    return false;
}

} // namespace

/// Stable Diffusion's networks at their true size (names and shapes only), and configurations that must be
/// refused.
class TestDiffusionNetworks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAndShapesEqualThePublishedOnes_data();
    void namesAndShapesEqualThePublishedOnes();
    void unsupportedUNetsAreRefused_data();
    void unsupportedUNetsAreRefused();
    void unsupportedVideoUNetsAreRefused_data();
    void unsupportedVideoUNetsAreRefused();
    void unsupportedAutoencodersAreRefused_data();
    void unsupportedAutoencodersAreRefused();
    void unsupportedTextEncodersAreRefused();
    void unetWithoutMidBlockIsLoaded();
    void framesOfAVideoDependOnEachOther();
    void tooManyTokensAreRefused();
};

void TestDiffusionNetworks::namesAndShapesEqualThePublishedOnes_data() {
    QTest::addColumn<std::shared_ptr<Blueprint>>("blueprint");
    QTest::newRow("sd15_unet") << blueprintOf<UNet2d, UNet2dConfig>(sd15UNet());
    QTest::newRow("sd21_unet") << blueprintOf<UNet2d, UNet2dConfig>(sd21UNet());
    QTest::newRow("zeroscope_unet") << blueprintOf<UNet3d, UNet3dConfig>(zeroscopeUNet());
    QTest::newRow("sd15_vae") << blueprintOf<AutoencoderKl, AutoencoderKlConfig>(stableDiffusionVae());
    QTest::newRow("sd21_vae") << blueprintOf<AutoencoderKl, AutoencoderKlConfig>(stableDiffusionVae());
    QTest::newRow("sd15_text_encoder") << blueprintOf<ClipText, ClipTextConfig>(sd15Text());
    QTest::newRow("sd21_text_encoder") << blueprintOf<ClipText, ClipTextConfig>(sd21Text());
}

void TestDiffusionNetworks::namesAndShapesEqualThePublishedOnes() {
    QFETCH(std::shared_ptr<Blueprint>, blueprint);
    QFile file(QStringLiteral(NEXTGPT_TEST_DATA "/keys/%1.txt").arg(QTest::currentDataTag()));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    std::map<std::string, std::string> wanted;
    for (const auto& line : file.readAll().split('\n'))
        if (const auto space = line.indexOf(' '); space > 0)
            wanted[line.left(space).toStdString()] = line.mid(space + 1).toStdString();
    QVERIFY(wanted.size() > 100);
    for (const auto& [name, shape] : blueprint->tensors())
        QVERIFY2(wanted.count(name), ("unexpected: " + name).c_str());
    for (const auto& [name, shape] : wanted) {
        QVERIFY2(blueprint->tensors().count(name), ("missing: " + name).c_str());
        QVERIFY2(shapeText(blueprint->tensors().at(name)) == shape, ("of another shape: " + name).c_str());
    }
}

void TestDiffusionNetworks::unsupportedUNetsAreRefused_data() {
    QTest::addColumn<QString>("changes");
    QTest::newRow("block")
        << R"({"down_block_types": ["AttnDownBlock2D", "DownBlock2D", "DownBlock2D", "DownBlock2D"]})";
    QTest::newRow("middle") << R"({"mid_block_type": "UNetMidBlock2DSimpleCrossAttn"})";
    QTest::newRow("levels") << R"({"block_out_channels": [320, 640]})";
    QTest::newRow("heads") << R"({"attention_head_dim": 7})";
    QTest::newRow("no heads") << R"({"attention_head_dim": 0})";
    QTest::newRow("heads per level") << R"({"attention_head_dim": [5, 10]})";
    QTest::newRow("groups") << R"({"norm_num_groups": 33})";
    QTest::newRow("groups 0") << R"({"norm_num_groups": 0})";
    QTest::newRow("no levels")
        << R"({"block_out_channels": [], "down_block_types": [], "up_block_types": []})";
    QTest::newRow("activation") << R"({"act_fn": "mish"})";
    QTest::newRow("class embedding") << R"({"class_embed_type": "timestep"})";
    QTest::newRow("added embedding") << R"({"addition_embed_type": "text_time"})";
    QTest::newRow("time shift") << R"({"resnet_time_scale_shift": "scale_shift"})";
    QTest::newRow("guidance embedding") << R"({"time_cond_proj_dim": 256})";
    QTest::newRow("fourier") << R"({"time_embedding_type": "fourier"})";
    QTest::newRow("dual") << R"({"dual_cross_attention": true})";
    QTest::newRow("text") << R"({"in_channels": "four"})";
    QTest::newRow("channels") << R"({"in_channels": 0})";
    QTest::newRow("huge") << R"({"block_out_channels": [320, 640, 1280, 1000000000000]})";
    QTest::newRow("layers") << R"({"layers_per_block": 100000000})";
}

void TestDiffusionNetworks::unsupportedUNetsAreRefused() {
    QFETCH(QString, changes);
    auto config = sd15UNet();
    config.update(json::parse(changes.toStdString()));
    QVERIFY(refuses<UNet2dConfig>(config));
}

void TestDiffusionNetworks::unsupportedVideoUNetsAreRefused_data() {
    QTest::addColumn<QString>("changes");
    QTest::newRow("block of an image's UNet")
        << R"({"up_block_types": ["UpBlock2D", "UpBlock3D", "UpBlock3D", "UpBlock3D"]})";
    QTest::newRow("levels") << R"({"block_out_channels": [320, 640]})";
    QTest::newRow("heads") << R"({"attention_head_dim": 60})";
    QTest::newRow("no heads") << R"({"attention_head_dim": 0})";
    QTest::newRow("heads per level") << R"({"attention_head_dim": [64, 64, 64, 64]})";
    QTest::newRow("number of heads") << R"({"num_attention_heads": 8})";
    QTest::newRow("groups") << R"({"norm_num_groups": 33})";
    QTest::newRow("activation") << R"({"act_fn": "mish"})";
    QTest::newRow("guidance embedding") << R"({"time_cond_proj_dim": 256})";
    QTest::newRow("layers") << R"({"layers_per_block": 0})";
    QTest::newRow("condition") << R"({"cross_attention_dim": -1})";
}

void TestDiffusionNetworks::unsupportedVideoUNetsAreRefused() {
    QFETCH(QString, changes);
    auto config = zeroscopeUNet();
    config.update(json::parse(changes.toStdString()));
    QVERIFY(refuses<UNet3dConfig>(config));
}

void TestDiffusionNetworks::unsupportedAutoencodersAreRefused_data() {
    QTest::addColumn<QString>("changes");
    QTest::newRow("block")
        << R"({"up_block_types": ["UpDecoderBlock2D", "UpDecoderBlock2D", "AttnUpDecoderBlock2D",
                                                     "UpDecoderBlock2D"]})";
    QTest::newRow("levels") << R"({"block_out_channels": [128]})";
    QTest::newRow("activation") << R"({"act_fn": "relu"})";
    QTest::newRow("shift") << R"({"shift_factor": 0.1})";
    QTest::newRow("scale") << R"({"scaling_factor": 0})";
    QTest::newRow("scale a string") << R"({"scaling_factor": "small"})";
    QTest::newRow("layers") << R"({"layers_per_block": -1})";
}

void TestDiffusionNetworks::unsupportedAutoencodersAreRefused() {
    QFETCH(QString, changes);
    auto config = stableDiffusionVae();
    config.update(json::parse(changes.toStdString()));
    QVERIFY(refuses<AutoencoderKlConfig>(config));
}

void TestDiffusionNetworks::unsupportedTextEncodersAreRefused() {
    for (const auto* changes : {R"({"hidden_act": "relu"})", R"({"num_attention_heads": 7})",
                                R"({"num_attention_heads": 0})", R"({"vocab_size": -1})"}) {
        auto config = sd15Text();
        config.update(json::parse(changes));
        QVERIFY2(refuses<ClipTextConfig>(config), changes);
    }
}

void TestDiffusionNetworks::unetWithoutMidBlockIsLoaded() {
    const json config{{"block_out_channels", {4, 8}},
                      {"down_block_types", {"DownBlock2D", "CrossAttnDownBlock2D"}},
                      {"up_block_types", {"CrossAttnUpBlock2D", "UpBlock2D"}},
                      {"mid_block_type", nullptr},
                      {"cross_attention_dim", 6},
                      {"attention_head_dim", 2},
                      {"norm_num_groups", 2}};
    const UNet2d unet(Weights(std::make_shared<FreshWeights>(1), {}), UNet2dConfig::fromJson(config));
    const at::Tensor latents = at::randn({1, 4, 5, 3});
    const at::Tensor result = unet(latents, 10.0, at::randn({1, 2, 6}));
    QCOMPARE(result.sizes(), latents.sizes());
    QVERIFY(at::isfinite(result).all().item<bool>());
}

/// A change of the first frame affects the last one, but no other video of the batch.
void TestDiffusionNetworks::framesOfAVideoDependOnEachOther() {
    const json config{{"block_out_channels", {4, 8}},
                      {"down_block_types", {"CrossAttnDownBlock3D", "DownBlock3D"}},
                      {"up_block_types", {"UpBlock3D", "CrossAttnUpBlock3D"}},
                      {"layers_per_block", 1},
                      {"cross_attention_dim", 6},
                      {"attention_head_dim", 4},
                      {"norm_num_groups", 2}};
    const UNet3d unet(Weights(std::make_shared<FreshWeights>(1), {}), UNet3dConfig::fromJson(config));
    const at::Tensor latents = at::randn({2, 4, 6, 5, 3});
    const at::Tensor condition = at::randn({2, 2, 6});
    const at::Tensor before = unet(latents, 10.0, condition);
    QCOMPARE(before.sizes(), latents.sizes());
    at::Tensor changed = latents.clone();
    changed.select(0, 0).select(1, 0).add_(1.0);
    const at::Tensor after = unet(changed, 10.0, condition);
    QVERIFY(!at::allclose(before[0].select(1, 5), after[0].select(1, 5), 1e-4, 1e-5));
    QVERIFY(at::allclose(before[1], after[1], 1e-4, 1e-5));
}

void TestDiffusionNetworks::tooManyTokensAreRefused() {
    ClipTextConfig config;
    config.hiddenSize = config.intermediateSize = 4;
    config.numAttentionHeads = config.numHiddenLayers = 1;
    config.maxPositionEmbeddings = 3;
    const ClipText encoder(Weights(std::make_shared<FreshWeights>(1), {}), config);
    QCOMPARE(encoder(at::zeros({1, 3}, at::kLong)).size(2), 4);
    QVERIFY_THROWS_EXCEPTION(EngineError, encoder(at::zeros({1, 4}, at::kLong)));
}

QTEST_GUILESS_MAIN(TestDiffusionNetworks)
#include "test_diffusion_networks.moc"
