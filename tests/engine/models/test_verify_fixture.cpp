// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/verification/Verify.h"

#include <ATen/ops/full.h>
#include <ATen/ops/zeros.h>

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace nextgpt;
namespace fs = std::filesystem;

namespace {

using Tensors = std::map<std::string, at::Tensor>;

const fs::path kFolder = NEXTGPT_TEST_DATA "/parity/nextgpt";

Tensors committed() {
    SafetensorsFile file(kFolder / "input.fixture.safetensors");
    Tensors tensors;
    for (const auto& [name, entry] : file.tensors())
        tensors[name] = file.take(name).clone();
    return tensors;
}

} // namespace

/// The comparison itself: it measures a changed expectation and refuses an unusable fixture.
class TestVerifyFixture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changedExpectationIsMeasured();
    void nanGivesAnInfiniteError();
    void unusableFixturesAreRefused_data();
    void unusableFixturesAreRefused();

private:
    fs::path write(const Tensors& tensors, const std::string& network) {
        const auto path = fs::path(m_folder.path().toStdString()) / "fixture.safetensors";
        writeSafetensors(path, tensors, {{"network", network}});
        return path;
    }

    QTemporaryDir m_folder;
};

void TestVerifyFixture::changedExpectationIsMeasured() {
    auto tensors = committed();
    auto& expected = tensors.at("expected.position");
    const double largest = expected.abs().max().item<double>();
    expected.view(-1)[0] += 0.5 * largest;
    const double error = verifyFixture(kFolder, write(tensors, "input_projection"));
    const double reference = expected.abs().max().item<double>();
    QVERIFY(std::abs(error - 0.5 * largest / reference) < 1e-4);
}

void TestVerifyFixture::nanGivesAnInfiniteError() {
    auto tensors = committed();
    tensors.at("input.embedding").view(-1)[0] = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(std::isinf(verifyFixture(kFolder, write(tensors, "input_projection"))));
}

void TestVerifyFixture::unusableFixturesAreRefused_data() {
    QTest::addColumn<QString>("change");
    QTest::newRow("an unknown network") << "network";
    QTest::newRow("no expected output") << "expected";
    QTest::newRow("an output the network lacks") << "output";
    QTest::newRow("an output of another shape") << "shape";
    QTest::newRow("an input missing") << "input";
}

void TestVerifyFixture::unusableFixturesAreRefused() {
    QFETCH(QString, change);
    auto tensors = committed();
    if (change == "expected")
        tensors.erase("expected.position");
    else if (change == "output")
        tensors["expected.unknown"] = at::zeros({1});
    else if (change == "shape")
        tensors["expected.position"] = at::zeros({1, 2});
    else if (change == "input")
        tensors.erase("input.embedding");
    const auto path = write(tensors, change == "network" ? "unknown" : "input_projection");
    QVERIFY_THROWS_EXCEPTION(EngineError, verifyFixture(kFolder, path));
}

QTEST_GUILESS_MAIN(TestVerifyFixture)
#include "test_verify_fixture.moc"
