// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Announcements.h"
#include "app/LaunchOptions.h"
#include "app/ModelSwitch.h"
#include "app/ScreenAwake.h"
#include "app/SystemSleep.h"
#include "app/WindowPlacement.h"
#include "app/bridge/EngineWatch.h"
#include "app/bridge/PreviewStore.h"
#include "app/chat/ChatViewModel.h"
#include "app/chat/DraftViewModel.h"
#include "app/crash/CrashViewModel.h"
#include "app/files/MediaSaver.h"
#include "app/gallery/GalleryModel.h"
#include "app/library/ConversationListModel.h"
#include "app/library/ConversationStore.h"
#include "app/models/ModelsViewModel.h"
#include "app/profile/ProfileLock.h"
#include "app/recording/AudioRecorder.h"
#include "app/settings/AudioDevices.h"
#include "app/settings/EngineStatus.h"
#include "app/settings/HardwareCheck.h"
#include "app/settings/SettingsViewModel.h"
#include "app/settings/Translator.h"
#include "app/storage/StorageViewModel.h"
#include "app/training/TrainingViewModel.h"

#include <QQmlApplicationEngine>

class QQuickWindow;

namespace nextgpt::app {

/// Creates the engine for a command line. Called on the GUI thread; must not block.
using EngineMaker = std::function<std::unique_ptr<Engine>(const LaunchOptions&)>;

/// The computer's hardware. Tests replace that of audio; empty functions there stand for the real one.
struct Hardware {
    AudioRecorder::SourceMaker microphone{};
    AudioDevices::Lister devices{};
    HardwareCheck::Reader facts{};
    QDBusConnection systemBus = QDBusConnection::systemBus();
};

/// What the executable gives to the window.
struct ProgramParts {
    EngineMaker engine;
    HardwareCheck::Reader hardware;
    TrainingParts training{};
};

/// The composition root: creates all objects and connects them.
class Application : public QObject {
    Q_OBJECT

public:
    Application(LaunchOptions options, ProfileLock& lock, const EngineMaker& maker,
                const Hardware& hardware = {}, const TrainingParts& training = {});

    /// Shows the window; false if it cannot be created.
    bool show();
    /// Null before show().
    QQuickWindow* window() const { return m_quickWindow; }
    EngineWatch& engineWatch() { return m_watch; }

Q_SIGNALS:
    /// The user wants the program to start again with these arguments, because the engine does not respond or
    /// its device does not work.
    void restartWanted(const QStringList& arguments);

private:
    void connectViewModels();
    void connectEngine();
    void restart();
    void connectStore();
    void connectLanguage();
    void connectAudio();
    void connectRecorder();
    void connectSleep();
    void connectCrash();
    void noteWork() const;
    QString recoveryText() const;
    void connectSaver();
    void connectGallery();
    void connectTraining();
    void connectModels();
    void connectAnnouncements();
    void showStartupNotices();
    void registerImages();
    void handle(const LaunchRequest& request);
    void connectRequests(ProfileLock& lock);
    void saveScreenshot();
    void raise();

    LaunchOptions m_options;
    CrashViewModel m_crash;
    SettingsViewModel m_settings;
    Translator m_translator; ///< declared before all objects that create texts
    ConversationStore m_store;
    Library m_library;
    PreviewStore m_previews;
    EngineBridge m_bridge;
    EngineWatch m_watch;
    ModelSwitch m_switch;
    EngineStatus m_status;
    ReplyController m_replies;
    ConversationListModel m_conversations;
    ChatViewModel m_chat;
    DraftViewModel m_draft;
    StorageViewModel m_storage;
    AudioDevices m_devices;
    HardwareCheck m_hardware;
    AudioRecorder m_recorder;
    Announcements m_announcements;
    SystemSleep m_sleep;
    ScreenAwake m_awake;
    FileChooser m_chooser;
    MediaSaver m_saver;
    GalleryModel m_gallery;
    TrainingViewModel m_training;
    ModelsViewModel m_models;
    QQmlApplicationEngine m_window; ///< last: its objects refer to all others
    QQuickWindow* m_quickWindow = nullptr;
    std::unique_ptr<WindowPlacement> m_placement;
};

/// Runs the program with a window. Returns the exit status.
int launch(int argc, char** argv, EngineChoice choice, const ProgramParts& parts);

} // namespace nextgpt::app
