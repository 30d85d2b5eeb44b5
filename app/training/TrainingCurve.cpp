// SPDX-License-Identifier: Apache-2.0
#include "app/training/TrainingCurve.h"

#include "app/bridge/Conversions.h"

#include "engine/core/TrainingKeys.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cmath>

namespace nextgpt::app {

namespace {

constexpr int kAnnounceEveryMs = 60;

constexpr const char* kTraining = "curve.csv";
constexpr const char* kHeldBack = "validation.csv";

/// Where a measure is in the files and in the events of a run.
struct Source {
    CurveMeasure measure;
    const char* column;      ///< of the file; of a medium with its name, as in "distance_image"
    const char* key;         ///< of the event
    bool isByMedium = false; ///< the event has an object with a value per medium
    const char* file = kTraining;
    const char* event = keys::kStep;
};

constexpr std::array kSources{
    Source{.measure = CurveMeasure::Loss, .column = keys::kLoss, .key = keys::kLoss},
    Source{.measure = CurveMeasure::CrossEntropy, .column = keys::kCrossEntropy, .key = keys::kCrossEntropy},
    Source{.measure = CurveMeasure::CrossEntropy,
           .column = keys::kCrossEntropy,
           .key = keys::kCrossEntropies,
           .isByMedium = true},
    Source{.measure = CurveMeasure::Distance,
           .column = keys::kDistance,
           .key = keys::kDistances,
           .isByMedium = true},
    Source{
        .measure = CurveMeasure::Latent, .column = keys::kLatent, .key = keys::kLatents, .isByMedium = true},
    Source{.measure = CurveMeasure::GradientNorm, .column = keys::kGradientNorm, .key = keys::kGradientNorm},
    Source{.measure = CurveMeasure::Validation,
           .column = keys::kLoss,
           .key = keys::kValidation,
           .file = kHeldBack,
           .event = keys::kCheckpoint}};

/// The curves of a source: one, or one of each medium.
std::vector<CurveId> curvesOf(const Source& source) {
    if (!source.isByMedium)
        return {source.measure};
    std::vector<CurveId> curves;
    for (const Modality modality : kMediaModalities)
        curves.emplace_back(source.measure, modality);
    return curves;
}

QByteArray columnOf(const Source& source, Modality modality) {
    QByteArray column = source.column;
    if (source.isByMedium)
        column += '_' + toQString(name(modality)).toLatin1();
    return column;
}

QJsonValue valueOf(const QJsonObject& event, const Source& source, Modality modality) {
    const QJsonValue value = event[source.key];
    return source.isByMedium ? value.toObject()[toQString(name(modality))] : value;
}

void readFile(const QString& folder, const char* fileName, CurveData& data) {
    QFile file(folder + '/' + QLatin1String(fileName));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QList<QByteArray> header = file.readLine().trimmed().split(',');
    std::vector<std::pair<CurveId, qsizetype>> columns;
    for (const Source& source : kSources)
        if (QLatin1String(source.file) == QLatin1String(fileName))
            for (const CurveId& id : curvesOf(source))
                if (const qsizetype index = header.indexOf(columnOf(source, id.modality)); index >= 0)
                    columns.emplace_back(id, index);
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QList<QByteArray> fields = line.trimmed().split(',');
        // A shorter line is being written. A newer version of the program that has continued the run adds
        // columns.
        if (!line.endsWith('\n') || fields.size() < header.size())
            continue;
        for (const auto& [id, column] : columns) {
            bool isNumber = false;
            const double value = fields[column].toDouble(&isNumber);
            if (isNumber && std::isfinite(value))
                data[id].append(fields[0].toDouble(), value);
        }
    }
}

} // namespace

void CurvePoints::append(double step, double value) {
    while (!steps.empty() && steps.back() >= step) {
        steps.pop_back();
        values.pop_back();
    }
    steps.push_back(step);
    values.push_back(value);
}

std::size_t CurvePoints::nearest(double step) const {
    const auto after = std::lower_bound(steps.begin(), steps.end(), step);
    if (after == steps.begin())
        return 0;
    const auto index = static_cast<std::size_t>(after - steps.begin());
    if (after == steps.end() || step - steps[index - 1] < steps[index] - step)
        return index - 1;
    return index;
}

CurveData readCurve(const QString& folder) {
    CurveData data;
    readFile(folder, kTraining, data);
    readFile(folder, kHeldBack, data);
    return data;
}

TrainingCurve::TrainingCurve(QObject* parent)
    : QObject(parent) {
    m_announcement.setSingleShot(true);
    m_announcement.setInterval(kAnnounceEveryMs);
    connect(&m_announcement, &QTimer::timeout, this, &TrainingCurve::changed);
}

bool TrainingCurve::isEmpty() const {
    return std::ranges::all_of(m_data, [](const auto& curve) { return curve.second.isEmpty(); });
}

const CurvePoints& TrainingCurve::points(CurveId id) const {
    static const CurvePoints none;
    const auto found = m_data.find(id);
    return found == m_data.end() ? none : found->second;
}

void TrainingCurve::setData(CurveData data) {
    m_data = std::move(data);
    Q_EMIT curvesChanged();
    Q_EMIT changed();
}

void TrainingCurve::append(CurveId id, double step, const QJsonValue& value) {
    if (!value.isDouble()) // absent, or not finite
        return;
    const bool isNew = points(id).isEmpty();
    m_data[id].append(step, value.toDouble());
    if (isNew)
        Q_EMIT curvesChanged();
}

void TrainingCurve::append(const QJsonObject& event) {
    for (const Source& source : kSources) {
        if (event[keys::kEvent] != QLatin1String(source.event))
            continue;
        for (const CurveId& id : curvesOf(source))
            append(id, event[keys::kStep].toDouble(), valueOf(event, source, id.modality));
    }
    if (!m_announcement.isActive())
        m_announcement.start();
}

} // namespace nextgpt::app
