// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/pytorch/PytorchFile.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "tests/support/FileBytes.h"

#include <ATen/ops/equal.h>

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
namespace fs = std::filesystem;

namespace {

const fs::path kFolder = NEXTGPT_TEST_DATA "/pytorch";

QByteArray bytesOf(const fs::path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The message of the WeightsInvalid with which the file is refused.
QString refusalOf(const fs::path& path) {
    try {
        const PytorchFile file(path);
    } catch (const EngineError& error) {
        return error.code() == ErrorCode::WeightsInvalid ? error.what() : "another error";
    }
    return "no error";
}

} // namespace

/// Files that torch.save wrote (tests/reference/pytorch_files.py).
class TestPytorchFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tensorsEqualTheirSafetensorsForm_data();
    void tensorsEqualTheirSafetensorsForm();
    void sharedStoragesAreNotCopied();
    void unalignedViewsAreGathered();
    void ignoredEntriesAreNamed();
    void strictLoadingKnowsWhatWasTaken();
    void wrongNamesAndShapesAreRefused();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void everyHostileFileIsListed();
    void cutFilesAreRefused_data();
    void cutFilesAreRefused();
    void failedDownloadsAreNamed();

private:
    fs::path write(std::string_view bytes) {
        return writeBytes(fs::path(m_folder.path().toStdString()) / "file.bin", bytes);
    }

    QTemporaryDir m_folder;
};

void TestPytorchFile::tensorsEqualTheirSafetensorsForm_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("expected");
    for (const char* name : {"zip.bin", "protocol4.pt", "legacy.pth", "nested.ckpt"})
        QTest::newRow(name) << name << "expected.safetensors";
    for (const char* name : {"module.bin", "model.pt", "zip64.bin"})
        QTest::newRow(name) << name << "module.safetensors";
    QTest::newRow("vocoder") << "vocoder_bin/pytorch_model.bin"
                             << "vocoder_safetensors/model.safetensors";
}

void TestPytorchFile::tensorsEqualTheirSafetensorsForm() {
    QFETCH(QString, file);
    QFETCH(QString, expected);
    PytorchFile found(kFolder / file.toStdString());
    SafetensorsFile wanted(kFolder / expected.toStdString());
    QCOMPARE(found.untaken(), wanted.untaken());
    const auto summaries = found.summaries();
    for (const auto& [name, summary] : wanted.summaries()) {
        QCOMPARE(summaries.at(name).dtypeName, summary.dtypeName);
        QCOMPARE(summaries.at(name).shape, summary.shape);
        QCOMPARE(summaries.at(name).bytes, summary.bytes);
        const at::Tensor tensor = found.take(name);
        QVERIFY2(tensor.is_contiguous(), name.c_str());
        QCOMPARE(tensor.scalar_type(), wanted.take(name).scalar_type());
        QVERIFY2(at::equal(tensor, wanted.take(name)), name.c_str());
    }
    QVERIFY(found.untaken().empty());
}

void TestPytorchFile::sharedStoragesAreNotCopied() {
    PytorchFile file(kFolder / "zip.bin");
    QCOMPARE(file.take("tied").data_ptr(), file.take("float32").data_ptr());
    const auto* const first = static_cast<const std::byte*>(file.take("first").data_ptr());
    QCOMPARE(static_cast<const std::byte*>(file.take("second").data_ptr()) - first, std::ptrdiff_t(24));
}

/// The storages of a legacy file follow each other without padding.
void TestPytorchFile::unalignedViewsAreGathered() {
    PytorchFile file(kFolder / "legacy.pth");
    const auto stored = file.takeStored("float64", {4, 6});
    QVERIFY(reinterpret_cast<std::uintptr_t>(stored.bytes->data()) % 8 != 0);
    SafetensorsFile expected(kFolder / "expected.safetensors");
    QVERIFY(at::equal(file.take("transposed"), expected.take("transposed")));
}

void TestPytorchFile::ignoredEntriesAreNamed() {
    QCOMPARE(PytorchFile(kFolder / "nested.ckpt").metadata().at("ignored"),
             std::string("epoch, global_step, optimizer_states, args, lr_schedulers"));
    QVERIFY(PytorchFile(kFolder / "zip.bin").metadata().empty());
}

void TestPytorchFile::strictLoadingKnowsWhatWasTaken() {
    PytorchFile file(kFolder / "module.bin");
    QCOMPARE(file.untaken(), (std::vector<std::string>{"bias", "weight"}));
    file.take("bias");
    QCOMPARE(file.untaken(), std::vector<std::string>{"weight"});
    QVERIFY(file.has("weight"));
    QVERIFY(!file.has("other"));
}

void TestPytorchFile::wrongNamesAndShapesAreRefused() {
    PytorchFile file(kFolder / "module.bin");
    QVERIFY_THROWS_EXCEPTION(EngineError, file.take("weight", {2, 3}));
    QVERIFY_THROWS_EXCEPTION(EngineError, file.take("other"));
    QVERIFY_THROWS_EXCEPTION(EngineError, PytorchFile{kFolder / "nowhere.bin"});
}

void TestPytorchFile::hostileFilesAreRefused_data() {
    QTest::addColumn<QString>("word");
    QTest::newRow("system.bin") << "asks for \"posix.system\"";
    QTest::newRow("build.bin") << "asks for \"builtins.eval\"";
    QTest::newRow("memo.bin") << "remembers more than";
    QTest::newRow("marks.bin") << "inside each other";
    QTest::newRow("inst.bin") << "operation INST";
    QTest::newRow("unknown_entry.bin") << "\"surprise\"";
    QTest::newRow("list.bin") << "no table of named tensors";
    QTest::newRow("count.bin") << "has 16 bytes, not 5 elements";
    QTest::newRow("view.bin") << "outside its storage";
    QTest::newRow("offset.bin") << "outside its storage";
    QTest::newRow("negative.bin") << "_rebuild_tensor_v2";
    QTest::newRow("overflow.bin") << "outside its storage";
    QTest::newRow("expanded.bin") << "repeats";
    QTest::newRow("big_endian.bin") << "byte order is \"big\"";
    QTest::newRow("deflated.bin") << "is compressed";
    QTest::newRow("encrypted.bin") << "is encrypted";
    QTest::newRow("missing_storage.bin") << "storage \"0\" is missing";
    QTest::newRow("overlap.bin") << "overlap";
    QTest::newRow("other.bin") << "no data.pkl";
    QTest::newRow("torchscript.pt") << "TorchScript";
    QTest::newRow("tar.pt") << "tar archive";
}

void TestPytorchFile::hostileFilesAreRefused() {
    QFETCH(QString, word);
    const QString refusal = refusalOf(kFolder / "refused" / QTest::currentDataTag());
    QVERIFY2(refusal.contains(word), qPrintable(refusal));
    QVERIFY2(refusal.contains("download") || refusal.contains("safetensors form") ||
                 refusal.contains("unpack"),
             qPrintable(refusal));
}

void TestPytorchFile::everyHostileFileIsListed() {
    const QDir folder(QString::fromStdString((kFolder / "refused").string()));
    QCOMPARE(folder.entryList(QDir::Files).size(), 21);
}

void TestPytorchFile::cutFilesAreRefused_data() {
    QTest::addColumn<QString>("file");
    for (const char* name : {"zip.bin", "zip64.bin", "legacy.pth"})
        QTest::newRow(name) << name;
}

void TestPytorchFile::cutFilesAreRefused() {
    QFETCH(QString, file);
    const QByteArray whole = bytesOf(kFolder / file.toStdString());
    const fs::path cut = write({whole.constData(), static_cast<std::size_t>(whole.size())});
    PytorchFile{cut};
    for (auto length = static_cast<std::uintmax_t>(whole.size()); length-- > 0;) {
        fs::resize_file(cut, length);
        QVERIFY_THROWS_EXCEPTION(EngineError, PytorchFile{cut});
    }
}

void TestPytorchFile::failedDownloadsAreNamed() {
    QVERIFY(refusalOf(write("version https://git-lfs.github.com/spec/v1\n")).contains("Git LFS pointer"));
    QVERIFY(refusalOf(write("<!DOCTYPE html>")).contains("web page"));
    QVERIFY(refusalOf(write("")).contains("no PyTorch checkpoint"));
}

QTEST_GUILESS_MAIN(TestPytorchFile)
#include "test_pytorch_file.moc"
