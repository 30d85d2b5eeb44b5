// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/models/perception/ImageBind.h"
#include "engine/weights/FreshWeights.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace nextgpt;
using nlohmann::json;

namespace {

json tinyConfig() {
    return json::parse(R"({"output_dim": 24,
        "vision": {"width": 32, "blocks": 2, "heads": 4, "image_size": 24, "patch": 8, "frames": 2},
        "text": {"width": 24, "blocks": 2, "heads": 2, "vocab_size": 50, "context_length": 9},
        "video": {"clips": 2},
        "audio": {"width": 32, "blocks": 2, "heads": 4, "kernel": 8, "stride": 5, "num_mel_bins": 24,
                  "target_length": 37}})");
}

ImageBind build(const json& config) {
    return ImageBind(Weights(std::make_shared<FreshWeights>(5), {}), ImageBindConfig::fromJson(config));
}

} // namespace

class TestImageBind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void visionEmbeddingHasLengthOne();
    void stillVideoHasTheEmbeddingOfItsImage();
    void clipsAreAveragedAndNotNormalised();
    void patchesAreEncodedOneByOne();
    void audioScaleCanBeOmitted();
    void tokensAfterTheEndOfTextAreIgnored();
    void missingModalityIsRefused();
    void hostileConfigsAreRefused_data();
    void hostileConfigsAreRefused();
};

void TestImageBind::visionEmbeddingHasLengthOne() {
    const auto embedding = build(tinyConfig()).encodeVision(at::randn({3, 3, 24, 24}));
    QCOMPARE(embedding.sizes(), at::IntArrayRef({3, 24}));
    QVERIFY(at::allclose(embedding.norm(2, {-1}), at::ones({3})));
}

void TestImageBind::stillVideoHasTheEmbeddingOfItsImage() {
    const auto network = build(tinyConfig());
    const auto image = at::randn({1, 3, 24, 24});
    const auto video = image.view({1, 1, 3, 1, 24, 24}).expand({1, 4, 3, 2, 24, 24});
    QVERIFY(at::allclose(network.encodeVideo(video), network.encodeVision(image), 1e-4, 1e-5));
}

void TestImageBind::clipsAreAveragedAndNotNormalised() {
    const auto network = build(tinyConfig());
    const auto clips = at::randn({1, 2, 1, 24, 37});
    const auto scale = ImageBind::AudioScale::Omitted;
    const auto first = network.encodeAudio(clips.slice(1, 0, 1), scale);
    const auto second = network.encodeAudio(clips.slice(1, 1, 2), scale);
    QVERIFY(at::allclose(network.encodeAudio(clips, scale), (first + second) / 2, 1e-4, 1e-5));
    QVERIFY(!at::allclose(first, second, 1e-2, 1e-3));
}

void TestImageBind::patchesAreEncodedOneByOne() {
    const auto network = build(tinyConfig());
    const auto all = ImageBind::Features::Patches;
    const auto unscaled = ImageBind::AudioScale::Omitted;
    const auto pixels = at::randn({2, 3, 24, 24});
    const auto patches = network.encodeVision(pixels, all);
    QCOMPARE(patches.sizes(), at::IntArrayRef({2, 9, 24}));
    QVERIFY(at::allclose(patches.norm(2, {-1}), at::ones({2, 9})));
    // The class token's embedding is none of them, and a patch's is not its neighbour's.
    const auto pooled = network.encodeVision(pixels).unsqueeze(1);
    QVERIFY((patches - pooled).norm(2, {-1}).min().item<double>() > 1e-3);
    QVERIFY((patches.slice(1, 1) - patches.slice(1, 0, 8)).norm(2, {-1}).min().item<double>() > 1e-3);
    const auto still = pixels.slice(0, 0, 1).view({1, 1, 3, 1, 24, 24}).expand({1, 4, 3, 2, 24, 24});
    QVERIFY(at::allclose(network.encodeVideo(still, all), patches.slice(0, 0, 1), 1e-4, 1e-5));

    // Means of clips are taken patch by patch.
    const auto clips = at::randn({1, 2, 1, 24, 37});
    const auto audio = network.encodeAudio(clips, unscaled, all);
    QCOMPARE(audio.sizes(), at::IntArrayRef({1, 4 * 6, 24}));
    const auto first = network.encodeAudio(clips.slice(1, 0, 1), unscaled, all);
    const auto second = network.encodeAudio(clips.slice(1, 1, 2), unscaled, all);
    QVERIFY(at::allclose(audio, (first + second) / 2, 1e-4, 1e-5));
}

void TestImageBind::audioScaleCanBeOmitted() {
    const auto embedding =
        build(tinyConfig()).encodeAudio(at::randn({2, 1, 1, 24, 37}), ImageBind::AudioScale::Omitted);
    QVERIFY(at::allclose(embedding.norm(2, {-1}), at::ones({2})));
}

void TestImageBind::tokensAfterTheEndOfTextAreIgnored() {
    const auto network = build(tinyConfig());
    const auto a = network.encodeText(at::tensor({4, 5, 49, 0, 0, 0, 0, 0, 0}, at::kLong).unsqueeze(0));
    const auto b = network.encodeText(at::tensor({4, 5, 49, 7, 8, 0, 1, 2, 3}, at::kLong).unsqueeze(0));
    const auto c = network.encodeText(at::tensor({4, 6, 49, 0, 0, 0, 0, 0, 0}, at::kLong).unsqueeze(0));
    QVERIFY(at::allclose(a, b, 1e-4, 1e-5));
    QVERIFY(!at::allclose(a, c, 1e-2, 1e-3));
}

void TestImageBind::missingModalityIsRefused() {
    auto config = tinyConfig();
    config.erase("text");
    config.erase("audio");
    const auto network = build(config);
    QVERIFY_THROWS_EXCEPTION(
        EngineError, network.encodeAudio(at::randn({1, 1, 1, 24, 37}), ImageBind::AudioScale::Applied));
    QVERIFY_THROWS_EXCEPTION(EngineError, network.encodeText(at::tensor({1, 2}, at::kLong).unsqueeze(0)));
}

void TestImageBind::hostileConfigsAreRefused_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::newRow("no width") << "/vision/width"
                              << "0";
    QTest::newRow("no heads") << "/vision/heads"
                              << "0";
    QTest::newRow("heads do not divide") << "/text/heads"
                                         << "7";
    QTest::newRow("patch does not divide") << "/vision/patch"
                                           << "7";
    QTest::newRow("negative patch") << "/vision/patch"
                                    << "-8";
    QTest::newRow("negative output") << "/output_dim"
                                     << "-1";
    QTest::newRow("a string for a number") << "/text/width"
                                           << "\"wide\"";
    QTest::newRow("no crops") << "/video/crops"
                              << "0";
    QTest::newRow("too many clips") << "/video/clips"
                                    << "1000000";
    QTest::newRow("clip of length zero") << "/audio/clip_seconds"
                                         << "0";
    QTest::newRow("frames that differ from the stem") << "/video/frames_per_clip"
                                                      << "3";
    QTest::newRow("kernel larger than the spectrogram") << "/audio/kernel"
                                                        << "25";
    QTest::newRow("no stride") << "/audio/stride"
                               << "0";
    QTest::newRow("no deviation") << "/audio/std"
                                  << "0";
    QTest::newRow("no sample rate") << "/audio/sample_rate"
                                    << "0";
    QTest::newRow("videos without vision") << "/vision"
                                           << "null";
    QTest::newRow("too many blocks") << "/vision/blocks"
                                     << "1000000000000";
}

void TestImageBind::hostileConfigsAreRefused() {
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    auto config = tinyConfig();
    config[json::json_pointer(pointer.toStdString())] = json::parse(value.toStdString());
    try {
        ImageBindConfig::fromJson(config);
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::BundleInvalid);
    }
}

QTEST_GUILESS_MAIN(TestImageBind)
#include "test_imagebind.moc"
