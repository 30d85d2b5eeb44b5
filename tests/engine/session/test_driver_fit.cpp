// SPDX-License-Identifier: Apache-2.0
#include "engine/session/DriverFit.h"

#include <QtTest>

using namespace nextgpt;

class TestDriverFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void driversOfTheMajorVersionFit();
    void neededDriverIsNamed();
};

void TestDriverFit::driversOfTheMajorVersionFit() {
    QVERIFY(!driverMismatch(12'080, 12'080));
    QVERIFY(!driverMismatch(12'000, 12'080)); // 525
    QVERIFY(!driverMismatch(13'000, 12'080));
    QVERIFY(!driverMismatch(0, 12'080)); // not known
}

void TestDriverFit::neededDriverIsNamed() {
    QCOMPARE(driverMismatch(12'040, 13'000).value_or(""),
             std::string("the NVIDIA driver is too old: it supports CUDA 12.4, and CUDA 13.0 needs driver "
                         "580.65.06 or newer"));
    QVERIFY(driverMismatch(11'040, 12'080)->find("525.60.13") != std::string::npos);
    QVERIFY(driverMismatch(13'000, 99'000)->find("a newer driver") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestDriverFit)
#include "test_driver_fit.moc"
