// SPDX-License-Identifier: Apache-2.0
#include "app/training/CurveChart.h"
#include "app/training/CurveScale.h"

#include <QJsonArray>
#include <QPainter>
#include <QtTest>

using namespace nextgpt::app;

/// What a chart computes: decimals, zoom, and the values that are read off.
class TestCurves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ticksHaveTheirDecimals();
    void zoomStaysInside();
    void pointsReplaceRepeatedSteps();
    void nearestPoint();
    void eventsBecomePoints();
    void chartReadsValuesOff();
    void chartZooms();
    void chartPaintsItsSeries();
};

void TestCurves::ticksHaveTheirDecimals() {
    QCOMPARE(decimalsOf({0.0, 0.2}), 1);
    QCOMPARE(decimalsOf({0.0, 0.05}), 2);
    QCOMPARE(decimalsOf({0.0, 200.0}), 0);
}

void TestCurves::zoomStaysInside() {
    const CurveRange whole{1.0, 101.0};
    QCOMPARE(zoomed(whole, 0.5, 51.0, whole), (CurveRange{26.0, 76.0}));
    QCOMPARE(zoomed({26.0, 76.0}, 4.0, 51.0, whole), whole);
    QCOMPARE(zoomed({1.0, 51.0}, 1.5, 51.0, whole), (CurveRange{1.0, 76.0}));
    QCOMPARE(moved({26.0, 76.0}, 100.0, whole), (CurveRange{51.0, 101.0}));
    QCOMPARE(moved({26.0, 76.0}, -100.0, whole), (CurveRange{1.0, 51.0}));
}

void TestCurves::pointsReplaceRepeatedSteps() {
    CurvePoints points;
    for (int step = 1; step <= 5; ++step)
        points.append(step, step);
    points.append(3, 30.0); // resumed after step 2
    QCOMPARE(points.steps, (std::vector<double>{1, 2, 3}));
    QCOMPARE(points.values, (std::vector<double>{1, 2, 30}));
}

void TestCurves::nearestPoint() {
    CurvePoints points;
    for (const int step : {1, 10, 20})
        points.append(step, 0.0);
    QCOMPARE(points.nearest(-5), std::size_t(0));
    QCOMPARE(points.nearest(5), std::size_t(0));
    QCOMPARE(points.nearest(6), std::size_t(1));
    QCOMPARE(points.nearest(99), std::size_t(2));
}

void TestCurves::eventsBecomePoints() {
    TrainingCurve curve;
    QSignalSpy changed(&curve, &TrainingCurve::changed);
    QVERIFY(curve.isEmpty());
    curve.append({{"event", "step"}, {"step", 1}, {"loss", 2.5}, {"distances", QJsonObject{{"video", 0.5}}}});
    curve.append({{"event", "step"}, {"step", 2}, {"loss", QJsonValue::Null}}); // not finite
    curve.append({{"event", "checkpoint"}, {"step", 2}, {"validation", 3.0}});
    QVERIFY(!curve.isEmpty());
    QCOMPARE(curve.points({CurveMeasure::Distance, nextgpt::Modality::Video}).values,
             (std::vector<double>{0.5}));
    QVERIFY(curve.points({CurveMeasure::Distance, nextgpt::Modality::Image}).isEmpty());
    QVERIFY(curve.points({CurveMeasure::Latent, nextgpt::Modality::Video}).isEmpty());
    QCOMPARE(curve.points(CurveMeasure::Validation).values, (std::vector<double>{3.0}));
    QCOMPARE(curve.points(CurveMeasure::Loss).values, (std::vector<double>{2.5}));
    QVERIFY(changed.wait()); // once for all
    QCOMPARE(changed.count(), 1);
}

namespace {

/// A chart of a straight line from (1, 1) to (100, 100).
struct ChartFixture {
    ChartFixture() {
        CurveData data;
        for (int step = 1; step <= 100; ++step)
            data[CurveMeasure::Loss].append(step, step);
        curve.setData(data);
        series.setCurve(&curve);
        series.setName("total");
        series.setColor(Qt::red);
        auto list = chart.series();
        list.append(&list, &series);
        chart.setSize(QSizeF(400, 200));
        paint();
    }
    QImage paint() {
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        chart.paint(&painter);
        return image;
    }
    void press(Qt::Key key) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&chart, &event);
    }

    TrainingCurve curve;
    CurveSeries series;
    CurveChart chart;
};

} // namespace

void TestCurves::chartReadsValuesOff() {
    ChartFixture fixture;
    QVERIFY(fixture.chart.readout().isEmpty());
    fixture.press(Qt::Key_Right); // the last step first
    QCOMPARE(fixture.chart.readoutStep(), 100);
    fixture.press(Qt::Key_Left);
    QCOMPARE(fixture.chart.readoutStep(), 99);
    QCOMPARE(fixture.chart.readout().value(0).toMap()["name"].toString(), QString("total"));
    QCOMPARE(fixture.chart.readout().value(0).toMap()["value"].toString(), QString("99"));
    fixture.series.setShown(false);
    QVERIFY(fixture.chart.readout().isEmpty());
}

void TestCurves::chartZooms() {
    ChartFixture fixture;
    QCOMPARE(fixture.chart.view(), (CurveRange{1, 100}));
    fixture.press(Qt::Key_Plus);
    QVERIFY(fixture.chart.isZoomed());
    QVERIFY(fixture.chart.view().length() < 80);
    for (int i = 0; i < 50; ++i)
        fixture.press(Qt::Key_Plus);
    QVERIFY(fixture.chart.view().length() >= 3.9); // a few steps remain
    fixture.press(Qt::Key_Home);
    QVERIFY(!fixture.chart.isZoomed());
    // While everything is shown, new steps are shown too.
    fixture.curve.append({{"event", "step"}, {"step", 200}, {"loss", 1.0}});
    QCOMPARE(fixture.chart.view(), (CurveRange{1, 200}));
}

void TestCurves::chartPaintsItsSeries() {
    ChartFixture fixture;
    const auto redPixels = [](const QImage& image) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
        return count;
    };
    QVERIFY(redPixels(fixture.paint()) > 200);
    fixture.series.setShown(false);
    QCOMPARE(redPixels(fixture.paint()), 0);
}

QTEST_MAIN(TestCurves)
#include "test_curves.moc"
