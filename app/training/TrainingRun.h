// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/training/RunFiles.h"
#include "app/training/TrainingCurve.h"

#include <QJsonArray>
#include <QTimer>
#include <QVariant>

namespace nextgpt::app {

/// A training run as the window shows it: read from its folder, and kept up to date by the events of the
/// process that trains.
class TrainingRun : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(QString name READ name CONSTANT)
    Q_PROPERTY(QString folder READ folder CONSTANT)
    Q_PROPERTY(int stage READ stageNumber NOTIFY changed)
    Q_PROPERTY(int state READ stateNumber NOTIFY changed)
    Q_PROPERTY(bool live READ isLive NOTIFY changed)
    Q_PROPERTY(int step READ step NOTIFY changed)
    Q_PROPERTY(int steps READ steps NOTIFY changed)
    Q_PROPERTY(double share READ share NOTIFY changed)
    Q_PROPERTY(QString preparation READ preparation NOTIFY changed)
    Q_PROPERTY(double secondsLeft READ secondsLeft NOTIFY changed)
    Q_PROPERTY(double tokensPerSecond READ tokensPerSecond NOTIFY changed)
    Q_PROPERTY(double stepsPerSecond READ stepsPerSecond NOTIFY changed)
    Q_PROPERTY(QString memoryText READ memoryText NOTIFY changed)
    Q_PROPERTY(QString lossText READ lossText NOTIFY changed)
    Q_PROPERTY(QString validationText READ validationText NOTIFY changed)
    Q_PROPERTY(QString errorTitle READ errorTitle NOTIFY changed)
    Q_PROPERTY(QString errorDetail READ errorDetail NOTIFY changed)
    Q_PROPERTY(QString dataText READ dataText NOTIFY changed)
    Q_PROPERTY(bool canExport READ canExport NOTIFY changed)
    Q_PROPERTY(nextgpt::app::TrainingCurve* curve READ curve CONSTANT)
    Q_PROPERTY(QVariantList samples READ samples NOTIFY samplesChanged)
    Q_PROPERTY(int firstSampleStep READ firstSampleStep NOTIFY samplesChanged)
    Q_PROPERTY(int lastSampleStep READ lastSampleStep NOTIFY samplesChanged)

public:
    explicit TrainingRun(const RunSummary& summary, QObject* parent = nullptr);

    const RunSummary& summary() const { return m_summary; }
    QString name() const { return m_summary.name(); }
    QString folder() const { return m_summary.folder; }
    TrainingStage stage() const { return m_summary.stage; }
    RunState state() const { return m_summary.state; }
    /// `TrainingStage` and `RunState` of QML.
    int stageNumber() const { return int(m_summary.stage); }
    int stateNumber() const { return int(m_summary.state); }
    /// A process of this window trains it.
    bool isLive() const;
    int step() const { return m_summary.step; }
    int steps() const { return m_summary.steps; }
    /// From 0 to 1; negative while unknown.
    double share() const;
    /// What is done before the first step; empty afterwards.
    QString preparation() const;
    double secondsLeft() const { return m_secondsLeft; }
    double tokensPerSecond() const { return m_tokensPerSecond; }
    double stepsPerSecond() const { return m_stepsPerSecond; }
    QString memoryText() const;
    QString lossText() const;
    QString validationText() const;
    /// Of a failed run; empty otherwise.
    QString errorTitle() const;
    QString errorDetail() const;
    /// How many items are used and how many are left out; empty until known.
    QString dataText() const;
    bool canExport() const { return m_summary.canExport && !isLive(); }
    TrainingCurve* curve() { return &m_curve; }
    /// List of { question, attached, expected, before, after, beforeImages, afterImages }; images as URLs.
    QVariantList samples() const;
    int firstSampleStep() const { return m_samples.firstStep; }
    int lastSampleStep() const { return m_samples.lastStep; }

    /// Reads the folder in the background.
    void load();
    /// Forgets everything of an earlier run in the same folder.
    void begin(const RunSummary& summary);
    void setSummary(const RunSummary& summary);
    void setState(RunState state);
    void setMemory(qint64 bytes);
    /// An event of `nextgpt train --json`.
    void apply(const QJsonObject& event);
    void fail(const Error& error);
    void retranslate();

Q_SIGNALS:
    void changed();
    void samplesChanged();

private:
    void applyStep(const QJsonObject& event);
    void loadSamples();
    void announceSoon();

    RunSummary m_summary;
    TrainingCurve m_curve;
    RunSamples m_samples;
    QString m_phase; ///< of the preparation
    double m_phaseShare = -1.0;
    double m_secondsLeft = 0.0;
    double m_tokensPerSecond = 0.0;
    double m_stepsPerSecond = 0.0;
    qint64 m_memoryBytes = 0;
    qint64 m_deviceBytes = 0; ///< of the accelerator; 0 without one
    int m_sequences = -1;     ///< negative: not known
    int m_validationSequences = 0;
    int m_findings = 0;
    int m_skipped = 0;     ///< steps in a row that were not finite
    QTimer m_announcement; ///< a small model does hundreds of steps a second
};

} // namespace nextgpt::app
