// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/DesktopNotification.h"
#include "app/chat/ReplyController.h"
#include "app/settings/SettingsViewModel.h"
#include "app/training/TrainingEnums.h"

#include <QPointer>
#include <QWindow>

namespace nextgpt::app {

/// Announces that a long reply or run has ended while the window is in the background: the window demands
/// attention, and a notification of the desktop is shown if the settings permit it.
class Announcements : public QObject {
    Q_OBJECT

public:
    explicit Announcements(const SettingsViewModel& settings,
                           const QDBusConnection& bus = QDBusConnection::sessionBus());

    /// Nothing is announced without a window, or while it is active.
    void setWindow(QWindow& window);

    /// Stopped replies and those of a few seconds are not announced.
    void announceReply(const ReplyController::Ended& reply);
    /// A training run that finished or failed.
    void announceRun(const QString& name, RunState state);

Q_SIGNALS:
    /// The user has pressed the notification about this conversation.
    void conversationWanted(qint64 conversation);
    /// The user has pressed the notification about a training run.
    void trainingWanted();

private:
    bool isInBackground() const;
    void announce(const QString& title, const QString& text);

    const SettingsViewModel& m_settings;
    DesktopNotification m_notification;
    QPointer<QWindow> m_window;
    std::optional<qint64> m_conversation; ///< that the notification is about; nullopt: a training run
};

} // namespace nextgpt::app
