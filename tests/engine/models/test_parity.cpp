// SPDX-License-Identifier: Apache-2.0
#include "engine/verification/Verify.h"

#include <QDirIterator>
#include <QtTest>

using namespace nextgpt;

/// Every network against the outputs of its reference library: the committed fixtures, through the same
/// function that `nextgpt verify` calls. Names, shapes and mathematics in one.
class TestParity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesInFloat32_data() { addFixtures(); }
    void agreesInFloat32() { compare(at::kFloat, 1e-4); }
    void agreesInBfloat16_data() { addFixtures(); }
    void agreesInBfloat16() { compare(at::kBFloat16, 2e-2); }

private:
    static void addFixtures();
    static void compare(at::ScalarType dtype, double tolerance);
};

void TestParity::addFixtures() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("fixture");
    const QDir root(QStringLiteral(NEXTGPT_TEST_DATA "/parity"));
    QDirIterator walk(root.path(), {"*fixture.safetensors"}, QDir::Files, QDirIterator::Subdirectories);
    int found = 0;
    for (; walk.hasNext(); ++found) {
        const QFileInfo file(walk.next());
        QTest::newRow(qPrintable(root.relativeFilePath(file.filePath()))) << file.path() << file.filePath();
    }
    QVERIFY2(found >= 7, "fixtures are missing");
}

void TestParity::compare(at::ScalarType dtype, double tolerance) {
    QFETCH(QString, folder);
    QFETCH(QString, fixture);
    Placement placement;
    placement.dtype = dtype;
    const double error = verifyFixture(folder.toStdString(), fixture.toStdString(), placement);
    qInfo("relative error %.3g, at most %.3g", error, tolerance);
    QVERIFY(error <= tolerance);
}

QTEST_GUILESS_MAIN(TestParity)
#include "test_parity.moc"
