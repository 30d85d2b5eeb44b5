// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/SafetensorsFile.h"
#include "engine/formats/SafetensorsWriter.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/pipeline/LanguageBytes.h"
#include "tests/engine/pipeline/ReplyEvents.h"

#include <ATen/ops/cosine_similarity.h>
#include <ATen/ops/equal.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

namespace fs = std::filesystem;

/// The pocket bundle answers with one denoising step, so that its text and its signals are what counts.
ReplyRequest requestFor(const char* words, Modality modality, const std::filesystem::path& folder) {
    ReplyRequest request;
    request.messages = {{Role::User, {std::string(words)}}};
    request.mediaFolder = folder;
    request.options.seed = 1;
    request.options.text.temperature = 0;
    request.options.switches = {ModalitySwitch::Never, ModalitySwitch::Never, ModalitySwitch::Never};
    request.options.switches[modality] = ModalitySwitch::Force;
    request.options.media[modality].steps = 1;
    request.options.signalsTo = folder / "signals.safetensors";
    return request;
}

std::unique_ptr<Assistant> load(const AssistantPlacement& placement) {
    return loadAssistant(Bundle::open(NEXTGPT_POCKET_BUNDLE), placement, Job::unattended());
}

struct Answer {
    std::string text;
    at::Tensor states; ///< [n,D]
};

Answer answerOf(Assistant& assistant, const char* words, Modality modality) {
    const QTemporaryDir folder;
    const auto request = requestFor(words, modality, folder.path().toStdString());
    const auto events = eventsOf(assistant, request);
    SafetensorsFile signals(request.options.signalsTo);
    const auto states = signals.take("0." + std::string(name(modality)) + ".hidden");
    return {.text = textOf(events), .states = states.flatten(0, 1).clone()};
}

std::map<fs::path, fs::file_time_type> filesIn(const fs::path& root) {
    std::map<fs::path, fs::file_time_type> files;
    for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file())
            files[entry.path()] = entry.last_write_time();
    return files;
}

double leastCosine(const at::Tensor& states, const at::Tensor& wanted) {
    return at::cosine_similarity(states, wanted, 1).min().item<double>();
}

} // namespace

/// Replies with a quantised language model.
class TestLanguageWeights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signalStatesDriftLittle();
    void quantizedMatricesAreKept_data();
    void quantizedMatricesAreKept();
    void bytesAreThoseOfTheFormat();
    void thePlanIsThatOfTheLoader();
};

void TestLanguageWeights::signalStatesDriftLittle() {
    struct Case {
        const char* words;
        Modality modality;
    };
    const Case cases[] = {{"draw a red star", Modality::Image}, {"let me hear a red bird", Modality::Audio}};
    const auto full = load({.languageWeights = MatrixFormat::Full});
    const auto int8 = load({.languageWeights = MatrixFormat::Int8});
    const auto int4 = load({.languageWeights = MatrixFormat::Int4});
    for (const auto& [words, modality] : cases) {
        const Answer exact = answerOf(*full, words, modality);
        const Answer eight = answerOf(*int8, words, modality);
        QCOMPARE(eight.text, exact.text);
        const double drift8 = leastCosine(eight.states, exact.states);
        QVERIFY2(drift8 >= 0.999, std::to_string(drift8).c_str());
        QVERIFY(drift8 < 1.0 - 1e-7); // it was quantised
        const Answer four = answerOf(*int4, words, modality);
        const double drift4 = leastCosine(four.states, exact.states);
        QCOMPARE(four.text, exact.text);
        QVERIFY2(drift4 >= 0.99, std::to_string(drift4).c_str());
    }
}

void TestLanguageWeights::quantizedMatricesAreKept_data() {
    QTest::addColumn<int>("format");
    for (const MatrixFormat format : {MatrixFormat::Int8, MatrixFormat::Int4})
        QTest::newRow(std::string(name(format)).c_str()) << static_cast<int>(format);
}

void TestLanguageWeights::quantizedMatricesAreKept() {
    QFETCH(int, format);
    const QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    const AssistantPlacement placement{.languageWeights = static_cast<MatrixFormat>(format),
                                       .quantizedFolder = root};
    const auto answer = [&placement] {
        return answerOf(*load(placement), "draw a red star", Modality::Image);
    };
    const Answer first = answer();
    const std::map<fs::path, fs::file_time_type> files = filesIn(root);
    QVERIFY(files.size() > 20); // seven of each layer
    const Answer second = answer();
    QVERIFY(filesIn(root) == files);
    QCOMPARE(second.text, first.text);
    QVERIFY(at::equal(second.states, first.states));

    // What is kept is what is computed with.
    const fs::path& file = files.begin()->first;
    SafetensorsFile stored(file);
    const at::Tensor scales = stored.take("scales").clone();
    const at::Tensor values = stored.take("values").clone();
    writeSafetensors(file, {{"values", values}, {"scales", scales * 3}});
    QVERIFY(!at::equal(answer().states, first.states));

    // A damaged file is made again from the checkpoint.
    fs::resize_file(file, 100);
    QVERIFY(at::equal(answer().states, first.states));
    QVERIFY(at::equal(SafetensorsFile(file).take("scales"), scales));
}

void TestLanguageWeights::bytesAreThoseOfTheFormat() {
    const LlamaConfig vicuna; // 7B
    const auto full = languageBytes(vicuna, at::kFloat, MatrixFormat::Full);
    const auto int8 = languageBytes(vicuna, at::kFloat, MatrixFormat::Int8);
    const auto int4 = languageBytes(vicuna, at::kFloat, MatrixFormat::Int4);
    QCOMPARE(full / 1'000'000'000, std::int64_t(26)); // 6.74 billion weights
    const std::int64_t inLayers = 32LL * (4 * 4096 * 4096 + 3 * 4096 * 11008);
    QCOMPARE(full - int8, inLayers * 3);
    QCOMPARE(full - int4, inLayers * 4 - inLayers / 2 - inLayers / 8);
}

void TestLanguageWeights::thePlanIsThatOfTheLoader() {
    const Bundle bundle = Bundle::open(NEXTGPT_POCKET_BUNDLE);
    const WeightsPlan roomy = planWeights(bundle, {.memoryBytes = 1LL << 40});
    QCOMPARE(roomy.languageWeights, MatrixFormat::Full);
    QVERIFY(roomy.fits() && roomy.everyTurn > 0 && roomy.largestDecoder > 0);
    QCOMPARE(roomy.memory, std::int64_t(1) << 40);
    const WeightsPlan exact = planWeights(bundle, {.memoryBytes = roomy.needed()});
    QVERIFY(exact.fits() && exact.languageWeights == MatrixFormat::Full);
    const WeightsPlan tight = planWeights(bundle, {.memoryBytes = roomy.needed() - 1});
    QVERIFY(tight.fits() && tight.languageWeights == MatrixFormat::Int8);
    QVERIFY(tight.needed() < roomy.needed());
    const WeightsPlan tooSmall = planWeights(bundle, {.memoryBytes = 1});
    QVERIFY(!tooSmall.fits() && tooSmall.languageWeights == MatrixFormat::Int4);
    QVERIFY(memoryForWeights(1000) < 1000);
}

QTEST_GUILESS_MAIN(TestLanguageWeights)
#include "test_language_weights.moc"
