// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

class QDBusMessage;

namespace nextgpt::app {

/// Notices that the computer is about to sleep, through org.freedesktop.login1 on the system bus, and delays
/// it by a few seconds at most so that work can be saved. Without a bus or logind nothing happens.
class SystemSleep : public QObject {
    Q_OBJECT

public:
    explicit SystemSleep(const QDBusConnection& bus = QDBusConnection::systemBus(),
                         QObject* parent = nullptr);

    /// After aboutToSleep(): everything is saved, the computer need not wait any longer.
    void allow();

Q_SIGNALS:
    /// allow() is to be called once everything is saved.
    void aboutToSleep();
    void wokeUp();

private Q_SLOTS:
    void onPrepareForSleep(const QDBusMessage& message);

private:
    void delaySleep();

    QDBusConnection m_bus;
    QDBusUnixFileDescriptor m_delay; ///< logind waits until it is closed
    bool m_asked = false;            ///< aboutToSleep() waits for allow()
};

} // namespace nextgpt::app
