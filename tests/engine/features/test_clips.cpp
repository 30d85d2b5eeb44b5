// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/features/AudioClips.h"
#include "engine/features/SensorTransforms.h"
#include "engine/features/VideoClips.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
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
        settings = {.mel = {16000, 64}, .targetLength = 256, .clips = 1, .clipSeconds = 2.56};
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

/// Compared with torchaudio and the loaders of ImageBind's reference (tests/reference/clips.py).
class TestClips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void audioClipsEqualTheReference_data();
    void audioClipsEqualTheReference();
    void silenceGivesFiniteValues();
    void audioShorterThanAWindowIsPadded();
    void emptyAndNonFiniteAudioIsRefused();
    void sampledFramesEqualTheReference();
    void videoWithoutLengthIsSampledAtItsFirstFrame();
    void videoClipsEqualTheReference_data();
    void videoClipsEqualTheReference();
    void extremeAspectRatiosAreRefused();
    void thermalAndDepthEqualTheReference();
    void inertialReadingsAreCroppedOrPadded();
};

void TestClips::audioClipsEqualTheReference_data() {
    QTest::addColumn<QString>("name");
    for (const auto* name : {"published", "short", "apart", "single"})
        QTest::newRow(name) << name;
}

void TestClips::audioClipsEqualTheReference() {
    QFETCH(QString, name);
    const auto file = "audio_" + name.toStdString();
    const auto waveform = load(file, "samples").to(at::kFloat) / 32768;
    const AudioClips clips(audioSettings(name.toStdString()));
    std::vector<std::int64_t> ends;
    const auto ranges = clips.ranges(waveform.size(1));
    for (const auto& range : ranges)
        ends.insert(ends.end(), {range.first, range.end});
    QCOMPARE(ends, numbersOf(load(file, "places")));
    const auto spectrograms = clips(waveform, ranges);
    QCOMPARE(spectrograms.size(3), clips.settings().targetLength);
    const double difference = differenceOf(spectrograms.slice(3, 0, std::nullopt, 4), load(file, "clips"));
    qInfo("largest difference %.3g", difference);
    QVERIFY(difference <= 1e-4);
}

void TestClips::silenceGivesFiniteValues() {
    const AudioClips clips{AudioClips::Settings{}};
    const auto spectrograms = clips(at::zeros({1, 32000}), clips.ranges(32000));
    QCOMPARE(spectrograms.sizes(), at::IntArrayRef({3, 1, 128, 204}));
    QVERIFY(spectrograms.isfinite().all().item<bool>());
}

void TestClips::audioShorterThanAWindowIsPadded() {
    const AudioClips clips{AudioClips::Settings{}};
    const auto spectrograms = clips(at::tensor({0.5F, -0.5F}).view({1, 2}), clips.ranges(2));
    QCOMPARE(spectrograms.sizes(), at::IntArrayRef({3, 1, 128, 204}));
    QVERIFY(spectrograms.isfinite().all().item<bool>());
}

void TestClips::emptyAndNonFiniteAudioIsRefused() {
    const AudioClips clips{AudioClips::Settings{}};
    for (const auto& waveform : {at::zeros({1, 0}), at::full({1, 16000}, std::nan(""))})
        try {
            clips(waveform, clips.ranges(waveform.size(1)));
            QFAIL("no exception");
        } catch (const EngineError& error) {
            QCOMPARE(error.code(), ErrorCode::MediaDamaged);
        }
}

void TestClips::sampledFramesEqualTheReference() {
    std::ifstream file(kFeatures / "frame_numbers.json");
    const auto rows = nlohmann::json::parse(file);
    QVERIFY(rows.size() >= 9);
    const VideoClips clips{VideoClips::Settings{}};
    for (const auto& row : rows) {
        const VideoClips::Video video{row["frames"].get<std::int64_t>(), row["rate"].get<double>()};
        QCOMPARE(clips.frameNumbers(video), row["numbers"].get<std::vector<std::int64_t>>());
    }
}

void TestClips::videoWithoutLengthIsSampledAtItsFirstFrame() {
    const VideoClips clips{VideoClips::Settings{}};
    QCOMPARE(clips.frameNumbers({1, 0.0}), std::vector<std::int64_t>(10, 0));
    QCOMPARE(clips.frameNumbers({7, 0.0}), std::vector<std::int64_t>(10, 0));
}

void TestClips::videoClipsEqualTheReference_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("rate");
    QTest::addColumn<QList<int>>("settings"); // clips, frames, crops, size
    QTest::newRow("landscape") << "video_landscape" << 10.0 << QList<int>{5, 2, 3, 16};
    QTest::newRow("portrait") << "video_portrait" << 29.97 << QList<int>{2, 2, 3, 16};
    QTest::newRow("single") << "video_single" << 8.0 << QList<int>{1, 4, 1, 24};
}

void TestClips::videoClipsEqualTheReference() {
    QFETCH(QString, name);
    QFETCH(double, rate);
    QFETCH(QList<int>, settings);
    const VideoClips clips({.clips = settings[0],
                            .clipSeconds = 2.0,
                            .frames = settings[1],
                            .crops = settings[2],
                            .size = settings[3]});
    const auto pixels = load(name.toStdString(), "pixels"); // [T,H,W,3]
    const auto numbers = clips.frameNumbers({pixels.size(0), rate});
    QCOMPARE(numbers, numbersOf(load(name.toStdString(), "numbers")));
    std::vector<at::Tensor> crops;
    for (const auto number : numbers) {
        const auto frame = pixels[number].contiguous();
        const auto* data = frame.const_data_ptr<std::uint8_t>();
        crops.push_back(clips.cropsOf({.width = static_cast<int>(frame.size(1)),
                                       .height = static_cast<int>(frame.size(0)),
                                       .pixels = {data, data + frame.numel()}}));
    }
    const auto wanted = load(name.toStdString(), "clips");
    const auto got = clips.assemble(crops);
    QCOMPARE(got.sizes(), wanted.sizes());
    QVERIFY(differenceOf(got, wanted) <= 1e-5);
}

void TestClips::extremeAspectRatiosAreRefused() {
    const VideoClips clips{VideoClips::Settings{}};
    const Image line{.width = 1000, .height = 1, .pixels = std::vector<std::uint8_t>(3000)};
    QVERIFY_THROWS_EXCEPTION(EngineError, clips.cropsOf(line));
    QVERIFY_THROWS_EXCEPTION(EngineError, clips.cropsOf(Image{}));
}

void TestClips::thermalAndDepthEqualTheReference() {
    const auto thermal = readImage(std::filesystem::path(NEXTGPT_TEST_DATA) / "images" / "photo.png");
    QVERIFY(differenceOf(thermalToTensor(thermal, 24), load("other_modalities", "thermal")) <= 1e-5);
    QVERIFY(differenceOf(depthToTensor(load("other_modalities", "disparity"), 24),
                         load("other_modalities", "depth")) <= 1e-4);
}

void TestClips::inertialReadingsAreCroppedOrPadded() {
    const auto readings = at::arange(10).view({1, 10});
    QVERIFY(at::equal(imuToTensor(readings, 4), at::tensor({3.0F, 4.0F, 5.0F, 6.0F}).view({1, 4})));
    const auto padded = imuToTensor(readings, 12);
    QVERIFY(at::equal(padded.slice(1, 0, 10), readings.to(at::kFloat)));
    QCOMPARE(padded.slice(1, 10).abs().sum().item<float>(), 0.0F);
}

QTEST_GUILESS_MAIN(TestClips)
#include "test_clips.moc"
