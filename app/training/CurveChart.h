// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/training/CurveScale.h"
#include "app/training/CurveSeries.h"

#include <QFont>
#include <QQmlListProperty>
#include <QQuickPaintedItem>
#include <QVariant>

#include <optional>

namespace nextgpt::app {

/// Draws curves over the steps of training, with axes. The pointer or the arrow keys read values off;
/// dragging over a part, the wheel with Ctrl (or without, while the chart has the focus) and the keys + and -
/// zoom; a double click, Home and 0 show everything. The steps run from left to right in every language.
class CurveChart : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_CLASSINFO("DefaultProperty", "series")
    Q_PROPERTY(QQmlListProperty<nextgpt::app::CurveSeries> series READ series)
    Q_PROPERTY(double smoothing READ smoothing WRITE setSmoothing NOTIFY styleChanged)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY styleChanged)
    Q_PROPERTY(QColor textColor MEMBER m_textColor NOTIFY styleChanged)
    Q_PROPERTY(QColor gridColor MEMBER m_gridColor NOTIFY styleChanged)
    Q_PROPERTY(QColor markColor MEMBER m_markColor NOTIFY styleChanged)
    Q_PROPERTY(bool zoomedIn READ isZoomed NOTIFY viewChanged)
    Q_PROPERTY(QVariantList readout READ readout NOTIFY readoutChanged)
    Q_PROPERTY(int readoutStep READ readoutStep NOTIFY readoutChanged)
    Q_PROPERTY(double readoutX READ readoutX NOTIFY readoutChanged)

public:
    explicit CurveChart(QQuickItem* parent = nullptr);

    QQmlListProperty<CurveSeries> series();
    double smoothing() const { return m_smoothing; }
    void setSmoothing(double weight);
    QFont font() const { return m_font; }
    void setFont(const QFont& font);
    bool isZoomed() const { return m_zoom.has_value(); }

    /// The values at the step that is pointed at: { name, color, value }. Empty while nothing is.
    QVariantList readout() const { return m_readout; }
    int readoutStep() const { return static_cast<int>(m_readoutStep.value_or(0)); }
    /// Of the step, in the item's coordinates.
    double readoutX() const;

    /// Shows more or less of the steps, around the middle.
    Q_INVOKABLE void zoom(double factor);
    Q_INVOKABLE void showAll();
    /// The steps that are shown.
    CurveRange view() const { return m_zoom.value_or(whole()); }

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void styleChanged();
    void viewChanged();
    void readoutChanged();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseUngrabEvent() override;
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    static void appendSeries(QQmlListProperty<CurveSeries>* list, CurveSeries* series);
    static qsizetype countSeries(QQmlListProperty<CurveSeries>* list);
    static CurveSeries* seriesAt(QQmlListProperty<CurveSeries>* list, qsizetype index);

    CurveRange whole() const;
    CurveRange heights();
    void setView(const CurveRange& view);
    void layOut();
    double xOf(double step) const;
    double yOf(double value) const;
    double stepAt(double x) const;
    void readOff(std::optional<double> step);
    void moveReadout(int direction);
    const CurvePoints* longest() const;
    void paintAxes(QPainter& painter) const;
    void paintSeries(QPainter& painter, CurveSeries& series);
    void paintMarks(QPainter& painter);

    QList<CurveSeries*> m_series;
    double m_smoothing = 0.0;
    QFont m_font;
    QColor m_textColor;
    QColor m_gridColor;
    QColor m_markColor;
    std::optional<CurveRange> m_zoom;
    QRectF m_plot;       ///< inside the axes, in item coordinates
    CurveRange m_values; ///< of the vertical axis
    std::vector<double> m_ticks;
    std::optional<double> m_readoutStep;
    QVariantList m_readout;
    std::optional<double> m_dragFrom; ///< x
    double m_dragTo = 0.0;
};

} // namespace nextgpt::app
