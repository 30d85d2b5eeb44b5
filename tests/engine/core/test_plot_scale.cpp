// SPDX-License-Identifier: Apache-2.0
#include "engine/core/PlotScale.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace nextgpt;

/// Ticks and smoothing, of the charts in the window and of the plots in a report.
class TestPlotScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ticksAreRoundAndInside();
    void smoothingHasNoBias();
    void whatIsNotFiniteIsPassedOver();
};

void TestPlotScale::ticksAreRoundAndInside() {
    QCOMPARE(roundTicks(0.0, 1.0, 5), (std::vector<double>{0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0}));
    QCOMPARE(roundTicks(0.0, 10.0, 5), (std::vector<double>{0, 2, 4, 6, 8, 10}));
    QCOMPARE(roundTicks(-1.0, 1.0, 4), (std::vector<double>{-1, -0.5, 0, 0.5, 1}));
    QCOMPARE(roundTicks(3.0, 997.0, 4), (std::vector<double>{500.0}));
    QCOMPARE(roundTicks(0.0, 1000.0, 5), (std::vector<double>{0, 200, 400, 600, 800, 1000}));
    QVERIFY(roundTicks(1.0, 1.0, 5).empty());
    QVERIFY(roundTicks(0.0, std::numeric_limits<double>::infinity(), 5).empty());
    for (const double high : {1e-9, 0.03, 7.0, 123456.0, 1e12})
        for (const double tick : roundTicks(high / 3, high, 5))
            QVERIFY(tick >= high / 3 && tick <= high * (1 + 1e-9));
}

void TestPlotScale::smoothingHasNoBias() {
    QCOMPARE(smoothed({2.0, 2.0, 2.0}, 0.9), (std::vector<double>{2.0, 2.0, 2.0}));
    QCOMPARE(smoothed({1.0, 3.0}, 0.0), (std::vector<double>{1.0, 3.0}));
    const std::vector<double> means = smoothed({1.0, 3.0}, 0.5);
    QVERIFY(std::abs(means[1] - (0.5 * 1.0 + 1.0 * 3.0) / 1.5) < 1e-12);
}

void TestPlotScale::whatIsNotFiniteIsPassedOver() {
    const auto values = smoothed({4.0, std::numeric_limits<double>::quiet_NaN(), 4.0, 2.0}, 0.5);
    QCOMPARE(values[0], 4.0);
    QVERIFY(std::isnan(values[1]));
    QCOMPARE(values[2], 4.0);
    QVERIFY(values[3] > 2.0 && values[3] < 4.0);
}

QTEST_GUILESS_MAIN(TestPlotScale)
#include "test_plot_scale.moc"
