#include "engine/core/Error.h"
#include "engine/models/ImageBind.h"
#include "engine/weights/FreshWeights.h"

#include <ATen/ops/allclose.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/tensor.h>

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace nextgpt;
using nlohmann::json;

namespace {

json tinyConfig() {
    return json::parse(R"({"output_dim": 24,
        "vision": {"width": 32, "blocks": 2, "heads": 4, "image_size": 24, "patch": 8, "frames": 2},
        "text": {"width": 24, "blocks": 2, "heads": 2, "vocab_size": 50, "context_length": 9}})");
}

ImageBind build(const json& config) {
    return ImageBind(Weights(std::make_shared<FreshWeights>(5), {}), ImageBindConfig::fromJson(config));
}

} // namespace

class TestImageBind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void visionEmbeddingHasLengthOne();
    void wordsBehindTheEndMarkDoNotCount();
    void missingPartIsRefused();
    void hostileConfigsAreRefused_data();
    void hostileConfigsAreRefused();
};

void TestImageBind::visionEmbeddingHasLengthOne() {
    const auto embedding = build(tinyConfig()).encodeVision(at::randn({3, 3, 24, 24}));
    QCOMPARE(embedding.sizes(), at::IntArrayRef({3, 24}));
    QVERIFY(at::allclose(embedding.norm(2, {-1}), at::ones({3})));
}

void TestImageBind::wordsBehindTheEndMarkDoNotCount() {
    const auto network = build(tinyConfig());
    const auto a = network.encodeText(at::tensor({4, 5, 49, 0, 0, 0, 0, 0, 0}, at::kLong).unsqueeze(0));
    const auto b = network.encodeText(at::tensor({4, 5, 49, 7, 8, 0, 1, 2, 3}, at::kLong).unsqueeze(0));
    const auto c = network.encodeText(at::tensor({4, 6, 49, 0, 0, 0, 0, 0, 0}, at::kLong).unsqueeze(0));
    QVERIFY(at::allclose(a, b, 1e-4, 1e-5));
    QVERIFY(!at::allclose(a, c, 1e-2, 1e-3));
}

void TestImageBind::missingPartIsRefused() {
    auto config = tinyConfig();
    config.erase("text");
    const auto network = build(config);
    QVERIFY_EXCEPTION_THROWN(network.encodeText(at::tensor({1, 2}, at::kLong).unsqueeze(0)), EngineError);
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
    QTest::newRow("a word for a number") << "/text/width"
                                         << "\"wide\"";
    QTest::newRow("endless blocks") << "/vision/blocks"
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
