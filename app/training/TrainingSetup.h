// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/training/DataCheck.h"
#include "app/training/TrainingEnums.h"
#include "app/training/TrainingParts.h"

#include <QTimer>
#include <QUrl>

namespace nextgpt::app {

/// What a new run is to be: the form of the training page.
class TrainingSetup : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(int stage READ stageNumber WRITE setStageNumber NOTIFY changed)
    Q_PROPERTY(QString bundle READ bundle NOTIFY changed)
    Q_PROPERTY(QString bundleName READ bundleName NOTIFY changed)
    Q_PROPERTY(QString bundleProblem READ bundleProblem NOTIFY changed)
    Q_PROPERTY(QStringList data READ data NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString nameProblem READ nameProblem NOTIFY changed)
    Q_PROPERTY(QString runsFolder READ runsFolder NOTIFY changed)
    Q_PROPERTY(QString steps READ steps WRITE setSteps NOTIFY changed)
    Q_PROPERTY(QString batchSize READ batchSize WRITE setBatchSize NOTIFY changed)
    Q_PROPERTY(QString learningRate READ learningRate WRITE setLearningRate NOTIFY changed)
    Q_PROPERTY(QString defaultBatchSize READ defaultBatchSize NOTIFY changed)
    Q_PROPERTY(QString defaultLearningRate READ defaultLearningRate NOTIFY changed)
    Q_PROPERTY(int validationPercent READ validationPercent WRITE setValidationPercent NOTIFY changed)
    Q_PROPERTY(QString numberProblem READ numberProblem NOTIFY changed)
    Q_PROPERTY(QString startProblem READ startProblem NOTIFY changed)
    Q_PROPERTY(bool canStart READ canStart NOTIFY changed)
    Q_PROPERTY(nextgpt::app::DataCheck* check READ check CONSTANT)

public:
    TrainingSetup(const TrainingParts& parts, const QString& runsFolder, QObject* parent = nullptr);

    TrainingStage stage() const { return m_stage; }
    void setStage(TrainingStage stage);
    /// `TrainingStage` of QML.
    int stageNumber() const { return int(m_stage); }
    void setStageNumber(int stage) { setStage(TrainingStage(stage)); }
    /// The folder of a bundle; empty for the one that the chat uses.
    QString bundle() const { return m_bundle; }
    QString bundleName() const;
    QString bundleProblem() const;
    QStringList data() const { return m_data; }
    QString name() const { return m_name; }
    void setName(const QString& name);
    QString nameProblem() const;
    QString runsFolder() const { return m_runsFolder; }
    void setRunsFolder(const QString& folder);
    /// Numbers as they are typed; empty for the default.
    QString steps() const { return m_steps; }
    void setSteps(const QString& text);
    QString batchSize() const { return m_batchSize; }
    void setBatchSize(const QString& text);
    QString learningRate() const { return m_learningRate; }
    void setLearningRate(const QString& text);
    QString defaultBatchSize() const;
    QString defaultLearningRate() const;
    /// Of the data that are held back to measure the loss with.
    int validationPercent() const { return m_validationPercent; }
    void setValidationPercent(int percent);
    QString numberProblem() const;
    /// What is missing before a run can start; empty if nothing is.
    QString startProblem() const;
    bool canStart() const { return startProblem().isEmpty() && !m_check.busy(); }
    DataCheck* check() { return &m_check; }

    /// The bundle that the chat uses.
    void setChatBundle(const QString& folder, const QString& name);
    Q_INVOKABLE void chooseBundle(const QUrl& folder);
    Q_INVOKABLE void useChatBundle();
    Q_INVOKABLE void addData(const QList<QUrl>& urls);
    Q_INVOKABLE void removeData(const QString& path);
    /// A name that is free, for the next run.
    void suggestName();
    void retranslate();

    QString runFolder() const { return m_runsFolder + '/' + m_name.trimmed(); }
    /// Arguments of `nextgpt train` without those that every run has.
    QStringList arguments() const;
    /// What differs from the stage's defaults, for --config.
    QByteArray config() const;

Q_SIGNALS:
    void changed();

private:
    void set(QString& member, const QString& value);
    void checkData();
    QString bundleInUse() const { return m_bundle.isEmpty() ? m_chatBundle : m_bundle; }

    std::array<TrainingParts::StageDefaults, 3> m_defaults;
    TrainingStage m_stage = TrainingStage::Encode;
    QString m_chatBundle; ///< folder; empty: the default bundle
    QString m_chatBundleName;
    QString m_bundle;
    QStringList m_data;
    QString m_name;
    QString m_runsFolder;
    QString m_steps;
    QString m_batchSize;
    QString m_learningRate;
    int m_validationPercent = 5;
    DataCheck m_check;
};

} // namespace nextgpt::app
