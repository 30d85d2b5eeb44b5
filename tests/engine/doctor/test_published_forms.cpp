// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/TokenizerModel.h"
#include "engine/core/Error.h"
#include "engine/doctor/BundleMaker.h"
#include "engine/doctor/PartRecognition.h"
#include "engine/doctor/SingleFileConfig.h"
#include "engine/doctor/WeightDoctor.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/LanguageModelPart.h"
#include "engine/formats/LearnedPart.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/io/JsonFile.h"
#include "engine/models/diffusion/AutoencoderKl.h"
#include "engine/models/diffusion/ClipText.h"
#include "engine/models/diffusion/UNet2d.h"
#include "engine/models/language/InputProjection.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/weights/Blueprint.h"
#include "tests/engine/doctor/PocketParts.h"
#include "tests/support/FileBytes.h"
#include "tests/support/LdmNames.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

const std::string kLearned = "llama_model.base_model.model.";

/// The names and shapes of a published checkpoint, without values.
class PublishedNames final : public WeightSource {
public:
    explicit PublishedNames(const QString& list) {
        QFile file(QStringLiteral(NEXTGPT_TEST_DATA "/keys/%1.txt").arg(list));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no list of keys");
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine()).trimmed();
            std::vector<std::int64_t> shape;
            for (const QString& size : line.section('[', 1).chopped(1).split(", ", Qt::SkipEmptyParts))
                shape.push_back(size.toLongLong());
            m_shapes[line.section(' ', 0, 0).toStdString()] = shape;
        }
    }

    StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) override {
        if (at::IntArrayRef(m_shapes.at(name)) != shape)
            throw EngineError(ErrorCode::WeightsMismatch, name);
        m_taken.insert(name);
        return {.format = TensorFormat::Float16, .shape = shape.vec(), .bytes = {}, .owner = {}};
    }
    bool has(const std::string& name) const override { return m_shapes.contains(name); }
    std::vector<std::int64_t> shapeOf(const std::string& name) const override { return m_shapes.at(name); }
    std::vector<std::string> untaken() const override {
        std::vector<std::string> names;
        for (const auto& [name, shape] : m_shapes)
            if (!m_taken.contains(name))
                names.push_back(name);
        return names;
    }

private:
    std::map<std::string, std::vector<std::int64_t>> m_shapes;
    std::set<std::string> m_taken;
};

/// Builds a published network with the configuration that its tensors give, strictly.
template<typename Network, typename Config>
json loadPublished(const QString& list, LdmPart part) {
    const auto source = std::make_shared<PublishedNames>(list);
    const json config = singleFileConfig(TensorNames(*source), part).value();
    Network(Weights(source, {.device = at::kMeta}), Config::fromJson(config));
    return config;
}

/// The pocket bundle's image decoder as one file, with the rest of its pipeline beside it.
void writeSingleFile(const fs::path& folder, const std::string& name) {
    Tensors stored;
    for (const auto& [own, tensor] : pocketTensors("image/unet"))
        stored[ldmUNetName(QString::fromStdString(own), 1, 0b011).toStdString()] = tensor;
    for (const auto& [own, tensor] : pocketTensors("image/vae"))
        stored[ldmAutoencoderName(QString::fromStdString(own), 4).toStdString()] = tensor;
    for (const auto& [own, tensor] : pocketTensors("image/text_encoder"))
        stored["cond_stage_model.transformer." + own] = tensor;
    stored["model_ema.num_updates"] = at::zeros({}, at::kInt);
    fs::create_directories(folder);
    writeSafetensors(folder / name, stored);
    for (const char* part : {"unet", "vae", "text_encoder"}) {
        fs::create_directories(folder / part);
        fs::copy_file(kPocket / "image" / part / "config.json", folder / part / "config.json");
    }
    for (const char* part : {"scheduler", "tokenizer"})
        fs::copy(kPocket / "image" / part, folder / part);
}

/// The pocket bundle's language model as two shards that only their names hold together.
void writeShards(const fs::path& folder) {
    fs::create_directories(folder);
    Tensors first;
    Tensors second;
    for (const auto& [name, tensor] : pocketTensors("llm"))
        (first.size() < 20 ? first : second)[name] = tensor;
    writeSafetensors(folder / "vicuna-00001-of-00002.safetensors", first);
    writeSafetensors(folder / "vicuna-00002-of-00002.safetensors", second);
    for (const char* file : {"config.json", "tokenizer.model", "added_tokens.json"})
        fs::copy_file(kPocket / "llm" / file, folder / file);
}

/// The pocket bundle's language model as a base with fewer rows and a delta: each column is in one of them,
/// so that the sums are exact.
void writeDelta(const fs::path& folder) {
    const std::int64_t baseRows = pocketPieces();
    Tensors base;
    Tensors delta;
    for (const auto& [name, tensor] : pocketTensors("llm")) {
        const bool isTable = tensor.size(0) == pocketRows();
        const bool isNorm = tensor.dim() == 1;
        const at::Tensor isEven = (at::arange(tensor.size(-1)) % 2 == 0).to(tensor.scalar_type());
        const at::Tensor shared = isNorm ? tensor.clone() : tensor * isEven;
        delta[name] = tensor - shared;
        if (isTable) // the base has no part in the rows that it lacks
            delta[name].slice(0, baseRows).copy_(tensor.slice(0, baseRows));
        base[name] = isTable ? shared.slice(0, 0, baseRows).contiguous() : shared;
    }
    fs::create_directories(folder / "llama");
    fs::create_directories(folder / "delta");
    writeSafetensors(folder / "llama" / "model.safetensors", base);
    writeSafetensors(folder / "delta" / "model.safetensors", delta);
    for (const char* file : {"config.json", "tokenizer.model", "added_tokens.json"})
        fs::copy_file(kPocket / "llm" / file, folder / "delta" / file);
    json config = readJsonFile(kPocket / "llm" / "config.json");
    config["vocab_size"] = baseRows;
    writeBytes(folder / "llama" / "config.json", config.dump());
}

/// NExT-GPT's tensors of the pocket bundle with its LoRA branches as PEFT stores them.
void writeAdapter(const fs::path& folder) {
    Tensors learned;
    Tensors adapter;
    for (const auto& [name, tensor] : pocketTensors("nextgpt")) {
        if (name.find(".lora_") == std::string::npos) {
            learned[name] = tensor;
            continue;
        }
        const std::string_view bare = std::string_view(name).substr(std::string_view("llama_model.").size());
        const std::string_view adapterName = ".default";
        const auto place = bare.find(adapterName);
        adapter[std::string(bare.substr(0, place)) + std::string(bare.substr(place + adapterName.size()))] =
            tensor;
    }
    fs::create_directories(folder / "adapter");
    writeSafetensors(folder / "non_lora_trainables.bin", learned);
    writeSafetensors(folder / "adapter" / "adapter_model.safetensors", adapter);
    writeBytes(folder / "adapter" / "adapter_config.json",
               R"({"peft_type": "LORA", "r": 16, "lora_alpha": 16, "bias": "none"})");
    fs::copy_file(kPocket / "llm" / "added_tokens.json", folder / "added_tokens.json");
}

} // namespace

/// Bundles of weights in the other forms in which they are published.
class TestPublishedForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyFormAnswersLikeTheBundle_data();
    void everyFormAnswersLikeTheBundle();
    void singleFilesOfPublishedSizesNeedNoConfiguration();
    void aSingleFileLacksItsTokenizer();
    void aFolderGoesBeforeTheSingleFile();
    void relativesOfStableDiffusionAreNamed();
    void ggufFilesNeedNothingBesides();
    void positionsOfAMediumAreRecognised();
    void groupingIsRecognised();
    void byteLevelVocabulariesAreTheLanguageModels();
    void aDeltaNeedsItsBase();
    void aDeltaOfAnotherModelIsRefused();
    void tensorsOfADeltaMustBeInBoth();
    void branchesInTwoFilesAreRefused();

private:
    fs::path path() const { return m_temporary->path().toStdString(); }
    Diagnosis examine(const std::vector<std::string>& without) const {
        auto given = pocketWithout(without);
        given.push_back(path() / "given");
        return examineWeights(given);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
};

void TestPublishedForms::init() {
    m_temporary = std::make_unique<QTemporaryDir>();
    fs::create_directories(path() / "given");
}

void TestPublishedForms::everyFormAnswersLikeTheBundle_data() {
    QTest::addColumn<std::function<void(const fs::path&)>>("write");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const char* part, std::function<void(const fs::path&)> write) {
        QTest::newRow(name) << std::move(write) << part;
    };
    row("single file", "image", [](const fs::path& to) { writeSingleFile(to, "dream.ckpt"); });
    row("shards without an index", "llm", writeShards);
    row("delta and base", "llm", writeDelta);
    row("separate adapter", "nextgpt", writeAdapter);
}

void TestPublishedForms::everyFormAnswersLikeTheBundle() {
    using Write = std::function<void(const fs::path&)>;
    QFETCH(Write, write);
    QFETCH(QString, part);
    write(path() / "given");
    const Diagnosis diagnosis = examine({part.toStdString(), "audio"});
    QVERIFY2(diagnosis.isHealthy(), qPrintable(findings(diagnosis)));
    makeBundle(diagnosis, {.folder = path() / "made", .check = requireLoadable});
    const std::string own = answer(path() / "made", path() / "media");
    QVERIFY(own.size() > std::size_t(96 * 96 * 3)); // text and an image
    QVERIFY(own == answer(kPocket, path() / "pocket media"));
}

void TestPublishedForms::singleFilesOfPublishedSizesNeedNoConfiguration() {
    const json first = loadPublished<UNet2d, UNet2dConfig>("sd15_unet", LdmPart::UNet);
    QVERIFY(first.at("attention_head_dim") == json(8));
    QVERIFY(first.at("use_linear_projection") == json(false));
    const json second = loadPublished<UNet2d, UNet2dConfig>("sd21_unet", LdmPart::UNet);
    QVERIFY(second.at("attention_head_dim") == json({5, 10, 20, 20}));
    QVERIFY(second.at("use_linear_projection") == json(true));
    const json autoencoder =
        loadPublished<AutoencoderKl, AutoencoderKlConfig>("sd15_vae", LdmPart::Autoencoder);
    QVERIFY(autoencoder.at("block_out_channels") == json({128, 256, 512, 512}));
    const json clip = loadPublished<ClipText, ClipTextConfig>("sd15_text_encoder", LdmPart::TextEncoder);
    QVERIFY(clip.at("hidden_act") == json("quick_gelu"));
    QVERIFY(clip.at("num_attention_heads") == json(12));
    const json openClip = loadPublished<ClipText, ClipTextConfig>("sd21_text_encoder", LdmPart::TextEncoder);
    QVERIFY(openClip.at("hidden_act") == json("gelu"));
    QVERIFY(openClip.at("num_hidden_layers") == json(23));
    FoundPart unet{.kind = PartKind::ImageUNet,
                   .file = "v1-5.safetensors",
                   .within = LdmPart::UNet,
                   .sizes = {.condition = 768}};
    QVERIFY(singleFileScheduler(unet)->at("_class_name") == json("PNDMScheduler"));
    unet.sizes.condition = 1024; // may predict the noise or the velocity
    QVERIFY(!singleFileScheduler(unet));
}

void TestPublishedForms::aSingleFileLacksItsTokenizer() {
    writeSingleFile(path() / "given", "dream.safetensors");
    for (const char* part : {"tokenizer", "scheduler", "unet"})
        fs::remove_all(path() / "given" / part);
    const QString said = findings(examine({"image"}));
    for (const char* expected :
         {"missing (image): There is no tokenizer (vocab.json and merges.txt) of the image decoder. A single "
          "file "
          "does not contain it",
          "missing (image): There is no scheduler_config.json of the image decoder.",
          "missing (image): There is no config.json for the denoiser of an image decoder ",
          "Its sizes are not those of Stable Diffusion 1 or 2; put one into a folder unet beside the file."})
        QVERIFY2(said.contains(expected), qPrintable(said));
}

void TestPublishedForms::aFolderGoesBeforeTheSingleFile() {
    fs::copy(kPocket / "image", path() / "given", fs::copy_options::recursive);
    fs::create_directories(path() / "other");
    writeSingleFile(path() / "other", "a.safetensors");
    fs::rename(path() / "other" / "a.safetensors", path() / "given" / "a.safetensors");
    const Diagnosis diagnosis = examine({"image"});
    const QString said = findings(diagnosis);
    QVERIFY2(diagnosis.isHealthy(), qPrintable(said));
    QVERIFY2(said.contains("a.safetensors is another copy of diffusion_pytorch_model.safetensors"),
             qPrintable(said));
    QVERIFY(!diagnosis.parts.decoders[Modality::Image]->autoencoder->within);
}

void TestPublishedForms::relativesOfStableDiffusionAreNamed() {
    writeSafetensors(path() / "given" / "xl.safetensors",
                     {{"model.diffusion_model.out.2.bias", at::zeros({4})},
                      {"conditioner.embedders.0.transformer.x", at::zeros({4})}});
    const QString said = findings(examine({"image"}));
    QVERIFY2(said.contains("xl.safetensors is a Stable Diffusion XL checkpoint"), qPrintable(said));
}

/// The tiny model of the reference fixture with projections of its width.
void TestPublishedForms::ggufFilesNeedNothingBesides() {
    const fs::path gguf = path() / "given" / "vicuna.Q8_0.gguf";
    fs::copy_file(fs::path(NEXTGPT_TEST_DATA) / "parity" / "llama_gguf" / "model.gguf", gguf);
    const auto width = languageModelConfig(gguf).at("hidden_size").get<std::int64_t>();
    const std::int64_t rows = countPiecesOfPart(gguf) + 2 + 36;
    writeSafetensors(path() / "given" / "delta.safetensors",
                     {{"llama_proj.weight", at::zeros({width, 128})},
                      {"llama_proj.bias", at::zeros({width})},
                      {kLearned + "model.embed_tokens.weight", at::zeros({rows, width})},
                      {kLearned + "lm_head.weight", at::zeros({rows, width})}});
    const Diagnosis diagnosis = examine({"llm", "nextgpt", "image", "video", "audio"});
    QVERIFY2(diagnosis.isHealthy(), qPrintable(findings(diagnosis)));
    QVERIFY(diagnosis.parts.tokenizer == nullptr);
    makeBundle(diagnosis, {.folder = path() / "made", .check = requireLoadable});
    QCOMPARE(fs::read_symlink(path() / "made" / "llm" / "model.gguf"), fs::canonical(gguf));
    fs::copy_file(gguf, path() / "given" / "vicuna.Q4_K_M.gguf");
    const QString twice = findings(examine({"llm", "nextgpt", "image", "video", "audio"}));
    QVERIFY2(twice.contains("Q4_K_M.gguf") && twice.contains("Give only one of them."), qPrintable(twice));
}

/// An input projection of three positions: its width is three times that of the language model.
void TestPublishedForms::positionsOfAMediumAreRecognised() {
    const fs::path gguf = path() / "given" / "vicuna.gguf";
    fs::copy_file(fs::path(NEXTGPT_TEST_DATA) / "parity" / "llama_gguf" / "model.gguf", gguf);
    const auto width = languageModelConfig(gguf).at("hidden_size").get<std::int64_t>();
    const std::int64_t rows = countPiecesOfPart(gguf) + 2 + 36;
    writeSafetensors(path() / "given" / "delta.safetensors",
                     {{"llama_proj.weight", at::zeros({3 * width, 128})},
                      {"llama_proj.bias", at::zeros({3 * width})},
                      {kLearned + "model.embed_tokens.weight", at::zeros({rows, width})},
                      {kLearned + "lm_head.weight", at::zeros({rows, width})}});
    const Diagnosis diagnosis = examine({"llm", "nextgpt", "image", "video", "audio"});
    QVERIFY2(diagnosis.isHealthy(), qPrintable(findings(diagnosis)));
    makeBundle(diagnosis, {.folder = path() / "made", .check = requireLoadable});
    const auto config = readJsonFile(path() / "made" / "nextgpt" / "config.json").at("input_projection");
    QCOMPARE(config.at("tokens").get<int>(), 3);
    QCOMPARE(config.at("out").get<std::int64_t>(), width);
}

/// A grouping input projection: its sizes are read off the tensors, apart from its heads.
void TestPublishedForms::groupingIsRecognised() {
    const fs::path gguf = path() / "given" / "vicuna.gguf";
    fs::copy_file(fs::path(NEXTGPT_TEST_DATA) / "parity" / "llama_gguf" / "model.gguf", gguf);
    const auto width = languageModelConfig(gguf).at("hidden_size").get<std::int64_t>();
    const std::int64_t rows = countPiecesOfPart(gguf) + 2 + 36;
    const InputProjectionConfig config{.mode = InputMode::Grouping,
                                       .in = 128,
                                       .out = width,
                                       .tokens = 3,
                                       .width = 16,
                                       .heads = 8,
                                       .groups = 5,
                                       .blocks = {2, 1, 1}};
    const auto blueprint = std::make_shared<Blueprint>();
    InputProjection(Weights(blueprint, {}), config);
    std::map<std::string, at::Tensor> tensors{
        {kLearned + "model.embed_tokens.weight", at::zeros({rows, width})},
        {kLearned + "lm_head.weight", at::zeros({rows, width})}};
    for (const auto& [name, shape] : blueprint->tensors())
        tensors[name] = at::zeros(shape);
    writeSafetensors(path() / "given" / "delta.safetensors", tensors);
    const Diagnosis diagnosis = examine({"llm", "nextgpt", "image", "video", "audio"});
    QVERIFY2(diagnosis.isHealthy(), qPrintable(findings(diagnosis)));
    makeBundle(diagnosis, {.folder = path() / "made", .check = requireLoadable});
    const auto made = readJsonFile(path() / "made" / "nextgpt" / "config.json").at("input_projection");
    QCOMPARE(made, config.toJson());
}

/// As SmolLM is published: vocab.json and merges.txt lie beside tokenizer.json, as a text encoder's do.
void TestPublishedForms::byteLevelVocabulariesAreTheLanguageModels() {
    const fs::path folder = path() / "given" / "smollm";
    fs::create_directories(folder);
    fs::copy_file(fs::path(NEXTGPT_TEST_DATA) / "byte_level" / "smollm" / "tokenizer.json",
                  folder / "tokenizer.json");
    for (const char* file : {"vocab.json", "merges.txt"})
        fs::copy_file(fs::path(NEXTGPT_TEST_DATA) / "roberta_tokenizer" / file, folder / file);
    json config = readJsonFile(kPocket / "llm" / "config.json");
    config.update(readJsonFile(fs::path(NEXTGPT_TEST_DATA) / "byte_level" / "smollm" / "config.json"));
    writeBytes(folder / "config.json", config.dump());
    const std::int64_t pieces = countPiecesOfPart(folder);
    config["vocab_size"] = pieces;
    writeBytes(folder / "config.json", config.dump());
    Tensors model = pocketTensors("llm");
    for (auto& [name, tensor] : model)
        if (tensor.size(0) == pocketRows())
            tensor = tensor.slice(0, 0, pieces).contiguous();
    writeSafetensors(folder / "model.safetensors", model);
    const auto width = config.at("hidden_size").get<std::int64_t>();
    writeSafetensors(path() / "given" / "delta.safetensors",
                     {{"llama_proj.weight", at::zeros({width, 128})},
                      {"llama_proj.bias", at::zeros({width})},
                      {kLearned + "model.embed_tokens.weight", at::zeros({pieces + 38, width})},
                      {kLearned + "lm_head.weight", at::zeros({pieces + 38, width})}});
    const Diagnosis diagnosis = examine({"llm", "nextgpt", "image", "video", "audio"});
    QVERIFY2(diagnosis.isHealthy(), qPrintable(findings(diagnosis)));
    QVERIFY(diagnosis.parts.tokenizer != nullptr);
    QCOMPARE(diagnosis.parts.tokenizer->file.filename(), fs::path("tokenizer.json"));
    makeBundle(diagnosis, {.folder = path() / "made", .check = requireLoadable});
}

void TestPublishedForms::aDeltaNeedsItsBase() {
    writeDelta(path() / "given");
    fs::remove_all(path() / "given" / "llama");
    const QString said = findings(examine({"llm"}));
    QVERIFY2(said.contains("missing (llm): There is no base for ") &&
                 said.contains("for Vicuna v0 and v1.1 this is LLaMA."),
             qPrintable(said));
}

void TestPublishedForms::aDeltaOfAnotherModelIsRefused() {
    writeDelta(path() / "given");
    Tensors base;
    for (const auto& [name, tensor] : pocketTensors("llm"))
        if (name.find("layers.5.") == std::string::npos)
            base[name] = tensor;
    writeSafetensors(path() / "given" / "llama" / "model.safetensors", base);
    const QString said = findings(examine({"llm"}));
    QVERIFY2(said.contains("was made from a language model of 6 layers and 192 numbers, its base"),
             qPrintable(said));
}

void TestPublishedForms::tensorsOfADeltaMustBeInBoth() {
    writeDelta(path());
    fs::create_directories(path() / "delta" / "base");
    const auto withBase = [&](const std::function<void(Tensors&)>& change) {
        Tensors base;
        const auto source = openCheckpoint(path() / "llama");
        for (const std::string& name : source->untaken())
            base[name] = source->take(name, source->shapeOf(name));
        change(base);
        writeSafetensors(path() / "delta" / "base" / "model.safetensors", base);
        const auto model = openLanguageModel(path() / "delta");
        return refusal([&] {
            for (const std::string name : {"model.norm.weight", "model.embed_tokens.weight"})
                model->take(name, model->shapeOf(name));
        });
    };
    QCOMPARE(withBase([](Tensors&) {}), QString());
    const auto whole = openLanguageModel(path() / "delta");
    for (const auto& [name, tensor] : pocketTensors("llm")) // with the rows that the base lacks
        QVERIFY2(at::equal(whole->take(name, tensor.sizes()), tensor), name.c_str());
    const QString missing = withBase([](Tensors& base) { base.erase("model.norm.weight"); });
    QVERIFY2(missing.contains("model.norm.weight is missing from the base"), qPrintable(missing));
    const QString wide = withBase([](Tensors& base) {
        base["model.embed_tokens.weight"] = at::zeros({9, 8});
    });
    QVERIFY2(wide.contains("was made from another language model"), qPrintable(wide));
    const QString rows = withBase([](Tensors& base) {
        base["model.embed_tokens.weight"] = at::zeros({2000, 192});
    });
    QVERIFY2(rows.contains("was made from another language model"), qPrintable(rows));
}

void TestPublishedForms::branchesInTwoFilesAreRefused() {
    writeAdapter(path() / "given");
    const fs::path folder = path() / "nextgpt";
    fs::create_directories(folder);
    fs::copy_file(path() / "given" / "adapter" / "adapter_model.safetensors",
                  folder / "adapter_model.safetensors");
    fs::copy_file(kPocket / "nextgpt" / "model.safetensors", folder / "model.safetensors");
    const QString said = refusal([&] { openLearnedPart(folder); });
    QVERIFY2(said.contains("both the trained tensors and the adapter have LoRA branches"), qPrintable(said));
}

QTEST_GUILESS_MAIN(TestPublishedForms)
#include "test_published_forms.moc"
