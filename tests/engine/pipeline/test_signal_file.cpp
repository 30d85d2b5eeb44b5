// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/SafetensorsWriter.h"
#include "engine/pipeline/reason/SignalFile.h"

#include <ATen/ATen.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;

/// Signal states kept in a file and given back to other signals.
class TestSignalFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasKept();
    void refusesStatesThatDoNotFit_data();
    void refusesStatesThatDoNotFit();
};

namespace {

Signal signalOf(int slot, Modality modality, std::int64_t tokens) {
    return {modality, slot, at::randn({1, tokens, 6}), at::randn({1, tokens, 6})};
}

} // namespace

void TestSignalFile::givesBackWhatWasKept() {
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("deeper/kept.safetensors").toStdString();
    const std::vector<Signal> kept{signalOf(0, Modality::Video, 3), signalOf(1, Modality::Image, 2)};
    writeSignals(path, kept);
    const std::vector<Signal> own{signalOf(0, Modality::Video, 3), signalOf(1, Modality::Image, 2)};
    const std::vector<Signal> given = withStatesFrom(path, own);
    QCOMPARE(given.size(), std::size_t(2));
    for (std::size_t i = 0; i < given.size(); ++i) {
        QVERIFY(at::equal(given[i].hidden, kept[i].hidden));
        QVERIFY(at::equal(given[i].embeddings, kept[i].embeddings));
        QVERIFY(!at::equal(given[i].hidden, own[i].hidden));
        QCOMPARE(given[i].slot, own[i].slot);
    }
}

void TestSignalFile::refusesStatesThatDoNotFit_data() {
    QTest::addColumn<int>("slot");
    QTest::addColumn<int>("tokens");
    QTest::addColumn<bool>("finite");
    QTest::addRow("another slot") << 1 << 2 << true;
    QTest::addRow("another number of tokens") << 0 << 4 << true;
    QTest::addRow("no numbers") << 0 << 2 << false;
}

void TestSignalFile::refusesStatesThatDoNotFit() {
    QFETCH(int, slot);
    QFETCH(int, tokens);
    QFETCH(bool, finite);
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("kept.safetensors").toStdString();
    Signal kept = signalOf(0, Modality::Image, 2);
    if (!finite)
        kept.hidden[0][1][3] = std::numeric_limits<float>::quiet_NaN();
    writeSignals(path, {kept});
    std::optional<ErrorCode> code;
    try {
        withStatesFrom(path, {signalOf(slot, Modality::Image, tokens)});
    } catch (const EngineError& error) {
        code = error.code();
    }
    QCOMPARE(code, std::optional(ErrorCode::RequestInvalid));
}

QTEST_GUILESS_MAIN(TestSignalFile)
#include "test_signal_file.moc"
