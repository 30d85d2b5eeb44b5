// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QString>

namespace nextgpt::app {

/// Notifications of the desktop, through org.freedesktop.Notifications on the session bus (Desktop
/// Notifications Specification 1.2). Without a bus or a notification server nothing happens.
class DesktopNotification : public QObject {
    Q_OBJECT

public:
    explicit DesktopNotification(const QDBusConnection& bus = QDBusConnection::sessionBus(),
                                 QObject* parent = nullptr);

    /// Whether notifications name the conversation or run. The title of a conversation is the beginning of
    /// what the user wrote, and notifications also appear on locked and on shared screens.
    enum class Title { Hidden, Shown };
    void setTitle(Title title) { m_title = title; }

    /// Shows a notification about a conversation or a training run; it replaces the one before it that is
    /// still shown. `title` is shown if setTitle() permits it.
    void show(const QString& title, const QString& text);
    /// Withdraws the notification.
    void withdraw();

Q_SIGNALS:
    /// The user has pressed the notification.
    void activated();

private Q_SLOTS:
    void onAction(quint32 id, const QString& action);
    void onClosed(quint32 id, quint32 reason);

private:
    QDBusConnection m_bus;
    Title m_title = Title::Hidden;
    quint32 m_id = 0; ///< of the notification that is shown; 0: none
};

} // namespace nextgpt::app
