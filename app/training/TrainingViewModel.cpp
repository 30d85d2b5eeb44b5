// SPDX-License-Identifier: Apache-2.0
#include "app/training/TrainingViewModel.h"

#include "app/bridge/BackgroundWork.h"
#include "app/bridge/ErrorText.h"
#include "app/profile/UserFolders.h"

#include "engine/core/TrainingKeys.h"

#include <QDesktopServices>
#include <QDir>
#include <QThread>

namespace nextgpt::app {

namespace {

constexpr int kMemoryIntervalMs = 1000;
constexpr int kOfferAttempts = 20; ///< seconds in which the last window's run writes its checkpoint
constexpr qsizetype kCompared = 2;

/// Half of the processor is left to the chat and the window.
int trainingThreads() {
    return std::max(1, QThread::idealThreadCount() / 2);
}

} // namespace

TrainingViewModel::TrainingViewModel(const TrainingParts& parts, const Places& places, QObject* parent)
    : QObject(parent)
    , m_places(places)
    , m_setup(parts, places.runs)
    , m_training(parts.program, ProgramProcess::Afterwards::Interrupt)
    , m_export(parts.program, ProgramProcess::Afterwards::Kill) {
    connect(&m_training, &ProgramProcess::received, this, [this](const QJsonObject& event) {
        if (event[keys::kEvent] == QLatin1String(keys::kEnd))
            m_endReason = event[keys::kReason].toString();
        else
            m_active->apply(event);
    });
    connect(&m_training, &ProgramProcess::ended, this, &TrainingViewModel::finishTraining);
    connect(&m_export, &ProgramProcess::ended, this, &TrainingViewModel::finishExport);
    m_memoryTimer.setInterval(kMemoryIntervalMs);
    connect(&m_memoryTimer, &QTimer::timeout, this, [this] {
        if (m_active != nullptr)
            m_active->setMemory(m_training.memoryBytes());
    });
}

TrainingRun* TrainingViewModel::runAt(const RunSummary& summary) {
    TrainingRun*& run = m_loaded[summary.folder];
    if (run == nullptr) {
        run = new TrainingRun(summary, this);
        connect(run, &TrainingRun::changed, &m_runs, [this, run] {
            if (run->isLive() || m_runs.find(run->folder()) != nullptr)
                m_runs.update(run->summary());
        });
    }
    return run;
}

/// The run in a folder of the list, with its curves read again unless it is training.
TrainingRun* TrainingViewModel::loadedRun(const QString& folder) {
    const RunSummary* summary = m_runs.find(folder);
    if (summary == nullptr)
        return nullptr;
    TrainingRun* run = runAt(*summary);
    if (!run->isLive())
        run->load();
    return run;
}

void TrainingViewModel::start() {
    if (m_active != nullptr || !m_setup.canStart())
        return;
    QDir().mkpath(m_setup.runsFolder());
    m_config = std::make_unique<QTemporaryFile>();
    if (!m_config->open() || m_config->write(m_setup.config()) < 0 || !m_config->flush())
        return setNotice(trainingErrorText({ErrorCode::DiskFull, {}}));
    const RunSummary summary{.folder = m_setup.runFolder(),
                             .bundle = m_setup.bundle(),
                             .stage = m_setup.stage(),
                             .state = RunState::Preparing,
                             .changed = QDateTime::currentDateTime()};
    TrainingRun* run = runAt(summary);
    run->begin(summary);
    launch(run, m_setup.arguments() + QStringList{"--config", m_config->fileName()});
}

void TrainingViewModel::resume(const QString& folder) {
    const RunSummary* summary = m_runs.find(folder);
    if (m_active != nullptr || summary == nullptr)
        return;
    const QString stage = stageWord(summary->stage);
    launch(loadedRun(folder), {stage, "--out", folder, "--resume"});
}

void TrainingViewModel::launch(TrainingRun* run, QStringList arguments) {
    dismissOffer();
    m_endReason.clear();
    m_active = run;
    run->setState(RunState::Preparing);
    arguments.prepend("train");
    m_training.start(arguments + QStringList{"--device", m_places.device, "--threads",
                                             QString::number(trainingThreads()), "--json"});
    m_memoryTimer.start();
    Q_EMIT activeChanged();
    setShown(run);
}

void TrainingViewModel::finishTraining(const ProgramProcess::End& end) {
    TrainingRun* run = std::exchange(m_active, nullptr);
    m_memoryTimer.stop();
    if (end.status == 0)
        run->setState(RunState::Finished);
    else if (end.status == ProgramProcess::kInterrupted)
        run->setState(RunState::Stopped);
    else
        run->fail(end.error.value_or(Error{ErrorCode::Internal, {}}));
    m_setup.suggestName();
    Q_EMIT activeChanged();
    Q_EMIT ended(run->name(), run->state());
    if (run->state() == RunState::Stopped && !readRun(run->folder())) {
        forget(run->folder());
        setNotice(tr("The training was stopped before it began. Its settings are kept in the form."));
    } else if (run->state() != RunState::Failed) {
        run->load();
    }
    refresh();
}

void TrainingViewModel::pause() {
    if (m_active == nullptr || m_active->state() != RunState::Running)
        return;
    m_training.pause();
    m_active->setState(RunState::Paused);
}

void TrainingViewModel::proceed() {
    if (m_active == nullptr || m_active->state() != RunState::Paused)
        return;
    m_training.resume();
    m_active->setState(RunState::Running);
}

void TrainingViewModel::stop() {
    if (m_active == nullptr || m_active->state() == RunState::Stopping)
        return;
    m_training.interrupt();
    m_active->setState(RunState::Stopping);
}

void TrainingViewModel::setShown(TrainingRun* run) {
    if (run == m_shown)
        return;
    m_shown = run;
    Q_EMIT shownChanged();
}

void TrainingViewModel::show(const QString& folder) {
    if (TrainingRun* run = loadedRun(folder))
        setShown(run);
}

void TrainingViewModel::toggleCompared(const QString& folder) {
    TrainingRun* run = loadedRun(folder);
    if (run == nullptr)
        return;
    if (m_compared.removeAll(run) == 0) {
        if (m_compared.size() == kCompared)
            m_compared.removeLast();
        m_compared.append(run);
    }
    QStringList folders;
    for (const TrainingRun* compared : std::as_const(m_compared))
        folders.append(compared->folder());
    m_runs.setChosen(folders);
    Q_EMIT comparedChanged();
}

void TrainingViewModel::endComparison() {
    m_compared.clear();
    m_runs.setChosen({});
    Q_EMIT comparedChanged();
}

void TrainingViewModel::useInChat(const QString& folder) {
    // The list learns of a finished run's bundle in the background; its files know it already.
    const std::optional<RunSummary> run = readRun(folder);
    if (!run || m_export.isRunning())
        return;
    QDir().mkpath(m_places.bundles);
    m_exportTarget = freeFolder(m_places.bundles, run->name());
    const QString base = bundleNameIn(run->bundle);
    const QString name = base.isEmpty() ? run->name() : base + " (" + run->name() + ')';
    m_export.start({"bundle", "export", "--name", name, "--", folder, m_exportTarget});
    Q_EMIT exportingChanged();
}

void TrainingViewModel::finishExport(const ProgramProcess::End& end) {
    Q_EMIT exportingChanged();
    if (end.status != 0)
        return setNotice(trainingErrorText(end.error.value_or(Error{ErrorCode::Internal, {}})));
    //: %1: name of a model
    setNotice(
        tr("The chat now uses “%1”. Conversations stay as they are.").arg(bundleNameIn(m_exportTarget)));
    Q_EMIT bundleWanted(m_exportTarget);
}

void TrainingViewModel::useDefaultBundle() {
    setNotice(tr("The chat uses the default model again."));
    Q_EMIT bundleWanted({});
}

void TrainingViewModel::setChatBundle(const QString& folder, const QString& name) {
    m_chatBundle = folder;
    m_setup.setChatBundle(folder, name);
    Q_EMIT chatBundleChanged();
}

void TrainingViewModel::moveToTrash(const QString& folder) {
    if (m_active != nullptr && m_active->folder() == folder)
        return;
    if (!moveFolderToTrash(folder))
        return setNotice(tr("The run could not be moved to the trash. Its folder is “%1”.").arg(folder));
    forget(folder);
    m_setup.suggestName();
}

/// Takes a run whose folder is gone, or was never made, out of the page.
void TrainingViewModel::forget(const QString& folder) {
    TrainingRun* run = m_loaded.take(folder);
    if (m_compared.contains(run))
        endComparison();
    if (m_shown == run)
        setShown(m_active);
    m_runs.remove(folder);
    if (run != nullptr)
        run->deleteLater();
}

void TrainingViewModel::openFolder(const QString& folder) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void TrainingViewModel::openReport(const QString& folder) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder + "/report.html"));
}

void TrainingViewModel::setRunsFolder(const QUrl& folder) {
    m_setup.setRunsFolder(folder.toLocalFile());
    m_setup.suggestName();
    Q_EMIT runsFolderChanged(m_setup.runsFolder());
    refresh();
}

void TrainingViewModel::refresh() {
    runInBackground(
        this, [folder = m_setup.runsFolder()] { return readRuns(folder); },
        [this](const Outcome<QList<RunSummary>>& read) {
            if (!read)
                return;
            QList<RunSummary> runs = *read.value;
            for (RunSummary& run : runs)
                if (m_active != nullptr && run.folder == m_active->folder())
                    run = m_active->summary();
            m_runs.setRuns(runs);
        });
}

void TrainingViewModel::setNotice(const QString& text) {
    m_notice = text;
    Q_EMIT noticeChanged();
}

void TrainingViewModel::dismissNotice() {
    setNotice({});
}

void TrainingViewModel::setInterruptedRun(const QString& folder) {
    m_interrupted = folder;
    if (!folder.isEmpty())
        lookForInterruptedRun(kOfferAttempts);
}

/// While the process of the last window still writes its checkpoint, the run is in use elsewhere.
void TrainingViewModel::lookForInterruptedRun(int attempts) {
    runInBackground(
        this, [folder = m_interrupted] { return readRun(folder); },
        [this, attempts](const Outcome<std::optional<RunSummary>>& read) {
            if (!read || !read.value->has_value() || m_active != nullptr)
                return;
            const RunSummary& run = **read.value;
            if (run.state == RunState::Elsewhere && attempts > 0)
                QTimer::singleShot(kMemoryIntervalMs, this,
                                   [this, attempts] { lookForInterruptedRun(attempts - 1); });
            if (run.state != RunState::Stopped)
                return;
            m_offered = run;
            Q_EMIT offerChanged();
        });
}

QString TrainingViewModel::offerText() const {
    if (!m_offered)
        return {};
    //: %1: name of a training run
    return m_offered->step > 0
               ? tr("Training of “%1” stopped at step %2.").arg(m_offered->name()).arg(m_offered->step)
               : tr("Training of “%1” stopped before its first checkpoint.").arg(m_offered->name());
}

void TrainingViewModel::acceptOffer() {
    if (!m_offered)
        return;
    const RunSummary run = *m_offered;
    m_runs.update(run);
    resume(run.folder);
}

void TrainingViewModel::dismissOffer() {
    m_offered.reset();
    Q_EMIT offerChanged();
}

void TrainingViewModel::retranslate() {
    m_setup.retranslate();
    m_runs.retranslate();
    for (TrainingRun* run : std::as_const(m_loaded))
        run->retranslate();
    Q_EMIT offerChanged();
}

} // namespace nextgpt::app
