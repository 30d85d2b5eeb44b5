// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/Llama.h"
#include "engine/models/language/OutputProjection.h"
#include "engine/models/perception/ImageBind.h"
#include "engine/weights/Blueprint.h"
#include "engine/weights/ShapeCheck.h"

#include <QFile>
#include <QtTest>

using namespace nextgpt;

namespace {

/// "NAME [d0, d1]", sorted, as in the lists made from the reference libraries.
QStringList linesOf(const Blueprint& blueprint) {
    QStringList lines;
    for (const auto& [name, shape] : blueprint.tensors())
        lines.append(QString::fromStdString(name + ' ' + shapeText(shape)));
    lines.sort();
    return lines;
}

void compareKeys(const Blueprint& blueprint, const QString& listName) {
    QFile file(QStringLiteral(NEXTGPT_TEST_DATA "/keys/") + listName);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(listName));
    auto wanted = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    wanted.sort();
    const auto found = linesOf(blueprint);
    for (const auto& line : wanted)
        QVERIFY2(found.contains(line), qPrintable("missing: " + line));
    for (const auto& line : found)
        QVERIFY2(wanted.contains(line), qPrintable("unexpected: " + line));
    QCOMPARE(found.size(), wanted.size());
}

} // namespace

/// Names and shapes of the published networks at their true size; no weights are needed.
class TestLanguageKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void llama7bWithSignalTokens();
    void imageBindHuge();
    void outputProjectionOfTheImage();
};

void TestLanguageKeys::llama7bWithSignalTokens() {
    LlamaConfig config;
    config.vocabSize = 32038;
    const auto blueprint = std::make_shared<Blueprint>();
    Llama(Weights(blueprint, {}), config);
    compareKeys(*blueprint, "llama_7b_nextgpt.txt");
}

void TestLanguageKeys::imageBindHuge() {
    const auto blueprint = std::make_shared<Blueprint>();
    ImageBind(Weights(blueprint, {}), ImageBindConfig{});
    compareKeys(*blueprint, "imagebind_huge.txt");
}

void TestLanguageKeys::outputProjectionOfTheImage() {
    const auto blueprint = std::make_shared<Blueprint>();
    OutputProjection(Weights(blueprint, {}), OutputProjectionConfig{});
    compareKeys(*blueprint, "output_projection_image.txt");
}

QTEST_GUILESS_MAIN(TestLanguageKeys)
#include "test_language_keys.moc"
