// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/training/RunListModel.h"
#include "app/training/TrainingRun.h"
#include "app/training/TrainingSetup.h"

#include <QHash>
#include <QTemporaryFile>

#include <memory>

namespace nextgpt::app {

/// The training page: the form for a new run, the run that trains, and those in the folder of runs. Training,
/// checking data and exporting bundles are commands of this program in processes of their own; at most one
/// run trains at a time.
class TrainingViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(nextgpt::app::TrainingSetup* setup READ setup CONSTANT)
    Q_PROPERTY(nextgpt::app::RunListModel* runs READ runs CONSTANT)
    Q_PROPERTY(nextgpt::app::TrainingRun* active READ active NOTIFY activeChanged)
    Q_PROPERTY(nextgpt::app::TrainingRun* shown READ shown NOTIFY shownChanged)
    Q_PROPERTY(nextgpt::app::TrainingRun* firstCompared READ firstCompared NOTIFY comparedChanged)
    Q_PROPERTY(nextgpt::app::TrainingRun* secondCompared READ secondCompared NOTIFY comparedChanged)
    Q_PROPERTY(bool exporting READ exporting NOTIFY exportingChanged)
    Q_PROPERTY(QString chatBundle READ chatBundle NOTIFY chatBundleChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(QString offerText READ offerText NOTIFY offerChanged)

public:
    struct Places {
        QString runs;    ///< folder of runs
        QString bundles; ///< folder of exported bundles
        QString device;  ///< compute device, as for --device
    };

    TrainingViewModel(const TrainingParts& parts, const Places& places, QObject* parent = nullptr);

    TrainingSetup* setup() { return &m_setup; }
    RunListModel* runs() { return &m_runs; }
    /// The run that trains; null if none does.
    TrainingRun* active() const { return m_active; }
    /// The run whose curves are shown; null before one was opened.
    TrainingRun* shown() const { return m_shown; }
    TrainingRun* firstCompared() const { return m_compared.value(0); }
    /// Null while fewer than two runs are chosen.
    TrainingRun* secondCompared() const { return m_compared.value(1); }
    bool exporting() const { return m_export.isRunning(); }
    /// The folder of the bundle that the chat uses; empty for the default bundle.
    QString chatBundle() const { return m_chatBundle; }
    /// What was done or has failed.
    QString notice() const { return m_notice; }
    /// Offers to resume the run that was training when the window closed; empty if there is none.
    QString offerText() const;

    void setChatBundle(const QString& folder, const QString& name);
    /// The run that was training when the program ended the last time.
    void setInterruptedRun(const QString& folder);
    void retranslate();

    /// Starts the run of the form and shows it.
    Q_INVOKABLE void start();
    Q_INVOKABLE void resume(const QString& folder);
    Q_INVOKABLE void pause();
    Q_INVOKABLE void proceed();
    /// Ends the active run at a checkpoint.
    Q_INVOKABLE void stop();
    Q_INVOKABLE void show(const QString& folder);
    /// Chooses a run to be compared, or no longer; a third one replaces the second.
    Q_INVOKABLE void toggleCompared(const QString& folder);
    Q_INVOKABLE void endComparison();
    /// Exports the run as a bundle, then asks for it with bundleWanted().
    Q_INVOKABLE void useInChat(const QString& folder);
    Q_INVOKABLE void useDefaultBundle();
    Q_INVOKABLE void moveToTrash(const QString& folder);
    Q_INVOKABLE void openFolder(const QString& folder);
    /// In the browser of the desktop.
    Q_INVOKABLE void openReport(const QString& folder);
    Q_INVOKABLE void setRunsFolder(const QUrl& folder);
    /// Reads the folder of runs again.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void dismissNotice();
    Q_INVOKABLE void acceptOffer();
    Q_INVOKABLE void dismissOffer();

Q_SIGNALS:
    void activeChanged();
    void shownChanged();
    void comparedChanged();
    void exportingChanged();
    void chatBundleChanged();
    void noticeChanged();
    void offerChanged();
    /// The active run has ended.
    void ended(const QString& name, nextgpt::app::RunState state);
    /// The training page is to be shown.
    void pageWanted();
    void runsFolderChanged(const QString& folder);
    /// The chat is to use the bundle in this folder; empty for the default one.
    void bundleWanted(const QString& folder);

private:
    TrainingRun* runAt(const RunSummary& summary);
    TrainingRun* loadedRun(const QString& folder);
    void launch(TrainingRun* run, QStringList arguments);
    void finishTraining(const ProgramProcess::End& end);
    void finishExport(const ProgramProcess::End& end);
    void forget(const QString& folder);
    void setNotice(const QString& text);
    void setShown(TrainingRun* run);
    void lookForInterruptedRun(int attempts);

    Places m_places;
    TrainingSetup m_setup;
    RunListModel m_runs;
    ProgramProcess m_training;
    ProgramProcess m_export;
    QHash<QString, TrainingRun*> m_loaded; ///< by folder
    TrainingRun* m_active = nullptr;
    TrainingRun* m_shown = nullptr;
    QList<TrainingRun*> m_compared;
    std::unique_ptr<QTemporaryFile> m_config; ///< of the active run
    QString m_endReason;
    QString m_exportTarget;
    QString m_chatBundle;
    QString m_notice;
    std::optional<RunSummary> m_offered;
    QString m_interrupted;
    QTimer m_memoryTimer;
};

} // namespace nextgpt::app
