// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/WeightDoctor.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "tests/engine/doctor/PocketParts.h"
#include "tests/support/FileBytes.h"

#include <ATen/ops/zeros.h>
#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;
namespace fs = std::filesystem;

namespace {

constexpr const char* kTable = "llama_model.base_model.model.model.embed_tokens.weight";

struct Case {
    const char* name;
    std::vector<std::string> without; ///< parts of the pocket bundle
    std::function<void(const fs::path&)> write;
    QString expected;
};

const auto kNothing = [](const fs::path&) {};

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {"no language model", {"llm"}, kNothing, "missing (llm): There is no language model."},
        {"no ImageBind", {"imagebind"}, kNothing, "missing (imagebind): There is no ImageBind."},
        {"no projections", {"nextgpt"}, kNothing, "missing (nextgpt): There is no projection"},
        {"no decoder", {"audio"}, kNothing, "note (audio): There is no audio decoder"},
        {"no tokenizer",
         {"llm"},
         [](const fs::path& to) {
             fs::copy_file(kPocket / "llm" / "model.safetensors", to / "weights");
             fs::copy_file(kPocket / "llm" / "config.json", to / "config.json");
         },
         "missing (llm): There is no tokenizer.model of the language model."},
        {"no configuration",
         {"llm"},
         [](const fs::path& to) {
             fs::copy_file(kPocket / "llm" / "model.safetensors", to / "weights");
             fs::copy_file(kPocket / "llm" / "tokenizer.model", to / "tokenizer.model");
         },
         "missing (llm): There is no config.json for the language model"},
        {"no vocoder",
         {"audio"},
         [](const fs::path& to) {
             fs::copy(kPocket / "audio", to / "sounds", fs::copy_options::recursive);
             fs::remove_all(to / "sounds" / "vocoder");
         },
         "missing (audio): There is no vocoder of the audio decoder."},
        {"no scheduler",
         {"audio", "video", "image"},
         [](const fs::path& to) {
             fs::copy(kPocket / "image", to / "sd", fs::copy_options::recursive);
             fs::remove_all(to / "sd" / "scheduler");
         },
         "missing (image): There is no scheduler_config.json of the image decoder."},
        {"tables of other tokens",
         {"nextgpt"},
         [](const fs::path& to) {
             writeChanged("nextgpt", to / "n", [](Tensors& tensors) {
                 tensors[kTable] = at::zeros({1002, 192});
             });
         },
         "conflict (llm): The tokenizer has " + grouped(pocketPieces()) + " pieces and needs " +
             grouped(pocketRows()) +
             " rows with the signal tokens, the projections were trained with 1,002."},
        {"projections of another language model",
         {"nextgpt"},
         [](const fs::path& to) {
             writeChanged("nextgpt", to / "n", [](Tensors& tensors) {
                 tensors["llama_proj.weight"] = at::zeros({4096, 128});
             });
         },
         "conflict (llm): The language model is 192 numbers wide, the projections were trained with 4,096."},
        {"LoRA of a deeper language model",
         {"nextgpt"},
         [](const fs::path& to) {
             writeChanged("nextgpt", to / "n", [](Tensors& tensors) {
                 tensors
                     ["llama_model.base_model.model.model.layers.31.self_attn.q_proj.lora_A.default.weight"] =
                         at::zeros({16, 192});
             });
         },
         "conflict (llm): The language model has 6 layers, the LoRA branches were trained for 32."},
        {"projections of another ImageBind",
         {"nextgpt"},
         [](const fs::path& to) {
             writeChanged("nextgpt", to / "n", [](Tensors& tensors) {
                 tensors["llama_proj.weight"] = at::zeros({192, 1024});
             });
         },
         "conflict (imagebind): ImageBind gives 128 numbers, the input projection takes 1,024."},
        {"projections for another decoder",
         {"nextgpt"},
         [](const fs::path& to) {
             writeChanged("nextgpt", to / "n", [](Tensors& tensors) {
                 tensors["gen_text_hidden_fcs.0.model.weight"] = at::zeros({768, 128});
             });
         },
         "conflict (image): This image decoder is conditioned by 128 numbers, the projection gives 768."},
        {"projections for another text encoder",
         {"nextgpt"},
         [](const fs::path& to) {
             writeChanged("nextgpt", to / "n", [](Tensors& tensors) {
                 tensors["gen_text_hidden_fcs_video.0.query_embs"] = at::zeros({1, 77, 128});
             });
         },
         "conflict (video): The video decoder's text encoder has 40 positions, the projection gives 77."},
        {"projections without one",
         {"nextgpt"},
         [](const fs::path& to) {
             writeChanged("nextgpt", to / "n", [](Tensors& tensors) {
                 std::erase_if(tensors, [](const auto& tensor) {
                     return tensor.first.starts_with("gen_text_hidden_fcs_video");
                 });
             });
         },
         "conflict (video): NExT-GPT's tensors have no projection for the video decoder."},
        {"another autoencoder",
         {"audio"},
         [](const fs::path& to) {
             fs::copy(kPocket / "audio", to / "sounds", fs::copy_options::recursive);
             writeChanged("audio/vae", to / "sounds" / "vae" / "diffusion_pytorch_model.safetensors",
                          [](Tensors& tensors) {
                              tensors["decoder.conv_in.weight"] = at::zeros({48, 4, 3, 3});
                          });
         },
         "conflict (audio): The audio decoder's denoiser works on 8 channels, its autoencoder on 4."},
        {"checkpoint of an earlier stage",
         {"nextgpt"},
         [](const fs::path& to) {
             writeChanged("nextgpt", to / "n", [](Tensors& tensors) {
                 tensors["llama_model.model.embed_tokens.weight"] = at::zeros({2, 2});
             });
         },
         "is a checkpoint of stage 1 or 2."},
        {"two language models",
         {},
         [](const fs::path& to) { fs::copy(kPocket / "llm", to / "another"); },
         "conflict (llm): Two files are of the kind \"language model\": "},
        {"two forms of one part",
         {"llm"},
         [](const fs::path& to) {
             fs::copy(kPocket / "llm", to / "m");
             fs::copy_file(to / "m" / "model.safetensors", to / "m" / "model.fp16.safetensors");
         },
         "model.fp16.safetensors is another copy of model.safetensors and is not used."},
        {"a LoRA adapter",
         {},
         [](const fs::path& to) {
             writeSafetensors(
                 to / "adapter_model.safetensors",
                 {{"base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight", at::zeros({4, 192})}});
         },
         "missing (nextgpt): There is no adapter_config.json for "},
        {"two LoRA adapters in one",
         {},
         [](const fs::path& to) {
             writeSafetensors(
                 to / "adapter_model.safetensors",
                 {{"base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight", at::zeros({4, 192})}});
         },
         "adapter_model.safetensors have LoRA branches. Give only one of them"},
        {"an adapter of a deeper language model",
         {},
         [](const fs::path& to) {
             writeSafetensors(
                 to / "adapter_model.safetensors",
                 {{"base_model.model.model.layers.9.self_attn.q_proj.lora_A.weight", at::zeros({4, 192})}});
         },
         "conflict (llm): The language model has 6 layers, the LoRA adapter was trained for 10."},
        {"two autoencoders",
         {"image", "video"},
         [](const fs::path& to) {
             fs::copy(kPocket / "image", to / "sd", fs::copy_options::recursive);
             fs::copy(to / "sd" / "vae", to / "sd" / "vae-sharper");
         },
         "conflict (image): Two files are of the kind \"autoencoder of images or videos\": "},
        {"parts of another decoder",
         {"image"},
         [](const fs::path& to) {
             fs::copy(kPocket / "image", to / "sd", fs::copy_options::recursive);
             fs::remove_all(to / "sd" / "scheduler");
         },
         "missing (image): There is no scheduler_config.json of the image decoder."},
        {"a missing shard",
         {"llm"},
         [](const fs::path& to) {
             fs::copy_file(kPocket / "llm" / "model.safetensors", to / "model-00001-of-00003.safetensors");
             fs::copy_file(kPocket / "llm" / "model.safetensors", to / "model-00003-of-00003.safetensors");
         },
         "model-00002-of-00003.safetensors is missing. Download it into the folder of the others."},
        {"a missing shard of an index",
         {"llm"},
         [](const fs::path& to) {
             fs::copy_file(kPocket / "llm" / "model.safetensors", to / "a.bin");
             writeBytes(to / "pytorch_model.bin.index.json",
                        R"({"weight_map": {"x": "a.bin", "y": "b.bin"}})");
         },
         "missing (): The shard "},
        {"an index without shards",
         {},
         [](const fs::path& to) {
             writeBytes(to / "pytorch_model.bin.index.json", R"({"weight_map": {"x": "a.bin"}})");
         },
         "pytorch_model.bin.index.json names shards of which none is there."},
        {"a pointer instead of weights",
         {"llm"},
         [](const fs::path& to) {
             writeBytes(to / "pytorch_model.bin",
                        "version https://git-lfs.github.com/spec/v1\noid sha256:0\n");
         },
         "pytorch_model.bin: is only a Git LFS pointer: fetch the real file"},
        {"a pointer instead of a tokenizer",
         {},
         [](const fs::path& to) {
             writeBytes(to / "tokenizer.model", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n");
         },
         "tokenizer.model is only a Git LFS pointer: fetch the real file"},
        {"a pointer instead of merges",
         {},
         [](const fs::path& to) {
             writeBytes(to / "vocab.json", "{}");
             writeBytes(to / "merges.txt", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n");
         },
         "merges.txt is only a Git LFS pointer: fetch the real file"},
        {"a login page instead of weights",
         {},
         [](const fs::path& to) {
             writeBytes(to / "model.safetensors", "<!DOCTYPE html><title>Log in</title>");
         },
         "model.safetensors: is a web page and not the file itself"},
        {"a login page instead of a configuration",
         {},
         [](const fs::path& to) { writeBytes(to / "config.json", "<html>Log in</html>"); },
         "config.json is a web page and not the file itself"},
        {"a damaged tokenizer",
         {"llm"},
         [](const fs::path& to) {
             fs::copy(kPocket / "llm", to / "m");
             writeBytes(to / "m" / "tokenizer.model", "no protocol buffer");
         },
         "tokenizer.model: not a SentencePiece model. Give the tokenizer"},
        {"tensors of another program",
         {},
         [](const fs::path& to) {
             writeSafetensors(to / "controlnet", {{"controlnet.x", at::zeros({2})}});
         },
         "controlnet holds tensors of no network that this program knows."},
        {"an adapter of the newer code",
         {},
         [](const fs::path& to) {
             writeSafetensors(to / "mm_input_projector.safetensors",
                              {{"model.mm_input_projector.in_fc.weight", at::zeros({4, 2})}});
         },
         "mm_input_projector.safetensors is an adapter file of NExT-GPT's newer code; rename its tensors "
         "from model.mm_input_projector to mm_input_projector."},
        {"a damaged file",
         {},
         [](const fs::path& to) { writeBytes(to / "weights.safetensors", "not tensors"); },
         "weights.safetensors"},
    };
    return all;
}

} // namespace

/// What the doctor says about the pocket bundle's parts and about changed ones.
class TestWeightDoctor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsAreRecognisedByTheirTensors();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void missingRowsAreCounted();
    void markersOfTheReleasedCheckpointArePieces();
};

void TestWeightDoctor::partsAreRecognisedByTheirTensors() {
    const Diagnosis diagnosis = examineWeights(pocketWithout({}));
    QVERIFY2(diagnosis.isHealthy(), qPrintable(findings(diagnosis)));
    std::map<PartKind, int> counts;
    for (const FoundPart& part : diagnosis.found)
        ++counts[part.kind];
    using enum PartKind;
    const std::map<PartKind, int> expected{
        {LanguageModel, 1},     {ImageBind, 1},   {LearnedTensors, 1}, {ImageUNet, 1},
        {VideoUNet, 1},         {AudioUNet, 1},   {Autoencoder, 2},    {AudioAutoencoder, 1},
        {ClipText, 2},          {ClapText, 1},    {Vocoder, 1},        {Scheduler, 3},
        {LanguageTokenizer, 1}, {AddedTokens, 1}, {ClipTokenizer, 2},  {RobertaTokenizer, 1}};
    QVERIFY(counts == expected);
    const auto json = toJson(diagnosis);
    QCOMPARE(json.at("complete").get<bool>(), true);
    QCOMPARE(json.at("parts").size(), diagnosis.found.size());
    std::map<std::string, int> uses;
    for (const auto& part : json.at("parts")) {
        QVERIFY(part.at("bytes").get<std::int64_t>() > 0);
        QCOMPARE(part.at("used_for").size(), std::size_t(1));
        ++uses[part.at("used_for").front()];
    }
    const std::map<std::string, int> expectedUses{{"llm", 2},   {"imagebind", 1}, {"nextgpt", 2},
                                                  {"image", 5}, {"video", 5},     {"audio", 6}};
    QVERIFY(uses == expectedUses);
    QCOMPARE(diagnosis.signalTokens[Modality::Video], 24);
    QCOMPARE(diagnosis.parts.languageModel->sizes.rows, pocketRows());
    QCOMPARE(diagnosis.parts.learned->sizes.rank, std::int64_t(16));
    const auto& video = *diagnosis.parts.decoders[Modality::Video];
    QCOMPARE(video.text->file, kPocket / "video" / "text_encoder" / "model.safetensors");
    QCOMPARE(video.scheduler->file, kPocket / "video" / "scheduler" / "scheduler_config.json");
}

void TestWeightDoctor::whatIsWrongIsSaid_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(cases().size()); ++i)
        QTest::newRow(cases()[std::size_t(i)].name) << i;
}

void TestWeightDoctor::whatIsWrongIsSaid() {
    QFETCH(int, index);
    const Case& test = cases()[std::size_t(index)];
    const QTemporaryDir folder;
    test.write(folder.path().toStdString());
    auto given = pocketWithout(test.without);
    given.emplace_back(folder.path().toStdString());
    const Diagnosis diagnosis = examineWeights(given);
    const QString said = findings(diagnosis);
    QVERIFY2(said.contains(test.expected), qPrintable(said));
    QCOMPARE(diagnosis.isHealthy(), !said.contains("missing (") && !said.contains("conflict ("));
}

/// A published language model has no rows for the signal tokens; the file of the projections must bring them.
void TestWeightDoctor::missingRowsAreCounted() {
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    fs::copy(kPocket / "llm", folder / "vicuna");
    writeChanged("llm", folder / "vicuna" / "model.safetensors", [](Tensors& tensors) {
        tensors["model.embed_tokens.weight"] = at::zeros({1000, 192});
    });
    writeChanged("nextgpt", folder / "n", [](Tensors& tensors) { tensors.erase(kTable); });
    auto given = pocketWithout({"llm", "nextgpt"});
    given.push_back(folder);
    const QString said = findings(examineWeights(given));
    QVERIFY2(said.contains(
                 "conflict (llm): The language model has 1,000 rows, the projections were trained with " +
                 grouped(pocketRows()) + '.'),
             qPrintable(said));
}

void TestWeightDoctor::markersOfTheReleasedCheckpointArePieces() {
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    fs::copy_file(kPocket / "nextgpt" / "model.safetensors", folder / "delta");
    writeBytes(folder / "added_tokens.json", R"({"{'<Img>'}": 1000, "{'</Img>'}": 1001, "[IMG0]": 1002})");
    auto given = pocketWithout({"nextgpt"});
    given.insert(given.begin(), folder);
    const Diagnosis diagnosis = examineWeights(given);
    QVERIFY(diagnosis.markerMode == MarkerMode::Pieces);
    QCOMPARE(diagnosis.signalTokens[Modality::Image], 1);
    QCOMPARE(diagnosis.signalTokens[Modality::Video], 0);
}

QTEST_GUILESS_MAIN(TestWeightDoctor)
#include "test_weight_doctor.moc"
