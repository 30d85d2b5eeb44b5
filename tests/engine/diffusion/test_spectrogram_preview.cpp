// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/SpectrogramPreview.h"

#include <ATen/ATen.h>

#include <QtTest>

using namespace nextgpt;

namespace {

/// A decoder whose values are affine functions of one latent each: position (i, j) of its 2 × 2 patch shows
/// channel 2·i + j.
at::Tensor decode(const at::Tensor& latents) {
    return at::pixel_shuffle(latents, 2) * 3 - 5;
}

int brightness(const PreviewPixels& pixels, int x, int y) {
    const auto* rgb = &pixels.rgb[static_cast<std::size_t>((y * pixels.width + x) * 3)];
    return rgb[0] + rgb[1] + rgb[2];
}

} // namespace

class TestSpectrogramPreview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void previewEqualsALinearDecoder();
    void timeRunsRightAndPitchUp();
    void louderValuesAreBrighter();
    void paddingIsOmitted();
};

void TestSpectrogramPreview::previewEqualsALinearDecoder() {
    const SpectrogramPreview preview(decode, {4, 2});
    const at::Tensor latents = at::randn({1, 4, 5, 3});
    const PreviewPixels shown = preview(latents, 10);
    const PreviewPixels exact = preview.colorized(decode(latents)[0][0]);
    QCOMPARE(shown.width, 10);
    QCOMPARE(shown.height, 6);
    QCOMPARE(shown.rgb.size(), exact.rgb.size());
    for (std::size_t at = 0; at < shown.rgb.size(); ++at)
        QVERIFY(std::abs(shown.rgb[at] - exact.rgb[at]) <= 2);
}

void TestSpectrogramPreview::timeRunsRightAndPitchUp() {
    const SpectrogramPreview preview(decode, {4, 2});
    at::Tensor spectrogram = at::full({8, 6}, -100.0); // [time, band]
    spectrogram[1][0] = 100.0;                         // early and low
    spectrogram[7][5] = 100.0;                         // late and high
    const PreviewPixels pixels = preview.colorized(spectrogram);
    for (int y = 0; y < 6; ++y)
        for (int x = 0; x < 8; ++x) {
            const bool lit = (x == 1 && y == 5) || (x == 7 && y == 0);
            QCOMPARE(brightness(pixels, x, y) > 300, lit);
        }
}

void TestSpectrogramPreview::louderValuesAreBrighter() {
    const SpectrogramPreview preview(decode, {4, 2});
    const PreviewPixels pixels = preview.colorized(at::linspace(-14, 5, 40).unsqueeze(1));
    for (int x = 1; x < 40; ++x)
        QVERIFY(brightness(pixels, x, 0) >= brightness(pixels, x - 1, 0));
    QVERIFY(brightness(pixels, 0, 0) < 30 && brightness(pixels, 39, 0) > 600);
}

void TestSpectrogramPreview::paddingIsOmitted() {
    const SpectrogramPreview preview(decode, {4, 2});
    const at::Tensor latents = at::randn({1, 4, 5, 3});
    const PreviewPixels whole = preview(latents, 10);
    const PreviewPixels cut = preview(latents, 7);
    QCOMPARE(cut.width, 7);
    for (int x = 0; x < 7; ++x)
        QCOMPARE(brightness(cut, x, 2), brightness(whole, x, 2));
}

QTEST_GUILESS_MAIN(TestSpectrogramPreview)
#include "test_spectrogram_preview.moc"
