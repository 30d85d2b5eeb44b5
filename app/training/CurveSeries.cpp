// SPDX-License-Identifier: Apache-2.0
#include "app/training/CurveSeries.h"

#include "engine/core/PlotScale.h"

namespace nextgpt::app {

CurveSeries::CurveSeries(QObject* parent)
    : QObject(parent) {}

void CurveSeries::setCurve(TrainingCurve* curve) {
    if (curve == m_curve)
        return;
    if (m_curve)
        m_curve->disconnect(this);
    m_curve = curve;
    if (m_curve)
        connect(m_curve, &TrainingCurve::changed, this, &CurveSeries::forgetSmoothed);
    forgetSmoothed();
    Q_EMIT curveChanged();
}

void CurveSeries::setMeasure(CurveMeasure measure) {
    m_id.measure = measure;
    forgetSmoothed();
    Q_EMIT curveChanged();
}

void CurveSeries::setModalityNumber(int modality) {
    m_id.modality = Modality(modality);
    forgetSmoothed();
    Q_EMIT curveChanged();
}

void CurveSeries::forgetSmoothed() {
    m_weight = -1.0;
    Q_EMIT dataChanged();
}

void CurveSeries::setName(const QString& name) {
    m_name = name;
    Q_EMIT styleChanged();
}

void CurveSeries::setColor(const QColor& color) {
    m_color = color;
    Q_EMIT styleChanged();
}

void CurveSeries::setDashed(bool dashed) {
    m_dashed = dashed;
    Q_EMIT styleChanged();
}

void CurveSeries::setShown(bool shown) {
    m_shown = shown;
    Q_EMIT styleChanged();
}

const CurvePoints& CurveSeries::points() const {
    static const CurvePoints none;
    return m_curve ? m_curve->points(m_id) : none;
}

const std::vector<double>& CurveSeries::smoothedValues(double weight) {
    if (m_id.measure == CurveMeasure::Validation)
        return points().values;
    if (weight != m_weight || m_smoothed.size() != points().values.size()) {
        m_smoothed = smoothed(points().values, weight);
        m_weight = weight;
    }
    return m_smoothed;
}

} // namespace nextgpt::app
