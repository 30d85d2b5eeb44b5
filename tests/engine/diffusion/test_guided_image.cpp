// SPDX-License-Identifier: Apache-2.0
#include "engine/verification/Verify.h"

#include <QString>
#include <QtTest>

using namespace nextgpt;

/// Complete guided image generation against StableDiffusionPipeline, from the same noise and conditions: tiny
/// random networks and the pocket bundle. Guidance amplifies rounding at every step, so the tolerance is
/// larger and only float32 is compared.
class TestGuidedImage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePipeline_data();
    void agreesWithThePipeline();
};

void TestGuidedImage::agreesWithThePipeline_data() {
    QTest::addColumn<QString>("checkpoint");
    QTest::addColumn<QString>("fixture");
    const QString parity(QStringLiteral(NEXTGPT_TEST_DATA "/parity/"));
    const QString bundle(QStringLiteral(NEXTGPT_POCKET_BUNDLE "/image"));
    const QString tiny = parity + "guided_image";
    const QString pocket = parity + "pocket_image/";
    QTest::newRow("PNDM, noise") << tiny << tiny + "/pndm.image.safetensors";
    QTest::newRow("DDIM, velocity") << tiny << tiny + "/ddim_v.image.safetensors";
    // After a change of the bundle: python tests/reference/pocket_image.py
    QTest::newRow("pocket text") << bundle + "/text_encoder" << pocket + "text.pocket.safetensors";
    QTest::newRow("pocket image") << bundle << pocket + "image.pocket.safetensors";
}

void TestGuidedImage::agreesWithThePipeline() {
    QFETCH(QString, checkpoint);
    QFETCH(QString, fixture);
    const double error = verifyFixture(checkpoint.toStdString(), fixture.toStdString());
    qInfo("relative error %.3g", error);
    QVERIFY(error <= 1e-3);
}

QTEST_GUILESS_MAIN(TestGuidedImage)
#include "test_guided_image.moc"
