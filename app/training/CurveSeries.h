// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/training/TrainingCurve.h"

#include <QColor>
#include <QPointer>

namespace nextgpt::app {

/// One line of a CurveChart: a measure of a run, with its name and style.
class CurveSeries : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(nextgpt::app::TrainingCurve* curve READ curve WRITE setCurve NOTIFY curveChanged)
    Q_PROPERTY(int measure READ measureNumber WRITE setMeasureNumber NOTIFY curveChanged)
    Q_PROPERTY(int modality READ modalityNumber WRITE setModalityNumber NOTIFY curveChanged)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY styleChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY styleChanged)
    Q_PROPERTY(bool dashed READ dashed WRITE setDashed NOTIFY styleChanged)
    Q_PROPERTY(bool shown READ shown WRITE setShown NOTIFY styleChanged)
    Q_PROPERTY(bool empty READ empty NOTIFY dataChanged)

public:
    explicit CurveSeries(QObject* parent = nullptr);

    TrainingCurve* curve() const { return m_curve; }
    void setCurve(TrainingCurve* curve);
    CurveMeasure measure() const { return m_id.measure; }
    void setMeasure(CurveMeasure measure);
    /// `CurveMeasure` of QML.
    int measureNumber() const { return int(m_id.measure); }
    void setMeasureNumber(int measure) { setMeasure(CurveMeasure(measure)); }
    /// `Modality` of QML: the medium of a measure that every medium has.
    int modalityNumber() const { return int(m_id.modality); }
    void setModalityNumber(int modality);
    QString name() const { return m_name; }
    void setName(const QString& name);
    QColor color() const { return m_color; }
    void setColor(const QColor& color);
    bool dashed() const { return m_dashed; }
    void setDashed(bool dashed);
    bool shown() const { return m_shown; }
    void setShown(bool shown);
    bool empty() const { return points().isEmpty(); }

    const CurvePoints& points() const;
    /// The values of points(), smoothed; computed once for a weight. The few of the validation stay as they
    /// are.
    const std::vector<double>& smoothedValues(double weight);

Q_SIGNALS:
    void curveChanged();
    void styleChanged();
    void dataChanged();

private:
    void forgetSmoothed();

    QPointer<TrainingCurve> m_curve;
    CurveId m_id = CurveMeasure::Loss;
    QString m_name;
    QColor m_color;
    bool m_dashed = false;
    bool m_shown = true;
    std::vector<double> m_smoothed;
    double m_weight = -1.0; ///< of m_smoothed; negative: not computed
};

} // namespace nextgpt::app
