// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/SafetensorsWriter.h"
#include "engine/formats/ShardedSafetensors.h"
#include "tests/support/FileBytes.h"

#include <ATen/ops/full.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
namespace fs = std::filesystem;

class TestShardedSafetensors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tensorsComeFromTheirShard();
    void brokenIndexesAreRefused_data();
    void brokenIndexesAreRefused();
    void checkpointIsFoundByItsName_data();
    void checkpointIsFoundByItsName();
    void folderWithoutCheckpointIsUnreadable();

private:
    fs::path folder() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestShardedSafetensors::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    writeSafetensors(folder() / "one.safetensors",
                     {{"a", at::full({2}, 1.0)}, {"unmapped", at::full({1}, 7.0)}});
    writeSafetensors(folder() / "two.safetensors", {{"b", at::full({3}, 2.0)}});
}

void TestShardedSafetensors::tensorsComeFromTheirShard() {
    const auto index = writeBytes(
        folder() / "model.safetensors.index.json",
        R"({"metadata":{"total_size":20},"weight_map":{"a":"one.safetensors","b":"two.safetensors"}})");
    ShardedSafetensors source(index);
    QCOMPARE(source.take("b", {3}).sum().item<double>(), 6.0);
    QCOMPARE(source.untaken(), std::vector<std::string>{"a"});
    QVERIFY(!source.has("unmapped"));
    QVERIFY_EXCEPTION_THROWN(source.take("unmapped", {1}), EngineError);
    QCOMPARE(source.shapeOf("a"), std::vector<std::int64_t>{2});
}

void TestShardedSafetensors::brokenIndexesAreRefused_data() {
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

void TestShardedSafetensors::brokenIndexesAreRefused() {
    QFETCH(QString, index);
    const auto path = writeBytes(folder() / "model.safetensors.index.json", index.toStdString());
    QVERIFY_EXCEPTION_THROWN(ShardedSafetensors{path}, EngineError);
}

void TestShardedSafetensors::checkpointIsFoundByItsName_data() {
    QTest::addColumn<QString>("name");
    for (const auto* name :
         {"model.safetensors", "diffusion_pytorch_model.safetensors", "model.fp16.safetensors",
          "diffusion_pytorch_model.fp16.safetensors", "model.safetensors.index.json",
          "diffusion_pytorch_model.safetensors.index.json", "model.safetensors.index.fp16.json"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestShardedSafetensors::checkpointIsFoundByItsName() {
    QFETCH(QString, name);
    const auto path = folder() / name.toStdString();
    if (name.endsWith(".json"))
        writeBytes(path, R"({"weight_map":{"a":"one.safetensors"}})");
    else
        fs::copy_file(folder() / "one.safetensors", path);
    QVERIFY(openCheckpoint(folder())->has("a"));
    QVERIFY(openCheckpoint(path)->has("a"));
}

void TestShardedSafetensors::folderWithoutCheckpointIsUnreadable() {
    try {
        openCheckpoint(folder());
        QFAIL("one.safetensors is no checkpoint's name");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::FileUnreadable);
    }
}

QTEST_GUILESS_MAIN(TestShardedSafetensors)
#include "test_sharded_safetensors.moc"
