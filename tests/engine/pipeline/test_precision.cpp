// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/Precision.h"

#include <QtTest>

using namespace nextgpt;

namespace {

constexpr std::int64_t kPocketBytes = 120LL << 20;
constexpr std::int64_t kPublishedBytes = 40LL << 30;
constexpr std::int64_t kSmallBytes = 2LL << 30;

} // namespace

class TestPrecision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cpuComputesInFloat32() {
        QVERIFY(choosePrecision({.type = at::kCPU}, kPublishedBytes) == (Precision{at::kFloat, at::kFloat}));
    }

    void smallBundlesComputeInFloat32() {
        const DeviceTraits hopper{.type = at::kCUDA, .computeCapability = 90};
        QVERIFY(choosePrecision(hopper, kPocketBytes) == (Precision{at::kFloat, at::kFloat}));
        QVERIFY(choosePrecision(hopper, kSmallBytes) == (Precision{at::kFloat, at::kFloat}));
        QVERIFY(choosePrecision(hopper, kSmallBytes + 1) != (Precision{at::kFloat, at::kFloat}));
    }

    void coreComputesInBfloat16IfTheDeviceSupportsIt_data() {
        QTest::addColumn<int>("computeCapability");
        QTest::addColumn<int>("core");
        QTest::newRow("unknown") << 0 << static_cast<int>(at::kHalf);
        QTest::newRow("Volta") << 70 << static_cast<int>(at::kHalf);
        QTest::newRow("Turing") << 75 << static_cast<int>(at::kHalf);
        QTest::newRow("Ampere") << 80 << static_cast<int>(at::kBFloat16);
        QTest::newRow("Ada") << 89 << static_cast<int>(at::kBFloat16);
        QTest::newRow("Hopper") << 90 << static_cast<int>(at::kBFloat16);
        QTest::newRow("Blackwell") << 120 << static_cast<int>(at::kBFloat16);
    }

    void coreComputesInBfloat16IfTheDeviceSupportsIt() {
        QFETCH(int, computeCapability);
        QFETCH(int, core);
        const Precision chosen =
            choosePrecision({.type = at::kCUDA, .computeCapability = computeCapability}, kPublishedBytes);
        QCOMPARE(static_cast<int>(chosen.core), core);
        QVERIFY(chosen.decoders == at::kHalf);
    }
};

QTEST_GUILESS_MAIN(TestPrecision)
#include "test_precision.moc"
