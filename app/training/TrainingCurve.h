// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/training/TrainingEnums.h"

#include "engine/core/Modality.h"

#include <QJsonObject>
#include <QTimer>

#include <compare>
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

/// Which curve of a run: a measure, of a medium or of none, which is Text.
struct CurveId {
    CurveId(CurveMeasure shown, Modality medium = Modality::Text)
        : measure(shown)
        , modality(medium) {}

    CurveMeasure measure;
    Modality modality;

    auto operator<=>(const CurveId&) const = default;
};

using CurveData = std::map<CurveId, CurvePoints>;

/// Of the files curve.csv and validation.csv of a run's folder; what cannot be read is left out. May be
/// called on any thread.
CurveData readCurve(const QString& folder);

/// The curves of a run.
class TrainingCurve : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(bool empty READ isEmpty NOTIFY curvesChanged)

public:
    explicit TrainingCurve(QObject* parent = nullptr);

    /// Whether no curve has values.
    bool isEmpty() const;
    const CurvePoints& points(CurveId id) const;
    void setData(CurveData data);
    /// Appends an event "step" or "checkpoint" of `nextgpt train --json`.
    void append(const QJsonObject& event);

Q_SIGNALS:
    void curvesChanged(); ///< another one has values
    void changed();

private:
    void append(CurveId id, double step, const QJsonValue& value);

    CurveData m_data;
    QTimer m_announcement; ///< a small model does hundreds of steps a second
};

} // namespace nextgpt::app
