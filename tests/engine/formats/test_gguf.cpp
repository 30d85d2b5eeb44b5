// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/gguf/GgufFile.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/weights/BlockFormats.h"
#include "tests/engine/formats/GgufBytes.h"
#include "tests/support/FileBytes.h"

#include <ATen/ops/equal.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using test::GgufBytes;

namespace {

constexpr std::uint32_t kF32 = 0;
constexpr std::uint32_t kQ8Zero = 8;
constexpr std::uint32_t kQ2K = 10;

QString refusalOf(const std::string& file) {
    try {
        GgufHeader::parse(file);
    } catch (const EngineError& error) {
        return error.code() == ErrorCode::WeightsInvalid ? error.what() : "another code";
    }
    return {};
}

std::filesystem::path corpus(const char* name) {
    return std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/fuzz/corpus/gguf" / name;
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// One tensor of 8 floats.
GgufBytes oneTensor(std::uint64_t offset) {
    auto file = GgufBytes::header(1, 0);
    file.tensor("a", {8}, kF32, offset).padded();
    return file;
}

} // namespace

class TestGguf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocksHaveLlamaCppsValues_data();
    void blocksHaveLlamaCppsValues();
    void everyTypeOfValueIsRead();
    void bothVersionsAreRead();
    void tensorsAreThoseOfTheFile();
    void everyCutIsRefused();
    void hostileHeadersAreRefused_data();
    void hostileHeadersAreRefused();
    void otherFilesAreNamed();
    void splitModelsAreRefused();
};

void TestGguf::blocksHaveLlamaCppsValues_data() {
    QTest::addColumn<TensorFormat>("format");
    QTest::newRow("Q8_0") << TensorFormat::Q8Zero;
    QTest::newRow("Q4_0") << TensorFormat::Q4Zero;
    QTest::newRow("Q5_0") << TensorFormat::Q5Zero;
    QTest::newRow("Q4_K") << TensorFormat::Q4K;
    QTest::newRow("Q5_K") << TensorFormat::Q5K;
    QTest::newRow("Q6_K") << TensorFormat::Q6K;
}

void TestGguf::blocksHaveLlamaCppsValues() {
    QFETCH(TensorFormat, format);
    SafetensorsFile reference(NEXTGPT_TEST_DATA "/gguf/blocks.safetensors");
    const std::string name = QTest::currentDataTag();
    const auto blocks = reference.take(name + ".bytes");
    const auto values = reference.take(name + ".values");
    auto stored = StoredTensor::dense(blocks);
    stored.format = format;
    stored.shape = values.sizes().vec();
    const auto decoded = decode(stored);
    QCOMPARE(decoded.scalar_type(), at::kFloat);
    QVERIFY(at::equal(decoded, values));
    QCOMPARE(blockLayout(format)->bytes, blocks.size(1));
}

void TestGguf::everyTypeOfValueIsRead() {
    const GgufFile file(corpus("small.gguf"));
    for (const char* type : {"uint8", "int8", "uint16", "int16", "int32", "uint64", "int64"})
        QCOMPARE(file.integer(std::string("number.") + type), std::optional<std::int64_t>(1));
    QCOMPARE(file.real("number.float64"), std::optional(0.5));
    QCOMPARE(file.real("llama.attention.layer_norm_rms_epsilon"), std::optional(double(1e-5F)));
    QCOMPARE(file.flag("flag"), std::optional(true));
    QVERIFY(file.text("general.architecture") == std::string_view("llama"));
    QVERIFY((file.integers("numbers") == std::vector<std::int32_t>{1, 2, 3}));
    QCOMPARE(file.texts("tokenizer.ggml.tokens").size(), std::size_t(5));
    QCOMPARE(file.floats("tokenizer.ggml.scores").back(), -1000.0F);
    QVERIFY(!file.integer("absent"));
    QVERIFY(file.texts("absent").empty());
    QVERIFY_THROWS_EXCEPTION(EngineError, file.integer("flag"));
    QVERIFY_THROWS_EXCEPTION(EngineError, file.texts("numbers"));
}

void TestGguf::bothVersionsAreRead() {
    QCOMPARE(GgufFile(corpus("version2.gguf")).tensors().size(),
             GgufFile(corpus("small.gguf")).tensors().size());
    QCOMPARE(GgufFile(corpus("nested.gguf")).metadata().size(), std::size_t(1));
}

void TestGguf::tensorsAreThoseOfTheFile() {
    const GgufFile file(corpus("small.gguf"));
    const auto norm = decode(file.stored("output_norm.weight"));
    QCOMPARE(norm.size(0), std::int64_t(32));
    QCOMPARE(norm[0].item<float>(), -1.0F);
    const auto query = decode(file.stored("blk.0.attn_q.weight"));
    QVERIFY((query.sizes() == at::IntArrayRef{4, 32}));
    QVERIFY(std::abs(query[0][0].item<float>() + 1.0F) < 0.01F);
}

/// A download that ended early.
void TestGguf::everyCutIsRefused() {
    const std::string whole = bytesOf(corpus("small.gguf"));
    QVERIFY(refusalOf(whole).isEmpty());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const QString reason = refusalOf(whole.substr(0, length));
        QVERIFY2(!reason.isEmpty(), std::to_string(length).c_str());
    }
}

void TestGguf::hostileHeadersAreRefused_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const GgufBytes& file, const char* named) {
        QTest::newRow(name) << QByteArray::fromStdString(file.bytes()) << QString::fromLatin1(named);
    };
    constexpr std::uint64_t kHuge = UINT64_MAX;
    const auto entry = [] { return GgufBytes::header(0, 1); };
    const auto array = [&](GgufType type, std::uint64_t count) {
        return entry()
            .text("a")
            .number(std::uint32_t(GgufType::Array))
            .number(std::uint32_t(type))
            .number(count);
    };
    row("version 1", GgufBytes::header(0, 0, 1), "version 1");
    row("version 4", GgufBytes::header(0, 0, 4), "version 4");
    row("big-endian", GgufBytes::header(0, 0, 0x03000000), "big-endian");
    row("tensors without end", GgufBytes::header(kHuge, 0), "tensors");
    row("entries without end", GgufBytes::header(0, kHuge), "entries");
    row("missing entries", GgufBytes::header(0, 60'000), "ends");
    row("a long key", entry().number(kHuge), "ends");
    row("a key without text", entry().text(""), "name");
    row("a key of a kilobyte", entry().text(std::string(1024, 'k')), "name");
    row("a long text", entry().text("a").number(std::uint32_t(GgufType::String)).number(kHuge - 8), "ends");
    row("an unknown type", entry().text("a").number(std::uint32_t(13)), "type 13");
    row("a number too large", entry().entry("a", GgufType::UInt64, kHuge), "too large");
    row("an array without end", array(GgufType::UInt8, kHuge), "array");
    row("an array that overflows", array(GgufType::Float64, kHuge / 8 + 2), "array");
    row("an array of texts", array(GgufType::String, 1'000).zeros(800), "array");
    row("an array of arrays", array(GgufType::Array, kHuge), "array");
    row("an array of unknown values", entry().text("a").number(std::uint32_t(9)).number(std::uint32_t(77)),
        "type 77");
    auto deep = entry().text("a").number(std::uint32_t(GgufType::Array));
    for (int i = 0; i < 2'000; ++i)
        deep.number(std::uint32_t(GgufType::Array)).number(std::uint64_t(1));
    row("arrays in arrays", deep, "nested");
    row("an entry twice",
        GgufBytes::header(0, 2).entry("a", GgufType::Bool, '\1').entry("a", GgufType::Bool, '\1'),
        "duplicate");
    for (const std::int32_t alignment : {0, 1, 24, -32, 1 << 30})
        row(qPrintable(QString("alignment %1").arg(alignment)),
            entry().entry("general.alignment", GgufType::Int32, alignment), "alignment");
    row("a tensor twice",
        GgufBytes::header(2, 0).tensor("a", {8}, kF32, 0).tensor("a", {8}, kF32, 32).padded().zeros(64),
        "duplicate");
    row("no axes", GgufBytes::header(1, 0).tensor("a", {}, kF32, 0).padded(), "axes");
    row("five axes", GgufBytes::header(1, 0).tensor("a", {1, 1, 1, 1, 1}, kF32, 0).padded(), "axes");
    row("an empty axis", GgufBytes::header(1, 0).tensor("a", {0}, kF32, 0).padded(), "axis");
    row("an endless axis", GgufBytes::header(1, 0).tensor("a", {kHuge}, kF32, 0).padded(), "axis");
    row("a product that overflows",
        GgufBytes::header(1, 0).tensor("a", {2'000'000'000, 2'000'000'000, 2'000'000'000}, kF32, 0).padded(),
        "axis");
    row("bytes that overflow",
        GgufBytes::header(1, 0).tensor("a", {2'000'000'000, 2'000'000'000}, kF32, 0).padded().zeros(32),
        "too large");
    row("rows that are no blocks", GgufBytes::header(1, 0).tensor("a", {40, 4}, kQ8Zero, 0).padded(),
        "blocks of 32");
    row("an unsupported type", GgufBytes::header(1, 0).tensor("a", {256}, kQ2K, 0).padded(), "Q2_K");
    row("an unknown tensor type", GgufBytes::header(1, 0).tensor("a", {256}, 4'000, 0).padded(), "4000");
    row("a tensor beyond the end", oneTensor(1 << 20).zeros(32), "ends");
    row("an offset beyond all files", oneTensor(kHuge - 31).zeros(32), "end");
    row("a tensor that is cut off", oneTensor(0).zeros(28), "ends");
    row("a tensor out of line", oneTensor(4).zeros(64), "aligned");
    row("a gap", oneTensor(32).zeros(64), "gap");
    row("bytes behind the tensors", oneTensor(0).zeros(64), "after the last tensor");
    row("tensors on top of each other",
        GgufBytes::header(2, 0).tensor("a", {16}, kF32, 0).tensor("b", {8}, kF32, 32).padded().zeros(64),
        "overlaps");
}

void TestGguf::hostileHeadersAreRefused() {
    QFETCH(QByteArray, file);
    QFETCH(QString, named);
    const QString reason = refusalOf(file.toStdString());
    QVERIFY2(reason.startsWith("GGUF: "), qPrintable(reason));
    QVERIFY2(reason.contains(named), qPrintable(reason));
    QVERIFY2(!reason.contains('\n') && reason.size() < 300, qPrintable(reason));
}

void TestGguf::otherFilesAreNamed() {
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "model.gguf";
    writeBytes(path, "version https://git-lfs.github.com/spec/v1\n");
    try {
        GgufFile file(path);
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QVERIFY2(QString(error.what()).contains("Git LFS"), error.what());
    }
}

void TestGguf::splitModelsAreRefused() {
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "model-00001-of-00002.gguf";
    writeBytes(path,
               GgufBytes::header(0, 1).entry("split.count", GgufType::UInt16, std::uint16_t(2)).bytes());
    try {
        GgufFile file(path);
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QVERIFY2(QString(error.what()).contains("llama-gguf-split --merge"), error.what());
    }
}

QTEST_GUILESS_MAIN(TestGguf)
#include "test_gguf.moc"
