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

    /// Shows a notification; it replaces the one before it that is still shown.
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
    quint32 m_id = 0; ///< of the notification that is shown; 0: none
};

} // namespace nextgpt::app
