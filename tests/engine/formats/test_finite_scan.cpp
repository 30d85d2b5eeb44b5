// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/FiniteScan.h"
#include "engine/formats/WeightSpans.h"
#include "engine/io/FileContents.h"
#include "tests/engine/formats/GgufBytes.h"

#include <QtTest>

#include <algorithm>
#include <cstring>

using namespace nextgpt;
namespace fs = std::filesystem;

namespace {

/// A safetensors file whose data begin at an odd place: nothing aligns them.
std::string fileOf(const std::string& entries, const std::string& data) {
    std::string header = '{' + entries + '}';
    header.resize(header.size() + 1 + header.size() % 2, ' ');
    const std::uint64_t length = header.size();
    std::string file(sizeof length, '\0');
    std::memcpy(file.data(), &length, sizeof length);
    return file + header + data;
}

std::string entry(const std::string& name, const std::string& dtype, std::size_t elements, std::size_t begin,
                  std::size_t end) {
    // Qt's moc does not read raw string literals with such quotes.
    std::string text = '\'' + name + "':{'dtype':'" + dtype + "','shape':[" + std::to_string(elements) +
                       "],'data_offsets':[" + std::to_string(begin) + ',' + std::to_string(end) + "]}";
    std::ranges::replace(text, '\'', '"');
    return text;
}

NonFiniteTensors scanned(const std::string& file, std::size_t piece) {
    FiniteScan scan(file);
    for (std::size_t done = 0; done < file.size(); done += piece)
        scan.advance(piece);
    return scan.found();
}

} // namespace

class TestFiniteScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTypeIsExamined_data();
    void everyTypeIsExamined();
    void everyElementIsExamined();
    void masksAreLeftOut();
    void ggufBlocksAreExamined_data();
    void ggufBlocksAreExamined();
    void pytorchFilesAreExamined_data();
    void pytorchFilesAreExamined();
    void otherFilesHaveNoWeights();
};

void TestFiniteScan::everyTypeIsExamined_data() {
    QTest::addColumn<QByteArray>("dtype");
    QTest::addColumn<QByteArray>("bits"); // of one element, little-endian
    QTest::addColumn<bool>("finite");
    const auto row = [](const char* dtype, const char* bits, bool finite) {
        QTest::addRow("%s %s", dtype, bits) << QByteArray(dtype) << QByteArray::fromHex(bits) << finite;
    };
    row("F64", "000000000000f07f", false); // infinite
    row("F64", "010000000000f0ff", false); // not a number
    row("F64", "ffffffffffffef7f", true);  // the largest
    row("F32", "0000807f", false);
    row("F32", "0000c0ff", false);
    row("F32", "ffff7f7f", true);
    row("F32", "01000080", true); // denormal
    row("F16", "007c", false);
    row("F16", "00fe", false);
    row("F16", "ff7b", true);
    row("BF16", "807f", false);
    row("BF16", "c0ff", false);
    row("BF16", "7f7f", true);
    row("C64", "0000803f0000807f", false);
    row("C64", "0000803f0000803f", true);
    row("F8_E5M2", "7c", false);
    row("F8_E5M2", "ff", false);
    row("F8_E5M2", "7b", true);
    row("F8_E4M3", "7f", false);
    row("F8_E4M3", "ff", false);
    row("F8_E4M3", "7e", true);
    row("F8_E8M0", "ff", false);
    row("F8_E8M0", "fe", true);
    row("I32", "0000807f", true); // no number of this type is infinite
    row("U8", "ff", true);
    row("BOOL", "01", true);
}

void TestFiniteScan::everyTypeIsExamined() {
    QFETCH(QByteArray, dtype);
    QFETCH(QByteArray, bits);
    QFETCH(bool, finite);
    const auto bytes = static_cast<std::size_t>(bits.size());
    const std::string file = fileOf(entry("w", dtype.toStdString(), 3, 0, 3 * bytes),
                                    std::string(bytes, '\0') + bits.toStdString() + std::string(bytes, '\0'));
    const NonFiniteTensors expected =
        finite ? NonFiniteTensors{} : NonFiniteTensors{.count = 1, .first = "w"};
    QVERIFY(scanned(file, file.size()) == expected);
}

/// Also the one that two pieces share.
void TestFiniteScan::everyElementIsExamined() {
    constexpr std::size_t kElements = 9;
    const std::string entries = entry("a", "F32", kElements, 0, 4 * kElements) + ',' +
                                entry("b", "F16", kElements, 4 * kElements, 6 * kElements);
    const std::string infinite32("\0\0\x80\x7f", 4);
    const std::string infinite16("\0\x7c", 2);
    for (std::size_t piece = 1; piece < 40; ++piece) {
        QVERIFY(scanned(fileOf(entries, std::string(6 * kElements, '\0')), piece) == NonFiniteTensors{});
        for (std::size_t i = 0; i < kElements; ++i) {
            std::string data(6 * kElements, '\0');
            data.replace(4 * kElements + 2 * i, 2, infinite16);
            QVERIFY(scanned(fileOf(entries, data), piece) == (NonFiniteTensors{.count = 1, .first = "b"}));
            data.replace(4 * i, 4, infinite32);
            QVERIFY(scanned(fileOf(entries, data), piece) == (NonFiniteTensors{.count = 2, .first = "a"}));
        }
    }
}

void TestFiniteScan::masksAreLeftOut() {
    const std::string infinite("\0\0\x80\xff", 4);
    for (const char* name : {"mask", "layers.0.mask", "attention_mask"})
        QVERIFY(scanned(fileOf(entry(name, "F32", 1, 0, 4), infinite), 64) == NonFiniteTensors{});
    QVERIFY(scanned(fileOf(entry("unmask.weight", "F32", 1, 0, 4), infinite), 64).count == 1);
}

void TestFiniteScan::ggufBlocksAreExamined_data() {
    QTest::addColumn<std::uint32_t>("type");
    QTest::addColumn<int>("elements"); ///< of a block
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("scaleAt"); ///< -1: every element is a number of this many bytes
    QTest::newRow("F32") << 0U << 1 << 4 << -1;
    QTest::newRow("F16") << 1U << 1 << 2 << -1;
    QTest::newRow("BF16") << 30U << 1 << 2 << -1;
    QTest::newRow("Q8_0") << 8U << 32 << 34 << 0;
    QTest::newRow("Q4_0") << 2U << 32 << 18 << 0;
    QTest::newRow("Q5_0") << 6U << 32 << 22 << 0;
    QTest::newRow("Q4_K, scale") << 12U << 256 << 144 << 0;
    QTest::newRow("Q4_K, minimum") << 12U << 256 << 144 << 2;
    QTest::newRow("Q5_K, scale") << 13U << 256 << 176 << 0;
    QTest::newRow("Q5_K, minimum") << 13U << 256 << 176 << 2;
    QTest::newRow("Q6_K") << 14U << 256 << 210 << 208;
}

/// A damaged number in the second of three blocks; other bytes that look like one do not matter.
void TestFiniteScan::ggufBlocksAreExamined() {
    QFETCH(std::uint32_t, type);
    QFETCH(int, elements);
    QFETCH(int, bytes);
    QFETCH(int, scaleAt);
    const auto block = std::size_t(bytes);
    const auto fileWith = [&](std::size_t at) {
        test::GgufBytes bytesOf = test::GgufBytes::header(1, 0);
        bytesOf.tensor("blk.0.attn_q.weight", {std::uint64_t(3 * elements)}, type, 0).padded();
        const std::size_t data = bytesOf.bytes().size();
        std::string file = bytesOf.zeros(3 * block).padded().bytes();
        file.replace(data + at, 2, "\xff\xff");
        return file;
    };
    const NonFiniteTensors damaged{.count = 1, .first = "blk.0.attn_q.weight"};
    const std::size_t at = block + (scaleAt < 0 ? block - 2 : std::size_t(scaleAt));
    for (const std::size_t piece : {std::size_t(1), std::size_t(7), std::size_t(4096)})
        QVERIFY(scanned(fileWith(at), piece) == damaged);
    if (scaleAt >= 0)
        QVERIFY(scanned(fileWith(block + 8), 4096) == NonFiniteTensors{});
}

void TestFiniteScan::pytorchFilesAreExamined_data() {
    QTest::addColumn<QString>("file");
    QTest::newRow("ZIP archive") << "zip.bin";
    QTest::newRow("before PyTorch 1.6") << "legacy.pth";
}

/// Every element of the float16 tensor in a file that torch.save wrote, made infinite in turn.
void TestFiniteScan::pytorchFilesAreExamined() {
    QFETCH(QString, file);
    const fs::path path = fs::path(NEXTGPT_TEST_DATA) / "pytorch" / file.toStdString();
    const std::string whole = readTextFile(path, 1 << 20);
    QVERIFY(scanned(whole, 64) == NonFiniteTensors{});
    std::size_t examined = 0;
    for (const WeightSpan& span : weightSpans(whole)) {
        if (span.name != "float16")
            continue;
        for (std::size_t at = span.begin; at < span.end; at += 2, ++examined) {
            std::string damaged = whole;
            damaged.replace(at, 2, std::string("\0\x7c", 2));
            QVERIFY(scanned(damaged, 50) == (NonFiniteTensors{.count = 1, .first = "float16"}));
        }
    }
    QCOMPARE(examined, std::size_t(24));
}

void TestFiniteScan::otherFilesHaveNoWeights() {
    QVERIFY(scanned("", 64) == NonFiniteTensors{});
    QVERIFY(scanned(std::string(100, '\xff'), 64) == NonFiniteTensors{});
    const std::string whole = fileOf(entry("w", "F32", 1, 0, 4), std::string("\0\0\x80\x7f", 4));
    QVERIFY(scanned(whole.substr(0, whole.size() - 2), 64) == NonFiniteTensors{});
}

QTEST_GUILESS_MAIN(TestFiniteScan)
#include "test_finite_scan.moc"
