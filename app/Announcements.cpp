// SPDX-License-Identifier: Apache-2.0
#include "app/Announcements.h"

namespace nextgpt::app {

namespace {

constexpr double kLongReplySeconds = 10; ///< from here on, a reply is announced

} // namespace

Announcements::Announcements(const SettingsViewModel& settings, const QDBusConnection& bus)
    : m_settings(settings)
    , m_notification(bus) {
    connect(&m_notification, &DesktopNotification::activated, this, [this] {
        if (m_conversation)
            Q_EMIT conversationWanted(*m_conversation);
        else
            Q_EMIT trainingWanted();
    });
}

void Announcements::setWindow(QWindow& window) {
    m_window = &window;
    connect(&window, &QWindow::activeChanged, this, [this] {
        if (!isInBackground())
            m_notification.withdraw();
    });
}

bool Announcements::isInBackground() const {
    return m_window != nullptr && !m_window->isActive();
}

void Announcements::announceReply(const ReplyController::Ended& reply) {
    if (!isInBackground() || !reply.conversation || reply.seconds < kLongReplySeconds ||
        reply.state == MessageState::Stopped)
        return;
    m_conversation = reply.conversation->id();
    announce(reply.conversation->summary().title, reply.state == MessageState::Done
                                                      ? tr("The reply is finished.")
                                                      : tr("The reply could not be completed."));
}

void Announcements::announceRun(const QString& name, RunState state) {
    if (!isInBackground() || (state != RunState::Finished && state != RunState::Failed))
        return;
    m_conversation.reset();
    announce(name, state == RunState::Finished ? tr("The training run is finished.")
                                               : tr("The training run ended with an error."));
}

void Announcements::announce(const QString& title, const QString& text) {
    m_window->alert(0); // until the window is activated
    if (!m_settings.notifies())
        return;
    m_notification.setTitle(m_settings.notifiesTitle() ? DesktopNotification::Title::Shown
                                                       : DesktopNotification::Title::Hidden);
    m_notification.show(title, text);
}

} // namespace nextgpt::app
