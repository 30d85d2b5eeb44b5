// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"

#include "app/NativeBackground.h"
#include "app/bridge/Conversions.h"
#include "app/crash/CrashHandler.h"
#include "app/images/IconProvider.h"
#include "app/images/MediaImageProvider.h"
#include "app/images/PreviewImageProvider.h"
#include "app/text/HtmlWriter.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QQuickWindow>

#include <cmath>

namespace nextgpt::app {

namespace {

constexpr std::chrono::seconds kStalledPatience(1); ///< with an engine that does not respond
const QString kProcessor = QStringLiteral("cpu");   ///< as --device names it

TrainingViewModel::Places trainingPlaces(const LaunchOptions& options, const SettingsViewModel& settings) {
    return {.runs = settings.runsFolder().isEmpty() ? options.profile + "/training" : settings.runsFolder(),
            .bundles = options.profile + "/models",
            .device = options.device};
}

ModelPlaces modelPlaces(const LaunchOptions& options, const TrainingParts& parts) {
    return {.program = parts.program,
            .models = options.profile + "/models",
            .downloads = options.profile + "/downloads",
            .shipped = parts.shippedBundle,
            .device = options.device};
}

} // namespace

Application::Application(LaunchOptions options, ProfileLock& lock, const EngineMaker& maker,
                         const Hardware& hardware, const TrainingParts& training)
    : m_options(std::move(options))
    , m_crash(m_options.startMode, m_options.crashReport)
    , m_settings(m_options.profile + "/settings.json")
    , m_store(m_options.profile)
    , m_library(m_store, m_options.startMode == StartMode::Normal ? Library::AtStart::OpenLast
                                                                  : Library::AtStart::OpenNone)
    , m_bridge([this, maker] { return maker(m_options); })
    , m_watch(m_bridge)
    , m_switch(m_options, m_bridge, m_settings)
    , m_replies(m_bridge, m_library, m_previews)
    , m_conversations(m_library)
    , m_chat(m_library, m_replies)
    , m_draft(m_library)
    , m_storage(m_library)
    , m_devices(hardware.devices)
    , m_hardware(hardware.facts, m_devices)
    , m_recorder(m_options.profile + "/recordings", hardware.microphone)
    , m_announcements(m_settings)
    , m_sleep(hardware.systemBus)
    , m_awake(desktopBus())
    , m_chooser(desktopBus())
    , m_saver(m_library, m_chooser)
    , m_gallery(m_library)
    , m_training(training, trainingPlaces(m_options, m_settings))
    , m_models(publishedParts(), modelPlaces(m_options, training), environmentOfProcess()) {
    connectLanguage();
    connectViewModels();
    connectEngine();
    connectStore();
    connectAudio();
    connectRecorder();
    connectSleep();
    connectCrash();
    connectSaver();
    connectGallery();
    connectTraining();
    connectModels();
    connectAnnouncements();
    connectRequests(lock);
    showStartupNotices();
    if (!m_options.theme.isEmpty())
        m_settings.setTheme(SettingsViewModel::themeFromName(m_options.theme));
}

void Application::connectViewModels() {
    m_replies.setOptionsSource([this] { return m_settings.replyOptions(); });
    connect(&m_draft, &DraftViewModel::submitted, &m_chat, &ChatViewModel::send);
    connect(&m_conversations, &ConversationListModel::hitOpened, &m_chat, &ChatViewModel::showHit);
    connect(&m_chat, &ChatViewModel::engineReloadWanted, &m_bridge, &EngineBridge::start);
    connect(&m_chat, &ChatViewModel::inputWanted, this,
            [this](const QString& path) { m_draft.addUrls({fileUrl(path)}); });
    connect(&m_chat, &ChatViewModel::starterOpened, this, [this](const QString& text) {
        m_draft.setText(text);
        m_draft.submit();
    });
}

void Application::connectEngine() {
    connect(&m_bridge, &EngineBridge::catalogueChanged, this, [this] {
        m_status.setCatalogue(m_bridge.catalogue());
        m_settings.setMediaDefaults(m_bridge.catalogue().defaults);
        m_chat.setOnGpu(m_bridge.catalogue().onGpu);
    });
    connect(&m_watch, &EngineWatch::changed, this,
            [this] { m_status.setStalledSeconds(m_watch.isStalled() ? m_watch.silentSeconds() : 0); });
    connect(&m_status, &EngineStatus::waitWanted, &m_watch, &EngineWatch::waitLonger);
    connect(&m_bridge, &EngineBridge::deviceFailed, &m_status, &EngineStatus::showDeviceFailed);
    connect(&m_status, &EngineStatus::restartWanted, this, &Application::restart);
    connect(&m_status, &EngineStatus::processorRestartWanted, this, [this] {
        m_options.device = kProcessor;
        restart();
    });
    connect(&m_status, &EngineStatus::nonFiniteWanted, this, [this] {
        m_options.loadsNonFinite = true;
        m_bridge.start();
    });
    connect(&m_chat, &ChatViewModel::processorWanted, this, [this] {
        m_options.device = kProcessor;
        m_bridge.start();
    });
}

void Application::restart() {
    m_bridge.setPatience(kStalledPatience);
    Q_EMIT restartWanted(restartArguments(m_options));
}

void Application::connectStore() {
    connect(&m_store, &ConversationStore::writeFailed, &m_chat, [this](ErrorCode code) {
        m_draft.pauseSending();
        m_chat.setLastingNotice(
            code == ErrorCode::DiskFull
                ? tr("The conversation is not saved because the disk is full. Free some space; "
                     "saving is retried automatically.")
                : tr("The conversation is not saved because the disk cannot be written. Saving is "
                     "retried automatically."));
    });
    connect(&m_store, &ConversationStore::writeRecovered, &m_chat, [this] {
        m_draft.resumeSending();
        m_chat.setLastingNotice({});
    });
    m_storage.transfer()->setMarkdownToHtml(&markdownToHtml);
    connect(
        &m_library, &Library::opened, this, [this] { m_store.tidy(); }, Qt::SingleShotConnection);
}

void Application::connectLanguage() {
    m_translator.setLanguage(m_settings.language());
    connect(&m_settings, &SettingsViewModel::languageChanged, this, [this] {
        m_translator.setLanguage(m_settings.language());
        m_window.retranslate(); // QML bindings; the list models announce their own texts
        m_conversations.retranslate();
        m_chat.messages()->retranslate();
        m_draft.retranslate();
        m_crash.retranslate();
        m_status.retranslate();
        m_hardware.retranslate();
        m_storage.retranslate();
        m_gallery.retranslate();
        m_training.retranslate();
        m_models.retranslate();
    });
}

void Application::connectAudio() {
    PlaybackHub& hub = *m_chat.playback();
    hub.setVolume(m_settings.volume());
    hub.setMuted(m_settings.muted());
    hub.setDevice(m_settings.outputDevice());
    m_recorder.setDevice(m_settings.inputDevice());
    connect(&hub, &PlaybackHub::volumeChanged, this, [this, &hub] {
        m_settings.setMuted(hub.muted());
        m_settings.setVolume(hub.volume());
    });
    connect(&m_settings, &SettingsViewModel::volumeChanged, this, [this, &hub] {
        if (m_settings.volume() != hub.volume()) // setting the volume unmutes
            hub.setVolume(m_settings.volume());
    });
    connect(&m_settings, &SettingsViewModel::mutedChanged, this,
            [this, &hub] { hub.setMuted(m_settings.muted()); });
    connect(&m_settings, &SettingsViewModel::outputDeviceChanged, this,
            [this, &hub] { hub.setDevice(m_settings.outputDevice()); });
    connect(&m_settings, &SettingsViewModel::inputDeviceChanged, this,
            [this] { m_recorder.setDevice(m_settings.inputDevice()); });
}

void Application::connectRecorder() {
    connect(&m_recorder, &AudioRecorder::stateChanged, this, [this] {
        if (m_recorder.active())
            m_chat.playback()->pauseCurrent(); // the recording would include it
    });
    connect(&m_recorder, &AudioRecorder::problem, &m_chat, &ChatViewModel::showNotice);
    connect(&m_recorder, &AudioRecorder::recorded, this, [this](const QString& path) {
        if (!m_draft.addFile(path))
            m_chat.showNotice(
                tr("This message cannot hold more attachments. The recording is kept and will be "
                   "offered the next time you start the program."));
    });
    connect(&m_recorder, &AudioRecorder::recovered, this, [this](const QStringList& paths, double seconds) {
        int attached = 0;
        for (const QString& path : paths)
            attached += m_draft.addFile(path) ? 1 : 0;
        const auto rounded = qint64(std::lround(seconds));
        const QString length = QStringLiteral("%1:%2").arg(rounded / 60).arg(rounded % 60, 2, 10, QChar('0'));
        m_chat.showNotice(
            attached == 1
                ? tr("A recording of %1 was recovered and attached to this message.").arg(length)
                : tr("Recordings with a total length of %1 were recovered and attached to this message.")
                      .arg(length));
    });
    connect(&m_draft, &DraftViewModel::attachmentStored, &m_recorder, &AudioRecorder::forget);
    // Otherwise the message comes from the command line, or nothing is opened that was not asked for.
    if (m_options.request.message.isEmpty() && m_options.startMode == StartMode::Normal)
        connect(&m_library, &Library::opened, &m_recorder, &AudioRecorder::recover, Qt::SingleShotConnection);
}

/// Saves everything and ends a recording, which would otherwise continue unnoticed after the computer wakes.
void Application::connectSleep() {
    connect(&m_sleep, &SystemSleep::aboutToSleep, this, [this] {
        m_chat.playback()->pauseCurrent();
        const bool recording = m_recorder.active();
        m_recorder.stop();
        m_draft.save();
        m_library.save();
        m_store.flush();
        if (!recording)
            return m_sleep.allow();
        m_chat.setLastingNotice(
            tr("The recording was ended because the computer went to sleep. It is kept."));
    });
    connect(&m_recorder, &AudioRecorder::stateChanged, &m_sleep, [this] {
        if (!m_recorder.active())
            m_sleep.allow();
    });
}

void Application::connectCrash() {
    connect(&m_crash, &CrashViewModel::conversationWanted, &m_library, &Library::openLast);
    connect(&m_crash, &CrashViewModel::modelWanted, &m_bridge, &EngineBridge::start);
    connect(&m_library, &Library::ready, &m_crash, [this] {
        if (m_library.summaries().empty())
            m_crash.releaseConversation();
    });
    connect(&m_bridge, &EngineBridge::catalogueChanged, &m_crash, &CrashViewModel::releaseModel);
    if (m_crash.modelHeld())
        m_status.showNotLoaded();
    connect(&m_bridge, &EngineBridge::catalogueChanged, this, &Application::noteWork);
    connect(&m_chat, &ChatViewModel::busyChanged, this, &Application::noteWork);
    connect(&m_recorder, &AudioRecorder::stateChanged, this, &Application::noteWork);
    noteWork();
}

/// For a crash report.
void Application::noteWork() const {
    const auto state = [this] {
        if (m_crash.modelHeld())
            return "not loaded";
        switch (m_bridge.catalogue().state) {
        case Catalogue::State::Loading:
            return "loading";
        case Catalogue::State::Ready:
            return "ready";
        case Catalogue::State::Unusable:
            break;
        }
        return "unusable";
    };
    noteActivity(std::string("model ") + state() + (m_chat.busy() ? ", answering" : "") +
                 (m_recorder.active() ? ", recording" : ""));
}

QString Application::recoveryText() const {
    const SalvageReport& found = m_store.salvaged();
    const QString kept =
        tr("The damaged file is kept as “%1”.").arg(QFileInfo(m_store.damagedCopy()).fileName());
    const auto count = static_cast<int>(found.messages);
    if (found.lost > 0)
        return tr("The conversation database was damaged. %n message(s) were recovered, %1 could not be "
                  "read.",
                  nullptr, count)
                   .arg(found.lost) +
               ' ' + kept;
    return tr("The conversation database was damaged. Everything that could be read was recovered: %n "
              "message(s).",
              nullptr, count) +
           ' ' + kept;
}

void Application::connectSaver() {
    for (const Modality modality : kMediaModalities)
        m_saver.setFolder(modality, m_settings.saveFolder(modality));
    m_saver.setFolder(Modality::Text, m_settings.saveFolder(Modality::Text));
    m_storage.transfer()->setExportFolder(m_saver.folder(Modality::Text));
    connect(&m_saver, &MediaSaver::folderChosen, this, [this](Modality modality, const QString& folder) {
        m_settings.setSaveFolder(modality, folder);
        if (modality == Modality::Text)
            m_storage.transfer()->setExportFolder(folder);
    });
    connect(m_storage.transfer(), &TransferViewModel::exportReady, this,
            [this](const ConversationFile& file) {
                const auto write = [write = file.write](const NewFile& target) {
                    write({.path = target.path, .mediaFolder = target.mediaFolder});
                };
                m_saver.saveAs({.origin = {.modality = Modality::Text},
                                .stem = file.stem,
                                .suffix = file.suffix,
                                .write = write});
            });
    connect(m_storage.transfer(), &TransferViewModel::exportedAll, &m_saver, &MediaSaver::showExported);
    connect(&m_storage, &StorageViewModel::reported, &m_saver, &MediaSaver::inform);
}

void Application::connectGallery() {
    connect(&m_gallery, &GalleryModel::messageWanted, this, [this](qint64 conversation, qint64 message) {
        m_library.open(conversation);
        m_chat.showMessage(conversation, message);
    });
    m_saver.setOriginSource([this](const QString& path) -> std::optional<Origin> {
        if (const LibraryMedium* medium = m_gallery.find(path))
            return Origin{.words = medium->words, .seed = medium->seed, .modality = medium->modality};
        return std::nullopt;
    });
}

void Application::connectTraining() {
    // A model that was chosen earlier, unless the command line names another one or it is gone.
    if (m_options.bundle.isEmpty() && QFileInfo(m_settings.chatBundle() + "/bundle.json").isFile())
        m_options.bundle = m_settings.chatBundle();
    connect(&m_bridge, &EngineBridge::catalogueChanged, this,
            [this] { m_training.setChatBundle(m_options.bundle, m_status.bundleName()); });
    connect(&m_training, &TrainingViewModel::bundleWanted, &m_switch, &ModelSwitch::use);
    connect(&m_training, &TrainingViewModel::runsFolderChanged, &m_settings,
            &SettingsViewModel::setRunsFolder);
    connect(&m_training, &TrainingViewModel::activeChanged, this, [this] {
        m_settings.setTrainingRun(m_training.active() == nullptr ? QString() : m_training.active()->folder());
    });
    m_training.setInterruptedRun(m_settings.trainingRun());
}

void Application::connectModels() {
    OwnModels& owned = *m_models.owned();
    owned.setCurrent(m_options.bundle);
    connect(&m_bridge, &EngineBridge::catalogueChanged, this,
            [this, &owned] { owned.setCurrent(m_options.bundle); });
    connect(&owned, &OwnModels::bundleWanted, &m_switch, &ModelSwitch::use);
    connect(&m_switch, &ModelSwitch::refused, this,
            [this, &owned](const QString& folder, const Error& error) {
                owned.showRefused(folder, error);
                m_chat.showNotice(owned.errorTitle());
            });
}

void Application::connectAnnouncements() {
    connect(&m_replies, &ReplyController::ended, &m_announcements, &Announcements::announceReply);
    connect(&m_training, &TrainingViewModel::ended, &m_announcements, &Announcements::announceRun);
    connect(&m_announcements, &Announcements::conversationWanted, this, [this](qint64 conversation) {
        m_library.open(conversation);
        raise();
    });
    connect(&m_announcements, &Announcements::trainingWanted, this, [this] {
        Q_EMIT m_training.pageWanted();
        raise();
    });
}

void Application::showStartupNotices() {
    if (m_store.fileSystem() == FileSystem::Network && !m_settings.wasToldOfNetwork()) {
        m_settings.rememberNetworkTold();
        m_chat.setLastingNotice(
            tr("Your conversations are in a network folder. Use them on one computer at a time, "
               "and expect saving to be slower than on this computer's own disk."));
    }
    if (m_store.condition() == StoreCondition::Recovered)
        m_chat.setLastingNotice(recoveryText());
    else if (m_settings.wasDamaged())
        m_chat.setLastingNotice(
            tr("The settings file was damaged, so all settings were reset. The damaged file is kept."));
}

void Application::registerImages() {
    m_window.addImageProvider(QStringLiteral("media"), new MediaImageProvider); // owned by the QML engine
    m_window.addImageProvider(QStringLiteral("preview"), new PreviewImageProvider(m_previews));
    m_window.addImageProvider(QStringLiteral("icon"), new IconProvider);
}

bool Application::show() {
    registerImages();
    m_window.addImportPath(QStringLiteral("qrc:/"));
    m_window.setInitialProperties({{"chat", QVariant::fromValue(&m_chat)},
                                   {"conversations", QVariant::fromValue(&m_conversations)},
                                   {"draft", QVariant::fromValue(&m_draft)},
                                   {"settings", QVariant::fromValue(&m_settings)},
                                   {"engineStatus", QVariant::fromValue(&m_status)},
                                   {"recorder", QVariant::fromValue(&m_recorder)},
                                   {"devices", QVariant::fromValue(&m_devices)},
                                   {"hardware", QVariant::fromValue(&m_hardware)},
                                   {"crash", QVariant::fromValue(&m_crash)},
                                   {"storage", QVariant::fromValue(&m_storage)},
                                   {"chooser", QVariant::fromValue(&m_chooser)},
                                   {"saver", QVariant::fromValue(&m_saver)},
                                   {"gallery", QVariant::fromValue(&m_gallery)},
                                   {"training", QVariant::fromValue(&m_training)},
                                   {"models", QVariant::fromValue(&m_models)}});
    m_window.load(QUrl(QStringLiteral("qrc:/NextGpt/Shell/Main.qml")));
    if (m_window.rootObjects().isEmpty())
        return false;
    m_quickWindow = qobject_cast<QQuickWindow*>(m_window.rootObjects().constFirst());
    if (m_quickWindow == nullptr)
        return false;
    m_placement = std::make_unique<WindowPlacement>(*m_quickWindow, m_settings);
    if (m_options.size.isValid())
        m_quickWindow->resize(m_options.size);
    else
        m_placement->restore();
    keepNativeBackground(*m_quickWindow);
    m_announcements.setWindow(*m_quickWindow);
    connect(m_quickWindow, &QWindow::visibilityChanged, &m_awake, [this](QWindow::Visibility visibility) {
        m_awake.setHeld(visibility == QWindow::FullScreen); // a presentation, or a video
    });
    m_quickWindow->show();
    // The window is shown first; the bundle loads in the background.
    QTimer::singleShot(0, this, [this] {
        if (!m_crash.modelHeld())
            m_bridge.start();
        if (!m_options.request.message.isEmpty())
            handle(m_options.request);
    });
    if (!m_options.screenshot.isEmpty())
        QTimer::singleShot(m_options.screenshotDelayMs, this, &Application::saveScreenshot);
    return true;
}

void Application::connectRequests(ProfileLock& lock) {
    connect(&lock, &ProfileLock::requested, this, [this](const QByteArray& line) {
        raise();
        handle(LaunchRequest::fromJson(line));
    });
    if (!m_options.request.message.isEmpty())
        return; // handled when the window is shown
    const auto handleOwn = [this] { handle(m_options.request); };
    if (m_store.isUsable()) // files are attached to the conversation that is continued
        connect(&m_library, &Library::opened, this, handleOwn, Qt::SingleShotConnection);
    else
        QTimer::singleShot(0, this, handleOwn);
}

void Application::handle(const LaunchRequest& request) {
    if (request.isEmpty())
        return;
    if (!request.message.isEmpty())
        m_library.create(); // a new conversation, even while another one is being opened
    QList<QUrl> urls;
    for (const QString& file : request.files)
        urls << fileUrl(file);
    m_draft.addUrls(urls);
    if (request.message.isEmpty())
        return;
    m_draft.setText(request.message);
    m_draft.submit();
}

void Application::saveScreenshot() {
    const bool saved = m_quickWindow->grabWindow().save(m_options.screenshot);
    QCoreApplication::exit(saved ? 0 : 1);
}

void Application::raise() {
    m_quickWindow->show();
    m_quickWindow->raise();
    m_quickWindow->requestActivate();
}

} // namespace nextgpt::app
