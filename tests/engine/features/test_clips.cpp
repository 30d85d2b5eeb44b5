#include "engine/core/Error.h"
#include "engine/features/SenseTransforms.h"
#include "engine/features/SoundClips.h"
#include "engine/features/VideoClips.h"
#include "engine/media/ImageReader.h"
#include "engine/weights/SafetensorsFile.h"

#include <nlohmann/json.hpp>

#include <ATen/ATen.h>

#include <QtTest>

#include <fstream>

using namespace nextgpt;

namespace {

const std::filesystem::path kFeatures = std::filesystem::path(NEXTGPT_TEST_DATA) / "features";

at::Tensor load(const std::string& file, const std::string& key) {
    SafetensorsFile source(kFeatures / (file + ".safetensors"));
    return source.take(key, source.shapeOf(key)).clone();
}

SoundClips::Settings soundSettings(const std::string& name) {
    SoundClips::Settings settings;
    if (name == "apart") {
        settings.mel = {4000, 24};
        settings.targetLength = 150;
    }
    if (name == "single")
        settings = {{16000, 64}, 256, 1, 2.56};
    return settings;
}

std::vector<std::int64_t> numbersOf(const at::Tensor& tensor) {
    const auto* data = tensor.const_data_ptr<std::int64_t>();
    return {data, data + tensor.numel()};
}

double differenceOf(const at::Tensor& a, const at::Tensor& b) {
    return (a - b).abs().max().item<double>();
}

} // namespace

/// torchaudio and the steps of the reference's loaders are the truth (tests/reference/clips.py).
class TestClips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hearsLikeTheReference_data();
    void hearsLikeTheReference();
    void silenceHasASpectrogram();
    void aClickIsHeard();
    void whatIsNoSoundIsRefused();
    void numbersFramesLikeTheReference();
    void aFilmWithoutTimeIsOneFrame();
    void watchesLikeTheReference_data();
    void watchesLikeTheReference();
    void aThreadIsRefused();
    void sensesHeatAndDepthLikeTheReference();
    void inertialReadingsHaveOneLength();
};

void TestClips::hearsLikeTheReference_data() {
    QTest::addColumn<QString>("name");
    for (const auto* name : {"published", "short", "apart", "single"})
        QTest::newRow(name) << name;
}

void TestClips::hearsLikeTheReference() {
    QFETCH(QString, name);
    const auto file = "sound_" + name.toStdString();
    const auto waveform = load(file, "samples").to(at::kFloat) / 32768;
    const SoundClips listen(soundSettings(name.toStdString()));
    std::vector<std::int64_t> ends;
    const auto places = listen.ranges(waveform.size(1));
    for (const auto& place : places)
        ends.insert(ends.end(), {place.first, place.end});
    QCOMPARE(ends, numbersOf(load(file, "places")));
    const auto heard = listen(waveform, places);
    QCOMPARE(heard.size(3), listen.settings().targetLength);
    const double difference = differenceOf(heard.slice(3, 0, std::nullopt, 2), load(file, "clips"));
    qInfo("largest difference %.3g", difference);
    QVERIFY(difference <= 1e-4);
}

void TestClips::silenceHasASpectrogram() {
    const SoundClips listen{SoundClips::Settings{}};
    const auto heard = listen(at::zeros({1, 32000}), listen.ranges(32000));
    QCOMPARE(heard.sizes(), at::IntArrayRef({3, 1, 128, 204}));
    QVERIFY(heard.isfinite().all().item<bool>());
}

void TestClips::aClickIsHeard() {
    const SoundClips listen{SoundClips::Settings{}};
    const auto heard = listen(at::tensor({0.5F, -0.5F}).view({1, 2}), listen.ranges(2));
    QCOMPARE(heard.sizes(), at::IntArrayRef({3, 1, 128, 204}));
    QVERIFY(heard.isfinite().all().item<bool>());
}

void TestClips::whatIsNoSoundIsRefused() {
    const SoundClips listen{SoundClips::Settings{}};
    for (const auto& waveform : {at::zeros({1, 0}), at::full({1, 16000}, std::nan(""))})
        try {
            listen(waveform, listen.ranges(waveform.size(1)));
            QFAIL("accepted");
        } catch (const EngineError& error) {
            QCOMPARE(error.code(), ErrorCode::MediaDamaged);
        }
}

void TestClips::numbersFramesLikeTheReference() {
    std::ifstream file(kFeatures / "frame_numbers.json");
    const auto rows = nlohmann::json::parse(file);
    QVERIFY(rows.size() >= 9);
    const VideoClips watch{VideoClips::Settings{}};
    for (const auto& row : rows) {
        const VideoClips::Film film{row["frames"].get<std::int64_t>(), row["rate"].get<double>()};
        QCOMPARE(watch.frameNumbers(film), row["numbers"].get<std::vector<std::int64_t>>());
    }
}

void TestClips::aFilmWithoutTimeIsOneFrame() {
    const VideoClips watch{VideoClips::Settings{}};
    QCOMPARE(watch.frameNumbers({1, 0.0}), std::vector<std::int64_t>(10, 0));
    QCOMPARE(watch.frameNumbers({7, 0.0}), std::vector<std::int64_t>(10, 0));
}

void TestClips::watchesLikeTheReference_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("rate");
    QTest::addColumn<QList<int>>("settings"); // clips, frames, crops, size
    QTest::newRow("landscape") << "film_landscape" << 10.0 << QList<int>{5, 2, 3, 16};
    QTest::newRow("portrait") << "film_portrait" << 29.97 << QList<int>{2, 2, 3, 16};
    QTest::newRow("single") << "film_single" << 8.0 << QList<int>{1, 4, 1, 24};
}

void TestClips::watchesLikeTheReference() {
    QFETCH(QString, name);
    QFETCH(double, rate);
    QFETCH(QList<int>, settings);
    const VideoClips watch({settings[0], 2.0, settings[1], settings[2], settings[3]});
    const auto pixels = load(name.toStdString(), "pixels"); // [T,H,W,3]
    const auto numbers = watch.frameNumbers({pixels.size(0), rate});
    QCOMPARE(numbers, numbersOf(load(name.toStdString(), "numbers")));
    std::vector<at::Tensor> squares;
    for (const auto number : numbers) {
        const auto frame = pixels[number].contiguous();
        const auto* data = frame.const_data_ptr<std::uint8_t>();
        squares.push_back(watch.squares({static_cast<int>(frame.size(1)),
                                         static_cast<int>(frame.size(0)),
                                         {data, data + frame.numel()}}));
    }
    const auto wanted = load(name.toStdString(), "clips");
    const auto got = watch.assemble(squares);
    QCOMPARE(got.sizes(), wanted.sizes());
    QVERIFY(differenceOf(got, wanted) <= 1e-5);
}

void TestClips::aThreadIsRefused() {
    const VideoClips watch{VideoClips::Settings{}};
    const Image thread{1000, 1, std::vector<std::uint8_t>(3000)};
    QVERIFY_EXCEPTION_THROWN(watch.squares(thread), EngineError);
    QVERIFY_EXCEPTION_THROWN(watch.squares(Image{}), EngineError);
}

void TestClips::sensesHeatAndDepthLikeTheReference() {
    const auto heat = readImage(std::filesystem::path(NEXTGPT_TEST_DATA) / "images" / "photo.png");
    QVERIFY(differenceOf(thermalToTensor(heat, 24), load("senses", "thermal")) <= 1e-5);
    QVERIFY(differenceOf(depthToTensor(load("senses", "disparity"), 24), load("senses", "depth")) <= 1e-4);
}

void TestClips::inertialReadingsHaveOneLength() {
    const auto run = at::arange(10).view({1, 10});
    QVERIFY(at::equal(imuToTensor(run, 4), at::tensor({3.0F, 4.0F, 5.0F, 6.0F}).view({1, 4})));
    const auto rested = imuToTensor(run, 12);
    QVERIFY(at::equal(rested.slice(1, 0, 10), run.to(at::kFloat)));
    QCOMPARE(rested.slice(1, 10).abs().sum().item<float>(), 0.0F);
}

QTEST_GUILESS_MAIN(TestClips)
#include "test_clips.moc"
