// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace nextgpt::app {

/// Keeps the screen from being blanked or locked, through org.freedesktop.ScreenSaver on the session bus
/// (Idle Inhibition Service). Without a bus or such a service nothing happens.
class ScreenAwake : public QObject {
    Q_OBJECT

public:
    explicit ScreenAwake(const QDBusConnection& bus = QDBusConnection::sessionBus(),
                         QObject* parent = nullptr);
    /// The service gives up what a program holds when that program leaves the bus.
    void setHeld(bool held);

private:
    void release();

    QDBusConnection m_bus;
    bool m_held = false;
    bool m_asking = false;
    quint32 m_cookie = 0; ///< 0: none
};

} // namespace nextgpt::app
