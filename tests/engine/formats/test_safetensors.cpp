// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "tests/support/FileBytes.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/full.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
namespace fs = std::filesystem;

namespace {

/// Opening must fail with a message that contains `word`.
void expectInvalid(const fs::path& path, const QString& word) {
    try {
        const SafetensorsFile file(path);
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::WeightsInvalid);
        QVERIFY2(QString(error.what()).contains(word), error.what());
    }
}

} // namespace

class TestSafetensors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writtenTensorsAreReadBack();
    void filesOfTheReferenceWriterAreRead();
    void misalignedTensorIsCopied();
    void brokenHeadersAreRefused_data();
    void brokenHeadersAreRefused();
    void validHeadersAreAccepted_data();
    void validHeadersAreAccepted();
    void brokenFilesAreRefused_data();
    void brokenFilesAreRefused();
    void everyTruncationIsRefused();
    void missingAndOddFilesAreUnreadable();
    void limitsAreExact();
    void wrongShapeAndNameAreMismatches();
    void unknownDtypeIsRefusedOnlyWhenTaken();

private:
    fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

    QTemporaryDir m_folder;
};

void TestSafetensors::writtenTensorsAreReadBack() {
    const auto half = at::arange(6).reshape({2, 3}).to(at::kHalf);
    const auto numbers = at::arange(5);
    const auto flags = at::full({3}, true, at::kBool);
    const auto scalar = at::full({}, 2.5);
    writeSafetensors(path("a.safetensors"),
                     {{"half", half},
                      {"numbers", numbers},
                      {"flags", flags},
                      {"scalar", scalar},
                      {"empty", at::empty({0, 4})},
                      {"turned", half.t()}},
                     {{"format", "pt"}});
    SafetensorsFile file(path("a.safetensors"));
    QCOMPARE(file.metadata().at("format"), std::string("pt"));
    QVERIFY(at::equal(file.take("half", {2, 3}), half));
    QVERIFY(at::equal(file.take("turned", {3, 2}), half.t()));
    QVERIFY(at::equal(file.take("numbers", {5}), numbers));
    QVERIFY(at::equal(file.take("flags", {3}), flags));
    QVERIFY(at::equal(file.take("scalar", {}), scalar.to(at::kFloat)));
    QCOMPARE(file.untaken(), std::vector<std::string>{"empty"});
    QCOMPARE(file.take("empty", {0, 4}).numel(), std::int64_t(0));
    QVERIFY(file.untaken().empty());
}

void TestSafetensors::filesOfTheReferenceWriterAreRead() {
    SafetensorsFile file(NEXTGPT_TEST_DATA "/parity/llama/model.safetensors");
    QVERIFY(file.tensors().size() > 10);
    QVERIFY(file.take("model.norm.weight", {32}).abs().sum().item<double>() > 1.0);
}

void TestSafetensors::misalignedTensorIsCopied() {
    // One byte in front puts the floats at an odd address.
    auto bytes = safetensorsBytes(R"({"b":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},)"
                                  R"("f":{"dtype":"F32","shape":[1],"data_offsets":[1,5]}})",
                                  5);
    const float value = 1.5F;
    std::memcpy(bytes.data() + bytes.size() - 4, &value, 4);
    SafetensorsFile file(writeBytes(path("odd.safetensors"), bytes));
    const auto tensor = file.take("f", {1});
    QCOMPARE(reinterpret_cast<std::uintptr_t>(tensor.data_ptr()) % 4, std::uintptr_t(0));
    QCOMPARE(tensor.item<float>(), 1.5F);
}

void TestSafetensors::brokenHeadersAreRefused_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("data");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* name, const QByteArray& header, int data, const char* word) {
        QTest::newRow(name) << header << data << QString(word);
    };
    row("an array", "[]", 0, "begin");
    row("blank in front", R"( {})", 0, "begin");
    row("byte order mark", "\xEF\xBB\xBF{}", 0, "begin");
    row("NUL padding", QByteArray("{}\0\0", 4), 0, "NUL");
    row("newline padding", "{}\n", 0, "end with");
    row("text behind", "{}x}", 0, "JSON");
    row("not closed", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}  )", 1, "JSON");
    row("bad UTF-8", "{\"\xC3\x28\":{}}", 0, "UTF-8");
    row("overlong UTF-8", "{\"\xC0\xAF\":{}}", 0, "UTF-8");
    row("lone surrogate", R"({"\ud800":{}})", 0, "UTF-8");
    row("tensor twice",
        R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})",
        2, "duplicate");
    row("escaped name twice",
        R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"\u0061":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})",
        2, "duplicate");
    row("field twice", R"({"a":{"dtype":"U8","dtype":"U8","shape":[1],"data_offsets":[0,1]}})", 1,
        "duplicate");
    row("metadata twice", R"({"__metadata__":{},"__metadata__":{}})", 0, "duplicate");
    row("metadata key twice", R"({"__metadata__":{"a":"1","a":"2"}})", 0, "duplicate");
    row("metadata of a number", R"({"__metadata__":{"a":1}})", 0, "number");
    row("metadata nested", R"({"__metadata__":{"a":{}}})", 0, "object");
    row("metadata a string", R"({"__metadata__":"x"})", 0, "string");
    row("unknown field", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"x":1}})", 1, "unknown key");
    row("no dtype", R"({"a":{"shape":[1],"data_offsets":[0,1]}})", 1, "missing");
    row("no offsets", R"({"a":{"dtype":"U8","shape":[1]}})", 1, "missing");
    row("unknown dtype", R"({"a":{"dtype":"F7","shape":[1],"data_offsets":[0,1]}})", 1, "dtype");
    row("one offset", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[1]}})", 1, "data_offsets");
    row("three offsets", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1,2]}})", 1, "data_offsets");
    row("negative offset", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[-1,0]}})", 1, "negative");
    row("negative size", R"({"a":{"dtype":"U8","shape":[-1],"data_offsets":[0,1]}})", 1, "negative");
    row("fraction", R"({"a":{"dtype":"U8","shape":[1.0],"data_offsets":[0,1]}})", 1, "integer");
    row("exponent", R"({"a":{"dtype":"U8","shape":[1e0],"data_offsets":[0,1]}})", 1, "integer");
    row("above 64 bits", R"({"a":{"dtype":"U8","shape":[99999999999999999999],"data_offsets":[0,1]}})", 1,
        "integer");
    row("above 63 bits", R"({"a":{"dtype":"U8","shape":[18446744073709551615],"data_offsets":[0,1]}})", 1,
        "large");
    row("null", R"({"a":null})", 0, "null");
    row("true", R"({"a":{"dtype":true}})", 0, "true");
    row("tensor a number", R"({"a":5})", 0, "number");
    row("tensor an array", R"({"a":[]})", 0, "array");
    row("shape nested", R"({"a":{"dtype":"U8","shape":[[1]],"data_offsets":[0,1]}})", 1, "array");
    row("entry nested", R"({"a":{"dtype":{"dtype":"U8"}}})", 0, "object");
    row("too deep", "{\"a\":" + QByteArray(100000, '[') + QByteArray(100000, ']') + "}", 0, "array");
    row("begin behind end", R"({"a":{"dtype":"U8","shape":[0],"data_offsets":[1,0]}})", 1, "span");
    row("size does not fit", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})", 4, "span");
    row("product overflows", R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}})",
        0, "64 bits");
    row("product wraps to the size",
        R"({"a":{"dtype":"U8","shape":[4611686018427387905,4],"data_offsets":[0,4]}})", 4, "64 bits");
    row("empty, but too large for libtorch",
        R"({"a":{"dtype":"F32","shape":[0,4611686018427387904,4611686018427387904],"data_offsets":[0,0]}})",
        0, "64 bits");
    row("half a byte", R"({"a":{"dtype":"F4","shape":[3],"data_offsets":[0,1]}})", 1, "bytes");
    row("hole at the start", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})", 2, "gap");
    row("hole between",
        R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"b":{"dtype":"U8","shape":[1],"data_offsets":[2,3]}})",
        3, "gap");
    row("overlap",
        R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}})",
        3, "overlaps");
    row("the same bytes twice",
        R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}})",
        2, "overlaps");
    row("bytes behind", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})", 2, "after the last");
    row("nothing but data", "{}", 3, "after the last");
    row("data missing", R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})", 3, "truncated");
    row("nine axes", R"({"a":{"dtype":"U8","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,1]}})", 1, "axes");
}

void TestSafetensors::brokenHeadersAreRefused() {
    QFETCH(QByteArray, header);
    QFETCH(int, data);
    QFETCH(QString, word);
    const auto bytes =
        safetensorsBytes({header.constData(), std::size_t(header.size())}, static_cast<std::size_t>(data));
    expectInvalid(writeBytes(path("broken.safetensors"), bytes), word);
}

void TestSafetensors::validHeadersAreAccepted_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("data");
    QTest::newRow("nothing") << QByteArray("{}") << 0;
    QTest::newRow("blanks behind") << QByteArray("{}      ") << 0;
    QTest::newRow("metadata") << QByteArray(R"({"__metadata__":{"format":"pt"}})") << 0;
    QTest::newRow("scalar") << QByteArray(R"({"a":{"dtype":"F32","shape":[],"data_offsets":[0,4]}})") << 4;
    QTest::newRow("empty tensors at one place")
        << QByteArray(
               R"({"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},"b":{"dtype":"F32","shape":[3,0],"data_offsets":[0,0]},"c":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})")
        << 1;
    QTest::newRow("order of the keys is free")
        << QByteArray(
               R"({"z":{"data_offsets":[0,1],"shape":[1],"dtype":"U8"},"a":{"shape":[2],"dtype":"F4","data_offsets":[1,2]}})")
        << 2;
}

void TestSafetensors::validHeadersAreAccepted() {
    QFETCH(QByteArray, header);
    QFETCH(int, data);
    const auto bytes =
        safetensorsBytes({header.constData(), std::size_t(header.size())}, static_cast<std::size_t>(data));
    SafetensorsFile file(writeBytes(path("good.safetensors"), bytes));
    for (const auto& [name, entry] : file.tensors())
        QCOMPARE(file.shapeOf(name), entry.shape);
}

void TestSafetensors::brokenFilesAreRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QByteArray() << "8 bytes";
    QTest::newRow("seven bytes") << QByteArray(7, '\0') << "8 bytes";
    QTest::newRow("no header") << QByteArray(8, '\0') << "begin";
    QTest::newRow("header longer than the file") << QByteArray("\x10\0\0\0\0\0\0\0{}", 10) << "ends inside";
    QTest::newRow("length of all ones") << QByteArray(16, '\xff') << "allowed";
    QTest::newRow("a zip") << QByteArray("PK\x03\x04 and much more behind it") << "PyTorch checkpoint";
    QTest::newRow("a Git LFS pointer")
        << QByteArray("version https://git-lfs.github.com/spec/v1\n") << "pointer";
}

void TestSafetensors::brokenFilesAreRefused() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    expectInvalid(writeBytes(path("broken.safetensors"), {bytes.constData(), std::size_t(bytes.size())}),
                  word);
}

void TestSafetensors::everyTruncationIsRefused() {
    const auto whole = safetensorsBytes(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto file = writeBytes(path("cut.safetensors"), std::string_view(whole).substr(0, length));
        QVERIFY_THROWS_EXCEPTION(EngineError, SafetensorsFile{file});
    }
    SafetensorsFile{writeBytes(path("cut.safetensors"), whole)};
}

void TestSafetensors::missingAndOddFilesAreUnreadable() {
    for (const auto& odd : {path("nowhere.safetensors"), path(""), fs::path("/dev/null")}) {
        try {
            const SafetensorsFile file(odd);
            QFAIL(odd.c_str());
        } catch (const EngineError& error) {
            QCOMPARE(error.code(), ErrorCode::FileUnreadable);
        }
    }
}

void TestSafetensors::limitsAreExact() {
    const auto named = [](std::int64_t length) {
        return "{\"" + std::string(std::size_t(length), 'n') +
               R"(":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}})";
    };
    SafetensorsFile{writeBytes(path("n"), safetensorsBytes(named(limits::kTensorNameBytes), 0))};
    expectInvalid(writeBytes(path("n"), safetensorsBytes(named(limits::kTensorNameBytes + 1), 0)), "longer");

    const auto many = [](std::int64_t count) {
        std::string header = "{";
        for (std::int64_t i = 0; i < count; ++i)
            header += (i ? ",\"" : "\"") + std::to_string(i) +
                      R"(":{"dtype":"U8","shape":[0],"data_offsets":[0,0]})";
        return header + '}';
    };
    SafetensorsFile{writeBytes(path("m"), safetensorsBytes(many(limits::kCheckpointTensors), 0))};
    expectInvalid(writeBytes(path("m"), safetensorsBytes(many(limits::kCheckpointTensors + 1), 0)),
                  "tensors");

    std::string padded(std::size_t(limits::kSafetensorsHeaderBytes), ' ');
    padded.replace(0, 2, "{}");
    SafetensorsFile{writeBytes(path("p"), safetensorsBytes(padded, 0))};
    expectInvalid(writeBytes(path("p"), safetensorsBytes(padded + ' ', 0)), "allowed");
}

void TestSafetensors::wrongShapeAndNameAreMismatches() {
    writeSafetensors(path("a.safetensors"), {{"a", at::full({2, 3}, 1.0)}});
    SafetensorsFile file(path("a.safetensors"));
    try {
        file.take("a", {3, 2});
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::WeightsMismatch);
        QCOMPARE(QString(error.what()), QString("a has shape [2, 3]; expected [3, 2]"));
    }
    QVERIFY_THROWS_EXCEPTION(EngineError, file.take("b", {1}));
    QCOMPARE(file.untaken().size(), std::size_t(1));
}

void TestSafetensors::unknownDtypeIsRefusedOnlyWhenTaken() {
    const auto bytes = safetensorsBytes(R"({"a":{"dtype":"F4","shape":[2],"data_offsets":[0,1]}})", 1);
    SafetensorsFile file(writeBytes(path("f4"), bytes));
    QVERIFY_THROWS_EXCEPTION(EngineError, file.take("a", {2}));
}

QTEST_GUILESS_MAIN(TestSafetensors)
#include "test_safetensors.moc"
