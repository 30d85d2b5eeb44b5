// SPDX-License-Identifier: Apache-2.0
#include "app/training/TrainingCurve.h"

#include <QFile>

#include <algorithm>
#include <cmath>

namespace nextgpt::app {

namespace {

constexpr int kAnnounceEveryMs = 60;

/// Where a measure is in the files and in the events of a run.
struct Source {
    CurveMeasure measure;
    const char* file;
    const char* column;    ///< of the file
    const char* event;     ///< "step" or "checkpoint"
    const char* key;       ///< of the event
    const char* part = ""; ///< of the object under the key
};

constexpr std::array kSources{
    Source{CurveMeasure::Loss, "curve.csv", "loss", "step", "loss"},
    Source{CurveMeasure::CrossEntropy, "curve.csv", "cross_entropy", "step", "cross_entropy"},
    Source{CurveMeasure::ImageDistance, "curve.csv", "distance_image", "step", "distances", "image"},
    Source{CurveMeasure::VideoDistance, "curve.csv", "distance_video", "step", "distances", "video"},
    Source{CurveMeasure::AudioDistance, "curve.csv", "distance_audio", "step", "distances", "audio"},
    Source{CurveMeasure::ImageLatent, "curve.csv", "latent_image", "step", "latents", "image"},
    Source{CurveMeasure::VideoLatent, "curve.csv", "latent_video", "step", "latents", "video"},
    Source{CurveMeasure::AudioLatent, "curve.csv", "latent_audio", "step", "latents", "audio"},
    Source{CurveMeasure::GradientNorm, "curve.csv", "gradient_norm", "step", "gradient_norm"},
    Source{CurveMeasure::Validation, "validation.csv", "loss", "checkpoint", "validation"}};

void readFile(const QString& folder, const char* name, CurveData& data) {
    QFile file(folder + '/' + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QList<QByteArray> header = file.readLine().trimmed().split(',');
    std::vector<std::pair<CurveMeasure, qsizetype>> columns;
    for (const Source& source : kSources)
        if (QLatin1String(source.file) == QLatin1String(name) && header.contains(source.column))
            columns.emplace_back(source.measure, header.indexOf(source.column));
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QList<QByteArray> fields = line.trimmed().split(',');
        if (!line.endsWith('\n') || fields.size() != header.size())
            continue; // it is being written
        for (const auto& [measure, column] : columns) {
            bool isNumber = false;
            const double value = fields[column].toDouble(&isNumber);
            if (isNumber && std::isfinite(value))
                data[measure].append(fields[0].toDouble(), value);
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
    readFile(folder, "curve.csv", data);
    readFile(folder, "validation.csv", data);
    return data;
}

TrainingCurve::TrainingCurve(QObject* parent)
    : QObject(parent) {
    m_announcement.setSingleShot(true);
    m_announcement.setInterval(kAnnounceEveryMs);
    connect(&m_announcement, &QTimer::timeout, this, &TrainingCurve::changed);
}

QList<int> TrainingCurve::measures() const {
    QList<int> present;
    for (const CurveMeasure measure : kCurveMeasures)
        if (!points(measure).isEmpty())
            present.append(int(measure));
    return present;
}

const CurvePoints& TrainingCurve::points(CurveMeasure measure) const {
    static const CurvePoints none;
    const auto found = m_data.find(measure);
    return found == m_data.end() ? none : found->second;
}

void TrainingCurve::setData(CurveData data) {
    m_data = std::move(data);
    Q_EMIT measuresChanged();
    Q_EMIT changed();
}

void TrainingCurve::append(CurveMeasure measure, double step, const QJsonValue& value) {
    if (!value.isDouble()) // absent, or not finite
        return;
    const bool isNew = points(measure).isEmpty();
    m_data[measure].append(step, value.toDouble());
    if (isNew)
        Q_EMIT measuresChanged();
}

void TrainingCurve::append(const QJsonObject& event) {
    for (const Source& source : kSources) {
        if (event["event"] != QLatin1String(source.event))
            continue;
        const QJsonValue value = event[QLatin1String(source.key)];
        append(source.measure, event["step"].toDouble(),
               value.isObject() ? value.toObject()[QLatin1String(source.part)] : value);
    }
    if (!m_announcement.isActive())
        m_announcement.start();
}

} // namespace nextgpt::app
