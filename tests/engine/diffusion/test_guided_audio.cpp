// SPDX-License-Identifier: Apache-2.0
#include "engine/verification/Verify.h"

#include <QString>
#include <QtTest>

using namespace nextgpt;

/// Complete guided audio generation against AudioLDMPipeline, from the same noise and condition to the
/// waveform. Guidance amplifies rounding at every step, so the tolerance is larger and only float32 is
/// compared.
class TestGuidedAudio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePipeline_data();
    void agreesWithThePipeline();
};

void TestGuidedAudio::agreesWithThePipeline_data() {
    QTest::addColumn<QString>("checkpoint");
    QTest::addColumn<QString>("fixture");
    const QString parity(QStringLiteral(NEXTGPT_TEST_DATA "/parity/"));
    const QString tiny = parity + "guided_audio";
    QTest::newRow("DDIM") << tiny << tiny + "/ddim.audio.safetensors";
    QTest::newRow("DPM-Solver++") << tiny << tiny + "/dpm.audio.safetensors";
    // After a change of the bundle: python tests/reference/pocket_media.py
    QTest::newRow("pocket audio") << QStringLiteral(NEXTGPT_POCKET_BUNDLE "/audio")
                                  << parity + "pocket_audio/audio.pocket.safetensors";
}

void TestGuidedAudio::agreesWithThePipeline() {
    QFETCH(QString, checkpoint);
    QFETCH(QString, fixture);
    const double error = verifyFixture(checkpoint.toStdString(), fixture.toStdString());
    qInfo("relative error %.3g", error);
    QVERIFY(error <= 1e-3);
}

QTEST_GUILESS_MAIN(TestGuidedAudio)
#include "test_guided_audio.moc"
