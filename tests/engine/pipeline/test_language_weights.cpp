// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/Checkpoint.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/io/JsonFile.h"
#include "engine/models/perception/ImageBind.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/pipeline/generate/Denoising.h"
#include "engine/pipeline/generate/MediaStrategy.h"
#include "engine/pipeline/generate/NetworkBytes.h"
#include "tests/engine/pipeline/reply/ReplyEvents.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

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

std::map<fs::path, fs::file_time_type> writeTimes(const fs::path& root) {
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
    void perceptionDriftsLittle();
    void decodersDriftLittle_data();
    void decodersDriftLittle();
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
        QVERIFY2(drift4 >= 0.995, std::to_string(drift4).c_str());
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
    const std::map<fs::path, fs::file_time_type> files = writeTimes(root);
    QVERIFY(files.size() > 20); // seven of each layer
    const Answer second = answer();
    QVERIFY(writeTimes(root) == files);
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

void TestLanguageWeights::perceptionDriftsLittle() {
    const fs::path folder = fs::path(NEXTGPT_POCKET_BUNDLE) / "imagebind";
    const auto config = ImageBindConfig::fromJson(readJsonFile(folder / "config.json"));
    const auto embedding = [&](MatrixFormat format) {
        const ImageBind network(Weights(openCheckpoint(folder), {.matrices = format}), config);
        const std::int64_t side = config.vision->imageSize;
        return network.encodeVision(at::linspace(-1, 1, 3 * side * side).view({1, 3, side, side}));
    };
    const double drift = leastCosine(embedding(MatrixFormat::Int8), embedding(MatrixFormat::Full));
    QVERIFY2(drift >= 0.999 && drift < 1.0 - 1e-7, std::to_string(drift).c_str());
}

void TestLanguageWeights::decodersDriftLittle_data() {
    QTest::addColumn<Modality>("modality");
    for (const Modality modality : kMediaModalities)
        QTest::newRow(std::string(name(modality)).c_str()) << modality;
}

/// One call of the denoiser, in the middle of the schedule.
void TestLanguageWeights::decodersDriftLittle() {
    QFETCH(Modality, modality);
    const Bundle bundle = Bundle::open(NEXTGPT_POCKET_BUNDLE);
    const MediaKind& kind = mediaKinds()[modality];
    const auto predicted = [&](MatrixFormat format) {
        const auto strategy = kind.load({.folder = bundle.requirePart(name(modality))}, {.matrices = format});
        const auto shape = strategy->latentShape(kind.sizeFor({}, bundle.defaults(modality)));
        const c10::InferenceMode noGradients;
        return strategy->predict(SeededNoise(7, at::kCPU)(shape), 500, strategy->unconditional());
    };
    const at::Tensor exact = predicted(MatrixFormat::Full);
    const double error = ((predicted(MatrixFormat::Int8) - exact).norm() / exact.norm()).item<double>();
    QVERIFY2(error < 0.03 && error > 1e-6, std::to_string(error).c_str());
}

void TestLanguageWeights::bytesAreThoseOfTheFormat() {
    const LlamaConfig vicuna; // 7B
    const auto full = networkBytes<Llama>(vicuna, {.matrices = MatrixFormat::Full});
    const auto int8 = networkBytes<Llama>(vicuna, {.matrices = MatrixFormat::Int8});
    const auto int4 = networkBytes<Llama>(vicuna, {.matrices = MatrixFormat::Int4});
    QCOMPARE(full / 1'000'000'000, std::int64_t(26)); // 6.74 billion weights
    const std::int64_t inLayers = 32LL * (4 * 4096 * 4096 + 3 * 4096 * 11008);
    QCOMPARE(full - int8, inLayers * 3);
    const std::int64_t outer = inLayers / 32 * 2; // in 8 bits
    QCOMPARE(full - int4, inLayers * 4 - (inLayers - outer) / 2 - (inLayers - outer) / 8 - outer);
}

void TestLanguageWeights::thePlanIsThatOfTheLoader() {
    const Bundle bundle = Bundle::open(NEXTGPT_POCKET_BUNDLE);
    const WeightsPlan roomy = planWeights(bundle, {.memoryBytes = 1LL << 40});
    QCOMPARE(roomy.matrices, MatrixFormats{});
    QVERIFY(roomy.fits() && roomy.everyTurn > 0 && roomy.largestDecoder > 0);
    QCOMPARE(roomy.memory, std::int64_t(1) << 40);
    // Whenever a byte is missing, the next smaller formats are taken, in this order.
    using enum MatrixFormat;
    WeightsPlan plan = planWeights(bundle, {.memoryBytes = roomy.needed()});
    QCOMPARE(plan.matrices, MatrixFormats{});
    for (const MatrixFormats& next :
         {MatrixFormats{Int8, Full, Full}, {Int4, Full, Full}, {Int4, Int8, Full}, {Int4, Int8, Int8}}) {
        const WeightsPlan smaller = planWeights(bundle, {.memoryBytes = plan.needed() - 1});
        QVERIFY(smaller.fits());
        QCOMPARE(smaller.matrices, next);
        QVERIFY(smaller.needed() < plan.needed());
        plan = smaller;
    }
    QVERIFY(!planWeights(bundle, {.memoryBytes = 1}).fits());
    const WeightsPlan chosen = planWeights(bundle, {.memoryBytes = 1, .languageWeights = Full});
    QCOMPARE(chosen.matrices, (MatrixFormats{Full, Int8, Int8}));
    QVERIFY(memoryForWeights(1000) < 1000);
}

QTEST_GUILESS_MAIN(TestLanguageWeights)
#include "test_language_weights.moc"
