// SPDX-License-Identifier: Apache-2.0
#include "engine/verification/Verify.h"

#include <QString>
#include <QtTest>

using namespace nextgpt;

/// Complete guided video generation against TextToVideoSDPipeline and VideoToVideoSDPipeline, from the same
/// noise and conditions: tiny random networks and the pocket bundle, in float32.
class TestGuidedVideo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePipeline_data();
    void agreesWithThePipeline();
};

void TestGuidedVideo::agreesWithThePipeline_data() {
    QTest::addColumn<QString>("checkpoint");
    QTest::addColumn<QString>("fixture");
    const QString parity(QStringLiteral(NEXTGPT_TEST_DATA "/parity/"));
    const QString bundle(QStringLiteral(NEXTGPT_POCKET_BUNDLE "/video"));
    const QString tiny = parity + "guided_video";
    QTest::newRow("DDIM") << tiny << tiny + "/ddim.video.safetensors";
    QTest::newRow("DPM-Solver++") << tiny << tiny + "/dpm.video.safetensors";
    QTest::newRow("again, DDIM") << tiny << tiny + "/ddim_again.video.safetensors";
    QTest::newRow("again, DPM-Solver++") << tiny << tiny + "/dpm_again.video.safetensors";
    QTest::newRow("again, Euler") << tiny << tiny + "/euler_again.video.safetensors";
    QTest::newRow("again, PNDM") << tiny << tiny + "/pndm_again.video.safetensors";
    // After a change of the bundle: python tests/reference/pocket_media.py
    QTest::newRow("pocket text") << bundle + "/text_encoder"
                                 << parity + "pocket_video/text.pocket.safetensors";
    QTest::newRow("pocket video") << bundle << parity + "pocket_video/video.pocket.safetensors";
}

void TestGuidedVideo::agreesWithThePipeline() {
    QFETCH(QString, checkpoint);
    QFETCH(QString, fixture);
    const double error = verifyFixture(checkpoint.toStdString(), fixture.toStdString());
    qInfo("relative error %.3g", error);
    QVERIFY(error <= 1e-3);
}

QTEST_GUILESS_MAIN(TestGuidedVideo)
#include "test_guided_video.moc"
