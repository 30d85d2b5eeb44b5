// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/QuantizedFiles.h"
#include "tests/support/FileSizeLimit.h"

#include <ATen/ATen.h>

#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace nextgpt;
using nextgpt::test::FileSizeLimit;
namespace fs = std::filesystem;

class TestQuantizedFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_root = std::make_unique<QTemporaryDir>(); }
    void matricesAreFoundAgain();
    void damagedFilesCountAsMissing();
    void aFullDiskKeepsTheMatrixInMemory();
    void twoStoresStay();
    void nothingIsKeptWithoutRoom();

private:
    fs::path root() const { return m_root->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_root;
    PackedMatrix m_matrix{.values = at::arange(64, at::kByte).view({4, 16}),
                          .scales = at::linspace(-1, 1, 8).to(at::kBFloat16).view({1, 4, 2})};
};

void TestQuantizedFiles::matricesAreFoundAgain() {
    {
        const auto store = QuantizedFiles::open(root(), "model-int4", 1000);
        QVERIFY(!store->find("layers.0.weight", MatrixFormat::Int4));
        const PackedMatrix kept = store->keep("layers.0.weight", m_matrix);
        QVERIFY(kept.values.data_ptr() != m_matrix.values.data_ptr()); // mapped
        QVERIFY(at::equal(kept.values, m_matrix.values));
    }
    const auto found =
        QuantizedFiles::open(root(), "model-int4", 1000)->find("layers.0.weight", MatrixFormat::Int4);
    QVERIFY(found.has_value());
    QVERIFY(at::equal(found->values, m_matrix.values) && at::equal(found->scales, m_matrix.scales));
    QVERIFY(!QuantizedFiles::open(root(), "other-int4", 1000)->find("layers.0.weight", MatrixFormat::Int4));
}

void TestQuantizedFiles::damagedFilesCountAsMissing() {
    const auto store = QuantizedFiles::open(root(), "model", 1000);
    store->keep("weight", m_matrix);
    const fs::path file = root() / "model/weight.safetensors";
    fs::resize_file(file, fs::file_size(file) - 1);
    QVERIFY(!store->find("weight", MatrixFormat::Int4));
    QVERIFY(at::equal(store->keep("weight", m_matrix).values, m_matrix.values));
    QVERIFY(store->find("weight", MatrixFormat::Int4).has_value());
}

void TestQuantizedFiles::aFullDiskKeepsTheMatrixInMemory() {
    const auto store = QuantizedFiles::open(root(), "model", 1000);
    {
        const FileSizeLimit limit(16);
        QCOMPARE(store->keep("first", m_matrix).values.data_ptr(), m_matrix.values.data_ptr());
    }
    QCOMPARE(store->keep("second", m_matrix).values.data_ptr(), m_matrix.values.data_ptr()); // not tried
    QVERIFY(fs::is_empty(root() / "model"));
}

void TestQuantizedFiles::twoStoresStay() {
    const auto pause = [] { std::this_thread::sleep_for(std::chrono::milliseconds(20)); };
    for (const char* key : {"a", "b"}) {
        QuantizedFiles::open(root(), key, 1000)->keep("weight", m_matrix);
        pause();
    }
    const auto used = QuantizedFiles::open(root(), "a", 1000);
    pause();
    QVERIFY(QuantizedFiles::open(root(), "c", 1000) != nullptr);
    QVERIFY(fs::exists(root() / "a/weight.safetensors"));
    QVERIFY(!fs::exists(root() / "b"));
    QVERIFY(fs::exists(root() / "c"));
}

void TestQuantizedFiles::nothingIsKeptWithoutRoom() {
    QVERIFY(QuantizedFiles::open(root(), "huge", std::int64_t(1) << 60) == nullptr);
    QVERIFY(!fs::exists(root() / "huge"));
    QVERIFY(QuantizedFiles::open("/proc/none", "model", 1000) == nullptr);
}

QTEST_GUILESS_MAIN(TestQuantizedFiles)
#include "test_quantized_files.moc"
