// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/training/TrainingEnums.h"

#include <QJsonObject>
#include <QList>
#include <QTimer>

#include <map>
#include <vector>

namespace nextgpt::app {

/// The values of one measure at the steps that have one, with ascending steps.
struct CurvePoints {
    std::vector<double> steps;
    std::vector<double> values;

    bool isEmpty() const { return steps.empty(); }
    /// Replaces what lies at this step and after it: a resumed run repeats steps.
    void append(double step, double value);
    /// The index of the point that is nearest to `step`. Requires points.
    std::size_t nearest(double step) const;
};

using CurveData = std::map<CurveMeasure, CurvePoints>;

/// Of the files curve.csv and validation.csv of a run's folder; what cannot be read is left out. May be
/// called on any thread.
CurveData readCurve(const QString& folder);

/// The curves of a run.
class TrainingCurve : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(QList<int> measures READ measures NOTIFY measuresChanged)

public:
    explicit TrainingCurve(QObject* parent = nullptr);

    /// The measures that have values, `CurveMeasure` of QML.
    QList<int> measures() const;
    const CurvePoints& points(CurveMeasure measure) const;
    void setData(CurveData data);
    /// Appends an event "step" or "checkpoint" of `nextgpt train --json`.
    void append(const QJsonObject& event);

Q_SIGNALS:
    void measuresChanged();
    void changed();

private:
    void append(CurveMeasure measure, double step, const QJsonValue& value);

    CurveData m_data;
    QTimer m_announcement; ///< a small model does hundreds of steps a second
};

} // namespace nextgpt::app
