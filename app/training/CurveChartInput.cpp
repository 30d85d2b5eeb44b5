// SPDX-License-Identifier: Apache-2.0
// The other half of CurveChart: its series, its view, and what pointer and keys do with them.
#include "app/training/CurveChart.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace nextgpt::app {

namespace {

constexpr double kZoom = 0.8;       ///< by a notch of the wheel or a key
constexpr double kMinSteps = 4;     ///< in the view
constexpr double kShortestDrag = 6; ///< pixels
constexpr double kNotch = 120;      ///< of a wheel, in eighths of a degree
constexpr int kSignificant = 4;     ///< digits of a value that is read off

} // namespace

CurveChart::CurveChart(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
    const auto repaint = [this] { update(); };
    connect(this, &CurveChart::styleChanged, this, repaint);
    connect(this, &CurveChart::viewChanged, this, repaint);
    connect(this, &CurveChart::readoutChanged, this, repaint);
}

QQmlListProperty<CurveSeries> CurveChart::series() {
    return {this,   nullptr, &CurveChart::appendSeries, &CurveChart::countSeries, &CurveChart::seriesAt,
            nullptr};
}

void CurveChart::appendSeries(QQmlListProperty<CurveSeries>* list, CurveSeries* series) {
    auto* chart = static_cast<CurveChart*>(list->object);
    chart->m_series.append(series);
    const auto refresh = [chart] {
        chart->readOff(chart->m_readoutStep);
        chart->update();
    };
    connect(series, &CurveSeries::dataChanged, chart, refresh);
    connect(series, &CurveSeries::styleChanged, chart, refresh);
    connect(series, &CurveSeries::curveChanged, chart, [chart] { chart->showAll(); });
    chart->update();
}

qsizetype CurveChart::countSeries(QQmlListProperty<CurveSeries>* list) {
    return static_cast<CurveChart*>(list->object)->m_series.size();
}

CurveSeries* CurveChart::seriesAt(QQmlListProperty<CurveSeries>* list, qsizetype index) {
    return static_cast<CurveChart*>(list->object)->m_series.at(index);
}

void CurveChart::setSmoothing(double weight) {
    m_smoothing = std::clamp(weight, 0.0, 0.99);
    readOff(m_readoutStep);
    Q_EMIT styleChanged();
}

void CurveChart::setFont(const QFont& font) {
    m_font = font;
    Q_EMIT styleChanged();
}

CurveRange CurveChart::whole() const {
    double first = std::numeric_limits<double>::infinity();
    double last = -first;
    for (const CurveSeries* series : m_series)
        if (series->shown() && !series->empty()) {
            first = std::min(first, series->points().steps.front());
            last = std::max(last, series->points().steps.back());
        }
    return first <= last ? CurveRange{first, last} : CurveRange{0.0, 1.0};
}

void CurveChart::setView(const CurveRange& view) {
    const CurveRange all = whole();
    if (all.length() < kMinSteps)
        return showAll();
    const double least = kMinSteps / std::max(view.length(), 1e-9);
    const CurveRange wide = least > 1 ? zoomed(view, least, (view.from + view.until) / 2, all) : view;
    m_zoom = wide == all ? std::nullopt : std::optional(wide);
    readOff(m_readoutStep);
    Q_EMIT viewChanged();
}

void CurveChart::showAll() {
    m_zoom.reset();
    readOff(m_readoutStep);
    Q_EMIT viewChanged();
}

void CurveChart::zoom(double factor) {
    const CurveRange range = view();
    const double centre = m_readoutStep.value_or((range.from + range.until) / 2);
    setView(zoomed(range, factor, centre, whole()));
}

double CurveChart::readoutX() const {
    return m_readoutStep ? xOf(*m_readoutStep) : 0.0;
}

const CurvePoints* CurveChart::longest() const {
    const CurvePoints* found = nullptr;
    for (const CurveSeries* series : m_series)
        if (series->shown() && (found == nullptr || series->points().steps.size() > found->steps.size()))
            found = &series->points();
    return found == nullptr || found->isEmpty() ? nullptr : found;
}

void CurveChart::readOff(std::optional<double> step) {
    const CurvePoints* points = longest();
    m_readout.clear();
    m_readoutStep.reset();
    if (step && points != nullptr) {
        m_readoutStep = points->steps[points->nearest(std::clamp(*step, view().from, view().until))];
        for (CurveSeries* series : m_series)
            if (series->shown() && !series->empty()) {
                const std::size_t index = series->points().nearest(*m_readoutStep);
                const double value = series->smoothedValues(m_smoothing)[index];
                m_readout.append(QVariantMap{{"name", series->name()},
                                             {"color", series->color()},
                                             {"value", QLocale().toString(value, 'g', kSignificant)}});
            }
    }
    Q_EMIT readoutChanged();
}

void CurveChart::moveReadout(int direction) {
    const CurvePoints* points = longest();
    if (points == nullptr)
        return;
    const auto at = m_readoutStep ? static_cast<std::ptrdiff_t>(points->nearest(*m_readoutStep)) + direction
                                  : static_cast<std::ptrdiff_t>(points->nearest(view().until));
    const auto last = static_cast<std::ptrdiff_t>(points->steps.size()) - 1;
    const double step = points->steps[static_cast<std::size_t>(std::clamp(at, std::ptrdiff_t(0), last))];
    if (!view().contains(step))
        setView(moved(view(), step < view().from ? step - view().from : step - view().until, whole()));
    readOff(step);
}

void CurveChart::mousePressEvent(QMouseEvent* event) {
    forceActiveFocus(Qt::MouseFocusReason);
    m_dragFrom = m_dragTo = std::clamp(event->position().x(), m_plot.left(), m_plot.right());
    setKeepMouseGrab(true); // the page behind would scroll
    update();
}

void CurveChart::mouseMoveEvent(QMouseEvent* event) {
    m_dragTo = std::clamp(event->position().x(), m_plot.left(), m_plot.right());
    update();
}

void CurveChart::mouseReleaseEvent(QMouseEvent*) {
    const double from = std::min(m_dragFrom.value_or(m_dragTo), m_dragTo);
    const double until = std::max(m_dragFrom.value_or(m_dragTo), m_dragTo);
    mouseUngrabEvent();
    if (until - from >= kShortestDrag)
        setView({stepAt(from), stepAt(until)});
}

void CurveChart::mouseUngrabEvent() {
    m_dragFrom.reset();
    setKeepMouseGrab(false);
    update();
}

void CurveChart::mouseDoubleClickEvent(QMouseEvent*) {
    showAll();
}

void CurveChart::hoverMoveEvent(QHoverEvent* event) {
    readOff(stepAt(event->position().x()));
}

void CurveChart::hoverLeaveEvent(QHoverEvent*) {
    readOff(std::nullopt);
}

void CurveChart::wheelEvent(QWheelEvent* event) {
    const bool isMeant = hasActiveFocus() || (event->modifiers() & Qt::ControlModifier) != 0;
    event->setAccepted(isMeant); // otherwise the page scrolls
    if (!isMeant)
        return;
    const double notches = event->angleDelta().y() / kNotch;
    setView(zoomed(view(), std::pow(kZoom, notches), stepAt(event->position().x()), whole()));
    const double sideways = -event->angleDelta().x() / kNotch * view().length() * (1 - kZoom);
    if (sideways != 0 && isZoomed())
        setView(moved(view(), sideways, whole()));
}

void CurveChart::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        return moveReadout(-1);
    case Qt::Key_Right:
        return moveReadout(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kZoom);
    case Qt::Key_Minus:
        return zoom(1 / kZoom);
    case Qt::Key_Home:
    case Qt::Key_0:
        return showAll();
    default:
        event->ignore();
    }
}

void CurveChart::focusOutEvent(QFocusEvent* event) {
    readOff(std::nullopt);
    QQuickPaintedItem::focusOutEvent(event);
}

} // namespace nextgpt::app
