// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/pipeline/reason/SignalFile.h"

#include <ATen/ATen.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;

/// Signal states are stored in a file and replace those of other signals.
class TestSignalFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void storedStatesReplaceOthers();
    void mismatchedStatesAreRefused_data();
    void mismatchedStatesAreRefused();
};

namespace {

Signal signalOf(int slot, Modality modality, std::int64_t tokens) {
    return {.modality = modality,
            .slot = slot,
            .hidden = at::randn({1, tokens, 6}),
            .embeddings = at::randn({1, tokens, 6})};
}

} // namespace

void TestSignalFile::storedStatesReplaceOthers() {
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("deeper/stored.safetensors").toStdString();
    const std::vector<Signal> stored{signalOf(0, Modality::Video, 3), signalOf(1, Modality::Image, 2)};
    writeSignals(path, stored);
    const std::vector<Signal> own{signalOf(0, Modality::Video, 3), signalOf(1, Modality::Image, 2)};
    const std::vector<Signal> replaced = withStatesFrom(path, own);
    QCOMPARE(replaced.size(), std::size_t(2));
    for (std::size_t i = 0; i < replaced.size(); ++i) {
        QVERIFY(at::equal(replaced[i].hidden, stored[i].hidden));
        QVERIFY(at::equal(replaced[i].embeddings, stored[i].embeddings));
        QVERIFY(!at::equal(replaced[i].hidden, own[i].hidden));
        QCOMPARE(replaced[i].slot, own[i].slot);
    }
}

void TestSignalFile::mismatchedStatesAreRefused_data() {
    QTest::addColumn<int>("slot");
    QTest::addColumn<int>("tokens");
    QTest::addColumn<bool>("finite");
    QTest::addRow("another slot") << 1 << 2 << true;
    QTest::addRow("another number of tokens") << 0 << 4 << true;
    QTest::addRow("not finite") << 0 << 2 << false;
}

void TestSignalFile::mismatchedStatesAreRefused() {
    QFETCH(int, slot);
    QFETCH(int, tokens);
    QFETCH(bool, finite);
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("stored.safetensors").toStdString();
    Signal stored = signalOf(0, Modality::Image, 2);
    if (!finite)
        stored.hidden[0][1][3] = std::numeric_limits<float>::quiet_NaN();
    writeSignals(path, {stored});
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
