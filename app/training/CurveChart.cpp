// SPDX-License-Identifier: Apache-2.0
#include "app/training/CurveChart.h"

#include "engine/core/PlotScale.h"

#include <QCursor>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace nextgpt::app {

namespace {

constexpr double kGap = 8;           ///< between labels and the plot
constexpr double kLine = 2;          ///< width of a curve
constexpr double kDot = 3.5;         ///< radius
constexpr double kRawOpacity = 0.28; ///< of the values behind their smoothed curve
constexpr double kMargin = 0.06;     ///< above and below the values, as a share of them
constexpr double kLinesApart = 34;   ///< pixels, at least
constexpr double kStepsApart = 64;
constexpr qsizetype kFewPoints = 60; ///< up to here, the points themselves are marked
constexpr double kDashes[] = {4, 3};

/// Two points for each column of pixels, so that a long curve costs no more than the width of the item.
QPolygonF thinned(const QPolygonF& points) {
    QPolygonF kept;
    for (qsizetype i = 0; i < points.size();) {
        qsizetype end = i;
        qsizetype low = i;
        qsizetype high = i;
        for (; end < points.size() && std::floor(points[end].x()) == std::floor(points[i].x()); ++end) {
            low = points[end].y() < points[low].y() ? end : low;
            high = points[end].y() > points[high].y() ? end : high;
        }
        kept << points[std::min(low, high)];
        if (low != high)
            kept << points[std::max(low, high)];
        i = end;
    }
    return kept;
}

/// The indexes of the points to draw: those in the view, and one beyond either edge.
std::pair<std::size_t, std::size_t> visible(const CurvePoints& points, const CurveRange& view) {
    const auto& steps = points.steps;
    const auto first = std::lower_bound(steps.begin(), steps.end(), view.from);
    const auto last = std::upper_bound(steps.begin(), steps.end(), view.until);
    return {static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, first - steps.begin() - 1)),
            std::min(steps.size(), static_cast<std::size_t>(last - steps.begin()) + 1)};
}

} // namespace

double CurveChart::xOf(double step) const {
    const CurveRange range = view();
    return m_plot.left() + (range.length() > 0 ? (step - range.from) / range.length() : 0.5) * m_plot.width();
}

double CurveChart::yOf(double value) const {
    return m_plot.bottom() - (value - m_values.from) / m_values.length() * m_plot.height();
}

double CurveChart::stepAt(double x) const {
    const CurveRange range = view();
    return range.from + (x - m_plot.left()) / std::max(1.0, m_plot.width()) * range.length();
}

/// The values that are visible, with a margin.
CurveRange CurveChart::heights() {
    const CurveRange range = view();
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (CurveSeries* series : m_series) {
        if (!series->shown() || series->empty())
            continue;
        const auto [first, last] = visible(series->points(), range);
        const auto& values = series->smoothedValues(m_smoothing);
        for (std::size_t i = first; i < last; ++i) {
            least = std::min(least, values[i]);
            most = std::max(most, values[i]);
        }
    }
    if (!(least <= most))
        return {0.0, 1.0};
    const double margin = most > least ? (most - least) * kMargin : std::max(std::abs(most) * kMargin, 1e-6);
    const double lower = least - margin;
    return {least >= 0 && lower < 0 ? 0.0 : lower, most + margin};
}

void CurveChart::layOut() {
    m_values = heights();
    const QFontMetricsF metrics(m_font);
    const double bottom = height() - metrics.height() - kGap;
    m_ticks = roundTicks(m_values.from, m_values.until, std::max(2, static_cast<int>(bottom / kLinesApart)));
    double widest = 0.0;
    for (const double tick : m_ticks)
        widest =
            std::max(widest, metrics.horizontalAdvance(QLocale().toString(tick, 'f', decimalsOf(m_ticks))));
    const double top = metrics.height() / 2;
    m_plot =
        QRectF(widest + kGap, top, std::max(1.0, width() - widest - 2 * kGap), std::max(1.0, bottom - top));
}

void CurveChart::paint(QPainter* painter) {
    layOut();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(m_font);
    painter->setLayoutDirection(Qt::LeftToRight);
    paintAxes(*painter);
    painter->save();
    painter->setClipRect(m_plot.adjusted(-kLine, -kLine, kLine, kLine));
    for (CurveSeries* series : m_series)
        if (series->shown() && !series->empty())
            paintSeries(*painter, *series);
    painter->restore();
    paintMarks(*painter);
}

void CurveChart::paintAxes(QPainter& painter) const {
    const QLocale locale;
    const QFontMetricsF metrics(m_font);
    const QPen grid(m_gridColor, 1);
    for (const double tick : m_ticks) {
        const double y = std::round(yOf(tick)) + 0.5;
        painter.setPen(grid);
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        painter.setPen(m_textColor);
        painter.drawText(QRectF(0, y - metrics.height() / 2, m_plot.left() - kGap, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, locale.toString(tick, 'f', decimalsOf(m_ticks)));
    }
    std::vector<double> steps =
        roundTicks(view().from, view().until, std::max(1, static_cast<int>(m_plot.width() / kStepsApart)));
    std::erase_if(steps, [](double step) { return step != std::floor(step); }); // there are no half steps
    for (const double step : steps) {
        const QString text = locale.toString(step, 'f', 0);
        const double half = metrics.horizontalAdvance(text) / 2;
        const double x = std::clamp(xOf(step), m_plot.left(), width() - half);
        painter.drawText(QRectF(x - half, m_plot.bottom() + kGap, 2 * half + 1, metrics.height()),
                         Qt::AlignCenter, text);
    }
}

void CurveChart::paintSeries(QPainter& painter, CurveSeries& series) {
    const CurvePoints& points = series.points();
    const auto [first, last] = visible(points, view());
    const auto polygon = [&, first = first, last = last](const std::vector<double>& values) {
        QPolygonF line;
        for (std::size_t i = first; i < last; ++i)
            line << QPointF(xOf(points.steps[i]), yOf(values[i]));
        return thinned(line);
    };
    QPen pen(series.color(), kLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (m_smoothing > 0 && series.measure() != CurveMeasure::Validation) {
        QColor faint = series.color();
        faint.setAlphaF(float(kRawOpacity));
        painter.setPen(QPen(faint, 1));
        painter.drawPolyline(polygon(points.values));
    }
    if (series.dashed())
        pen.setDashPattern({kDashes[0], kDashes[1]});
    painter.setPen(pen);
    const QPolygonF line = polygon(series.smoothedValues(m_smoothing));
    painter.drawPolyline(line);
    const bool marksPoints = series.measure() == CurveMeasure::Validation && line.size() <= kFewPoints;
    if (!marksPoints && line.size() > 1)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(series.color());
    for (const QPointF& point : line)
        painter.drawEllipse(point, kDot, kDot);
}

/// The part that is being dragged over, or what is read off.
void CurveChart::paintMarks(QPainter& painter) {
    if (m_dragFrom) {
        QColor veil = m_markColor;
        veil.setAlphaF(float(kRawOpacity));
        painter.fillRect(
            QRectF(QPointF(*m_dragFrom, m_plot.top()), QPointF(m_dragTo, m_plot.bottom())).normalized(),
            veil);
        return;
    }
    if (m_readout.isEmpty())
        return;
    painter.setPen(QPen(m_markColor, 1));
    painter.drawLine(QPointF(readoutX(), m_plot.top()), QPointF(readoutX(), m_plot.bottom()));
    for (CurveSeries* series : m_series) {
        if (!series->shown() || series->empty())
            continue;
        const std::size_t index = series->points().nearest(*m_readoutStep);
        const double step = series->points().steps[index];
        if (!view().contains(step))
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(series->color());
        painter.drawEllipse(QPointF(xOf(step), yOf(series->smoothedValues(m_smoothing)[index])), kDot + 1,
                            kDot + 1);
    }
}

} // namespace nextgpt::app
