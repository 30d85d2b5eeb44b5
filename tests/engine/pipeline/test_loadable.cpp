// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/io/JsonFile.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/pipeline/LearnedModels.h"
#include "engine/pipeline/generate/MediaStrategy.h"
#include "tests/engine/pipeline/TinyBundle.h"
#include "tests/support/FileBytes.h"

#include <ATen/ops/zeros.h>
#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

using Tensors = std::map<std::string, at::Tensor>;

/// Changes the tensors of a checkpoint's folder.
void changeTensors(const fs::path& folder, const std::function<void(Tensors&)>& change) {
    Tensors tensors;
    {
        const auto source = openCheckpoint(folder);
        for (const std::string& name : source->untaken())
            tensors[name] = source->take(name, source->shapeOf(name)).clone();
    }
    change(tensors);
    writeSafetensors(folder / "model.safetensors", tensors);
}

void changeJson(const fs::path& file, const json& change) {
    json content = readJsonFile(file);
    content.update(change);
    writeBytes(file, content.dump());
}

/// The error of a check; empty if there is none.
QString refusal(const std::function<void()>& check) {
    try {
        check();
    } catch (const EngineError& error) {
        return QString::fromUtf8(error.what());
    } catch (const std::exception& error) {
        return QString("not an EngineError: ") + error.what();
    }
    return {};
}

struct Damage {
    const char* name;
    std::function<void(const fs::path&)> apply;
    const char* word;
    bool isCore = true; ///< whether loading the bundle already fails, and not only its decoder
};

const std::vector<Damage>& damages() {
    static const auto addLearned = [](const char* tensor) {
        return [tensor](const fs::path& bundle) {
            changeTensors(bundle / "nextgpt", [&](Tensors& all) { all[tensor] = at::zeros({2, 2}); });
        };
    };
    static const auto remove = [](const char* file) {
        return [file](const fs::path& bundle) { fs::remove(bundle / file); };
    };
    static const std::vector<Damage> all{
        {"misspelt projection", addLearned("gen_text_hidden_fcs_vidoe.0.fc.weight"), "fcs_vidoe.0.fc.weight"},
        {"second projection", addLearned("gen_text_hidden_fcs.1.fc.weight"), "gen_text_hidden_fcs.1"},
        {"embeddings under the name of stage 1", addLearned("llama_model.model.embed_tokens.weight"),
         "stage 1 or 2"},
        {"head under the name of stage 1", addLearned("llama_model.lm_head.weight"), "stage 1 or 2"},
        {"misspelt LoRA branch", addLearned("llama_model.base_model.model.model.layers.9.self_attn.q_proj.x"),
         "layers.9"},
        {"misspelt encoder",
         [](const fs::path& bundle) {
             changeTensors(bundle / "imagebind",
                           [](Tensors& tensors) { tensors["modality_trunks.visoin.x"] = at::zeros({1}); });
         },
         "visoin"},
        {"no config of the learned tensors", remove("nextgpt/config.json"), "nextgpt/config.json"},
        {"no tokenizer", remove("llm/tokenizer.model"), "tokenizer.model"},
        {"tokens without ids",
         [](const fs::path& bundle) {
             writeBytes(bundle / "llm" / "added_tokens.json", R"({"<Img>": 1000})");
         },
         "added_tokens.json"},
        {.name = "no vocabulary of the text encoder",
         .apply = remove("image/tokenizer/vocab.json"),
         .word = "vocab.json",
         .isCore = false},
        {.name = "no weights of the denoiser",
         .apply = remove("image/unet/diffusion_pytorch_model.safetensors"),
         .word = "image/unet",
         .isCore = false},
        {.name = "unknown sampler",
         .apply =
             [](const fs::path& bundle) {
                 changeJson(bundle / "image" / "scheduler" / "scheduler_config.json",
                            {{"_class_name", "TarotScheduler"}});
             },
         .word = "TarotScheduler",
         .isCore = false},
        {.name = "denoiser of another width",
         .apply =
             [](const fs::path& bundle) {
                 changeJson(bundle / "image" / "unet" / "config.json", {{"block_out_channels", {8, 32}}});
             },
         .word = "down_blocks.1.resnets.0.conv1",
         .isCore = false},
    };
    return all;
}

} // namespace

/// What cannot be loaded is refused by requireLoadable(), which `nextgpt inspect` asks, and by the loaders,
/// with the same words.
class TestLoadable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void completeBundlesAreLoadable();
    void damageIsNamed_data();
    void damageIsNamed();
    void projectionsOfAbsentDecodersAreKept();
    void scaleOfLoraComesFromItsConfiguration();
};

void TestLoadable::completeBundlesAreLoadable() {
    requireLoadable(Bundle::open(NEXTGPT_POCKET_BUNDLE));
    for (auto* write : {writeTinyBundle, writeTinyBundleWithVideo, writeTinyBundleWithAudio}) {
        const QTemporaryDir folder;
        write(folder.path().toStdString());
        requireLoadable(Bundle::open(folder.path().toStdString()));
    }
}

void TestLoadable::damageIsNamed_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(damages().size()); ++i)
        QTest::newRow(damages()[std::size_t(i)].name) << i;
}

void TestLoadable::damageIsNamed() {
    QFETCH(int, index);
    const Damage& damage = damages()[std::size_t(index)];
    const QTemporaryDir folder;
    const fs::path path = folder.path().toStdString();
    writeTinyBundle(path);
    damage.apply(path);
    const Bundle bundle = Bundle::open(path);
    const QString checked = refusal([&] { requireLoadable(bundle); });
    QVERIFY2(checked.contains(damage.word), qPrintable(checked));
    const QString loaded = refusal([&] {
        loadAssistant(bundle, {}, Job::unattended());
        mediaKinds()[Modality::Image].load({.folder = bundle.requirePart("image")}, {});
    });
    QCOMPARE(loaded, checked);
    if (damage.isCore)
        QCOMPARE(refusal([&] { loadAssistant(bundle, {}, Job::unattended()); }), checked);
}

void TestLoadable::projectionsOfAbsentDecodersAreKept() {
    const QTemporaryDir folder;
    const fs::path path = folder.path().toStdString();
    writeTinyBundleWithoutDecoder(path); // has the projections of all media
    requireLoadable(Bundle::open(path));
}

void TestLoadable::scaleOfLoraComesFromItsConfiguration() {
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    const std::string layer = "llama_model.base_model.model.model.layers.0.self_attn.q_proj.";
    writeSafetensors(folder / "model.safetensors", {{layer + "lora_A.default.weight", at::zeros({4, 8})},
                                                    {layer + "lora_B.default.weight", at::zeros({8, 4})}});
    const auto scale = [&] { return loraScaleOf(openLearned(folder)); };
    writeBytes(folder / "config.json", "{}");
    QVERIFY(refusal(scale).contains("lora"));
    writeBytes(folder / "adapter_config.json", R"({"r": 4, "lora_alpha": 16, "use_rslora": true})");
    QCOMPARE(scale(), 8.0);
    writeBytes(folder / "config.json", R"({"lora": {"rank": 4, "alpha": 2}})");
    QCOMPARE(scale(), 0.5);
    writeBytes(folder / "config.json", R"({"lora": {"rank": 8, "alpha": 2}})");
    const QString reason = refusal(scale);
    QVERIFY2(reason.contains("has rank 4; the configuration says 8"), qPrintable(reason));
}

QTEST_GUILESS_MAIN(TestLoadable)
#include "test_loadable.moc"
