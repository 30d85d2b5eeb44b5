#include "engine/tools/Verify.h"

#include <QString>
#include <QtTest>

using namespace nextgpt;

/// Whole guided films against TextToVideoSDPipeline, and films made from other films against
/// VideoToVideoSDPipeline, from the same noise and conditions: tiny random networks, float32.
class TestGuidedVideo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePipeline_data();
    void agreesWithThePipeline();
};

void TestGuidedVideo::agreesWithThePipeline_data() {
    QTest::addColumn<QString>("fixture");
    QTest::newRow("DDIM") << "ddim";
    QTest::newRow("DPM-Solver++") << "dpm";
    QTest::newRow("again, DDIM") << "ddim_again";
    QTest::newRow("again, DPM-Solver++") << "dpm_again";
    QTest::newRow("again, Euler") << "euler_again";
    QTest::newRow("again, PNDM") << "pndm_again";
}

void TestGuidedVideo::agreesWithThePipeline() {
    QFETCH(QString, fixture);
    const QString folder = QStringLiteral(NEXTGPT_TEST_DATA "/parity/guided_video");
    const double error =
        verifyFixture(folder.toStdString(), (folder + "/" + fixture + ".film.safetensors").toStdString());
    qInfo("relative error %.3g", error);
    QVERIFY(error <= 1e-3);
}

QTEST_GUILESS_MAIN(TestGuidedVideo)
#include "test_guided_video.moc"
