// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/LdmCheckpoint.h"
#include "engine/formats/ldm/LdmNames.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/io/JsonFile.h"
#include "engine/models/diffusion/AutoencoderKl.h"
#include "engine/models/diffusion/ClipText.h"
#include "engine/models/diffusion/UNet2d.h"
#include "tests/support/LdmNames.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>

using namespace nextgpt;
namespace fs = std::filesystem;

namespace {

using Tensors = std::map<std::string, at::Tensor>;

const fs::path kParity = fs::path(NEXTGPT_TEST_DATA) / "parity";

Tensors tensorsOf(const fs::path& folder) {
    const auto source = openCheckpoint(folder);
    Tensors tensors;
    for (const std::string& name : source->untaken())
        tensors[name] = source->take(name, source->shapeOf(name));
    return tensors;
}

unsigned attendingUpwards(const std::vector<bool>& attends) {
    unsigned bits = 0;
    for (std::size_t i = 0; i < attends.size(); ++i)
        bits |= unsigned(attends[i]) << i;
    return bits;
}

UNet2dConfig unetConfig(const char* fixture) {
    return UNet2dConfig::fromJson(readJsonFile(kParity / fixture / "config.json"));
}

AutoencoderKlConfig autoencoderConfig() {
    return AutoencoderKlConfig::fromJson(readJsonFile(kParity / "autoencoder_kl" / "config.json"));
}

ClipTextConfig textConfig(const char* fixture) {
    return ClipTextConfig::fromJson(readJsonFile(kParity / fixture / "config.json"));
}

/// UNet and autoencoder as the authors store them, whose autoencoder attends by 1×1 convolutions.
Tensors imageNetworks(const char* unet) {
    Tensors stored;
    const UNet2dConfig config = unetConfig(unet);
    for (const auto& [name, tensor] : tensorsOf(kParity / unet))
        stored[test::ldmUNetName(QString::fromStdString(name), int(config.layersPerBlock.front()),
                                 attendingUpwards(config.upBlockAttention))
                   .toStdString()] = tensor;
    const int levels = int(autoencoderConfig().blockOutChannels.size());
    for (const auto& [name, tensor] : tensorsOf(kParity / "autoencoder_kl")) {
        const bool isProjection = name.find(".to_") != std::string::npos && tensor.dim() == 2;
        stored[test::ldmAutoencoderName(QString::fromStdString(name), levels).toStdString()] =
            isProjection ? tensor.unsqueeze(-1).unsqueeze(-1).contiguous() : tensor;
    }
    return stored;
}

/// What such files contain besides.
void addUnused(Tensors& stored) {
    stored["betas"] = at::zeros({10}, at::kDouble);
    stored["alphas_cumprod"] = at::zeros({10}, at::kDouble);
    stored["logvar"] = at::zeros({10});
    stored["model_ema.decay"] = at::scalar_tensor(0.9999);
    stored["model_ema.diffusion_modelout2bias"] = at::zeros({4});
    stored["first_stage_model.loss.logvar"] = at::scalar_tensor(0.0);
}

Tensors firstGeneration() {
    Tensors stored = imageNetworks("unet2d_sd15");
    for (const auto& [name, tensor] : tensorsOf(kParity / "clip_text_quick_gelu"))
        stored["cond_stage_model.transformer." +
               std::string(name.starts_with("text_model.") ? "" : "text_model.") + name] = tensor;
    stored["cond_stage_model.transformer.text_model.embeddings.position_ids"] = at::arange(7).unsqueeze(0);
    addUnused(stored);
    return stored;
}

/// With OpenCLIP's text encoder, whose projections are one tensor and whose last block is not used.
Tensors secondGeneration() {
    Tensors stored = imageNetworks("unet2d_sd2");
    const Tensors text = tensorsOf(kParity / "clip_text_gelu");
    const std::int64_t layers = textConfig("clip_text_gelu").numHiddenLayers;
    const auto named = [](const std::string& name) {
        return name.starts_with("text_model.") ? name : "text_model." + name;
    };
    Tensors byName;
    for (const auto& [name, tensor] : text)
        byName[named(name)] = tensor;
    for (const auto& [name, tensor] : byName)
        if (name.find("self_attn") == std::string::npos || name.find("out_proj") != std::string::npos)
            stored[test::ldmOpenClipName(QString::fromStdString(name)).toStdString()] = tensor;
    for (std::int64_t i = 0; i < layers; ++i)
        for (const std::string suffix : {"weight", "bias"}) {
            const std::string attention = "text_model.encoder.layers." + std::to_string(i) + ".self_attn.";
            stored["cond_stage_model.model.transformer.resblocks." + std::to_string(i) + ".attn.in_proj_" +
                   suffix] =
                at::cat({byName.at(attention + "q_proj." + suffix), byName.at(attention + "k_proj." + suffix),
                         byName.at(attention + "v_proj." + suffix)});
        }
    const std::string last = "cond_stage_model.model.transformer.resblocks." + std::to_string(layers) + '.';
    stored[last + "ln_1.weight"] = at::zeros({4});
    stored[last + "attn.in_proj_weight"] = at::zeros({12, 4});
    stored["cond_stage_model.model.text_projection"] = at::zeros({4, 4});
    stored["cond_stage_model.model.logit_scale"] = at::scalar_tensor(4.6);
    addUnused(stored);
    return stored;
}

at::Tensor imageOf(const AutoencoderKl& autoencoder, const UNet2d& unet, const at::Tensor& condition) {
    at::manual_seed(4);
    const at::Tensor latents = at::randn({1, unet.config().inChannels, 8, 8});
    const at::Tensor denoised = unet(latents, 7.0, condition);
    return autoencoder.toPixels(denoised.slice(1, 0, autoencoder.config().latentChannels));
}

QString refusal(const std::function<void()>& action) {
    try {
        action();
    } catch (const EngineError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

/// Stable Diffusion in one file under the names of its authors.
class TestSingleFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesArePairedAsByDiffusers();
    void publishedSizesGetAllTheirNames_data();
    void publishedSizesGetAllTheirNames();
    void networksComputeTheSame_data();
    void networksComputeTheSame();
    void anAutoencoderMayBeAlone();
    void foldersGoFirst();
    void unknownTensorsAreNamed_data();
    void unknownTensorsAreNamed();
    void relativesAreNamed_data();
    void relativesAreNamed();
    void projectionsMustBeThree();
    void recordsOfTrainingAreIgnored();

private:
    fs::path folder() const { return m_folder->path().toStdString(); }
    Weights part(const char* name) const { return Weights(openPipelinePart(folder(), name), {}); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSingleFile::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

/// tests/reference/single_file.py; biases are named like their weights.
void TestSingleFile::namesArePairedAsByDiffusers() {
    QFile file(QStringLiteral(NEXTGPT_TEST_DATA "/keys/single_file.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    std::map<QString, std::map<std::string, std::string>> expected; // "stored index" by ours
    while (!file.atEnd()) {
        const QStringList words = QString::fromUtf8(file.readLine()).trimmed().split(' ');
        const QString index = words.size() > 3 ? words[3] : "0";
        expected[words[0]][words[1].toStdString()] = (words[2] + ' ' + index).toStdString();
    }
    QCOMPARE(expected.size(), std::size_t(4));
    for (const auto& [network, pairs] : expected) {
        std::set<std::string> stored;
        for (const auto& [name, origin] : pairs)
            stored.insert(origin.substr(0, origin.find(' ')));
        if (network == "open_clip")
            stored.insert("cond_stage_model.model.transformer.resblocks.2.ln_1.weight"); // not used
        const LdmPart part = network == "unet"  ? LdmPart::UNet
                             : network == "vae" ? LdmPart::Autoencoder
                                                : LdmPart::TextEncoder;
        std::map<std::string, std::string> found;
        for (const auto& [name, origin] : ldmNames(stored, part))
            found[name] = origin.stored + ' ' + std::to_string(origin.index);
        QCOMPARE(found, pairs);
    }
}

void TestSingleFile::publishedSizesGetAllTheirNames_data() {
    QTest::addColumn<QString>("part");
    QTest::newRow("sd15_unet") << "unet";
    QTest::newRow("sd21_unet") << "unet";
    QTest::newRow("sd15_vae") << "vae";
}

void TestSingleFile::publishedSizesGetAllTheirNames() {
    QFETCH(QString, part);
    QFile file(QStringLiteral(NEXTGPT_TEST_DATA "/keys/%1.txt").arg(QTest::currentDataTag()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    std::set<std::string> stored;
    std::map<std::string, std::string> expected;
    while (!file.atEnd()) {
        const QString name = QString::fromUtf8(file.readLine()).section(' ', 0, 0);
        const QString own =
            part == "unet" ? test::ldmUNetName(name, 2, 0b1110) : test::ldmAutoencoderName(name, 4);
        stored.insert(own.toStdString());
        expected[name.toStdString()] = own.toStdString();
    }
    QCOMPARE(stored.size(), expected.size());
    std::map<std::string, std::string> found;
    for (const auto& [name, origin] : ldmNames(stored, part == "unet" ? LdmPart::UNet : LdmPart::Autoencoder))
        found[name] = origin.stored;
    QVERIFY(found == expected);
}

void TestSingleFile::networksComputeTheSame_data() {
    QTest::addColumn<int>("generation");
    QTest::newRow("CLIP") << 1;
    QTest::newRow("OpenCLIP") << 2;
}

void TestSingleFile::networksComputeTheSame() {
    QFETCH(int, generation);
    const c10::InferenceMode mode;
    const char* unetFixture = generation == 1 ? "unet2d_sd15" : "unet2d_sd2";
    const char* textFixture = generation == 1 ? "clip_text_quick_gelu" : "clip_text_gelu";
    writeSafetensors(folder() / "model.safetensors",
                     generation == 1 ? firstGeneration() : secondGeneration());
    const auto folderOf = [&](const char* fixture) { return Weights(openCheckpoint(kParity / fixture), {}); };
    const ClipTextConfig config = textConfig(textFixture);
    const at::Tensor ids = at::arange(1, config.maxPositionEmbeddings).unsqueeze(0) % config.vocabSize;
    const at::Tensor own = ClipText(part("text_encoder"), config)(ids);
    QVERIFY(at::equal(own, ClipText(folderOf(textFixture), config)(ids)));
    const UNet2dConfig unet = unetConfig(unetFixture);
    at::manual_seed(2);
    const at::Tensor condition = at::randn({1, 5, unet.crossAttentionDim.front()});
    const at::Tensor image =
        imageOf(AutoencoderKl(part("vae"), autoencoderConfig()), UNet2d(part("unet"), unet), condition);
    QVERIFY(at::isfinite(image).all().item<bool>());
    QVERIFY(at::equal(image, imageOf(AutoencoderKl(folderOf("autoencoder_kl"), autoencoderConfig()),
                                     UNet2d(folderOf(unetFixture), unet), condition)));
}

void TestSingleFile::anAutoencoderMayBeAlone() {
    Tensors stored;
    for (const auto& [name, tensor] : imageNetworks("unet2d_sd15"))
        if (name.starts_with("first_stage_model."))
            stored[name.substr(std::string("first_stage_model.").size())] = tensor;
    stored["loss.discriminator.main.0.weight"] = at::zeros({2});
    stored["model_ema.decay"] = at::scalar_tensor(0.9);
    fs::create_directories(folder() / "vae");
    writeSafetensors(folder() / "vae" / "diffusion_pytorch_model.safetensors", stored);
    AutoencoderKl(part("vae"), autoencoderConfig());
}

void TestSingleFile::foldersGoFirst() {
    writeSafetensors(folder() / "model.safetensors", firstGeneration());
    fs::create_directories(folder() / "vae");
    writeSafetensors(folder() / "vae" / "model.safetensors", {{"other", at::zeros({1})}});
    QVERIFY(openPipelinePart(folder(), "vae")->has("other"));
    QVERIFY(openPipelinePart(folder(), "unet")->has("conv_in.weight"));
    fs::create_directories(folder() / "vocoder");
    const QString absent = refusal([&] { openPipelinePart(folder(), "vocoder"); });
    QVERIFY2(absent.contains("vocoder: contains no checkpoint"), qPrintable(absent));
}

void TestSingleFile::unknownTensorsAreNamed_data() {
    QTest::addColumn<QByteArray>("tensor");
    QTest::newRow("in the denoiser") << QByteArray("model.diffusion_model.label_emb.0.0.weight");
    QTest::newRow("misspelt") << QByteArray("model.difusion_model.out.2.bias");
    QTest::newRow("elsewhere") << QByteArray("control_model.zero_convs.0.0.weight");
}

void TestSingleFile::unknownTensorsAreNamed() {
    QFETCH(QByteArray, tensor);
    Tensors stored = firstGeneration();
    stored[tensor.toStdString()] = at::zeros({4});
    writeSafetensors(folder() / "model.safetensors", stored);
    const QString said = refusal([&] { UNet2d(part("unet"), unetConfig("unet2d_sd15")); });
    QVERIFY2(said.contains(QString::fromUtf8(tensor)), qPrintable(said));
}

void TestSingleFile::relativesAreNamed_data() {
    QTest::addColumn<QByteArray>("tensor");
    QTest::addColumn<QString>("expected");
    QTest::newRow("XL") << QByteArray("conditioner.embedders.0.transformer.text_model.x") << "Diffusion XL";
    QTest::newRow("3") << QByteArray("model.diffusion_model.joint_blocks.0.x") << "Stable Diffusion 3";
    QTest::newRow("Flux") << QByteArray("model.diffusion_model.double_blocks.0.x") << "Flux";
    QTest::newRow("AudioLDM") << QByteArray("first_stage_model.vocoder.conv_pre.weight") << "AudioLDM";
    QTest::newRow("depth") << QByteArray("depth_model.x") << "depth";
}

void TestSingleFile::relativesAreNamed() {
    QFETCH(QByteArray, tensor);
    QFETCH(QString, expected);
    Tensors stored = firstGeneration();
    stored[tensor.toStdString()] = at::zeros({4});
    writeSafetensors(folder() / "model.safetensors", stored);
    const QString said = refusal([&] { part("unet"); });
    QVERIFY2(said.contains(expected), qPrintable(said));
}

void TestSingleFile::projectionsMustBeThree() {
    Tensors stored = secondGeneration();
    stored["cond_stage_model.model.transformer.resblocks.0.attn.in_proj_bias"] = at::zeros({10});
    writeSafetensors(folder() / "model.safetensors", stored);
    const QString said = refusal([&] { ClipText(part("text_encoder"), textConfig("clip_text_gelu")); });
    QVERIFY2(said.contains("in_proj_bias"), qPrintable(said));
    const auto text = openPipelinePart(folder(), "text_encoder");
    const QString shape =
        refusal([&] { text->shapeOf("text_model.encoder.layers.0.self_attn.q_proj.bias"); });
    QVERIFY2(shape.contains("does not consist of 3"), qPrintable(shape));
}

/// Such as a number of NumPy and a class of Lightning, which Stable Diffusion 1's .ckpt files have.
void TestSingleFile::recordsOfTrainingAreIgnored() {
    const auto source = openCheckpoint(fs::path(NEXTGPT_TEST_DATA) / "pytorch" / "lightning.ckpt");
    QCOMPARE(source->untaken(), (std::vector<std::string>{"betas", "model.diffusion_model.out.2.bias"}));
    QCOMPARE(ldmParts(*source), std::vector<LdmPart>{LdmPart::UNet});
    QCOMPARE(source->take("model.diffusion_model.out.2.bias", {2}).sum().item<double>(), 3.0);
}

QTEST_GUILESS_MAIN(TestSingleFile)
#include "test_single_file.moc"
