// SPDX-License-Identifier: Apache-2.0
#include "app/training/TrainingRun.h"

#include "app/bridge/BackgroundWork.h"
#include "app/bridge/ErrorText.h"
#include "app/bridge/MediaUrl.h"

#include "engine/core/TrainingKeys.h"

#include <QLocale>

namespace nextgpt::app {

namespace {

constexpr int kAnnounceEveryMs = 100;
constexpr int kDigits = 4;
constexpr int kSkipsOfDivergence = 10;

QStringList urlsOf(const QStringList& files) {
    QStringList urls;
    for (const QString& file : files)
        urls.append(mediaUrl(file));
    return urls;
}

struct Loaded {
    std::optional<RunSummary> summary;
    CurveData curve;
    RunSamples samples;
};

} // namespace

TrainingRun::TrainingRun(const RunSummary& summary, QObject* parent)
    : QObject(parent)
    , m_summary(summary) {
    m_announcement.setSingleShot(true);
    m_announcement.setInterval(kAnnounceEveryMs);
    connect(&m_announcement, &QTimer::timeout, this, &TrainingRun::changed);
}

void TrainingRun::load() {
    const QString folder = m_summary.folder;
    runInBackground(
        this,
        [folder] {
            return Loaded{
                .summary = readRun(folder), .curve = readCurve(folder), .samples = readSamples(folder)};
        },
        [this](const Outcome<Loaded>& loaded) {
            if (!loaded || (isLive() && state() != RunState::Preparing)) // the events are newer
                return;
            if (loaded.value->summary && !isLive())
                setSummary(*loaded.value->summary);
            m_curve.setData(loaded.value->curve);
            m_samples = loaded.value->samples;
            Q_EMIT samplesChanged();
        });
}

void TrainingRun::begin(const RunSummary& summary) {
    m_curve.setData({});
    m_samples = {};
    m_sequences = -1;
    m_deviceBytes = 0;
    m_secondsLeft = m_tokensPerSecond = m_stepsPerSecond = 0.0;
    setSummary(summary);
    Q_EMIT samplesChanged();
}

void TrainingRun::loadSamples() {
    runInBackground(
        this, [folder = m_summary.folder] { return readSamples(folder); },
        [this](const Outcome<RunSamples>& samples) {
            if (!samples)
                return;
            m_samples = *samples.value;
            Q_EMIT samplesChanged();
        });
}

void TrainingRun::setSummary(const RunSummary& summary) {
    m_summary = summary;
    Q_EMIT changed();
}

bool TrainingRun::isLive() const {
    return state() == RunState::Preparing || state() == RunState::Running || state() == RunState::Paused ||
           state() == RunState::Stopping;
}

void TrainingRun::setState(RunState state) {
    if (state == RunState::Preparing) {
        m_phase.clear();
        m_phaseShare = -1.0;
        m_skipped = 0;
        m_summary.error.reset();
        m_summary.diverged = false;
    }
    m_summary.state = state;
    Q_EMIT changed();
}

void TrainingRun::setMemory(qint64 bytes) {
    m_memoryBytes = bytes;
    Q_EMIT changed();
}

void TrainingRun::apply(const QJsonObject& event) {
    const QString kind = event[keys::kEvent].toString();
    if (kind == QLatin1String(keys::kPreparation)) {
        m_phase = event[keys::kPhase].toString();
        const double total = event[keys::kTotal].toDouble();
        m_phaseShare = total > 0 ? event[keys::kDone].toDouble() / total : -1.0;
    } else if (kind == QLatin1String(keys::kData)) {
        m_sequences = event[keys::kSequences].toInt();
        m_validationSequences = event[keys::kValidationSequences].toInt();
        m_findings = int(event[keys::kFindings].toArray().size());
    } else if (kind == QLatin1String(keys::kStep)) {
        applyStep(event);
    } else if (kind == QLatin1String(keys::kCheckpoint)) {
        m_summary.canExport = true;
        if (event[keys::kValidation].isDouble())
            m_summary.validation = event[keys::kValidation].toDouble();
        m_curve.append(event);
        loadSamples();
    }
    announceSoon();
}

void TrainingRun::applyStep(const QJsonObject& event) {
    if (m_summary.state == RunState::Preparing) {
        m_summary.state = RunState::Running;
        loadSamples(); // those before training
        Q_EMIT changed();
    }
    m_summary.step = event[keys::kStep].toInt();
    m_summary.steps = event[keys::kSteps].toInt();
    if (event[keys::kLoss].isDouble())
        m_summary.loss = event[keys::kLoss].toDouble();
    m_tokensPerSecond = event[keys::kTokensPerSecond].toDouble();
    m_secondsLeft = event[keys::kSecondsLeft].toDouble();
    m_deviceBytes = event[keys::kDeviceBytes].toInteger();
    if (m_secondsLeft > 0)
        m_stepsPerSecond = (m_summary.steps - m_summary.step) / m_secondsLeft;
    m_skipped = event[keys::kSkipped].toBool() ? m_skipped + 1 : 0;
    m_curve.append(event);
}

void TrainingRun::fail(const Error& error) {
    m_summary.state = RunState::Failed;
    m_summary.error = error;
    m_summary.diverged = m_summary.diverged || m_skipped >= kSkipsOfDivergence;
    Q_EMIT changed();
}

void TrainingRun::announceSoon() {
    if (!m_announcement.isActive())
        m_announcement.start();
}

void TrainingRun::retranslate() {
    Q_EMIT changed();
}

double TrainingRun::share() const {
    if (state() == RunState::Preparing)
        return m_phaseShare;
    return steps() > 0 ? double(step()) / steps() : -1.0;
}

QString TrainingRun::preparation() const {
    if (state() != RunState::Preparing)
        return {};
    if (m_phase == QLatin1String(keys::kCheckingBundle))
        return tr("Checking the model's files");
    if (m_phase == QLatin1String(keys::kCheckingData))
        return tr("Checking the data");
    if (m_phase == QLatin1String(keys::kEncoding))
        return tr("Encoding media and captions; they are encoded only once");
    return tr("Starting");
}

QString TrainingRun::memoryText() const {
    if (!isLive() || m_memoryBytes <= 0)
        return {};
    const QString host = QLocale().formattedDataSize(m_memoryBytes, 1);
    //: Memory of the computer and of the graphics card that a training uses
    return m_deviceBytes > 0 ? tr("%1, GPU %2").arg(host, QLocale().formattedDataSize(m_deviceBytes, 1))
                             : host;
}

QString TrainingRun::lossText() const {
    return m_summary.loss ? QLocale().toString(*m_summary.loss, 'g', kDigits) : QString();
}

QString TrainingRun::validationText() const {
    return m_summary.validation ? QLocale().toString(*m_summary.validation, 'g', kDigits) : QString();
}

QString TrainingRun::errorTitle() const {
    if (state() != RunState::Failed || !m_summary.error)
        return {};
    return m_summary.diverged ? divergedText() : trainingErrorText(*m_summary.error);
}

QString TrainingRun::errorDetail() const {
    return state() == RunState::Failed && m_summary.error ? QString::fromStdString(m_summary.error->detail)
                                                          : QString();
}

QString TrainingRun::dataText() const {
    if (m_sequences < 0)
        return {};
    QString text = tr("%n example(s) for training", nullptr, m_sequences);
    if (m_validationSequences > 0)
        text += ", " + tr("%n for validation", nullptr, m_validationSequences);
    if (m_findings > 0)
        text += ", " + tr("%n warning(s) about the data", nullptr, m_findings);
    return text;
}

QVariantList TrainingRun::samples() const {
    QVariantList rows;
    for (const SamplePair& pair : m_samples.pairs)
        rows.append(QVariantMap{{"question", pair.question},
                                {"attached", pair.attached},
                                {"expected", pair.expected},
                                {"before", pair.before},
                                {"after", pair.after},
                                {"beforeImages", urlsOf(pair.beforeImages)},
                                {"afterImages", urlsOf(pair.afterImages)}});
    return rows;
}

} // namespace nextgpt::app
