// SPDX-License-Identifier: Apache-2.0
#include "engine/features/ImageTransform.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/media/image/ImageReader.h"
#include "tests/support/PeakMemory.h"

#include <QtTest>

#include <ATen/ATen.h>

using namespace nextgpt;

namespace {

const std::filesystem::path kImages = std::filesystem::path(NEXTGPT_TEST_DATA) / "images";

at::Tensor expected(const std::string& key) {
    SafetensorsFile file(kImages / "expected.safetensors");
    return file.take(key, file.shapeOf(key)).clone();
}

} // namespace

/// Compared with Pillow and the transform of ImageBind's reference (tests/reference/images.py).
class TestImageTransform : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resizingEqualsPillow_data();
    void resizingEqualsPillow();
    void transformEqualsTheReference();
    void onlyTheCropOfAStripIsScaled();
    void largeImagesAreNotCopied();
    void pixelsAreClampedAndRoundedHalfToEven();
};

void TestImageTransform::resizingEqualsPillow_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    for (const auto& [width, height] : {std::pair{90, 62}, {20, 31}, {45, 9}, {13, 7}, {224, 154}})
        QTest::addRow("%dx%d", width, height) << width << height;
}

void TestImageTransform::resizingEqualsPillow() {
    QFETCH(int, width);
    QFETCH(int, height);
    const Image got = resizeBicubic(readImage(kImages / "photo.png"), width, height);
    const at::Tensor wanted = expected("resize." + std::to_string(width) + "." + std::to_string(height));
    const at::Tensor bytes =
        at::tensor(at::ArrayRef<std::uint8_t>(got.pixels), at::kByte).reshape({height, width, 3});
    QVERIFY(at::equal(bytes, wanted));
}

void TestImageTransform::transformEqualsTheReference() {
    for (const auto& [image, key, size] : {std::tuple{"photo.png", "transform.24", 24},
                                           {"photo.png", "transform.96", 96},
                                           {"tall.png", "tall.24", 24}}) {
        const at::Tensor got = imageToTensor(readImage(kImages / image), size);
        const double difference = (got - expected(key)).abs().max().item<double>();
        QVERIFY2(difference < 1e-5, key);
    }
}

/// Scaled as a whole, these images would have 1.6 gigapixels.
void TestImageTransform::onlyTheCropOfAStripIsScaled() {
    constexpr int kLength = 32'768;
    Image strip{.width = kLength, .height = 1, .pixels = {}};
    for (int x = 0; x < kLength; ++x)
        strip.pixels.insert(strip.pixels.end(), 3, static_cast<std::uint8_t>(x < kLength / 2 ? 0 : 255));
    const at::Tensor wide = imageToTensor(strip, 224);
    QVERIFY(wide[0][0][0].item<float>() < wide[0][0][223].item<float>()); // the middle
    std::swap(strip.width, strip.height);
    const at::Tensor tall = imageToTensor(strip, 224);
    QVERIFY(at::allclose(tall, wide.transpose(1, 2), 1e-2, 1e-2));
}

void TestImageTransform::pixelsAreClampedAndRoundedHalfToEven() {
    // 0 is halfway between the bytes 127 and 128; numpy's round takes the even one.
    const Image image = tensorToImage(at::tensor({0.0F, -7.0F, 2.0F}).reshape({3, 1, 1}));
    QCOMPARE(image.pixels, (std::vector<std::uint8_t>{128, 0, 255}));
}

void TestImageTransform::largeImagesAreNotCopied() {
    const Image large{
        .width = 8'192, .height = 6'000, .pixels = std::vector<std::uint8_t>(8'192 * 6'000 * 3)};
    const int peak = test::peakMebibytes([&] { imageToTensor(large, 224); });
    QVERIFY2(peak < 50, qPrintable(QString::number(peak))); // the image has 147 MB
}

QTEST_GUILESS_MAIN(TestImageTransform)
#include "test_image_transform.moc"
