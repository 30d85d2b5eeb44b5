#include "engine/tools/Verify.h"

#include <QString>
#include <QtTest>

using namespace nextgpt;

/// Whole guided sounds against AudioLDMPipeline, from the same noise and condition down to the wave. Rounding
/// is multiplied by the guidance at every step, so these have a tolerance of their own and float32 only.
class TestGuidedAudio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePipeline_data();
    void agreesWithThePipeline();
};

void TestGuidedAudio::agreesWithThePipeline_data() {
    QTest::addColumn<QString>("fixture");
    QTest::newRow("DDIM") << "ddim.sound.safetensors";
    QTest::newRow("DPM-Solver++") << "dpm.sound.safetensors";
}

void TestGuidedAudio::agreesWithThePipeline() {
    QFETCH(QString, fixture);
    const std::string folder = NEXTGPT_TEST_DATA "/parity/guided_audio";
    const double error = verifyFixture(folder, folder + '/' + fixture.toStdString());
    qInfo("relative error %.3g", error);
    QVERIFY(error <= 1e-3);
}

QTEST_GUILESS_MAIN(TestGuidedAudio)
#include "test_guided_audio.moc"
