// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/LaunchOptions.h"
#include "app/bridge/EngineBridge.h"
#include "app/bridge/PreviewStore.h"
#include "app/chat/ChatViewModel.h"
#include "app/chat/DraftViewModel.h"
#include "app/library/ConversationListModel.h"
#include "app/library/ConversationStore.h"
#include "app/library/ProfileLock.h"
#include "app/recording/AudioRecorder.h"
#include "app/settings/AudioDevices.h"
#include "app/settings/EngineStatus.h"
#include "app/settings/SettingsViewModel.h"

#include <QQmlApplicationEngine>

class QQuickWindow;

namespace nextgpt::app {

/// Makes the engine that the command line asks for. Called on the GUI thread; must return at once.
using EngineMaker = std::function<std::unique_ptr<Engine>(const LaunchOptions&)>;

/// What is recorded from and which devices there are; the computer's own where left out.
struct AudioHardware {
    AudioRecorder::SourceMaker microphone;
    AudioDevices::Lister devices;
};

/// The composition root: makes everything once and hands it over.
class Application : public QObject {
    Q_OBJECT

public:
    Application(LaunchOptions options, ProfileLock& lock, const EngineMaker& maker,
                const AudioHardware& hardware = {});

    /// Shows the window; false when it cannot be made.
    bool show();
    /// Null before show().
    QQuickWindow* window() const { return m_quickWindow; }

private:
    void connectAll();
    void connectAudio();
    void connectRecorder();
    void tellWhatHappened();
    void registerImages();
    void sayAtStart();
    void photograph();
    void raise();

    LaunchOptions m_options;
    SettingsViewModel m_settings;
    ConversationStore m_store;
    Library m_library;
    PreviewStore m_previews;
    EngineBridge m_bridge;
    EngineStatus m_status;
    ReplyController m_replies;
    ConversationListModel m_conversations;
    ChatViewModel m_chat;
    DraftViewModel m_draft;
    AudioDevices m_devices;
    AudioRecorder m_recorder;
    QQmlApplicationEngine m_window; ///< last: it looks at all the others
    QQuickWindow* m_quickWindow = nullptr;
};

/// The whole program with a window, from command line to exit status.
int launch(int argc, char** argv, EngineChoice choice, const EngineMaker& maker);

} // namespace nextgpt::app
