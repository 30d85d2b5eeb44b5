// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/features/AudioClips.h"
#include "engine/features/SensorTransforms.h"
#include "engine/features/VideoClips.h"
#include "engine/formats/SafetensorsFile.h"
#include "engine/media/image/ImageReader.h"

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

AudioClips::Settings audioSettings(const std::string& name) {
    AudioClips::Settings settings;
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
    void whatIsNoAudioIsRefused();
    void numbersFramesLikeTheReference();
    void aVideoWithoutTimeIsOneFrame();
    void watchesLikeTheReference_data();
    void watchesLikeTheReference();
    void aThreadIsRefused();
    void convertsThermalAndDepthLikeTheReference();
    void inertialReadingsHaveOneLength();
};

void TestClips::hearsLikeTheReference_data() {
    QTest::addColumn<QString>("name");
    for (const auto* name : {"published", "short", "apart", "single"})
        QTest::newRow(name) << name;
}

void TestClips::hearsLikeTheReference() {
    QFETCH(QString, name);
    const auto file = "audio_" + name.toStdString();
    const auto waveform = load(file, "samples").to(at::kFloat) / 32768;
    const AudioClips listen(audioSettings(name.toStdString()));
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
    const AudioClips listen{AudioClips::Settings{}};
    const auto heard = listen(at::zeros({1, 32000}), listen.ranges(32000));
    QCOMPARE(heard.sizes(), at::IntArrayRef({3, 1, 128, 204}));
    QVERIFY(heard.isfinite().all().item<bool>());
}

void TestClips::aClickIsHeard() {
    const AudioClips listen{AudioClips::Settings{}};
    const auto heard = listen(at::tensor({0.5F, -0.5F}).view({1, 2}), listen.ranges(2));
    QCOMPARE(heard.sizes(), at::IntArrayRef({3, 1, 128, 204}));
    QVERIFY(heard.isfinite().all().item<bool>());
}

void TestClips::whatIsNoAudioIsRefused() {
    const AudioClips listen{AudioClips::Settings{}};
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
    const VideoClips readVideoClips{VideoClips::Settings{}};
    for (const auto& row : rows) {
        const VideoClips::Video video{row["frames"].get<std::int64_t>(), row["rate"].get<double>()};
        QCOMPARE(readVideoClips.frameNumbers(video), row["numbers"].get<std::vector<std::int64_t>>());
    }
}

void TestClips::aVideoWithoutTimeIsOneFrame() {
    const VideoClips readVideoClips{VideoClips::Settings{}};
    QCOMPARE(readVideoClips.frameNumbers({1, 0.0}), std::vector<std::int64_t>(10, 0));
    QCOMPARE(readVideoClips.frameNumbers({7, 0.0}), std::vector<std::int64_t>(10, 0));
}

void TestClips::watchesLikeTheReference_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("rate");
    QTest::addColumn<QList<int>>("settings"); // clips, frames, crops, size
    QTest::newRow("landscape") << "video_landscape" << 10.0 << QList<int>{5, 2, 3, 16};
    QTest::newRow("portrait") << "video_portrait" << 29.97 << QList<int>{2, 2, 3, 16};
    QTest::newRow("single") << "video_single" << 8.0 << QList<int>{1, 4, 1, 24};
}

void TestClips::watchesLikeTheReference() {
    QFETCH(QString, name);
    QFETCH(double, rate);
    QFETCH(QList<int>, settings);
    const VideoClips readVideoClips({settings[0], 2.0, settings[1], settings[2], settings[3]});
    const auto pixels = load(name.toStdString(), "pixels"); // [T,H,W,3]
    const auto numbers = readVideoClips.frameNumbers({pixels.size(0), rate});
    QCOMPARE(numbers, numbersOf(load(name.toStdString(), "numbers")));
    std::vector<at::Tensor> squares;
    for (const auto number : numbers) {
        const auto frame = pixels[number].contiguous();
        const auto* data = frame.const_data_ptr<std::uint8_t>();
        squares.push_back(readVideoClips.squares({static_cast<int>(frame.size(1)),
                                                  static_cast<int>(frame.size(0)),
                                                  {data, data + frame.numel()}}));
    }
    const auto wanted = load(name.toStdString(), "clips");
    const auto got = readVideoClips.assemble(squares);
    QCOMPARE(got.sizes(), wanted.sizes());
    QVERIFY(differenceOf(got, wanted) <= 1e-5);
}

void TestClips::aThreadIsRefused() {
    const VideoClips readVideoClips{VideoClips::Settings{}};
    const Image thread{1000, 1, std::vector<std::uint8_t>(3000)};
    QVERIFY_EXCEPTION_THROWN(readVideoClips.squares(thread), EngineError);
    QVERIFY_EXCEPTION_THROWN(readVideoClips.squares(Image{}), EngineError);
}

void TestClips::convertsThermalAndDepthLikeTheReference() {
    const auto heat = readImage(std::filesystem::path(NEXTGPT_TEST_DATA) / "images" / "photo.png");
    QVERIFY(differenceOf(thermalToTensor(heat, 24), load("other_modalities", "thermal")) <= 1e-5);
    QVERIFY(differenceOf(depthToTensor(load("other_modalities", "disparity"), 24),
                         load("other_modalities", "depth")) <= 1e-4);
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
