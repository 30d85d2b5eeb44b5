// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/CheckpointFiles.h"
#include "engine/formats/ShardedCheckpoint.h"
#include "engine/formats/TensorFiles.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "tests/support/FileBytes.h"

#include <ATen/ops/full.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
namespace fs = std::filesystem;

class TestCheckpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tensorsComeFromTheirShard();
    void shardsWithTheSameTensorAreRefused();
    void brokenIndexesAreRefused_data();
    void brokenIndexesAreRefused();
    void checkpointIsFoundByItsName_data();
    void checkpointIsFoundByItsName();
    void formatsAndVariantsHaveAnOrder();
    void shardsNeedNoIndex_data();
    void shardsNeedNoIndex();
    void missingShardsAreNamed();
    void mixedShardsAreRefused();
    void contentDecidesAndNotTheName();
    void stateOfTrainingIsNoWeights();
    void folderWithoutCheckpointIsUnreadable();

private:
    fs::path folder() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCheckpoint::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    writeSafetensors(folder() / "one.safetensors",
                     {{"a", at::full({2}, 1.0)}, {"unmapped", at::full({1}, 7.0)}});
    writeSafetensors(folder() / "two.safetensors", {{"b", at::full({3}, 2.0)}});
}

void TestCheckpoint::tensorsComeFromTheirShard() {
    const auto index = writeBytes(
        folder() / "model.safetensors.index.json",
        R"({"metadata":{"total_size":20},"weight_map":{"a":"one.safetensors","b":"two.safetensors"}})");
    ShardedCheckpoint source(index);
    QCOMPARE(source.take("b", {3}).sum().item<double>(), 6.0);
    QCOMPARE(source.untaken(), (std::vector<std::string>{"a", "unmapped"})); // a strict load names both
    QVERIFY(!source.has("unmapped"));
    QVERIFY_THROWS_EXCEPTION(EngineError, source.take("unmapped", {1}));
    QCOMPARE(source.shapeOf("a"), std::vector<std::int64_t>{2});
}

void TestCheckpoint::shardsWithTheSameTensorAreRefused() {
    writeSafetensors(folder() / "two.safetensors", {{"a", at::full({2}, 1.0)}, {"b", at::full({3}, 2.0)}});
    const auto index = writeBytes(folder() / "model.safetensors.index.json",
                                  R"({"weight_map":{"a":"one.safetensors","b":"two.safetensors"}})");
    QVERIFY_THROWS_EXCEPTION(EngineError, ShardedCheckpoint{index});
    const std::vector<fs::path> shards{folder() / "one.safetensors", folder() / "two.safetensors"};
    QVERIFY_THROWS_EXCEPTION(EngineError, ShardedCheckpoint{shards});
}

void TestCheckpoint::brokenIndexesAreRefused_data() {
    QTest::addColumn<QString>("index");
    QTest::newRow("no map") << R"({"metadata":{}})";
    QTest::newRow("map an array") << R"({"weight_map":[]})";
    QTest::newRow("file a number") << R"({"weight_map":{"a":1}})";
    QTest::newRow("outside") << R"({"weight_map":{"a":"../one.safetensors"}})";
    QTest::newRow("absolute") << R"({"weight_map":{"a":"/etc/passwd"}})";
    QTest::newRow("hidden") << R"({"weight_map":{"a":".one"}})";
    QTest::newRow("no name") << R"({"weight_map":{"a":""}})";
    QTest::newRow("shard missing") << R"({"weight_map":{"a":"three.safetensors"}})";
    QTest::newRow("tensor missing") << R"({"weight_map":{"c":"one.safetensors"}})";
    QTest::newRow("tensor twice") << R"({"weight_map":{"a":"one.safetensors","a":"two.safetensors"}})";
    QTest::newRow("not JSON") << R"({"weight_map":)";
}

void TestCheckpoint::brokenIndexesAreRefused() {
    QFETCH(QString, index);
    const auto path = writeBytes(folder() / "model.safetensors.index.json", index.toStdString());
    QVERIFY_THROWS_EXCEPTION(EngineError, ShardedCheckpoint{path});
}

void TestCheckpoint::checkpointIsFoundByItsName_data() {
    QTest::addColumn<QString>("name");
    for (const auto* name :
         {"model.safetensors", "diffusion_pytorch_model.safetensors", "model.fp16.safetensors",
          "diffusion_pytorch_model.fp16.safetensors", "model.safetensors.index.json",
          "diffusion_pytorch_model.safetensors.index.json", "model.safetensors.index.fp16.json",
          "diffusion_pytorch_model.non_ema.safetensors", "pytorch_model.bin", "pytorch_model.fp16.bin",
          "diffusion_pytorch_model.bin", "diffusion_pytorch_model.fp16.bin",
          "diffusion_pytorch_model.non_ema.bin", "pytorch_model.bin.index.json",
          "pytorch_model.bin.index.fp16.json", "diffusion_pytorch_model.bin.index.json", "pytorch_model.pt",
          "imagebind_huge.pth"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestCheckpoint::checkpointIsFoundByItsName() {
    QFETCH(QString, name);
    const auto path = folder() / name.toStdString();
    if (name.endsWith(".json"))
        writeBytes(path, R"({"weight_map":{"a":"one.safetensors"}})");
    else
        fs::copy_file(folder() / "one.safetensors", path);
    QVERIFY(openCheckpoint(folder())->has("a"));
    QVERIFY(openCheckpoint(path)->has("a"));
}

void TestCheckpoint::formatsAndVariantsHaveAnOrder() {
    const std::vector<std::string> worstFirst{
        "diffusion_pytorch_model.non_ema.bin",      "diffusion_pytorch_model.non_ema.safetensors",
        "diffusion_pytorch_model.fp16.bin",         "diffusion_pytorch_model.bin",
        "diffusion_pytorch_model.fp16.safetensors", "diffusion_pytorch_model.safetensors.index.json",
        "diffusion_pytorch_model.safetensors"};
    for (const std::string& name : worstFirst) {
        writeBytes(folder() / name, "");
        const auto found = findCheckpoint(folder());
        QVERIFY(found);
        QCOMPARE(found->files, std::vector<fs::path>{folder() / name});
        QCOMPARE(name.find(found->variant) != std::string::npos, true);
    }
}

void TestCheckpoint::shardsNeedNoIndex_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("transformers") << "pytorch_model-00001-of-00002.bin"
                                  << "pytorch_model-00002-of-00002.bin";
    QTest::newRow("safetensors") << "model-00001-of-00002.safetensors"
                                 << "model-00002-of-00002.safetensors";
    QTest::newRow("fp16") << "diffusion_pytorch_model.fp16-00001-of-00002.safetensors"
                          << "diffusion_pytorch_model.fp16-00002-of-00002.safetensors";
    QTest::newRow("fp16 at the end") << "diffusion_pytorch_model-00001-of-00002.fp16.bin"
                                     << "diffusion_pytorch_model-00002-of-00002.fp16.bin";
}

void TestCheckpoint::shardsNeedNoIndex() {
    QFETCH(QString, first);
    QFETCH(QString, second);
    fs::copy_file(folder() / "one.safetensors", folder() / first.toStdString());
    fs::copy_file(folder() / "two.safetensors", folder() / second.toStdString());
    const auto source = openCheckpoint(folder());
    QCOMPARE(source->take("a", {2}).sum().item<double>(), 2.0);
    QCOMPARE(source->take("b", {3}).sum().item<double>(), 6.0);
    QCOMPARE(source->untaken(), std::vector<std::string>{"unmapped"});
}

void TestCheckpoint::missingShardsAreNamed() {
    fs::copy_file(folder() / "one.safetensors", folder() / "pytorch_model-00003-of-00003.bin");
    fs::copy_file(folder() / "two.safetensors", folder() / "pytorch_model-00001-of-00003.bin");
    try {
        openCheckpoint(folder());
        QFAIL("a shard is missing");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::FileUnreadable);
        QVERIFY2(QString(error.what()).contains("shard 2 of 3"), error.what());
    }
}

void TestCheckpoint::mixedShardsAreRefused() {
    fs::copy_file(folder() / "one.safetensors", folder() / "pytorch_model-00001-of-00002.bin");
    fs::copy_file(folder() / "two.safetensors", folder() / "pytorch_model-00002-of-00003.bin");
    QVERIFY_THROWS_EXCEPTION(EngineError, openCheckpoint(folder()));
}

void TestCheckpoint::contentDecidesAndNotTheName() {
    const fs::path good = NEXTGPT_TEST_DATA "/pytorch/module.bin";
    fs::copy_file(good, folder() / "model.safetensors");
    QVERIFY(openCheckpoint(folder() / "model.safetensors")->has("weight"));
    fs::copy_file(folder() / "one.safetensors", folder() / "pytorch_model.bin");
    QVERIFY(openCheckpoint(folder() / "pytorch_model.bin")->has("a"));
}

void TestCheckpoint::stateOfTrainingIsNoWeights() {
    for (const char* name : {"model.safetensors", "pytorch_model.bin", "a/b/pytorch_model.pt",
                             "imagebind_huge.pth", "v1-5-pruned-emaonly.ckpt"})
        QVERIFY2(isWeightsFile(name), name);
    for (const char* name : {"config.json", "tokenizer.model", "training_args.bin", "optimizer.pt",
                             "scheduler.pt", "rng_state_0.pth"})
        QVERIFY2(!isWeightsFile(name), name);
}

void TestCheckpoint::folderWithoutCheckpointIsUnreadable() {
    try {
        openCheckpoint(folder());
        QFAIL("one.safetensors is no checkpoint's name");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::FileUnreadable);
    }
}

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "test_checkpoint.moc"
